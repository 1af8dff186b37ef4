import type { Metric } from '../comparison.ts';
import { annotationScore } from '../matching/annotation-matching.ts';
import { annotationMatching } from './mention.ts';

/**
 * As `mention`, but a mention is found if it shares a token with one of the same type. One-to-one: as many pairs as
 * possible, so that one long span does not find two short ones.
 *
 * Pitfalls: a whole sentence marked as one Condition Specification hits the condition in it. Published figures for
 * mentions are strict; this one has no anchor.
 *
 * Example: gold Activity "checks", Activity Data "the form", Actor "the clerk"; draft Activity "checks", Activity
 * Data "form": two hits of two claimed and three wanted, F1 2·2/(2+3) = .8.
 */
export const mentionOverlap: Metric = {
  name: 'mentionOverlap',
  title: 'Erwähnungen, überlappend',
  explains: 'Wie „Erwähnungen“, aber ein gemeinsames Wort genügt.',
  score(comparison) {
    const matching = annotationMatching(comparison, 'overlap');
    return matching && annotationScore(matching.mentions);
  },
};
