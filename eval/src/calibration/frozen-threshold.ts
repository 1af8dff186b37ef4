import { z } from 'zod';
import { matcherNames } from './matchers.ts';

export const HalfFigures = z.object({
  pairs: z.number(),
  same: z.number(),
  auc: z.number(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  balancedAccuracy: z.number(),
});

/** One matcher at the threshold that the design half gives it. */
const MatcherFigures = z.object({ threshold: z.number(), design: HalfFigures, heldBack: HalfFigures });

/** `eval/calibration/threshold.json`: the limit from which two labels count as one, and what it was chosen by. */
export const FrozenThreshold = z.object({
  version: z.literal(1),
  matcher: z.enum(matcherNames),
  threshold: z.number().min(0).max(1),
  /** By matcher; rounded to three digits. */
  figures: z.record(z.enum(matcherNames), MatcherFigures),
  /** Both readers over all pairs, "unclear" as a category of its own. */
  readers: z.object({ pairs: z.number(), agreement: z.number(), kappa: z.number() }),
  /** SHA-256 of `pairs.tsv`, its line ends as "\n". */
  pairs: z.string(),
});
export type FrozenThreshold = z.infer<typeof FrozenThreshold>;

export type HalfFigures = z.infer<typeof HalfFigures>;
