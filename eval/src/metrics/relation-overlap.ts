import type { Metric } from '../comparison.ts';
import { annotationScore } from '../matching/annotation-matching.ts';
import { annotationMatching } from './mention.ts';

/**
 * As `relation`, but the ends need only share a token with the gold's: both must be paired by `mentionOverlap`.
 *
 * Beside published figures (.655 for GPT-4o, end to end): whether one span may stand for several there is not known
 * to us; here the pairs are one-to-one, which can only lower the figure.
 *
 * Pitfalls: as in `relation`, only that wrong spans cost less.
 *
 * Example: gold checks —Uses→ "the form", checks —Actor Performer→ the clerk; draft checks —Uses→ "form": one hit of
 * one claimed and two wanted, F1 2·1/(1+2) = 2/3; strictly it would be 0.
 */
export const relationOverlap: Metric = {
  name: 'relationOverlap',
  title: 'Beziehungen, überlappend',
  explains: 'Wie „Beziehungen“, aber die Enden brauchen nur ein gemeinsames Wort mit denen des Golds.',
  score(comparison) {
    const matching = annotationMatching(comparison, 'overlap');
    return matching && annotationScore(matching.relations);
  },
};
