import type { Comparison, Metric } from '../comparison.ts';
import { samePerformer } from '../matching/actor-matching.ts';
import { assign } from '../matching/assignment.ts';
import { likeness } from '../matching/scale.ts';
import { f1Score } from '../score.ts';
import type { ScoredMessage, ScoredProcess } from '../scored-process.ts';

/**
 * Are the messages between those who take part there? F1 over message flows, one to one.
 *
 * Two messages match if sender and receiver correspond (the same participant, or one within the other) and
 * if either their labels resemble each other or they hang on matched steps.
 *
 * Pitfalls: the gold draws a message for every letter and every answer; a draft with black-box pools left out
 * has none of them. The medium is not scored: the gold names one where the text does and assumes one elsewhere.
 *
 * Example: gold Steueramt → Halter "Steuerbescheid" at the step "Bescheid versenden"; the draft sends "Bescheid"
 * from its matched step to "Hundehalterin": a hit by the step, whatever the label.
 */
export const message: Metric = {
  name: 'message',
  title: 'Nachrichten',
  score(comparison) {
    const { draft, gold, scale } = comparison;
    if (gold.process.messages.length === 0) return undefined;
    const values = draft.process.messages.map((a) =>
      gold.process.messages.map((b) => {
        if (!hasSameEnds(comparison, a, b)) return 0;
        if (hangsOnSameStep(comparison, a, b)) return 1;
        const similarity = likeness(scale, [a.label], [b.label]);
        return similarity >= scale.threshold ? similarity : 0;
      }),
    );
    const hits = assign(values, scale.threshold).length;
    return f1Score({
      claimed: draft.process.messages.length,
      correct: hits,
      wanted: gold.process.messages.length,
      found: hits,
    });
  },
};

function hasSameEnds({ draft, gold, actors }: Comparison, a: ScoredMessage, b: ScoredMessage): boolean {
  return (['from', 'to'] as const).every((end) => {
    const one = participantAt(draft.process, a[end]);
    const other = participantAt(gold.process, b[end]);
    return samePerformer(actors, draft.process, gold.process, one, other) > 0;
  });
}

function hangsOnSameStep({ nodes }: Comparison, a: ScoredMessage, b: ScoredMessage): boolean {
  return (['from', 'to'] as const).some((end) => nodes.goldOf.get(a[end])?.id === b[end]);
}

/** The participant at a message's end: itself, or who performs the node. */
function participantAt(process: ScoredProcess, id: string): string | undefined {
  const node = process.nodes.find((candidate) => candidate.id === id);
  return node ? node.participant : id;
}
