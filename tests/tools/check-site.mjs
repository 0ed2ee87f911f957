// node check-site.mjs URL: walks every page of the site from its front page, wide and at 360 pixels, light and dark. Prints what axe-core,
// html-validate, the browser's console (refused styles and scripts among it) and a feed reader object to, and pages wider than their
// window. Exit code 1 where there is anything, 3 where there is no browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import FeedReader from 'rss-parser';
import { browserPath, flags } from './browser.mjs';

if (!browserPath()) {
  console.log('Chromium is not there; on Debian apt-get install chromium brings it.');
  process.exit(3);
}

const start = process.argv[2];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // a story's title is its headline
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'tel-non-breaking': 'off', // numbers in an article are not ours to dress
  },
});
const windows = [
  { viewport: { width: 1100, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
];

const problems = [];
const browser = await chromium.launch({ executablePath: browserPath(), args: flags });
try {
  for (const options of windows) {
    const size = `${options.viewport.width} ${options.colorScheme}`;
    const tab = await (await browser.newContext(options)).newPage();
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(`${tab.url()} (${size}): ${message.text()}`));
    tab.on('request', (request) => request.url().startsWith(start) || problems.push(`${tab.url()} (${size}): asks another site for ${request.url()}`));
    const seen = new Set([start]);
    for (const url of seen) {
      const response = await tab.goto(url);
      if (response.status() !== 200) problems.push(`${url}: ${response.status()}`);
      if (options === windows[0]) {
        const report = await html.validateString(await response.text());
        for (const message of report.results.flatMap((result) => result.messages)) problems.push(`${url}:${message.line}: ${message.ruleId}: ${message.message}`);
      }

      await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await tab.evaluate(axe);
      const result = await tab.evaluate(() => globalThis.axe.run(document));
      for (const violation of result.violations) problems.push(`${url} (${size}): ${violation.id}: ${violation.help} (${violation.nodes[0].html})`);
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) problems.push(`${url} (${size}): ${over} pixels too wide`);
      for (const link of await tab.evaluate(() => [...document.querySelectorAll('a')].map((anchor) => anchor.href.split('#')[0]))) {
        if (link.startsWith(start) && !link.endsWith('.xml')) seen.add(link);
      }
    }

    console.log(`${seen.size} pages at ${size}`);
    if (seen.size < 3) problems.push('The walk found fewer than three pages.');
  }
} finally {
  await browser.close();
}

const feed = await new FeedReader().parseURL(new URL('feed.xml', start).href);
if (feed.items.length === 0 || feed.items.some((item) => !item.title || !item.link || !item.id || Number.isNaN(Date.parse(item.pubDate)))) problems.push('The feed reader misses something in the feed.');

for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);
