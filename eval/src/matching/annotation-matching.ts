import type { Annotations, Mention, TokenSpan } from '../pet/annotations.ts';
import { f1Score, type Score } from '../score.ts';
import { assign } from './assignment.ts';

/** What counts as the same mention: the same tokens, or at least one token in common. The type is always the same. */
export type SpanMatch = 'strict' | 'overlap';

/** How much was marked, how much should have been, and how much of it agrees. */
export interface AnnotationCounts {
  claimed: number;
  wanted: number;
  correct: number;
}

/** The draft's mentions and relations beside the gold's: everything together and by type. */
export interface AnnotationMatching {
  mentions: AnnotationCounts;
  relations: AnnotationCounts;
  mentionsByType: ReadonlyMap<string, AnnotationCounts>;
  relationsByType: ReadonlyMap<string, AnnotationCounts>;
}

/**
 * Mentions match one-to-one within their type; of overlapping ones as many pairs as possible, those that share more
 * first. Relations match if both ends match and the type is the same; each counts once.
 */
export function matchAnnotations(draft: Annotations, gold: Annotations, match: SpanMatch): AnnotationMatching {
  const partner = matchMentions(draft.mentions, gold.mentions, match);
  const wanted = new Set(gold.relations.map(({ type, from, to }) => relationKey(type, from, to)));
  const claimed = new Map(draft.relations.map((one) => [relationKey(one.type, one.from, one.to), one]));
  const hits = [...claimed.values()].filter(({ type, from, to }) => {
    const [goldFrom, goldTo] = [partner.get(from), partner.get(to)];
    return goldFrom !== undefined && goldTo !== undefined && wanted.has(relationKey(type, goldFrom, goldTo));
  });
  const mentionsByType = countsByType(
    draft.mentions,
    gold.mentions,
    draft.mentions.filter(({ id }) => partner.has(id)),
  );
  const goldRelations = new Map(gold.relations.map((one) => [relationKey(one.type, one.from, one.to), one]));
  const relationsByType = countsByType([...claimed.values()], [...goldRelations.values()], hits);
  return {
    mentions: total(mentionsByType),
    relations: total(relationsByType),
    mentionsByType,
    relationsByType,
  };
}

/** F1 of the counts; 1 where nothing was to be marked and nothing was. */
export function annotationScore({ claimed, wanted, correct }: AnnotationCounts): Score {
  return f1Score({ claimed, correct, wanted, found: correct });
}

/** By draft mention: the gold's mention that it stands for. */
function matchMentions(draft: readonly Mention[], gold: readonly Mention[], match: SpanMatch): Map<number, number> {
  const values = draft.map((one) => gold.map((other) => (one.type === other.type ? agreement(one, other, match) : 0)));
  return new Map(
    assign(values, 0).flatMap(({ row, column }): [number, number][] => {
      const [one, other] = [draft[row], gold[column]];
      return one && other ? [[one.id, other.id]] : [];
    }),
  );
}

/** 0 for no match; the share of common tokens only decides between matches, since as many as possible are formed. */
function agreement(a: TokenSpan, b: TokenSpan, match: SpanMatch): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return 0;
  const share = common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  if (match === 'strict') return share === 1 ? 1 : 0;
  return 1 + share / 10_000;
}

function countsByType<Item extends { type: string }>(
  claimed: readonly Item[],
  wanted: readonly Item[],
  correct: readonly Item[],
): Map<string, AnnotationCounts> {
  const types = [...new Set([...wanted, ...claimed].map(({ type }) => type))].sort();
  const count = (items: readonly Item[], type: string): number => items.filter((item) => item.type === type).length;
  return new Map(
    types.map((type) => [
      type,
      { claimed: count(claimed, type), wanted: count(wanted, type), correct: count(correct, type) },
    ]),
  );
}

function total(counts: ReadonlyMap<string, AnnotationCounts>): AnnotationCounts {
  const sum = { claimed: 0, wanted: 0, correct: 0 };
  for (const { claimed, wanted, correct } of counts.values()) {
    sum.claimed += claimed;
    sum.wanted += wanted;
    sum.correct += correct;
  }
  return sum;
}

function relationKey(type: string, from: number, to: number): string {
  return `${type}\n${from}\n${to}`;
}
