import type { Part } from '../data/data-set.ts';
import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import { pairedBootstrap } from '../statistics/bootstrap.ts';
import { isInGroup } from '../statistics/groups.ts';
import type { SetSummary } from '../statistics/summarise.ts';
import { type BaselineSet, noiseOf } from './baseline.ts';
import type { GatedMetric } from './gate-result.ts';

/** Figures by scale and metric, rounded as the baseline's are. */
type Values = Record<string, Record<string, number>>;

/** An item whose answer is the same in baseline and run. */
export interface ItemPair {
  id: string;
  part: Part;
  before: Values;
  now: Values;
}

/** A loss of less than this is never called one, however steady it is. */
const leastLoss = 0.005;

/** Sums of rounded figures are exact to this. */
const tolerance = 1e-9;

/** Every metric that the baseline has, over `main` and, where there are scans, over everything with them. */
export function gateMetrics(
  pairs: readonly ItemPair[],
  scales: readonly string[],
  before: BaselineSet,
  summary: SetSummary | undefined,
): GatedMetric[] {
  const groups = pairs.some(({ part }) => part === 'scan') ? (['main', 'all'] as const) : (['main'] as const);
  return groups.flatMap((group) => {
    const members = pairs.filter(({ part }) => isInGroup(part, group));
    return scales.flatMap((scale) =>
      inReportOrder(members.flatMap((pair) => Object.keys(pair.before[scale] ?? {}))).map((metric) =>
        gateMetric(members, {
          group,
          scale,
          metric,
          noise: Math.max(before.means[scale]?.[metric]?.noise ?? 0, noiseOf(summary, scale, metric)),
        }),
      ),
    );
  });
}

function gateMetric(
  pairs: readonly ItemPair[],
  place: Pick<GatedMetric, 'group' | 'scale' | 'metric' | 'noise'>,
): GatedMetric {
  const { scale, metric, noise } = place;
  const { title, better, secondary } = metricNamed(metric);
  const [worst, sign] = better === 'lower' ? [1, -1] : [0, 1];
  const then = (pair: ItemPair): number | undefined => pair.before[scale]?.[metric];
  const today = (pair: ItemPair): number | undefined => pair.now[scale]?.[metric];
  const measured = pairs.filter((pair) => then(pair) !== undefined || today(pair) !== undefined);
  const [before, now] = [measured.map((pair) => then(pair) ?? worst), measured.map((pair) => today(pair) ?? worst)];
  const gained = (values: readonly number[]): number[] => values.map((value) => sign * value);
  const fall = pairedBootstrap(gained(now), gained(before)) ?? { mean: 0, low: 0, high: 0 };
  const result: GatedMetric = {
    ...place,
    title,
    items: measured.length,
    before: average(before),
    mean: average(now),
    loss: fall.mean,
    low: fall.low,
    high: fall.high,
    gated: !secondary,
  };
  if (secondary) return result;
  if (!measured.some((pair) => today(pair) !== undefined)) return { ...result, failed: 'vanished' };
  if (fall.mean > noise + tolerance) return { ...result, failed: 'noise' };
  if (fall.mean > leastLoss + tolerance && fall.low > tolerance) return { ...result, failed: 'interval' };
  return result;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
