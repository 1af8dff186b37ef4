import { LotseError } from '@lotse/model';
import type { ItemResult, RunManifest } from './records.ts';
import { readRunIfThere } from './run-folder.ts';

/** What an earlier, interrupted run left that still holds. */
export interface Kept {
  results: ItemResult[];
  seconds: RunManifest['seconds'];
  created?: string;
}

/**
 * The results in a run's folder that a run of this manifest would give again: of items whose documents and answers are
 * the same. Nothing where the folder holds no run.
 *
 * @throws LotseError `E_RUN_DIFFERENT` where the folder holds a run of another program, extractor, model or prompt, or
 * of other data sets: nothing is overwritten.
 */
export async function keptResults(folder: string, manifest: RunManifest): Promise<Kept> {
  const earlier = await readRunIfThere(folder);
  if (earlier === undefined) return { results: [], seconds: {} };
  const names = manifest.sets.map(({ name }) => name);
  if (!isMadeAlike(earlier.manifest, manifest) || earlier.manifest.sets.some(({ name }) => !names.includes(name))) {
    throw new LotseError('E_RUN_DIFFERENT', `In „${folder}“ liegt schon ein anderer Lauf.`, {
      hint: 'Er stammt von anderen Daten oder einem anderen Programm. Nennen Sie mit --out einen neuen Ordner.',
      where: folder,
    });
  }
  const hashOf = (from: RunManifest, { set, id }: ItemResult): string | undefined =>
    from.sets.find(({ name }) => name === set)?.items[id];
  const results = earlier.results.filter((result) => {
    const hash = hashOf(manifest, result);
    return hash !== undefined && hash === hashOf(earlier.manifest, result);
  });
  return { results, seconds: earlier.manifest.seconds, created: earlier.manifest.created };
}

/** Who drafts, and with what. */
export type Making = Pick<RunManifest, 'program' | 'extractor' | 'model' | 'prompts'>;

/** Whether two runs differ only in how far they got, and in how many samples and which items they take. */
export function isMadeAlike(a: Making, b: Making): boolean {
  const how = ({ program, extractor, model, prompts }: Making): string =>
    JSON.stringify({ program, extractor, model, prompts: prompts ?? [] });
  return how(a) === how(b);
}
