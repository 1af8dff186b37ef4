import { resolve } from 'node:path';
import type { DataSet } from '@lotse/eval';
import type { OnProgress } from '@lotse/model';
import { readPrompts } from '../prompts.ts';
import type { Session } from '../session.ts';
import { ocrCacheFolder } from '../settings/places.ts';
import { UsageError } from '../usage-error.ts';
import type { Chosen } from './chosen-items.ts';

export type Degraded = Awaited<ReturnType<typeof import('@lotse/eval').degradeSets>>;

/** What of damaged replies reaches people. */
export async function degrade(
  replay: string,
  sets: readonly DataSet[],
  strategy: 'steps' | 'single',
  { limit, only }: Chosen,
  onProgress: OnProgress,
  { cwd, env }: Session,
): Promise<Degraded> {
  const { degradeSets } = await import('@lotse/eval');
  const { parsePrompts } = await import('@lotse/extract');
  const prompts = parsePrompts(await readPrompts());
  return await degradeSets({
    sets,
    replay: resolve(cwd, replay),
    prompts,
    strategy,
    only,
    limit,
    ocrCache: ocrCacheFolder(env),
    onProgress,
  });
}

/** The recordings to damage. @throws {UsageError} where none are named */
export function recordingsToDamage(replay: string | undefined, { texts: { evaluation } }: Session): string {
  if (replay !== undefined) return replay;
  throw new UsageError(evaluation.degradeNeedsReplay, { hint: evaluation.degradeNeedsReplayHint });
}
