// node picture.mjs PAGE.html OUT.png [WIDTH] [light|dark] [HEIGHT]: a picture of a page as a reader sees it, whole without a height.
import { resolve } from 'node:path';
import { withPage } from './browser.mjs';

const [page, out, width = '720', scheme = 'light', height] = process.argv.slice(2);
if (!page || !out) {
  console.error('usage: node picture.mjs PAGE.html OUT.png [WIDTH] [light|dark] [HEIGHT]');
  process.exit(2);
}

const options = { viewport: { width: Number(width), height: Number(height ?? 800) }, colorScheme: scheme === 'dark' ? 'dark' : 'light' };
const overflow = await withPage(options, async (tab) => {
  await tab.goto(`file://${resolve(page)}`);
  await tab.screenshot({ path: out, fullPage: !height });
  return tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
});
if (overflow > 0) {
  console.error(`The page is ${overflow} pixels wider than ${width}.`);
  process.exit(1);
}
