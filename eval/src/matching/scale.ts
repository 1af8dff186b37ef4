import { labelSimilarity } from '@lotse/german';

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

/**
 * The plain matcher at .5 and .6: what the anchors were measured with, so that figures stay comparable. The first
 * scale is the one that baselines and limits speak of.
 */
export const scales: readonly [Scale, ...Scale[]] = [
  { name: 'plain-0.5', title: 'τ ,5', similarity: plain, threshold: 0.5 },
  { name: 'plain-0.6', title: 'τ ,6', similarity: plain, threshold: 0.6 },
];

/** The greatest similarity of any label of the one with any label of the other. */
export function likeness(scale: Scale, a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) best = Math.max(best, scale.similarity(left, right));
  }
  return best;
}
