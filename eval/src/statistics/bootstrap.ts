import { mulberry32 } from './mulberry32.ts';

/** A mean over cases with the interval in which 95 % of the resampled means lie. */
export interface Mean {
  mean: number;
  low: number;
  high: number;
  /** Cases that had something to measure. */
  cases: number;
}

const resamples = 5_000;
const seed = 20_261_121;

/**
 * Mean and 95 % bootstrap interval over cases: 5,000 resamples with replacement, percentiles 2.5 and 97.5.
 * The generator is seeded, so that the same figures give the same interval. Undefined without a figure.
 */
export function bootstrapMean(values: readonly number[]): Mean | undefined {
  if (values.length === 0) return undefined;
  const random = mulberry32(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const percentile = (share: number): number => means[Math.round(share * (resamples - 1))] ?? 0;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: percentile(0.025),
    high: percentile(0.975),
    cases: values.length,
  };
}
