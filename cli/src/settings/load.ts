import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { settingsPlaces } from './places.ts';
import { settingsProblem } from './problems.ts';
import { SettingsFile } from './schema.ts';

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
    if (text !== undefined) return { file: candidate, values: parseSettings(candidate, text, session) };
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

function parseSettings(file: string, text: string, session: Session): SettingsFile {
  const say = session.texts.settings;
  const content = parseYaml(file, text, session);
  const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
  if (typeof version === 'number' && version > 1) {
    throw new UsageError(say.later(file, version), { hint: say.laterHint, code: 'E_LATER_VERSION' });
  }
  const checked = SettingsFile.safeParse(content, { reportInput: true });
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  if (first === undefined) throw checked.error;
  throw settingsProblem(file, first, session.texts);
}

function parseYaml(file: string, text: string, session: Session): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    const say = session.texts.settings;
    throw new UsageError(say.notYaml(file, line), { hint: say.notYamlHint, code: 'E_SETTINGS' });
  }
}
