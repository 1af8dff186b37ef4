import { clauseAt } from '@lotse/german';
import type { Affects } from '@lotse/model';
import type { Hit } from './match.ts';
import { everywhere } from './rules/pattern.ts';
import type { Span, Target } from './targets.ts';

/** Where a hit belongs, and how surely (0: nothing in the documents says where). */
export interface Place {
  affects: Affects;
  score: number;
}

/** What speaks for a step as the place of a finding. */
const weights = {
  /** Its quote covers the words that gave the finding. */
  sameWords: 5,
  /** … and it covers the first of them. */
  firstWord: 0.5,
  /** Its quote stands in the same sentence. */
  sameSentence: 3,
  /** Its quote stands in the same block; less the farther away. */
  sameBlock: 1.5,
  /** Its quote stands in a block just before or after, under the same heading; less the farther away. */
  nextBlock: 0.8,
  /** … and more if it is the block before, which a list belongs to. */
  before: 0.3,
  /** Its label has a word that such findings sit on. */
  fittingLabel: 2.5,
  /** … and two of them. */
  secondFit: 0.9,
  /** The words of its label stand around the hit; less for a part of them. */
  echo: 2,
  /** A quote that is far longer than the sentence proves little about the place. */
  longQuote: -1.5,
  /** Findings sit on what somebody does rather than on events, choices and frames. */
  kind: { task: 0.6, event: 0, choice: -1, frame: -2 } as const,
} as const;

/** Characters of a block after which nearness no longer counts. */
const near = 400;

/** Characters before and after the hit in which a label's words count. */
const around = { before: 40, after: 30 } as const;

/** So many letters at the beginning tell a word in spite of its endings. */
const beginning = 6;

/** Blocks away from the hit after which a step no longer counts as near. */
const farthestBlock = 3;

/** A place without any passage in common needs at least this much of a label. */
const enoughByLabel = 3;

/** The step whose evidence lies with the hit; otherwise the one whose label fits; otherwise where the rule says. */
export function placeOf(hit: Hit, targets: readonly Target[]): Place {
  const ranked = (near: (hit: Hit, target: Target) => number) =>
    targets
      .map((target) => ({ target, score: near(hit, target) }))
      .filter(({ score }) => score > 0)
      .map(({ target, score }) => ({ target, score: score + fit(hit, target) }));
  const best = highest(ranked(nearness));
  const start = hit.rule.home === 'start' ? targets.find((target) => target.isTrigger) : undefined;
  if (best && !(start && isRemote(hit, best.target))) return { affects: { step: best.target.id }, score: sure(best) };
  if (best && start) return { affects: { step: start.id }, score: 1 };
  if (hit.rule.home === 'case') return { affects: { case: true }, score: 0 };
  const beside = hit.passage.ground === 'text' ? highest(ranked(besideness)) : undefined;
  if (beside) return { affects: { step: beside.target.id }, score: Math.min(0.9, beside.score / 5) };
  const byLabel = highest(
    targets.map((target) => ({ target, score: fit(hit, target) })).filter(({ score }) => score >= enoughByLabel),
  );
  if (byLabel) return { affects: { step: byLabel.target.id }, score: 0.5 };
  return start ? { affects: { step: start.id }, score: 0.4 } : { affects: { case: true }, score: 0 };
}

/** A step of another sentence whose label says nothing of such a finding. */
function isRemote(hit: Hit, target: Target): boolean {
  return nearness(hit, target) < weights.sameSentence + weights.longQuote && fitOfLabel(hit, target) === 0;
}

/** A choice is where one looks, not where something is done: it gives way to any step of the same finding. */
function sure({ target, score }: { target: Target; score: number }): number {
  return target.kind === 'choice' ? Math.min(score, 0.9) : score;
}

function highest<T extends { score: number }>(ranked: readonly T[]): T | undefined {
  return ranked.reduce<T | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  );
}

/** How near the target's quotes are to the hit; 0 where they share no block. */
function nearness(hit: Hit, target: Target): number {
  return Math.max(0, ...target.spans.map((span) => spanNearness(hit, span)));
}

function spanNearness({ passage, start, end }: Hit, span: Span): number {
  if (span.document !== passage.document.id || span.block !== passage.block.id) return 0;
  const from = passage.start + start;
  const to = passage.start + end;
  const isLong = span.end - span.start > 2.5 * (passage.end - passage.start);
  const penalty = isLong ? weights.longQuote : 0;
  if (span.start < to && from < span.end) {
    return weights.sameWords + penalty + (span.start <= from ? weights.firstWord : 0);
  }
  if (span.start < passage.end && passage.start < span.end) {
    return weights.sameSentence + penalty + closeness(span, from, to);
  }
  return Math.max(0.1, weights.sameBlock * closeness(span, from, to));
}

/** How near the target's quotes are in the blocks around, as far as the heading; 0 where they are farther. */
function besideness({ passage }: Hit, target: Target): number {
  const { blocks } = passage.document;
  return Math.max(
    0,
    ...target.spans.map((span) => {
      if (span.document !== passage.document.id) return 0;
      const at = blocks.findIndex((block) => block.id === span.block);
      const [from, to] = at < passage.index ? [at, passage.index] : [passage.index, at];
      const distance = to - from;
      if (at < 0 || distance > farthestBlock) return 0;
      if (blocks.slice(from + 1, to + 1).some((block) => block.kind === 'heading')) return 0;
      return weights.nextBlock / distance + (at < passage.index ? weights.before : 0);
    }),
  );
}

/** 1 beside the words, falling to 0. */
function closeness(span: Span, from: number, to: number): number {
  const distance = span.end <= from ? from - span.end : span.start - to;
  return Math.max(0, 1 - Math.max(0, distance) / near);
}

function fit(hit: Hit, target: Target): number {
  return fitOfLabel(hit, target) + echo(hit, target.label) * weights.echo + weights.kind[target.kind];
}

function fitOfLabel({ rule }: Hit, target: Target): number {
  if (rule.home === 'start' && target.isTrigger) return weights.fittingLabel;
  if (!rule.sits) return 0;
  const words = new Set(Array.from(target.label.matchAll(everywhere(rule.sits)), ([word]) => word.toLowerCase()));
  if (words.size === 0) return 0;
  return weights.fittingLabel + Math.min(words.size - 1, 1) * weights.secondFit;
}

/** The share of the label's words that the text around the hit has, by their beginnings. */
function echo({ passage, start, end }: Hit, label: string): number {
  const clause = clauseAt(passage.text, start, end);
  const from = Math.max(0, clause.start, start - around.before);
  const text = passage.text.slice(from, Math.min(clause.end, end + around.after)).toLowerCase();
  const words = label.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => text.includes(word.slice(0, beginning))).length / words.length;
}
