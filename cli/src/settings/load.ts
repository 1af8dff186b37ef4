import { readFile } from 'node:fs/promises';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { settingsPlaces } from './places.ts';
import type { SettingsFile } from './schema.ts';

/** What is set, and which file says so. */
export interface LoadedSettings {
  /** Absolute; absent where no file was found. */
  file?: string;
  values: SettingsFile;
}

/**
 * The settings for a case: the first `lotse.yaml` in `folder`, in the folders above it, in the user's folder.
 * One file counts; files are not mixed.
 *
 * @throws {UsageError} `E_SETTINGS` if the file is there and cannot be read or is wrong.
 */
export async function loadSettings(folder: string, session: Session): Promise<LoadedSettings> {
  for (const candidate of settingsPlaces(folder, session.env)) {
    const text = await readIfThere(candidate, session);
    if (text === undefined) continue;
    // Only where there are settings: what reads and checks them takes longer to load than the rest of most commands.
    const { parseSettings } = await import('./parse.ts');
    return { file: candidate, values: parseSettings(candidate, text, session) };
  }
  return { values: { version: 1 } };
}

async function readIfThere(file: string, session: Session): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const say = session.texts.settings;
    throw new UsageError(say.unreadable(file), { hint: say.unreadableHint, code: 'E_SETTINGS' });
  }
}
