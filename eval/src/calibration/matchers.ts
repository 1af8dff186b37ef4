import { labelSimilarity, weighedSimilarity } from '@lotse/german';

export const matcherNames = ['plain', 'plain-guarded', 'weighed'] as const;
export type MatcherName = (typeof matcherNames)[number];

/** A similarity of labels that can be calibrated. */
export interface Matcher {
  /** German. */
  title: string;
  similarity(a: string, b: string): number;
}

export const matchers: Readonly<Record<MatcherName, Matcher>> = {
  plain: { title: 'schlicht', similarity: (a, b) => labelSimilarity(a, b) },
  'plain-guarded': {
    title: 'schlicht, Gegensätze gedeckelt',
    similarity: (a, b) => labelSimilarity(a, b, { polarityGuard: true }),
  },
  weighed: { title: 'Tätigkeit und Gegenstand gewogen', similarity: weighedSimilarity },
};
