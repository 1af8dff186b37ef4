import { rulesExtractor } from '@lotse/extract';
import { labelSimilarity } from '@lotse/german';
import { LotseError, type SourceDocument } from '@lotse/model';
import { PassageIndex } from '../matching/passages.ts';
import type { Passage } from '../scored-process.ts';
import type { ContentDamage } from './damage.ts';
import { type OutlineView, type SeenStep, viewOf } from './outline-view.ts';

/** What the rules extractor read in the same documents. */
export interface SecondOpinion {
  /**
   * Whether the rules have a step at a passage of the dropped row that the result lacks: either no step of the result
   * quotes that step's passage, or the step is called like the dropped one (labels alike by .5 or more) and more so
   * than any step of the result that quotes the passage.
   */
  has(damage: ContentDamage, result: OutlineView): boolean;
}

/** Labels that are nearer than this may mean the same. */
const ALIKE = 0.5;

/** Where the rules find nothing to draft they have nothing. */
export async function openSecondOpinion(
  documents: readonly SourceDocument[],
  caseName: string,
): Promise<SecondOpinion> {
  const steps = await stepsByRules(documents, caseName);
  const index = new PassageIndex(documents);
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  const fileOf = new Map(documents.flatMap(({ file, blocks }) => blocks.map(({ id }) => [id, file] as const)));
  const passagesOf = ({ quotes }: SeenStep): Passage[] =>
    quotes.map(({ document, block, quote }) => ({ file: files.get(document) ?? document, block, quote }));
  const touch = (some: readonly Passage[], others: readonly Passage[]) =>
    some.some((one) => others.some((other) => index.overlap(one, other)));

  return {
    has({ lost, label }, result) {
      const passages = lost.map(({ block, quote }): Passage => ({ file: fileOf.get(block) ?? '', block, quote }));
      return steps
        .filter((step) => touch(passagesOf(step), passages))
        .some((step) => {
          const kept = result.steps.filter((seen) => touch(passagesOf(seen), passagesOf(step)));
          if (kept.length === 0) return true;
          const likeness = labelSimilarity(step.label, label);
          return likeness >= ALIKE && kept.every((seen) => labelSimilarity(step.label, seen.label) < likeness);
        });
    },
  };
}

async function stepsByRules(documents: readonly SourceDocument[], caseName: string): Promise<SeenStep[]> {
  try {
    const { outline } = await rulesExtractor().extract(documents, { caseName });
    return viewOf(outline).steps.filter(({ label }) => label !== '');
  } catch (error) {
    if (error instanceof LotseError) return [];
    throw error;
  }
}
