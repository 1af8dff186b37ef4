import type { Extractor } from '@lotse/extract';
import type { SourceDocument } from '@lotse/model';
import type { Cost } from '../comparison.ts';

/** Who drafts one item. */
export interface Drafter {
  extractor: Extractor;
  /** What the model was used for since the drafter was opened; absent where there is none. */
  usage?: () => Pick<Cost, 'calls' | 'repairs' | 'tokens'>;
}

/** Characters on a page of a document that has no pages of its own: a Normseite. */
const charactersPerPage = 1_800;

/** How much there was to read. */
export function sizeOf(documents: readonly SourceDocument[]): Pick<Cost, 'pages' | 'characters'> {
  const lengths = documents.map((document) => document.blocks.reduce((sum, block) => sum + block.text.length, 0));
  const pages = documents.map(
    (document, index) => document.pages ?? Math.max(1, Math.ceil((lengths[index] ?? 0) / charactersPerPage)),
  );
  return { pages: sum(pages), characters: sum(lengths) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
