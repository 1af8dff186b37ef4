import type { Comparison, Metric } from '../comparison.ts';
import { behaviourRelations } from '../matching/behaviour-relations.ts';
import { countTasks } from './activity.ts';

/**
 * Do the steps behave to each other as they should, over all runs and not only from one to the next? Share of the pairs
 * of matched steps that stand in the same relation in draft and gold (one before the other, exclusive, interleaving),
 * times the coverage: the share of both sides' steps that are matched (2·matched / (gold's steps + draft's steps)).
 *
 * Optional steps of the gold are left out; of two matched nodes at least one side has to be a step. Without a pair the
 * profile is 1 where the gold has no pair either, else 0.
 *
 * Pitfalls: most pairs of a process are in order, so a chain of the gold's own steps gets most of them right; one
 * branching in the wrong place turns over as many pairs as lie behind it. The profile alone, over matched pairs, would
 * praise a draft of three steps: hence the coverage. What the relations mean for processes that are not sound stands
 * at `behaviourRelations`.
 *
 * Example: gold A, then B and C at the same time; draft A, B, C in a row: (A, B) and (A, C) agree, (B, C) does not: 2/3;
 * all are matched, so 2/3 stays. With an invented fourth step the coverage is 6/7.
 */
export const behaviour: Metric = {
  name: 'behaviour',
  title: 'Verhalten',
  explains:
    'Verhalten sich die Schritte zueinander wie im Gold, über alle möglichen Durchläufe? Anteil der Paare ' +
    'gefundener Schritte, die in derselben Beziehung stehen (nacheinander, einander ausschließend, ' +
    'nebeneinander), mal dem Anteil der gefundenen Schritte. Die meisten Paare eines Ablaufs stehen ' +
    'einfach nacheinander; deshalb erreicht auch eine Kette viel.',
  score(comparison) {
    const { draft, gold } = comparison;
    const pairs = countedPairs(comparison);
    const { claimed, correct, wanted, found } = countTasks(comparison);
    if (claimed + wanted === 0) return { value: 1 };
    const coverage = (correct + found) / (claimed + wanted);
    if (pairs.length < 2) return { value: wanted < 2 ? coverage : 0 };
    const drafted = behaviourRelations(draft.process);
    const expected = behaviourRelations(gold.process);
    let agreeing = 0;
    for (const [index, one] of pairs.entries()) {
      for (const other of pairs.slice(index + 1)) {
        if (drafted(one.draft.id, other.draft.id) === expected(one.gold.id, other.gold.id)) agreeing++;
      }
    }
    return { value: (agreeing / ((pairs.length * (pairs.length - 1)) / 2)) * coverage };
  },
};

function countedPairs({ nodes }: Comparison) {
  return nodes.pairs.filter(({ draft, gold }) => !gold.optional && (draft.kind === 'task' || gold.kind === 'task'));
}
