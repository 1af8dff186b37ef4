import { resolve } from 'node:path';
import { exportCase } from '@lotse/pipeline';
import { targets } from '@lotse/platforms';
import { defineCommand, type Outcome } from '../command.ts';
import { shortPath } from '../summary.ts';
import { UsageError } from '../usage-error.ts';

/** `lotse export CASE --to TARGET`: what a platform imports, below the case's `out/`. */
export default defineCommand({
  args: {
    case: { type: 'positional', required: true },
    to: { type: 'enum', options: [...targets], required: true },
    force: { type: 'boolean' },
  },
  async run(args, session): Promise<Outcome> {
    const { check, usage } = session.texts;
    const target = targets.find((name) => name === args.to);
    if (target === undefined) {
      throw new UsageError(usage.optionMissing('export', '--to'), {
        hint: usage.possible('--to', targets),
      });
    }
    const directory = resolve(session.cwd, args.case);
    const files = await exportCase({ directory, target, force: args.force === true });
    if (files.length === 0) {
      throw new UsageError(check.nothingToExport(target), {
        hint: check.nothingToExportHint,
        code: 'E_NOTHING_TO_EXPORT',
      });
    }
    const paths = files.map((file) => shortPath(resolve(directory, 'out', file), session));
    return {
      exitCode: 0,
      result: { directory, target, files },
      text: [check.wrote(paths.length), ...paths.map((path) => `  ${path}`)].join('\n'),
      brief: paths.join('\n'),
      warnings: [],
    };
  },
});
