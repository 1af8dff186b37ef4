import { clauseAt } from '@lotse/german';
import type { Quote } from '@lotse/model';
import type { Hit } from './match.ts';

/** Longer sentences are quoted by the part that says it. */
const longestQuote = 240;

/** The words that prove a hit, as they stand in the block. */
export function quoteOf({ passage, start, end }: Hit): Quote {
  const part =
    passage.text.length <= longestQuote ? { start: 0, end: passage.text.length } : clauseAt(passage.text, start, end);
  const quote = passage.text.slice(part.start, part.end).replace(/^[\s,;|–-]+|[\s|;,–-]+$/gu, '');
  return { document: passage.document.id, block: passage.block.id, quote };
}
