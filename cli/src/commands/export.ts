import { resolve } from 'node:path';
import type { Target } from '@lotse/platforms';
import { defineCommand, type Outcome } from '../command.ts';
import { shortPath } from '../short-path.ts';
import { UsageError } from '../usage-error.ts';

/** What there is to export to, as `@lotse/platforms` has it; written here too, since loading it takes long. */
export const targets = ['bpmn', 'camunda7', 'cibseven', 'forms', 'svg'] as const satisfies readonly Target[];

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
      throw new UsageError(usage.optionMissing('lotse export', '--to'), {
        hint: usage.possible('--to', targets),
      });
    }
    const { exportCase } = await import('@lotse/pipeline');
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
