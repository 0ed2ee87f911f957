// node check-mail.mjs [--table] MAIL.html|MAIL.eml|MAIL.txt...: accessibility (axe-core), HTML (html-validate), what mail programs support (caniemail), contrast as
// written and with inverted colours, in light and dark mode, width at 360 pixels, nothing that needs an image, size, columns of the text, and where it is
// installed what SpamAssassin makes of the message. Files of one name belong together. Prints violations; exit code 1 where there are any. --table prints a line for
// each mail besides.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { browserPath, withPage } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const clients = ['gmail.*', 'apple-mail.*', 'outlook.windows', 'outlook.outlook-com'];
const mostBytes = 80 * 1024;
const mostColumns = 78;
const leastContrast = 4.5;
const mostSpam = 1;

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

const files = process.argv.slice(2).filter((argument) => argument !== '--table');
const of = (ending) => files.filter((file) => file.endsWith(ending));
const rows = new Map();
const problems = [];
const row = (file) => {
  const name = basename(file).replace(/\.\w+$/, '');
  if (!rows.has(name)) rows.set(name, { mail: name, axe: 0, html: 0, clients: 0, contrast: Infinity, inverted: Infinity, bytes: 0, columns: '-', spam: '-' });
  return rows.get(name);
};
const say = (file, column, problem) => {
  row(file)[column] = (row(file)[column] || 0) + 1;
  problems.push(`${file}: ${problem}`);
};

for (const file of of('.html')) {
  const text = readFileSync(file, 'utf8');
  const report = await html.validateString(text);
  for (const message of report.results.flatMap((result) => result.messages)) say(file, 'html', `line ${message.line}: ${message.ruleId}: ${message.message}`);

  const support = caniemail({ clients, html: text });
  const lacking = new Set([...support.issues.errors.values()].flat().map((issue) => issue.title));
  for (const title of lacking) if (!withFallback.some((known) => known.test(title))) say(file, 'clients', `not supported everywhere and without fallback: ${title}`);

  row(file).bytes = Buffer.byteLength(text);
  if (row(file).bytes >= mostBytes) problems.push(`${file}: ${row(file).bytes} bytes; Gmail clips at about 102 KB, stay under 80`);
  if (/<img|background(-image)?:\s*[^;"]*url\(/.test(text)) problems.push(`${file}: has an image, which most programs show only when asked to`);
}

if (browserPath()) {
  for (const scheme of ['light', 'dark']) {
    await withPage({ viewport: { width: 360, height: 800 }, colorScheme: scheme }, async (tab) => {
      for (const file of of('.html')) {
        await tab.goto(`file://${resolve(file)}`);
        await tab.evaluate(axe);
        const result = await tab.evaluate(() => globalThis.axe.run(document));
        for (const violation of result.violations) say(file, 'axe', `(${scheme}) ${violation.id}: ${violation.help} (${violation.nodes[0].html})`);
        if (await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) problems.push(`${file} (${scheme}): wider than 360 pixels`);
        const contrast = await tab.evaluate(leastContrasts);
        row(file).contrast = Math.min(row(file).contrast, contrast.written);
        row(file).inverted = Math.min(row(file).inverted, contrast.inverted);
        for (const kind of ['written', 'inverted']) if (contrast[kind] < leastContrast) problems.push(`${file} (${scheme}): contrast ${contrast[kind].toFixed(2)} ${kind}: ${contrast.where[kind]}`);
      }
    });
  }
}

for (const file of of('.txt')) {
  const width = (letter) => (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(letter) ? 2 : /\p{Mn}|\p{Cf}/u.test(letter) ? 0 : 1);
  // An address cannot be broken; it stands alone in its line.
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => !/^\s*(\S+: )?https?:\/\/\S+$/.test(line));
  row(file).columns = Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + width(letter), 0)));
  if (row(file).columns > mostColumns) problems.push(`${file}: a line of ${row(file).columns} columns`);
}

const hasSpamAssassin = of('.eml').length > 0 && spawnSync('spamassassin', ['--version']).status === 0;
if (hasSpamAssassin) {
  for (const file of of('.eml')) {
    const judged = spawnSync('spamassassin', ['-L', '-t'], { input: readFileSync(file), maxBuffer: 64 * 1024 * 1024 }).stdout.toString('latin1');
    const score = Number(/^X-Spam-Status: .*?score=(-?[\d.]+)/ms.exec(judged)?.[1] ?? NaN);
    row(file).spam = score;
    const tests = /tests=([\s\S]*?)\s*(?:autolearn|version)=/.exec(judged)?.[1].replace(/\s+/g, '');
    if (!(score < mostSpam)) problems.push(`${file}: SpamAssassin gives it ${score} (${tests})`);
  }
}

if (process.argv.includes('--table')) {
  const columns = ['mail', 'axe', 'html', 'clients', 'contrast', 'inverted', 'bytes', 'columns', 'spam'];
  const shown = (value) => (typeof value === 'number' && !Number.isInteger(value) ? (Number.isFinite(value) ? value.toFixed(1) : '-') : String(value));
  const widths = columns.map((column) => Math.max(column.length, ...[...rows.values()].map((one) => shown(one[column]).length)));
  const line = (cells) => cells.map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[index]))).join('  ');
  console.log(line(columns));
  for (const one of [...rows.values()].sort((a, b) => a.mail.localeCompare(b.mail, 'en', { numeric: true }))) console.log(line(columns.map((column) => shown(one[column]))));
  if (!hasSpamAssassin) console.log('SpamAssassin is not there; on Debian apt-get install spamassassin brings it.');
}

for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);

// The least contrast of any visible text with what lies behind it (WCAG 2.2, 1.4.3), as it is and with every colour inverted, as some programs do at night.
function leastContrasts() {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const luminance = ({ r, g, b }) => {
    const linear = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const invert = ({ r, g, b }) => ({ r: 255 - r, g: 255 - g, b: 255 - b });
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0) return colour;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const least = { written: Infinity, inverted: Infinity, where: {} };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.getClientRects().length === 0 || parseFloat(getComputedStyle(element).fontSize) === 0) continue;
    const [front, back] = [parse(getComputedStyle(element).color), behind(element)];
    for (const [kind, value] of [['written', ratio(front, back)], ['inverted', ratio(invert(front), invert(back))]]) {
      if (value < least[kind]) {
        least[kind] = value;
        least.where[kind] = texts.currentNode.data.trim().slice(0, 60);
      }
    }
  }
  return least;
}
