import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import { pairedBootstrap } from '../statistics/bootstrap.ts';
import { type Group, groups, isInGroup } from '../statistics/groups.ts';
import { type ItemSamples, itemValue, metricNames, sampleValues, scoresOf } from '../statistics/item-samples.ts';
import { spread } from '../statistics/spread.ts';
import type { MetricComparison, Verdict } from './run-comparison.ts';

/** One item in both runs. */
export interface ItemPair {
  a: ItemSamples;
  b: ItemSamples;
}

/** Whether the same run made again would give other figures. */
export interface Chance {
  a: boolean;
  b: boolean;
}

/** Every metric of a set, by group and scale. */
export function compareMetrics(
  set: string,
  pairs: readonly ItemPair[],
  scales: readonly string[],
  chance: Chance,
): MetricComparison[] {
  const present = groups.filter((group) => {
    const members = pairs.filter(({ b }) => isInGroup(b.part, group));
    // Without scans `all` would say the same as `main`.
    return members.length > 0 && (group !== 'all' || members.some(({ b }) => b.part === 'scan'));
  });
  return present.flatMap((group) => {
    const members = pairs.filter(({ b }) => isInGroup(b.part, group));
    return scales.flatMap((scale) => {
      const measured = members.flatMap(({ a, b }) => [a, b].flatMap((item) => metricNames(scoresOf(item), scale)));
      return inReportOrder(measured).flatMap((metric) => compareMetric(members, { set, group, scale, metric }, chance));
    });
  });
}

function compareMetric(
  pairs: readonly ItemPair[],
  place: { set: string; group: Group; scale: string; metric: string },
  chance: Chance,
): MetricComparison[] {
  const { scale, metric } = place;
  const figureOf = (item: ItemSamples): number | undefined => itemValue(scoresOf(item), scale, metric);
  const [left, right]: [number[], number[]] = [[], []];
  const both: ItemPair[] = [];
  let [onlyA, onlyB] = [0, 0];
  for (const pair of pairs) {
    const [a, b] = [figureOf(pair.a), figureOf(pair.b)];
    if (a !== undefined && b !== undefined) {
      left.push(a);
      right.push(b);
      both.push(pair);
    } else if (a !== undefined) onlyA++;
    else if (b !== undefined) onlyB++;
  }
  const paired = pairedBootstrap(left, right);
  if (paired === undefined) return [];
  const { title, better, secondary } = metricNamed(metric);
  const rowsOf = (side: 'a' | 'b') => both.map((pair) => sampleValues(scoresOf(pair[side]), scale, metric));
  const runNoise = noiseBetweenRuns(rowsOf('a'), rowsOf('b'), chance);
  const { mean: difference, low, high, shareNotAbove, items } = paired;
  return [
    {
      ...place,
      title,
      better,
      secondary,
      items,
      onlyA,
      onlyB,
      a: average(left),
      b: average(right),
      difference,
      low,
      high,
      shareNotAbove,
      ...(runNoise === undefined ? {} : { runNoise }),
      verdict: verdictOf({ difference, low, high, runNoise: runNoise ?? 0, better }),
    },
  ];
}

/**
 * How far apart may the means of two runs lie that differ by chance alone? Twice the standard error of the difference:
 * 2 · √(s²/n of A + s²/n of B), with s the spread between a run's samples and n their number. The items are the same
 * in both runs, so that their bootstrap cannot see this.
 *
 * A run that always gives the same (rules) adds nothing. A model's run with one sample has no spread of its own; the
 * other's is taken for it. Undefined where neither has several samples.
 */
function noiseBetweenRuns(
  a: readonly (readonly (number | undefined)[])[],
  b: readonly (readonly (number | undefined)[])[],
  chance: Chance,
): number | undefined {
  const [spreadA, spreadB] = [spread(a), spread(b)];
  const known = spreadA ?? spreadB;
  if (known === undefined) return undefined;
  const variance = (own: number | undefined, rows: readonly (readonly unknown[])[], byChance: boolean): number =>
    own === undefined && !byChance ? 0 : (own ?? known) ** 2 / Math.max(1, ...rows.map((row) => row.length));
  return 2 * Math.sqrt(variance(spreadA, a, chance.a) + variance(spreadB, b, chance.b));
}

/** Better or worse only where the interval leaves 0 out and the difference exceeds what runs differ by anyway. */
function verdictOf({
  difference,
  low,
  high,
  runNoise,
  better,
}: Pick<MetricComparison, 'difference' | 'low' | 'high' | 'better'> & { runNoise: number }): Verdict {
  const isClear = (low > 0 || high < 0) && Math.abs(difference) > runNoise;
  if (!isClear) return 'noise';
  return difference > 0 === (better === 'higher') ? 'better' : 'worse';
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
