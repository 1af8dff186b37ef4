import { resolve } from 'node:path';
import { draftCase } from '@lotse/pipeline';
import { defineCommand, type Outcome } from '../command.ts';
import { drafting, draftingArgs } from '../drafting.ts';
import { openProgress } from '../progress/open.ts';
import { tool } from '../version.ts';
import { caseOutcome } from './analyse.ts';

/** `lotse extract CASE`: draft the process again from what was read before. */
export default defineCommand({
  args: { case: { type: 'positional', required: true }, ...draftingArgs },
  async run(args, session): Promise<Outcome> {
    const directory = resolve(session.cwd, args.case);
    const { settings: _, ...how } = await drafting(args, directory, session);
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
