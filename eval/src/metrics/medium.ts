import type { Metric } from '../comparison.ts';
import { matchMessages } from '../matching/message-matching.ts';

/**
 * Does a message go the way it goes, by post, on paper, online? Of the matched messages for which the gold names a
 * medium, the share for which the draft names the same. Absent where there is none.
 *
 * Pitfalls: it speaks of matched messages only, mostly a handful; the gold names a medium where the text does, so a
 * draft that names one elsewhere is neither praised nor blamed.
 *
 * Example: three matched messages, the gold says post, e-mail and nothing; the draft says post, nothing and fax: 1/2.
 */
export const medium: Metric = {
  name: 'medium',
  title: 'Übertragungsweg',
  score(comparison) {
    const named = matchMessages(comparison).filter(({ gold }) => gold.medium !== undefined);
    if (named.length === 0) return undefined;
    return { value: named.filter(({ draft, gold }) => draft.medium === gold.medium).length / named.length };
  },
};
