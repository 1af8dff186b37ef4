import type { SentenceReading } from './clauses.ts';
import { phraseOf } from './phrases.ts';

/** "A customer that logs in and orders a book": a sentence without a main clause tells what its relative clause says. */
export function mend({ clauses, words, lead }: SentenceReading): void {
  const [first] = clauses;
  if (first?.link !== 'relative' || clauses.some(({ link }) => link === 'main')) return;
  const from = words.findIndex(({ start }) => start >= lead.length);
  const subject = phraseOf(words, 0, Math.max(0, from - 1));
  if (!subject) return;
  first.subject = subject;
  first.elliptic = false;
  for (const clause of clauses) if (clause.link === 'relative' && clause.marker === first.marker) clause.link = 'main';
}
