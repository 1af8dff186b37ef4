import { createHash } from 'node:crypto';
import { agreement } from './agreement.ts';
import { auc, bestThreshold, type Discrimination, discriminationAt, type RatedPair } from './discrimination.ts';
import type { FrozenThreshold, HalfFigures } from './frozen-threshold.ts';
import { type Half, halfOf, type LabelledPair, readLabelledPairs } from './labelled-pairs.ts';
import { type MatcherName, matcherNames, matchers } from './matchers.ts';

/** The pairs of a half, rated; "unclear" ones count for neither side and are left out. */
export function rate(matcher: MatcherName, pairs: readonly LabelledPair[]): RatedPair[] {
  return pairs.flatMap(({ a, b, label }) =>
    label === 'unclear' ? [] : [{ similarity: matchers[matcher].similarity(a, b), same: label === 'same' }],
  );
}

export function pairsOf(half: Half, pairs: readonly LabelledPair[]): LabelledPair[] {
  return pairs.filter((pair) => halfOf(pair.id) === half);
}

/**
 * Chooses each matcher's threshold on the design half by F1 (ties to the higher one), measures it on both halves and
 * takes the matcher with the greater F1 on the design half; of equals the plainer one.
 *
 * Pitfall: thresholds chosen and judged on the same pairs look better than they are; read the held-back half.
 */
export function calibrate(text: string): FrozenThreshold {
  const pairs = readLabelledPairs(text);
  const design = pairsOf('design', pairs);
  const heldBack = pairsOf('heldBack', pairs);
  const figuresOf = (name: MatcherName) => {
    const { threshold } = bestThreshold(rate(name, design));
    return {
      threshold,
      design: halfFigures(rate(name, design), threshold),
      heldBack: halfFigures(rate(name, heldBack), threshold),
    };
  };
  const figures = {
    plain: figuresOf('plain'),
    'plain-guarded': figuresOf('plain-guarded'),
    weighed: figuresOf('weighed'),
  };
  const matcher = matcherNames.reduce((best, name) =>
    figures[name].design.f1 > figures[best].design.f1 ? name : best,
  );
  const readers = agreement(pairs.map(({ first, second }) => [first, second] as const));
  return {
    version: 1,
    matcher,
    threshold: figures[matcher].threshold,
    figures,
    readers: { pairs: pairs.length, agreement: rounded(readers.observed), kappa: rounded(readers.kappa) },
    pairs: createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex'),
  };
}

function halfFigures(pairs: readonly RatedPair[], threshold: number): HalfFigures {
  const at: Discrimination = discriminationAt(threshold, pairs);
  return {
    pairs: pairs.length,
    same: pairs.filter((pair) => pair.same).length,
    auc: rounded(auc(pairs)),
    precision: rounded(at.precision),
    recall: rounded(at.recall),
    f1: rounded(at.f1),
    balancedAccuracy: rounded(at.balancedAccuracy),
  };
}

/** Three digits; what is not defined counts 0, which no matcher wins by. */
function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 1_000) / 1_000;
}
