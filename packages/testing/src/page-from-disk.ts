import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';

/**
 * Opens an HTML file of the disk in a window of 1280 by 900 without moving parts. `hash`: `#part` of the page, or ''.
 * `trouble` goes on gathering console output, errors, dialogs and every request but that for the file itself.
 */
export async function openFromDisk(
  browser: Browser,
  file: string,
  hash = '',
): Promise<{ page: Page; trouble: string[] }> {
  const url = pathToFileURL(file).href;
  const trouble: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${String(error)}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().replace(/#.*$/, '') !== url) trouble.push(`request: ${request.url()}`);
  });
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(url + hash, { waitUntil: 'load' });
  return { page, trouble };
}
