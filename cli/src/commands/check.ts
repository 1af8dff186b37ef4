import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CaseCheck } from '@lotse/pipeline';
import { type CheckRow, checkRows } from '../check-text.ts';
import { defineCommand, type Outcome } from '../command.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `lotse check CASE|FILE.bpmn`: evidence, soundness, schema, lint; exit code 1 where something is wrong. */
export default defineCommand({
  args: { target: { type: 'positional', required: true } },
  async run(args, session): Promise<Outcome> {
    const check = await checked(args.target, session);
    const rows = checkRows(check, session.texts);
    return {
      exitCode: rows.some(({ problems }) => problems.length > 0) ? 1 : 0,
      result: check,
      text: rows.map(rowText).join('\n'),
      warnings: [],
    };
  },
});

async function checked(target: string, { cwd, texts }: Session): Promise<Partial<CaseCheck>> {
  const path = resolve(cwd, target);
  const info = await stat(path).catch(() => undefined);
  const { check } = texts;
  if (info === undefined) {
    throw new UsageError(check.notFound(target), { hint: check.notFoundHint, code: 'E_NOT_FOUND' });
  }
  const { checkBpmn, checkCase } = await import('@lotse/pipeline');
  if (info.isDirectory()) return await checkCase(path);
  if (!/\.(bpmn|xml)$/i.test(path)) {
    throw new UsageError(check.notACase(target), { hint: check.notACaseHint, code: 'E_NOT_A_CASE' });
  }
  return await checkBpmn(await readFile(path, 'utf8'));
}

function rowText({ good, name, says, problems }: CheckRow): string {
  const sign = good === undefined ? '–' : good ? '✓' : '✗';
  return [`${sign} ${name}: ${says}`, ...problems.map((problem) => `    ${problem}`)].join('\n');
}
