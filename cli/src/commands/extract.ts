import { resolve } from 'node:path';
import { caseOutcome } from '../case-outcome.ts';
import { defineCommand, type Outcome } from '../command.ts';
import { drafting } from '../drafting.ts';
import { draftingArgs } from '../drafting-args.ts';
import { openProgress } from '../progress/open.ts';
import { tool } from '../version.ts';

/** `lotse extract CASE`: draft the process again from what was read before. */
export default defineCommand({
  args: { case: { type: 'positional', required: true }, ...draftingArgs },
  async run(args, session): Promise<Outcome> {
    const directory = resolve(session.cwd, args.case);
    const { settings: _, ...how } = await drafting(args, directory, session);
    const { draftCase } = await import('@lotse/pipeline');
    const progress = await openProgress(session);
    const { now, signal } = session;
    try {
      const result = await draftCase({ directory, ...how, tool, now, signal, onProgress: progress.onProgress });
      await progress.close();
      return caseOutcome(result, session);
    } finally {
      await progress.close();
    }
  },
});
