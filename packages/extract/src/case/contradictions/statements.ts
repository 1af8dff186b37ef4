import { splitSentences } from '@lotse/german';
import type { Block, Quote, SourceDocument } from '@lotse/model';
import { excluded } from '../../rules/exclusion.ts';
import { speakersOf, turnOf } from '../../rules/speakers.ts';

/** A sentence or a table's row that says something about this procedure, today. */
export interface Statement {
  document: SourceDocument;
  block: Block;
  text: string;
  /** The headings above, innermost first, and a table's head. */
  about: string;
  /** Like `about`, and the sentence before in the same block. */
  context: string;
}

export function quoteOf({ document, block, text }: Statement): Quote {
  return { document: document.id, block: block.id, quote: text };
}

/**
 * What a document states. Left out is what was, what may come, other procedures, general notes (see `exclusion.ts`)
 * and who asks in an interview.
 *
 * @param withPast also what was done away with, for what is no longer asked for
 */
export function statementsOf(document: SourceDocument, withPast = false): Statement[] {
  const statements: Statement[] = [];
  const speakers = speakersOf(document);
  const open: Block[] = [];
  for (const block of document.blocks) {
    if (block.quoted === true || block.kind === 'note') continue;
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.level ?? 1) >= (block.level ?? 1)) open.pop();
      open.push(block);
      continue;
    }
    const turn = speakers && turnOf(block.text);
    if (turn && speakers?.asking.has(turn.name) && !speakers.answering.has(turn.name)) continue;
    const head = (block.headerCells ?? []).join(' | ');
    const about = [...open.map(({ text }) => text).reverse(), head].join('\n');
    let before = '';
    for (const text of sentencesOf(block)) {
      const reason = excluded(text);
      const stated = reason === undefined || (withPast && reason === 'Vergangenheit');
      if (stated && !text.endsWith('?'))
        statements.push({ document, block, text, about, context: `${about}\n${before}` });
      before = text;
    }
  }
  return statements;
}

function sentencesOf(block: Block): string[] {
  if (block.kind === 'tableRow') return [block.text];
  return splitSentences(block.text).map(({ start, end }) => block.text.slice(start, end).trim());
}
