import type { SourceDocument } from '@lotse/model';
import { type Comparison, compare, type DraftChecks } from '../comparison.ts';
import { controls } from '../controls.ts';
import type { DataSet, EvalItem } from '../data/data-set.ts';
import { PassageIndex } from '../matching/passages.ts';
import { scales } from '../matching/scale.ts';
import { metrics } from '../metrics/index.ts';
import type { ScoredCase } from '../scored-process.ts';
import type { Scores, ScoresByScale } from './records.ts';

/** What is measured on variants: their answers hold steps and passages alone. */
const variantMetrics: ReadonlySet<string> = new Set([
  'activity',
  'coverage',
  'reading',
  'grounding',
  'hallucination',
  'soundness',
  'validity',
]);

/** Everything about an item that does not depend on who drafts it. */
export interface Measuring {
  item: EvalItem;
  documents: readonly SourceDocument[];
  passages: PassageIndex;
  /** Codes of findings that any answer of the set has; others are not scored. */
  codes: ReadonlySet<string>;
}

export function measuring(set: DataSet, item: EvalItem, documents: readonly SourceDocument[]): Measuring {
  const codes = new Set(set.items.flatMap(({ answer }) => answer.findings.map((finding) => finding.code)));
  return { item, documents, passages: new PassageIndex(documents), codes };
}

/** A draft beside the answer, once for each scale, in the order of `scales`. */
export function comparisons(
  measured: Measuring,
  draft: ScoredCase,
  checks?: DraftChecks,
): [Comparison, ...Comparison[]] {
  const { item, passages, codes } = measured;
  const at = (scale: (typeof scales)[number]): Comparison =>
    compare({ gold: item.answer, draft, scale, passages, traps: item.traps, codes, ...(checks ? { checks } : {}) });
  const [first, ...more] = scales;
  return [at(first), ...more.map(at)];
}

export function scoresByScale(measured: Measuring, compared: readonly Comparison[]): ScoresByScale {
  return Object.fromEntries(compared.map((one) => [one.scale.name, scoresOf(one, measured.item)]));
}

function scoresOf(comparison: Comparison, { part, measures }: EvalItem): Scores {
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      if (part === 'variant' && !variantMetrics.has(metric.name)) return [];
      if (measures?.has(metric.name) === false) return [];
      const score = metric.score(comparison);
      return score ? [[metric.name, score]] : [];
    }),
  );
}

/** What the controls and the published drafts of an item reach. */
export function scoresOfOthers(measured: Measuring, set: DataSet): Record<string, ScoresByScale> {
  const { item } = measured;
  if (item.part === 'variant') return {};
  const mates = set.items.filter(({ part }) => part !== 'variant');
  const answers: [string, ScoredCase | undefined][] = [
    ...controls.map((control): [string, ScoredCase | undefined] => [control.name, control.answer(item, mates)]),
    ...item.published.map(({ who, process }): [string, ScoredCase] => [who, { process, findings: [], fields: [] }]),
  ];
  return Object.fromEntries(
    answers.flatMap(([name, draft]) => (draft ? [[name, scoresByScale(measured, comparisons(measured, draft))]] : [])),
  );
}
