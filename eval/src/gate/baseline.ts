import { LotseError } from '@lotse/model';
import { z } from 'zod';
import { type EvalRun, RunManifest } from '../run/records.ts';
import { type ItemSamples, itemsOf, itemValue, metricNames, scaleNames, scoresOf } from '../statistics/item-samples.ts';
import { type SetSummary, summarise } from '../statistics/summarise.ts';
import { tokensPerDraft } from '../statistics/tokens.ts';

const Figures = z.record(z.string(), z.number());

const BaselineItem = z.object({
  /** SHA-256 over documents and answer: figures of another answer are not comparable. */
  gold: z.string(),
  part: z.enum(['main', 'scan', 'variant']),
  /** By scale, by metric; the first scale is the one that is shown. */
  values: z.record(z.string(), Figures),
});

const BaselineSet = z.object({
  /** Over the part `main`, by scale, by metric: `noise` is how far the mean may fall. */
  means: z.record(z.string(), z.record(z.string(), z.object({ mean: z.number(), noise: z.number() }))),
  items: z.record(z.string(), BaselineItem),
  /** In and out together, per draft; absent where no model was asked. */
  tokensPerDraft: z.number().optional(),
});
export type BaselineSet = z.infer<typeof BaselineSet>;

/** `eval/baselines/<extractor>[-<strategy>].json`: what an extractor reached last, rounded to four digits. */
export const Baseline = z.object({
  version: z.literal(2),
  extractor: RunManifest.shape.extractor,
  sets: z.record(z.string(), BaselineSet),
});
export type Baseline = z.infer<typeof Baseline>;

/** A mean may always fall by so much. */
const leastNoise = 0.01;

/** Kept beside the run's first scale, whatever that is: what the anchors were measured with. */
const lastingScale = 'plain-0.6';

/** The figures of a run that later runs are held against. */
export function baselineOf(run: EvalRun): Baseline {
  const { manifest, results } = run;
  const items = itemsOf(results);
  const known = scaleNames(items.flatMap(scoresOf));
  const kept = manifest.scales
    .map(({ name }) => name)
    .filter((name) => known.includes(name))
    .filter((name, index) => index === 0 || name === lastingScale);
  return {
    version: 2,
    extractor: manifest.extractor,
    sets: Object.fromEntries(
      summarise(results).map((summary) => {
        const members = items.filter((item) => item.set === summary.set);
        const hashes = manifest.sets.find(({ name }) => name === summary.set)?.items ?? {};
        const tokens = tokensPerDraft(results.filter((result) => result.set === summary.set));
        return [
          summary.set,
          {
            means: meansOf(summary, kept),
            items: Object.fromEntries(
              members.map((item) => [
                item.id,
                { gold: hashes[item.id] ?? '', part: item.part, values: valuesOf(item, kept) },
              ]),
            ),
            ...(tokens === undefined ? {} : { tokensPerDraft: tokens }),
          },
        ];
      }),
    ),
  };
}

/**
 * Reads what `baselineOf` gave.
 *
 * @throws LotseError `E_BASELINE_FORMAT`
 */
export function parseBaseline(text: string, file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  }
  const parsed = Baseline.safeParse(value);
  if (parsed.success) return parsed.data;
  const { data } = z.object({ version: z.number() }).safeParse(value);
  if (data !== undefined && data.version !== 2)
    throw unreadable(file, `sie haben die Fassung ${data.version}, nicht 2`);
  throw unreadable(file, z.prettifyError(parsed.error));
}

/** The figures of an item by scale and metric. */
export function valuesOf(item: ItemSamples, scales: readonly string[]): Record<string, Record<string, number>> {
  const samples = scoresOf(item);
  return Object.fromEntries(
    scales.map((scale) => [
      scale,
      Object.fromEntries(
        metricNames(samples, scale).flatMap((metric) => {
          const value = itemValue(samples, scale, metric);
          return value === undefined ? [] : [[metric, rounded(value)]];
        }),
      ),
    ]),
  );
}

/**
 * How far a mean may fall without meaning anything: twice the standard deviation between samples, at least .01. One
 * sample, and rules, which always give the same, have the .01 alone.
 */
export function noiseOf(summary: SetSummary | undefined, scale: string, metric: string): number {
  return Math.max(leastNoise, 2 * (summary?.main.drafts[scale]?.[metric]?.spread ?? 0));
}

function meansOf(summary: SetSummary, scales: readonly string[]): BaselineSet['means'] {
  return Object.fromEntries(
    scales.map((scale) => [
      scale,
      Object.fromEntries(
        Object.entries(summary.main.drafts[scale] ?? {}).map(([metric, { mean }]) => [
          metric,
          { mean: rounded(mean), noise: rounded(noiseOf(summary, scale, metric)) },
        ]),
      ),
    ]),
  );
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function unreadable(where: string, what: string): LotseError {
  return new LotseError('E_BASELINE_FORMAT', `Die Vergleichswerte sind nicht lesbar: ${what}`, {
    hint: 'Schreiben Sie sie aus einem Lauf, den Sie geprüft haben, neu: lotse eval gate LAUF --save.',
    where,
  });
}
