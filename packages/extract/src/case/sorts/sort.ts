import type { Block, SourceDocument } from '@lotse/model';

/** A sort of document that tells no procedure, whatever verbs stand in it. */
export interface Sort {
  /** What it is called, with its article where it has one: „Öffnungszeiten“, „eine Preisliste“. */
  name: string;
  /** Whether it stays out of the draft also beside documents that tell a procedure: its sentences are never steps. */
  neverSteps: boolean;
  is(document: Pages): boolean;
}

/** A document as it is told what sort it is of. */
export interface Pages {
  document: SourceDocument;
  /** Title, file name without its ending, first heading and first lines. */
  head: string;
  /** What is written below the headings, without what is quoted, notes and fields. */
  blocks: readonly Block[];
  /** Share of these blocks that fit, 0 to 1; 0 where there are none. */
  shareOf(pattern: RegExp): number;
  /** How many of these blocks fit. */
  countOf(pattern: RegExp): number;
}

/** Blocks of the head: title, letterhead and first heading seldom take more. */
const HEAD_BLOCKS = 4;

export function pagesOf(document: SourceDocument): Pages {
  const told = document.blocks.filter((block) => block.quoted !== true && block.kind !== 'note');
  const blocks = told.filter(({ kind, text }) => kind !== 'heading' && kind !== 'field' && /\p{L}/u.test(text));
  const countOf = (pattern: RegExp) => blocks.filter(({ text }) => pattern.test(text)).length;
  const name = document.file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const opening = told.slice(0, HEAD_BLOCKS).map(({ text }) => text.slice(0, 160));
  return {
    document,
    head: [document.title ?? '', name.replace(/[-_]/g, ' '), ...opening].join('\n'),
    blocks,
    countOf,
    shareOf: (pattern) => (blocks.length === 0 ? 0 : countOf(pattern) / blocks.length),
  };
}
