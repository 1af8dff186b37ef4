import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { EvalRun } from '@lotse/eval';
import type { Outcome } from '../command.ts';
import { deliveredFolder } from '../delivered-folder.ts';
import type { Session } from '../session.ts';
import { shortPath } from '../short-path.ts';
import { UsageError } from '../usage-error.ts';
import type { EvalAction } from './action.ts';

/** `lotse eval gate RUN`: exit code 1 where a figure falls by more than its noise; `--save` makes the run the measure. */
export const gate: EvalAction = async (
  { runs: [folder = ''] = [], baseline: given, save },
  session,
): Promise<Outcome> => {
  const { baselineOf, formatGate, gate: hold, parseBaseline, readRun } = await import('@lotse/eval');
  const run = await readRun(resolve(session.cwd, folder));
  const file = given === undefined ? await deliveredBaseline(run.manifest, session) : resolve(session.cwd, given);
  if (save === true) {
    const baseline = baselineOf(run);
    await writeFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
    const path = shortPath(file, session);
    return { exitCode: 0, result: baseline, text: session.texts.evaluation.baselineAt(path), warnings: [] };
  }
  const result = hold(run, parseBaseline(await read(file, session), file));
  return { exitCode: result.verdict === 'passed' ? 0 : 1, result, text: formatGate(result), warnings: [] };
};

async function read(file: string, session: Session): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return text;
  const say = session.texts.evaluation;
  throw new UsageError(say.baselineMissing(shortPath(file, session)), {
    hint: say.baselineMissingHint,
    code: 'E_NO_BASELINE',
    where: file,
  });
}

/** The figures that come with the program: one file for each extractor and way of asking. */
async function deliveredBaseline({ extractor, strategy }: EvalRun['manifest'], { cwd }: Session): Promise<string> {
  const folder = await deliveredFolder('eval/baselines');
  const name = strategy === undefined ? extractor : `${extractor}-${strategy}`;
  return join(folder ?? join(cwd, 'eval', 'baselines'), `${name}.json`);
}
