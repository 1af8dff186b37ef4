import type { Comparison, Metric } from '../comparison.ts';
import { namesChannel } from '../matching/channel-words.ts';
import { matchMessages } from '../matching/message-matching.ts';
import type { ScoredMessage } from '../scored-process.ts';

/**
 * Does a message go the way it goes, by post, in person, by telephone? Of the matched messages whose way the text
 * names, the share for which the draft has the same. Absent where there is none.
 *
 * The text names it if the gold's label of the message or a passage that the gold quotes at its ends does, in
 * unmistakable words; elsewhere the gold only assumes a medium (mostly the post), and to assume another is no fault.
 *
 * Pitfalls: a handful of messages per case; a draft that never says a medium reaches 0, and one that says "post" of
 * everything does well where letters are usual.
 *
 * Example: three matched messages, "per Post versandt", "ruft an", "sendet ihn zu"; the draft says post, nothing and
 * fax: 1/2.
 */
export const medium: Metric = {
  name: 'medium',
  title: 'Übertragungsweg',
  explains:
    'Geht die Nachricht den richtigen Weg (Post, Telefon, persönlich …)? Anteil über die gefundenen ' +
    'Nachrichten, deren Weg der Text nennt; meist sind das wenige.',
  score(comparison) {
    const named = matchMessages(comparison).filter(({ gold }) => isNamed(comparison, gold));
    if (named.length === 0) return undefined;
    return { value: named.filter(({ draft, gold }) => draft.medium === gold.medium).length / named.length };
  },
};

function isNamed({ gold }: Comparison, { from, to, label, medium: channel }: ScoredMessage): boolean {
  if (channel === undefined) return false;
  const ends = gold.process.nodes.filter(({ id }) => id === from || id === to);
  return namesChannel(channel, [label, ...ends.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))]);
}
