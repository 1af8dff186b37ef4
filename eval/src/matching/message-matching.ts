import type { Comparison } from '../comparison.ts';
import type { ScoredMessage, ScoredProcess } from '../scored-process.ts';
import { samePerformer } from './actor-matching.ts';
import { assign } from './assignment.ts';
import { likeness } from './scale.ts';

/**
 * Messages of draft and gold, paired one to one: sender and receiver correspond (the same participant, or one within
 * the other), and either their labels resemble each other or they hang on matched steps.
 */
export function matchMessages(comparison: Comparison): { draft: ScoredMessage; gold: ScoredMessage }[] {
  const { draft, gold, scale } = comparison;
  const values = draft.process.messages.map((a) =>
    gold.process.messages.map((b) => {
      if (!hasSameEnds(comparison, a, b)) return 0;
      if (hangsOnSameStep(comparison, a, b)) return 1;
      const similarity = likeness(scale, [a.label], [b.label]);
      return similarity >= scale.threshold ? similarity : 0;
    }),
  );
  return assign(values, scale.threshold).flatMap(({ row, column }) => {
    const a = draft.process.messages[row];
    const b = gold.process.messages[column];
    return a && b ? [{ draft: a, gold: b }] : [];
  });
}

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
