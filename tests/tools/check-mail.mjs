// node check-mail.mjs MAIL.html...: accessibility (axe-core), HTML (html-validate), what mail programs support (caniemail),
// contrast as written and in dark mode, and width at 360 pixels. Prints violations; exit code 1 where there are any.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { browserPath, withPage } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const clients = ['gmail.*', 'apple-mail.*', 'outlook.windows', 'outlook.outlook-com'];

// Features that degrade to something just as readable where a program lacks them.
const withFallback = [
  /prefers-color-scheme|@media|<style> element/, // light colours are written inline
  /max-width|overflow-wrap|word-break|border-collapse|overflow/, // a fixed table around it for Outlook; long names wrap later or not at all
  /letter-spacing|line-height|vertical-align|font-weight|margin|padding|display|max-height|text-decoration/, // ornament and spacing
  /Local anchors|<body>|class selector|!important|HTML5 doctype|lang attribute|role|aria|<a> element|background-color/,
];

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off', // mail needs inline styles
    'long-title': 'off',
    'no-conditional-comment': 'off', // the table that Outlook for Windows needs
    'prefer-native-element': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'tel-non-breaking': 'off', // numbers in an article are not ours to dress
    'no-redundant-role': 'off', // Outlook reads layout tables as data without it
    'wcag/h63': 'off',
    'prefer-tbody': 'off', // a layout table has no head to part from
  },
});

const problems = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const report = await html.validateString(text);
  for (const message of report.results.flatMap((result) => result.messages)) problems.push(`${file}:${message.line}: ${message.ruleId}: ${message.message}`);

  const support = caniemail({ clients, html: text });
  const lacking = new Set();
  for (const issues of [...support.issues.errors.values()]) for (const issue of issues) lacking.add(issue.title);
  for (const title of lacking) if (!withFallback.some((known) => known.test(title))) problems.push(`${file}: not supported everywhere and without fallback: ${title}`);

  if (Buffer.byteLength(text) > 80 * 1024) problems.push(`${file}: ${Buffer.byteLength(text)} bytes; Gmail clips at about 102 KB, stay under 80`);
}

if (browserPath()) {
  for (const scheme of ['light', 'dark']) {
    await withPage({ viewport: { width: 360, height: 800 }, colorScheme: scheme }, async (tab) => {
      for (const file of process.argv.slice(2)) {
        await tab.goto(`file://${resolve(file)}`);
        await tab.evaluate(axe);
        const result = await tab.evaluate(() => globalThis.axe.run(document));
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        const found = [...result.violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes[0].html})`), ...(wide ? ['wider than 360 pixels'] : [])];
        for (const problem of found) problems.push(`${file} (${scheme}): ${problem}`);
      }
    });
  }
}

for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);
