import type { Extractor } from '@lotse/extract';
import { LotseError, type OnProgress } from '@lotse/model';
import { type Comparison, compare } from '../comparison.ts';
import { controls } from '../controls.ts';
import { type GoldCase, readGoldCases } from '../data/gold.ts';
import { type Difference, difference, type Sides } from '../difference/difference.ts';
import { draftCase } from '../draft/draft-case.ts';
import { PassageIndex } from '../matching/passages.ts';
import { type Scale, scales } from '../matching/scale.ts';
import { metrics } from '../metrics/index.ts';
import type { Score } from '../score.ts';
import { bootstrapMean, type Mean } from '../statistics/bootstrap.ts';

/** Labels match from here on; the first is the one that limits speak of. */
export const thresholds = scales.map((scale) => scale.threshold);

/** By metric's name; a metric without anything to measure in the case is absent. */
export type Scores = Record<string, Score>;

export interface CaseRun {
  id: string;
  title: string;
  hasScans: boolean;
  /** By threshold, in the order of `thresholds`. */
  scores: Scores[];
  /** By control, at the first threshold. */
  controls: Record<string, Scores>;
  /** What could not be read or made, in German. */
  failures: string[];
  /** What the BPMN schema and the lint rules complain about. */
  problems: string[];
  /** What was missed and invented, at the first threshold. */
  difference: Difference;
}

/** Means by metric's name: by threshold, and by control. */
export interface Summary {
  cases: number;
  means: Record<string, Mean>[];
  controls: Record<string, Record<string, Mean>>;
}

export interface EvalRun {
  version: 1;
  extractor: string;
  thresholds: readonly number[];
  cases: CaseRun[];
  all: Summary;
  /** Without cases whose procedure exists only as a scan. */
  withoutScans: Summary;
  /** The same services by another authority's document, which no mean contains. */
  variants: VariantRun[];
}

/** A variant's answer holds steps and passages alone, so only the metrics of these speak. */
export interface VariantRun {
  id: string;
  title: string;
  /** By threshold. */
  scores: Scores[];
  failures: string[];
  steps: Sides;
}

/** What is measured on variants. */
const variantMetrics: ReadonlySet<string> = new Set([
  'activity',
  'coverage',
  'reading',
  'grounding',
  'soundness',
  'validity',
]);

export interface EvalSettings {
  /** The folder of the gold cases. */
  data: string;
  extractor: Extractor;
  /** Only these cases are drafted; all are read, since they say which finding codes are scored. */
  only?: readonly string[] | undefined;
  onProgress?: OnProgress | undefined;
  /** Milliseconds, for the duration of the extraction. */
  clock?: (() => number) | undefined;
}

/**
 * Drafts every gold case and compares the drafts, and the controls, with the experts' answers. Apart from the
 * seconds the result depends on the documents and the extractor alone.
 *
 * @throws LotseError `E_NO_GOLD`, `E_GOLD_FORMAT`. A case that cannot be read or drafted scores what it deserves.
 */
export async function runEval(settings: EvalSettings): Promise<EvalRun> {
  const all = await readGoldCases(settings.data);
  const codes = new Set(all.flatMap((gold) => gold.answer.findings.map((finding) => finding.code)));
  const chosen = all.filter((gold) => settings.only === undefined || settings.only.includes(gold.id));
  const unknown = settings.only?.filter((id) => !all.some((gold) => gold.id === id)) ?? [];
  if (unknown.length > 0) {
    throw new LotseError('E_NO_GOLD', `Diesen Fall gibt es nicht: ${unknown.join(', ')}.`, {
      hint: `Vorhanden sind: ${all.map((gold) => gold.id).join(', ')}.`,
      where: settings.data,
    });
  }
  const cases: CaseRun[] = [];
  const variants: VariantRun[] = [];
  for (const gold of chosen) {
    settings.onProgress?.({
      stage: 'extract',
      case: gold.id,
      done: cases.length,
      total: chosen.length,
      message: `${gold.title} wird entworfen`,
    });
    cases.push(await evaluateCase(gold, all, codes, settings));
    for (const variant of gold.variants) variants.push(await evaluateVariant(variant, settings));
  }
  return {
    version: 1,
    extractor: settings.extractor.name,
    thresholds,
    cases,
    all: summarise(cases),
    withoutScans: summarise(cases.filter((run) => !run.hasScans)),
    variants,
  };
}

async function evaluateCase(
  gold: GoldCase,
  all: readonly GoldCase[],
  codes: ReadonlySet<string>,
  settings: EvalSettings,
): Promise<CaseRun> {
  const { failures, problems, comparisons, first } = await compareWithDraft(gold, codes, settings);
  const index = all.findIndex((candidate) => candidate.id === gold.id);
  const { checks: _, ...undrafted } = first;
  return {
    id: gold.id,
    title: gold.title,
    hasScans: gold.hasScans,
    scores: comparisons.map(scoresOf),
    controls: Object.fromEntries(
      controls.flatMap((control) => {
        const draft = control.answer(all, index);
        return draft ? [[control.name, scoresOf(compare({ ...undrafted, draft }))]] : [];
      }),
    ),
    failures,
    problems,
    difference: difference(first),
  };
}

async function evaluateVariant(gold: GoldCase, settings: EvalSettings): Promise<VariantRun> {
  const { failures, comparisons, first } = await compareWithDraft(gold, new Set(), settings);
  return {
    id: gold.id,
    title: gold.title,
    scores: comparisons.map((comparison) =>
      Object.fromEntries(Object.entries(scoresOf(comparison)).filter(([name]) => variantMetrics.has(name))),
    ),
    failures,
    steps: difference(first).steps,
  };
}

/** The draft of a case beside its answer, once for each threshold. */
async function compareWithDraft(gold: GoldCase, codes: ReadonlySet<string>, settings: EvalSettings) {
  const { answer, checks, documents, failures } = await draftCase(gold, settings.extractor, {
    onProgress: settings.onProgress,
    clock: settings.clock ?? (() => performance.now()),
  });
  const passages = new PassageIndex(documents);
  const at = (scale: Scale): Comparison =>
    compare({ gold: gold.answer, draft: answer, scale, passages, traps: gold.traps, codes, checks });
  return { failures, problems: checks.problems, comparisons: scales.map(at), first: at(scales[0]) };
}

function scoresOf(comparison: Comparison): Scores {
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      const score = metric.score(comparison);
      return score ? [[metric.name, score]] : [];
    }),
  );
}

function summarise(cases: readonly CaseRun[]): Summary {
  const meansOf = (scores: readonly (Scores | undefined)[]): Record<string, Mean> =>
    Object.fromEntries(
      metrics.flatMap((metric) => {
        const mean = bootstrapMean(scores.flatMap((one) => one?.[metric.name]?.value ?? []));
        return mean ? [[metric.name, mean]] : [];
      }),
    );
  return {
    cases: cases.length,
    means: thresholds.map((_, index) => meansOf(cases.map((run) => run.scores[index]))),
    controls: Object.fromEntries(
      controls.map((control) => [control.name, meansOf(cases.map((run) => run.controls[control.name]))]),
    ),
  };
}
