import type { PromptLibrary } from '@lotse/extract';
import { LotseError, type OnProgress } from '@lotse/model';
import type { DataSet } from '../data/data-set.ts';
import { readItem } from '../data/read-item.ts';
import { type DamageRun, measureDegraded } from './measure-degraded.ts';
import type { Strategy } from './wire/wire.ts';

/**
 * What becomes of damaged replies for every item of the sets whose draft was recorded; scans, other authorities'
 * documents and blind sets are left out. `unrecorded`: items, as `set/id`, for which there is no recording.
 */
export async function degradeSets(settings: {
  sets: readonly DataSet[];
  replay: string;
  prompts: PromptLibrary;
  /** How the recorded model was asked. Default `single`. */
  strategy?: Strategy | undefined;
  only?: readonly string[] | undefined;
  limit?: number | undefined;
  /** Where recognised pages of scans are kept. */
  ocrCache?: string | undefined;
  onProgress?: OnProgress | undefined;
}): Promise<{ runs: DamageRun[]; unrecorded: string[] }> {
  const { sets, replay, prompts, strategy, only, limit, ocrCache, onProgress } = settings;
  const chosen = sets
    .filter(({ blind }) => blind !== true)
    .flatMap((set) =>
      set.items
        .filter(({ id, part }) => part === 'main' && (only === undefined || only.includes(id)))
        .slice(0, limit)
        .map((item) => ({ set, item })),
    );
  const runs: DamageRun[] = [];
  const unrecorded: string[] = [];
  for (const [done, { set, item }] of chosen.entries()) {
    const message = `${item.title}: beschädigte Antworten`;
    onProgress?.({ stage: 'analyse', case: set.title, item: item.id, done, total: chosen.length, message });
    const { documents } = await readItem(item, ocrCache);
    try {
      runs.push(await measureDegraded({ documents, caseName: item.id, replay, prompts, strategy }));
    } catch (error) {
      if (!(error instanceof LotseError) || error.code !== 'E_LLM_REPLAY') throw error;
      unrecorded.push(`${set.name}/${item.id}`);
    }
  }
  return { runs, unrecorded };
}
