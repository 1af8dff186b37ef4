import { splitSentences } from '@lotse/german';
import type { Block, SourceDocument } from '@lotse/model';
import { german } from './rules/pattern.ts';
import { scopeOf, takesBack, topicsElsewhere } from './scope.ts';

/** A sentence (or a cell of a table) of a document, with what is needed to judge it. */
export interface Passage {
  document: SourceDocument;
  block: Block;
  /** The block's place in the document, from 0. */
  index: number;
  /** Characters of the block's text, end exclusive. */
  start: number;
  end: number;
  text: string;
  /** The sentence before in the same block, or the last one of the block before. */
  before: string;
  ground: 'text' | 'form' | 'proofList';
}

const proofHeading = german(
  'unterlage|nachweis|mitzubringen|mitbringen|beizufügen|beifügen|beigefügt|anlagen|erforderlich ist|benötigt|checkliste',
);

/** A line that rules a proof out altogether; "entfällt bei …" does so in some cases only. */
const ruledOutLine = german(
  '\\bentfällt\\b(?! (?:bei|wenn|falls|für|sofern|soweit|,))|\\bniemandem\\b|nicht (?:mehr )?(?:erforderlich|vorzulegen|nötig|benötigt)',
);

/** Footers of mails and pages. */
const boilerplate = german(
  'vertrauliche Informationen|denken Sie an die Umwelt|technisch notwendige Cookies|Impressum\\b…Datenschutz',
);

/** A line of a table of contents. */
const leaders = /\.{5,}|(?:\. ){5,}/u;

const changeLogHeader = german('^änderung(?:en)?$|^änderungsgrund$');

/**
 * The sentences of the documents that say something of this procedure, in order. What a law or a by-law says counts
 * only where no document tells how it is done.
 */
export function passagesOf(documents: readonly SourceDocument[], process: string): Passage[] {
  const told = documents.filter((document) => document.kind !== 'law');
  const read = told.some((document) => document.kind !== 'form') ? told : documents;
  return read.flatMap((document) => passagesIn(document, process));
}

function passagesIn(document: SourceDocument, process: string): Passage[] {
  const topics = topicsElsewhere(document.blocks, process);
  const passages: Passage[] = [];
  const open: { level: number; text: string }[] = [];
  let before = '';
  let elsewhereBefore = false;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, text: block.text });
      elsewhereBefore = false;
    }
    if (block.kind === 'heading' || leaders.test(block.text)) continue;
    if (
      block.quoted ||
      boilerplate.test(block.text) ||
      block.headerCells?.some((cell) => changeLogHeader.test(cell.trim()))
    )
      continue;
    if (block.kind === 'tableRow' && ruledOutLine.test(block.text)) continue;
    const headings = open.map((heading) => heading.text);
    const place = groundOf(document, block, headings, before);
    const spans = sentencesOf(block);
    for (const [at, span] of spans.entries()) {
      const text = block.text.slice(span.start, span.end);
      const ground = place === 'form' && isStatement(text) ? 'text' : place;
      const scope = scopeOf({ text, headings, topics, elsewhereBefore, process });
      elsewhereBefore = scope === 'elsewhere';
      const next = spans[at + 1];
      const isTakenBack = next !== undefined && takesBack(block.text.slice(next.start, next.end));
      if (scope === 'here' && !isTakenBack) passages.push({ document, block, index, ...span, text, before, ground });
      before = text;
    }
  }
  return passages;
}

/** Sentences; a table row's cells, each a sentence of its own. */
function sentencesOf(block: Block): { start: number; end: number }[] {
  if (block.kind !== 'tableRow') return block.sentences ?? splitSentences(block.text);
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const cell of block.text.split(' | ')) {
    for (const { start, end } of splitSentences(cell)) spans.push({ start: at + start, end: at + end });
    at += cell.length + ' | '.length;
  }
  return spans;
}

/** Whether words of a form are a sentence that tells something, and no label. */
function isStatement(text: string): boolean {
  return /[.!:]$/u.test(text) && text.split(/\s+/u).length >= shortestStatement;
}

const shortestStatement = 5;

function groundOf(
  document: SourceDocument,
  block: Block,
  headings: readonly string[],
  before: string,
): Passage['ground'] {
  if (document.kind === 'form') return 'form';
  if (block.kind === 'tableRow') {
    const listed = (block.headerCells ?? []).some((cell) => proofHeading.test(cell));
    return listed || document.kind === 'list' ? 'proofList' : 'text';
  }
  if (
    block.kind === 'listItem' &&
    (headings.some((heading) => proofHeading.test(heading)) || proofHeading.test(before))
  ) {
    return 'proofList';
  }
  return 'text';
}
