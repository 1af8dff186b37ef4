import type { Metric } from '../comparison.ts';
import { matchMessages } from '../matching/message-matching.ts';
import { f1Score } from '../score.ts';

/**
 * Are the messages between those who take part there? F1 over message flows, one to one.
 *
 * Two messages match if sender and receiver correspond (the same participant, or one within the other) and
 * if either their labels resemble each other or they hang on matched steps.
 *
 * Pitfalls: the gold draws a message for every letter and every answer; a draft with black-box pools left out
 * has none of them. How a message travels is not looked at here (see `medium`).
 *
 * Example: gold Steueramt → Halter "Steuerbescheid" at the step "Bescheid versenden"; the draft sends "Bescheid"
 * from its matched step to "Hundehalterin": a hit by the step, whatever the label.
 */
export const message: Metric = {
  name: 'message',
  title: 'Nachrichten',
  explains:
    'Sind die Nachrichten zwischen den Beteiligten gefunden (wer schickt wem was)? F1 über ' + 'Nachrichtenflüsse.',
  score(comparison) {
    const { draft, gold } = comparison;
    if (gold.process.messages.length === 0) return undefined;
    const hits = matchMessages(comparison).length;
    return f1Score({
      claimed: draft.process.messages.length,
      correct: hits,
      wanted: gold.process.messages.length,
      found: hits,
    });
  },
};
