import { labelSimilarity } from '@lotse/german';
import frozenFile from '../../calibration/threshold.json' with { type: 'json' };
import { FrozenThreshold } from '../calibration/frozen-threshold.ts';
import { matchers } from '../calibration/matchers.ts';

const frozen = FrozenThreshold.parse(frozenFile);

/** By what two labels count as one: a similarity and the limit from which it is enough. */
export interface Scale {
  /** As it stands in results: `plain-0.5`. */
  name: string;
  /** German, the head of its column. */
  title: string;
  /** 0 to 1, symmetric. */
  similarity(a: string, b: string): number;
  threshold: number;
}

/** So many pairs of labels are kept; then all are forgotten. */
const keptPairs = 200_000;

/** The same function, each pair of labels computed once: several scales and drafts ask for the same ones. */
export function remembered(similarity: Scale['similarity']): Scale['similarity'] {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= keptPairs) known.clear();
    const value = similarity(a, b);
    known.set(key, value);
    return value;
  };
}

const plain = remembered((a, b) => labelSimilarity(a, b, { polarityGuard: true }));

const calibrated = remembered(matchers[frozen.matcher].similarity);

/** A scale of the calibrated matcher, `by` beside its frozen limit. */
function calibratedScale(by: number): Scale {
  const threshold = Math.round((frozen.threshold + by) * 100) / 100;
  return {
    name: by === 0 ? 'calibrated' : `calibrated${by > 0 ? '+' : ''}${by}`,
    title: `τ* ${threshold.toFixed(2).replace(/^0\./, ',')}`,
    similarity: calibrated,
    threshold,
  };
}

/**
 * The plain matcher at .5 and .6, with which the anchors were measured and of which limits and baselines speak; then
 * the one that tells labels apart best (`eval/calibration`), at its frozen limit and .1 to either side.
 */
export const scales: readonly [Scale, ...Scale[]] = [
  { name: 'plain-0.5', title: 'τ ,5', similarity: plain, threshold: 0.5 },
  { name: 'plain-0.6', title: 'τ ,6', similarity: plain, threshold: 0.6 },
  calibratedScale(0),
  calibratedScale(-0.1),
  calibratedScale(0.1),
];

/** The greatest similarity of any label of the one with any label of the other. */
export function likeness(scale: Scale, a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) best = Math.max(best, scale.similarity(left, right));
  }
  return best;
}
