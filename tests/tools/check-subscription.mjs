// node check-subscription.mjs URL OUTBOX [PICTURES]: signs up, confirms, chooses, takes its data, leaves and is erased, as people do: with the mouse, with the
// keyboard alone, with script switched off, wide and at 360 pixels, light and dark. Mails are read from the folder OUTBOX. Prints what goes wrong and what
// axe-core, html-validate and the browser's console object to. Exit code 1 where there is anything, 3 where there is no browser.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { browserPath, flags } from './browser.mjs';

if (!browserPath()) {
  console.log('Chromium is not there; on Debian apt-get install chromium brings it.');
  process.exit(3);
}

const [site, outbox, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off' },
});
const wide = { width: 1100, height: 900 };
const narrow = { width: 360, height: 740 };
const walks = [
  { name: 'mouse-wide', viewport: wide, colorScheme: 'light' },
  { name: 'keyboard-wide', viewport: wide, colorScheme: 'dark', keyboard: true },
  { name: 'mouse-narrow', viewport: narrow, colorScheme: 'dark' },
  { name: 'keyboard-narrow', viewport: narrow, colorScheme: 'light', keyboard: true },
  { name: 'scriptless-narrow', viewport: narrow, colorScheme: 'light', javaScriptEnabled: false },
];

const problems = [];
const browser = await chromium.launch({ executablePath: browserPath(), args: flags });
try {
  for (const options of walks) {
    await new Walk(options).run().catch((failure) => problems.push(`${options.name}: ${failure.message.split('\n')[0]}`));
    console.log(`walked: ${options.name}`);
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);

function Walk(options) {
  const address = `${options.name}@example.org`;
  let tab;

  this.run = async () => {
    tab = await (await browser.newContext({ ...options, acceptDownloads: true })).newPage();
    tab.setDefaultTimeout(20_000);
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('400 (Bad Request)') && say(message.text()));
    tab.on('request', (request) => request.url().startsWith(site) || say(`asks another site for ${request.url()}`));

    await open('subscribe');
    await fill('#address', address);
    await fill('#zone', 'Mars/Olympus');
    await press('Send me the confirmation mail');
    await expect('[role=alert]', 'time zone');
    if ((await tab.locator('#address').inputValue()) !== address || (await tab.locator('#zone').inputValue()) !== 'Mars/Olympus') say('what was typed is gone after a mistake');
    await look('subscribe-mistake');
    await fill('#zone', 'Europe/Oslo');
    await press('Send me the confirmation mail');
    await expect('h1', 'Look into your mail');
    await look('subscribe-done');

    await open(await linkOf('Please confirm', '/confirm'), 'confirm');
    await press('Yes, send me the mail');
    await expect('h1', 'You are subscribed');

    const preferences = await linkOf('Your subscription', '/preferences');
    await open(preferences, 'preferences');
    await expect('.mailbox', address);
    await choose('#hour', '21', '21:00');
    await fill('#topics', 'harbour, tugs');
    await press('Save');
    await expect('h1', 'It is saved');
    await open(preferences);
    if ((await tab.locator('#hour').inputValue()) !== '21' || (await tab.locator('#topics').inputValue()) !== 'harbour, tugs') say('what was saved is not shown');
    const file = tab.waitForEvent('download');
    await press('Get all that is stored about me');
    if (!readFileSync(await (await file).path(), 'utf8').includes(address)) say('the export lacks the address');

    const unsubscribe = await linkOf('List-Id:', '/unsubscribe');
    await open(unsubscribe, 'unsubscribe');
    await press('Unsubscribe');
    await expect('h1', 'You have left');
    await look('unsubscribe-done');
    await open(unsubscribe);
    await press('Unsubscribe');
    await expect('h1', 'You have left');
    await linkOf('You will get no more mail', '/subscribe');

    await open(preferences);
    await press('Erase all that is stored about me');
    await expect('h1', 'It is erased');
    const response = await tab.goto(preferences);
    if (response.status() !== 400) say(`the link of somebody erased answers ${response.status()}`);
    await look('invalid-link');
    await tab.context().close();
  };

  const say = (what) => problems.push(`${options.name} at ${tab.url().split('?')[0]}: ${what}`);

  const open = async (path, name = path) => {
    const response = await tab.goto(new URL(path, site).href);
    if (response.status() !== 200) say(`${response.status()}`);
    if (name !== path || path === 'subscribe') {
      const report = await html.validateString(await response.text());
      for (const message of report.results.flatMap((result) => result.messages)) say(`line ${message.line}: ${message.ruleId}: ${message.message}`);
      await look(name);
    }
  };

  const look = async (name) => {
    if (pictures) await tab.screenshot({ path: join(pictures, `${name}-${options.name}.png`), fullPage: true });
    if (options.javaScriptEnabled === false) return;
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => globalThis.axe.run(document));
    for (const violation of result.violations) say(`${violation.id}: ${violation.help} (${violation.nodes[0].html})`);
    const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) say(`${over} pixels too wide`);
    const small = await tab.evaluate(() => [...document.querySelectorAll('button, select, input:not([type=hidden]):not([type=checkbox])')].filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.id || control.textContent));
    if (small.length) say(`hard to hit with a finger: ${small}`);
  };

  // With the keyboard alone everything is reached by the tab key, in the order of the page, and what has the focus must show it.
  const reach = async (target) => {
    const wanted = await target.elementHandle();
    await tab.locator('body').press('Tab');
    for (let steps = 0; steps < 60; steps++) {
      if (await wanted.evaluate((element) => document.activeElement === element)) {
        if (await wanted.evaluate((element) => getComputedStyle(element).outlineStyle === 'none')) say('the focus does not show');
        return;
      }

      await tab.keyboard.press('Tab');
    }

    throw new Error('The tab key does not reach everything.');
  };

  const fill = async (selector, text) => {
    if (!options.keyboard) return tab.locator(selector).fill(text);
    await reach(tab.locator(selector));
    await tab.keyboard.press('Control+A');
    await tab.keyboard.type(text);
  };

  const choose = async (selector, value, label) => {
    if (!options.keyboard) return tab.locator(selector).selectOption(value);
    await reach(tab.locator(selector));
    await tab.keyboard.type(label);
  };

  const press = async (name) => {
    const button = tab.getByRole('button', { name, exact: true });
    if (!options.keyboard) return button.click();
    await reach(button);
    await tab.keyboard.press('Enter');
  };

  const expect = async (selector, text) => {
    await tab.locator(selector, { hasText: text }).first().waitFor();
  };

  // The link of the newest mail to this reader that has the words.
  const linkOf = async (words, path) => {
    for (let tries = 0; tries < 400; tries++) {
      for (const name of readdirSync(outbox, { withFileTypes: true }).filter((file) => file.name.endsWith('.eml')).map((file) => file.name)) {
        const mail = readFileSync(join(outbox, name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
        const link = mail.includes(`To: ${address}\r\n`) && mail.includes(words) && mail.match(new RegExp(`https://[^/\\s]+(${path}[^\\s">]*)`));
        if (link) return new URL(link[1], site).href;
      }

      await new Promise((resolve) => setTimeout(resolve, 50));
    }

    throw new Error(`The mail with "${words}" does not come.`);
  };
}
