import { metricNamed } from '../metrics/metric-named.ts';
import { itemValue, metricNames, scoresOf } from '../statistics/item-samples.ts';
import { changesBetween } from './changes.ts';
import type { ItemPair } from './compare-metrics.ts';
import type { ItemComparison } from './run-comparison.ts';

/** Changes below this are of the arithmetic, not of the draft. */
const tolerance = 1e-9;

/**
 * Documents that got better and worse, and why: sorted by the mean change in the given metrics on the given scale.
 * An item that has none of them in both runs is sorted by all the metrics that it has.
 */
export function compareItems(pairs: readonly ItemPair[], scale: string, by: readonly string[]): ItemComparison[] {
  return pairs.map((pair) => compareItem(pair, scale, by)).sort((left, right) => right.change - left.change);
}

function compareItem({ a, b }: ItemPair, scale: string, by: readonly string[]): ItemComparison {
  const pairOf = (metric: string): ItemComparison['sortedBy'] => {
    const [left, right] = [itemValue(scoresOf(a), scale, metric), itemValue(scoresOf(b), scale, metric)];
    return left === undefined || right === undefined
      ? []
      : [{ metric, title: metricNamed(metric).title, a: left, b: right }];
  };
  const wanted = by.flatMap(pairOf);
  const primary = metricNames(scoresOf(b), scale).filter((metric) => !metricNamed(metric).secondary);
  const sortedBy = wanted.length > 0 ? wanted : primary.flatMap(pairOf);
  const gains = sortedBy.map((one) => (metricNamed(one.metric).better === 'lower' ? one.a - one.b : one.b - one.a));
  const change = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
  const failuresOf = (item: typeof a): string[] => [...new Set(item.results.flatMap(({ failures }) => failures))];
  const [failuresA, failuresB] = [failuresOf(a), failuresOf(b)];
  return {
    set: b.set,
    id: b.id,
    title: b.title,
    part: b.part,
    verdict: change > tolerance ? 'better' : change < -tolerance ? 'worse' : 'same',
    change,
    sortedBy,
    changes: changesBetween(a, b),
    failures: {
      onlyA: failuresA.filter((failure) => !failuresB.includes(failure)),
      onlyB: failuresB.filter((failure) => !failuresA.includes(failure)),
    },
  };
}
