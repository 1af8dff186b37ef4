import type { Comparison, Metric } from '../comparison.ts';
import { f1Score } from '../score.ts';

/**
 * Were the steps found? F1 over tasks (and sub-processes drawn as one box).
 *
 * Precision is the share of the draft's tasks that match a task or named event of the gold, recall the share
 * of the gold's tasks that a task or named event of the draft matches. An event without a partner costs
 * nothing. A gold task marked optional costs nothing either way: neither it nor its partner is counted.
 *
 * Pitfalls: the label matcher moves this figure more than a better extractor does, so it is always printed
 * by several scales; and one long label for three steps looks like two misses although nothing is wrong.
 *
 * Example: gold tasks A, B, C; the draft has A, B and an invented X: precision 2/3, recall 2/3, F1 2/3.
 */
export const activity: Metric = {
  name: 'activity',
  title: 'Schritte',
  explains:
    'Sind die Arbeitsschritte gefunden? F1 über Aufgaben: das harmonische Mittel aus Genauigkeit (welcher ' +
    'Anteil der entworfenen Schritte stimmt) und Trefferquote (welcher Anteil der Schritte im Gold ' +
    'gefunden wurde). Freiwillige Schritte kosten nichts. Die Zahl hängt stark davon ab, ab wann zwei ' +
    'Bezeichnungen als gleich gelten.',
  score: (comparison) => f1Score(countTasks(comparison)),
};

/** How many steps the draft claims and the gold wants, and how many of each have a partner. */
export function countTasks({ draft, gold, nodes }: Comparison) {
  const claimed = draft.process.nodes.filter((node) => node.kind === 'task' && !nodes.goldOf.get(node.id)?.optional);
  const wanted = gold.process.nodes.filter((node) => node.kind === 'task' && !node.optional);
  return {
    claimed: claimed.length,
    correct: claimed.filter((node) => nodes.goldOf.has(node.id)).length,
    wanted: wanted.length,
    found: wanted.filter((node) => nodes.draftOf.has(node.id)).length,
  };
}
