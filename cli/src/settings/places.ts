import { dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Session } from '../session.ts';

const SETTINGS_FILE = 'lotse.yaml';

/** The folder of the user's own `lotse.yaml`. */
export function userSettingsFolder(env: Session['env']): string {
  return env['LOTSE_CONFIG_DIR'] ?? envPaths('lotse', { suffix: '' }).config;
}

/** Where the pages lie whose text was recognised; it may be deleted at any time. */
export function ocrCacheFolder(env: Session['env']): string {
  return join(env['LOTSE_CACHE_DIR'] ?? envPaths('lotse', { suffix: '' }).cache, 'ocr');
}

/** Where `lotse.yaml` is looked for, the nearest first: the folder, the folders above it, the user's own. */
export function settingsPlaces(folder: string, env: Session['env']): string[] {
  const places: string[] = [];
  for (let at = resolve(folder), last = ''; at !== last; last = at, at = dirname(at)) {
    places.push(join(at, SETTINGS_FILE));
  }
  return [...places, join(userSettingsFolder(env), SETTINGS_FILE)];
}
