import { z } from 'zod';
import { metrics } from '../metrics/index.ts';
import type { EvalRun } from '../run/evaluate.ts';

const Figures = z.record(z.string(), z.number());

/** `eval/baseline.json`: what an extractor reached last, at the first threshold, rounded to three digits. */
export const Baseline = z.object({
  version: z.literal(1),
  extractor: z.string(),
  /** Means over the cases whose procedure is no scan, by metric. */
  means: Figures,
  /** By case, by metric. */
  cases: z.record(z.string(), Figures),
});
export type Baseline = z.infer<typeof Baseline>;

/** What the rules extractor has to reach on average over the cases without scans. */
export const floors: Readonly<Record<string, number>> = {
  activity: 0.68,
  flow: 0.22,
  actor: 0.7,
  findingCode: 0.82,
  grounding: 1,
  soundness: 1,
};

/** How far a mean may fall below the baseline before it counts as worse. */
const tolerance = 0.02;

/** Figures that are better when they are lower. */
const lowerIsBetter: ReadonlySet<string> = new Set(['trap']);

/** Figures of the machine, not of the draft. */
const notCompared: ReadonlySet<string> = new Set(['seconds']);

/** The figures of a run that are kept. */
export function baselineOf(run: EvalRun): Baseline {
  const kept = metrics.map((metric) => metric.name).filter((name) => !notCompared.has(name));
  const figures = (figureOf: (name: string) => number | undefined): Record<string, number> =>
    Object.fromEntries(
      kept.flatMap((name) => {
        const value = figureOf(name);
        return value === undefined ? [] : [[name, Math.round(value * 1_000) / 1_000]];
      }),
    );
  return {
    version: 1,
    extractor: run.extractor,
    means: figures((name) => run.withoutScans.means[0]?.[name]?.mean),
    cases: Object.fromEntries(run.cases.map((one) => [one.id, figures((name) => one.scores[0]?.[name]?.value)])),
  };
}

/** What is worse than the baseline by more than .02 or below a floor: German sentences, none if all is well. */
export function shortfalls(run: EvalRun, baseline: Baseline): string[] {
  const means = baselineOf(run).means;
  const below = Object.entries(floors).flatMap(([name, floor]) => {
    const mean = means[name] ?? 0;
    return mean < floor ? [`${titleOf(name)}: ${mean} liegt unter der Untergrenze ${floor}.`] : [];
  });
  const worse = Object.entries(baseline.means).flatMap(([name, before]) => {
    const now = means[name] ?? (lowerIsBetter.has(name) ? 1 : 0);
    const loss = lowerIsBetter.has(name) ? now - before : before - now;
    return loss > tolerance + 1e-9 ? [`${titleOf(name)}: ${now}, zuletzt ${before}.`] : [];
  });
  return [...below, ...worse];
}

function titleOf(name: string): string {
  return metrics.find((metric) => metric.name === name)?.title ?? name;
}
