import type { z } from 'zod';
import type { Texts } from '../texts/index.ts';
import { UsageError } from '../usage-error.ts';

type Issue = z.core.$ZodIssue;

/** The first thing wrong with a settings file, as a sentence with the entry's path: `llm.parallel muss … sein`. */
export function settingsProblem(file: string, issue: Issue, texts: Texts): UsageError {
  const say = texts.settings;
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const entry = [...issue.path, issue.keys[0] ?? ''].join('.');
    const isSecret = issue.keys.some((key) => /key|schl[uü]e?ssel|token$|secret|passwor[dt]/i.test(key));
    return new UsageError(say.wrong(file, entry, isSecret ? say.keyInFile : say.unknown), {
      hint: isSecret ? say.keyInFileHint : say.wrongHint,
      code: 'E_SETTINGS',
    });
  }
  const isMissing = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
  const problem = isMissing ? say.missing : say.mustBe(wanted(issue, texts));
  return new UsageError(say.wrong(file, place === '' ? say.root : place, problem), {
    hint: say.wrongHint,
    code: 'E_SETTINGS',
  });
}

function wanted(issue: Issue, texts: Texts): string {
  const { types } = texts.settings;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return types.positive;
      return issue.expected in types ? String(types[issue.expected as 'string']) : types.other;
    case 'invalid_value':
      return types.oneOf(issue.values.map(String));
    case 'too_small':
      return issue.origin === 'string' ? types.string : types.positive;
    case 'invalid_format':
      return issue.format === 'url' ? types.url : types.other;
    default:
      return types.other;
  }
}
