import { rulesExtractor } from '@lotse/extract';
import { labelSimilarity } from '@lotse/german';
import { LotseError, type SourceDocument } from '@lotse/model';
import { assign } from '../matching/assignment.ts';
import { PassageIndex } from '../matching/passages.ts';
import type { Passage } from '../scored-process.ts';
import type { ContentDamage } from './damage.ts';
import { type OutlineView, type SeenStep, viewOf } from './outline-view.ts';

/**
 * What the rules extractor read in the same documents. Its steps and a draft's are paired one to one where they quote
 * the same passage: as many pairs as can be, and of these those whose labels are most alike. What is left over of the
 * rules' steps is what a reader could be shown beside the draft.
 */
export interface SecondOpinion {
  /** The rules' steps. */
  steps: number;
  /** So many of them have no partner in this draft. */
  leftOver(draft: OutlineView): number;
  /** Whether more of them are left over at the passages of a dropped row than without the damage. */
  misses(damage: ContentDamage, result: OutlineView, undamaged: OutlineView): boolean;
}

/** Where the rules find nothing to draft they have nothing to say. */
export async function openSecondOpinion(
  documents: readonly SourceDocument[],
  caseName: string,
): Promise<SecondOpinion> {
  const index = new PassageIndex(documents);
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  const fileOf = new Map(documents.flatMap(({ file, blocks }) => blocks.map(({ id }) => [id, file] as const)));
  const passagesOf = ({ quotes }: SeenStep): Passage[] =>
    quotes.map(({ document, block, quote }) => ({ file: files.get(document) ?? document, block, quote }));
  const touch = (some: readonly Passage[], others: readonly Passage[]) =>
    some.some((one) => others.some((other) => index.overlap(one, other)));
  const steps = (await stepsByRules(documents, caseName)).map((step) => ({ step, passages: passagesOf(step) }));

  const leftOver = (draft: OutlineView) => {
    const drafted = draft.steps.filter(saysSomething).map((step) => ({ step, passages: passagesOf(step) }));
    const worth = steps.map((one) =>
      drafted.map((other) =>
        touch(one.passages, other.passages) ? 1 + labelSimilarity(one.step.label, other.step.label) : 0,
      ),
    );
    const paired = new Set(assign(worth, 1).map(({ row }) => row));
    return steps.filter((_, row) => !paired.has(row));
  };
  const remembered = new WeakMap<OutlineView, ReturnType<typeof leftOver>>();
  const of = (draft: OutlineView) => {
    const found = remembered.get(draft) ?? leftOver(draft);
    remembered.set(draft, found);
    return found;
  };

  return {
    steps: steps.length,
    leftOver: (draft) => of(draft).length,
    misses({ lost }, result, undamaged) {
      const passages = lost.map(({ block, quote }): Passage => ({ file: fileOf.get(block) ?? '', block, quote }));
      const there = (draft: OutlineView) => of(draft).filter((one) => touch(one.passages, passages)).length;
      return there(result) > there(undamaged);
    },
  };
}

/** Ends are left out: the rules close every course with one, whatever the text says. */
function saysSomething({ step, label }: SeenStep): boolean {
  return label !== '' && !('end' in step);
}

async function stepsByRules(documents: readonly SourceDocument[], caseName: string): Promise<SeenStep[]> {
  try {
    const { outline } = await rulesExtractor().extract(documents, { caseName });
    return viewOf(outline).steps.filter(saysSomething);
  } catch (error) {
    if (error instanceof LotseError) return [];
    throw error;
  }
}
