import { mulberry32 } from './mulberry32.ts';

/** A mean over items with the interval in which 95 % of the resampled means lie. */
export interface Mean {
  mean: number;
  low: number;
  high: number;
  /** Items that had something to measure. */
  items: number;
}

/** The mean of differences between pairs. */
export interface PairedDifference extends Mean {
  /** Share of the resamples whose mean is 0 or below. */
  shareNotAbove: number;
}

const resamples = 5_000;
const seed = 20_261_121;

/**
 * Mean and 95 % bootstrap interval over items: 5,000 resamples with replacement, percentiles 2.5 and 97.5.
 * The generator is seeded, so that the same figures give the same interval. Undefined without a figure.
 */
export function bootstrapMean(values: readonly number[]): Mean | undefined {
  return values.length === 0 ? undefined : around(values, resampledMeans(values));
}

/**
 * The mean of `b − a` over items, with its interval: whole items are drawn, so that what makes an item hard weighs
 * on both alike and falls out. `a` and `b` hold the same items in the same order. Undefined without an item.
 *
 * Pitfall: with few items the interval is too narrow. Of 1,000 pairs of lists that differ by chance alone (sums of three
 * uniform numbers) it left 0 out for 24 % with 3 items, 16 % with 5, 9 % with 11, 6 % with 26 and 45.
 *
 * Example: a = (.5, .6), b = (.6, .7): every resample gives +.1, however far apart the items are.
 *
 * @throws RangeError if the lists differ in length.
 */
export function pairedBootstrap(a: readonly number[], b: readonly number[]): PairedDifference | undefined {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`);
  if (a.length === 0) return undefined;
  const differences = a.map((value, index) => (b[index] ?? value) - value);
  const means = resampledMeans(differences);
  return {
    ...around(differences, means),
    shareNotAbove: means.filter((mean) => mean <= 0).length / resamples,
  };
}

/** Ascending. */
function resampledMeans(values: readonly number[]): Float64Array {
  const [first = 0] = values;
  // Nothing to draw, and no rounding either.
  if (values.every((value) => value === first)) return new Float64Array(resamples).fill(first);
  const random = mulberry32(seed);
  return Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
}

function around(values: readonly number[], means: Float64Array): Mean {
  const percentile = (share: number): number => means[Math.round(share * (resamples - 1))] ?? 0;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: percentile(0.025),
    high: percentile(0.975),
    items: values.length,
  };
}
