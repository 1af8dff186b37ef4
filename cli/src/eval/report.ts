import { join, resolve } from 'node:path';
import type { Outcome } from '../command.ts';
import { shortPath } from '../short-path.ts';
import type { EvalAction } from './action.ts';

/** `lotse eval report RUN`: the run as one HTML file. */
export const report: EvalAction = async ({ runs: [folder = ''] = [], out }, session): Promise<Outcome> => {
  const { readRun, writeEvalReport } = await import('@lotse/eval');
  const run = await readRun(resolve(session.cwd, folder));
  const file = out === undefined ? join(run.folder, 'report.html') : resolve(session.cwd, out);
  await writeEvalReport(run, file);
  const path = shortPath(file, session);
  return {
    exitCode: 0,
    result: { report: file },
    text: session.texts.evaluation.reportAt(path),
    brief: path,
    warnings: [],
  };
};
