/** What the tests of several packages share; never part of the program. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const places = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium is; undefined where none is. */
export const chromium = places.find((place) => place !== undefined && existsSync(place));

/** Goes behind a test's name, so that a run without a browser says what is missing. */
export const needsChromium = chromium
  ? ''
  : ' (übersprungen: kein Chromium; Debian-Paket „chromium“ installieren oder CHROME_PATH setzen)';

/** Starts it without a window. */
export function launch(): Promise<Browser> {
  if (chromium === undefined) throw new Error('no Chromium');
  return puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
}

export type { Browser, Page } from 'puppeteer-core';
export { compoundFile } from './compound-file.ts';
export { enticingFiles, type HostileFile, hostileFiles } from './hostile-files.ts';
export { type Message, outlookMessage } from './outlook-message.ts';
export { poorContrast, structureFaults } from './page-faults.ts';
export { openFromDisk } from './page-from-disk.ts';
export { type RawEntry, rawZip } from './raw-zip.ts';
