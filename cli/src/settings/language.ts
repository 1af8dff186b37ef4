import { readFileSync } from 'node:fs';
import type { Session } from '../session.ts';
import type { Language } from '../texts/index.ts';
import { settingsPlaces } from './places.ts';

/**
 * The language to speak: `--lang`, `LOTSE_LANG`, `language` in `lotse.yaml`, German. It must be known before anything
 * can go wrong, so the file is only looked at for this one line; whether it is right is said when it is loaded.
 */
export function spokenLanguage(rawArgs: readonly string[], folder: string, env: Session['env']): Language {
  const inline = rawArgs.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = rawArgs.indexOf('--lang');
  const wanted = inline ?? (at >= 0 ? rawArgs[at + 1] : undefined) ?? env['LOTSE_LANG'] ?? languageInFile(folder, env);
  return wanted === 'en' ? 'en' : 'de';
}

function languageInFile(folder: string, env: Session['env']): string | undefined {
  for (const file of settingsPlaces(folder, env)) {
    try {
      return /^language:\s*["']?(de|en)\b/m.exec(readFileSync(file, 'utf8'))?.[1];
    } catch {
      // Not there, or not readable: the next place counts.
    }
  }
  return undefined;
}
