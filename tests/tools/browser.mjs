// Debian's Chromium, driven without a network of its own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const browserPath = () => places.find(existsSync);

export async function withPage(options, work) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags });
  try {
    const context = await browser.newContext(options);
    await context.setOffline(true);
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}
