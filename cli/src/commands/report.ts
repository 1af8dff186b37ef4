import { resolve } from 'node:path';
import { defineCommand, type Outcome } from '../command.ts';
import { shortPath } from '../short-path.ts';

/** `lotse report CASE`: the report written anew from what stands on disk. */
export default defineCommand({
  args: { case: { type: 'positional', required: true } },
  async run(args, session): Promise<Outcome> {
    const { reportCase } = await import('@lotse/pipeline');
    const directory = resolve(session.cwd, args.case);
    const report = resolve(directory, 'out', await reportCase({ directory }));
    const path = shortPath(report, session);
    return {
      exitCode: 0,
      result: { directory, report },
      text: `${session.texts.check.reportAt}: ${path}`,
      brief: path,
      warnings: [],
    };
  },
});
