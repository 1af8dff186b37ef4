import type { Quote, SourceDocument } from '@lotse/model';
import type { Claim } from './claim.ts';
import { quoteOf } from './statements.ts';

/** What one document says against another. */
export interface Side {
  document: SourceDocument;
  /** German, in the document's words where there are any. */
  words: string;
  passages: readonly Quote[];
}

/** Something that two or more documents tell differently. */
export interface Opposition {
  /** German, a whole sentence: „Welche Frist gilt für …?“ */
  question: string;
  sides: readonly Side[];
}

/**
 * Documents contradict each other where they answer a question and have no answer in common: one that names several
 * limits for a matter agrees with one that names one of them.
 */
export function opposedClaims(claims: readonly Claim[]): Opposition[] {
  return [...Map.groupBy(claims, ({ topic }) => topic).values()].flatMap((group): Opposition[] => {
    const told = [...Map.groupBy(group, ({ statement }) => statement.document).values()];
    const opposed = told.filter((own) => told.some((other) => disjoint(own, other)));
    const [first] = group;
    if (first === undefined || opposed.length < 2) return [];
    return [{ question: first.question, sides: opposed.flatMap(sideOf) }];
  });
}

function disjoint(some: readonly Claim[], others: readonly Claim[]): boolean {
  return some !== others && !some.some(({ value }) => others.some((other) => other.value === value));
}

function sideOf(claims: readonly Claim[]): Side[] {
  const document = claims[0]?.statement.document;
  if (document === undefined) return [];
  const words = [...new Set(claims.map((claim) => `„${claim.words}“`))];
  const passages = new Map(claims.map(({ statement }) => [`${statement.block.id}\n${statement.text}`, statement]));
  return [{ document, words: words.join(', '), passages: [...passages.values()].map(quoteOf) }];
}
