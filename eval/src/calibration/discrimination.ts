/** A pair as a matcher rates it, and what it is. */
export interface RatedPair {
  similarity: number;
  same: boolean;
}

/** How well "similarity ≥ τ" tells the same from the different. Undefined where nothing is to divide by. */
export interface Discrimination {
  threshold: number;
  /** Of the pairs taken for the same, those that are. */
  precision: number | undefined;
  /** Of the pairs that are the same, those taken for it. */
  recall: number | undefined;
  f1: number | undefined;
  /** Mean of the shares found of the same and of the different. */
  balancedAccuracy: number | undefined;
}

/**
 * Worked example, τ = .5: same .9, same .4, different .6, different .1 → one of two taken is right (precision .5),
 * one of two same ones is found (recall .5), F1 .5; of the different ones one of two is told apart, so the balanced
 * accuracy is (.5 + .5) / 2.
 *
 * Pitfall: precision and F1 depend on how many pairs of the set are the same; balanced accuracy and `auc` do not.
 */
export function discriminationAt(threshold: number, pairs: readonly RatedPair[]): Discrimination {
  const same = pairs.filter((pair) => pair.same);
  const different = pairs.filter((pair) => !pair.same);
  const hits = same.filter((pair) => pair.similarity >= threshold).length;
  const falseHits = different.filter((pair) => pair.similarity >= threshold).length;
  const recall = share(hits, same.length);
  const specificity = share(different.length - falseHits, different.length);
  return {
    threshold,
    precision: share(hits, hits + falseHits),
    recall,
    f1: share(2 * hits, hits + falseHits + same.length),
    balancedAccuracy: recall === undefined || specificity === undefined ? undefined : (recall + specificity) / 2,
  };
}

/**
 * The probability that a same pair is rated higher than a different one; a tie counts half. .5 is chance.
 * Worked example: same .9 and .4, different .6 and .1 → of four comparisons three are right: .75.
 */
export function auc(pairs: readonly RatedPair[]): number | undefined {
  const same = pairs.filter((pair) => pair.same);
  const different = pairs.filter((pair) => !pair.same);
  let right = 0;
  for (const one of same) {
    for (const other of different) {
      right += one.similarity > other.similarity ? 1 : one.similarity === other.similarity ? 0.5 : 0;
    }
  }
  return share(right, same.length * different.length);
}

/** .30, .31 … .90. */
export const thresholds: readonly number[] = Array.from({ length: 61 }, (_, step) => (30 + step) / 100);

/** The threshold with the greatest F1; of equally good ones the highest. */
export function bestThreshold(pairs: readonly RatedPair[]): Discrimination {
  let best = discriminationAt(thresholds[0] ?? 0.3, pairs);
  for (const threshold of thresholds.slice(1)) {
    const next = discriminationAt(threshold, pairs);
    if ((next.f1 ?? 0) >= (best.f1 ?? 0)) best = next;
  }
  return best;
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
