import { parse, YAMLParseError } from 'yaml';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { settingsProblem } from './problems.ts';
import { SettingsFile } from './schema.ts';

/**
 * The settings that a file holds.
 *
 * @throws {UsageError} `E_SETTINGS`, `E_LATER_VERSION`
 */
export function parseSettings(file: string, text: string, session: Session): SettingsFile {
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
