import { resolve } from 'node:path';
import type { Outcome } from '../command.ts';
import type { EvalAction } from './action.ts';

/** `lotse eval compare A B`: what the second run does better and worse than the first, and where. */
export const compare: EvalAction = async ({ runs = [] }, session): Promise<Outcome> => {
  const { compareRuns, formatComparison, readRun } = await import('@lotse/eval');
  const [a = '', b = ''] = runs.map((run) => resolve(session.cwd, run));
  const comparison = compareRuns(await readRun(a), await readRun(b));
  return { exitCode: 0, result: comparison, text: formatComparison(comparison), warnings: [] };
};
