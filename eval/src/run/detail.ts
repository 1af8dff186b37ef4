import type { ProcessOutline, SourceDocument } from '@lotse/model';
import type { Comparison } from '../comparison.ts';
import { trapsHit } from '../metrics/trap.ts';
import type { ItemDetail, ItemResult } from './records.ts';

/** What the report draws of a draft. */
export function detailOf(
  { set, id, sample, title }: ItemResult,
  documents: readonly SourceDocument[],
  comparison: Comparison,
  outline: ProcessOutline | undefined,
): ItemDetail {
  const hit = new Set(trapsHit(comparison));
  return {
    version: 1,
    set,
    id,
    sample,
    title,
    documents: documents.map(({ file, blocks }) => ({
      file,
      blocks: Object.fromEntries(blocks.map((block) => [block.id, block.text])),
    })),
    gold: comparison.gold,
    draft: comparison.draft,
    ...(outline === undefined ? {} : { outline }),
    pairs: comparison.nodes.pairs.map(({ draft, gold, similarity }) => ({
      draft: draft.id,
      gold: gold.id,
      similarity,
    })),
    traps: comparison.traps.map((trap) => ({ ...trap, hit: hit.has(trap) })),
  };
}
