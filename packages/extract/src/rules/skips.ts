import type { Course } from './course.ts';
import { type ChoiceNode, choiceOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import { belongsToNumber, underNumber } from './numbers.ts';
import type { Reading } from './readings.ts';

/** "Liegt … vor, entfällt die Mitteilung nach Ziffer 2.3": the steps meant stand in the other branch. */
export function skip(course: Course, reading: Reading): void {
  const [condition] = reading.conditions;
  if (!condition || !reading.skips) return;
  const { numbers, nouns } = reading.skips;
  const targets: { node: Node; list: Node[] }[] = [];
  const meant = new Set(numbers.flatMap((number) => underNumber(course, number)));
  for (const entry of walkNodes(course.root)) {
    if (targets.some(({ node }) => containsNode(node, entry.node))) continue;
    if (meant.has(entry.node) || numbers.some((number) => belongsToNumber(entry.node, number))) targets.push(entry);
    else if (
      numbers.length === 0 &&
      entry.node.kind === 'task' &&
      nouns.some((noun) => sharesStem(noun, (entry.node as TaskNode).act))
    )
      targets.push(entry);
  }
  const groups = Map.groupBy(targets, ({ list }) => list);
  for (const [list, entries] of groups) {
    const nodes = entries.map(({ node }) => node);
    const at = list.indexOf(nodes[0] as Node);
    if (at < 0 || nodes.some((node) => node.kind === 'goto' || node.kind === 'end')) continue;
    const others = nodes.filter((node) => list.includes(node));
    for (const node of others) list.splice(list.indexOf(node), 1);
    const choice: ChoiceNode = choiceOf(
      { ...condition, answer: condition.answer === 'ja' ? 'nein' : 'ja' },
      reading.passage,
      others,
    );
    choice.quote = reading.text.trim();
    for (const branch of choice.branches) delete branch.quote;
    list.splice(Math.min(at, list.length), 0, choice);
  }
}

function containsNode(outer: Node, inner: Node): boolean {
  return outer !== inner && [...walkNodes([outer])].some(({ node }) => node === inner);
}

function sharesStem(noun: string, act: { verb: string; label: string }): boolean {
  const stem = noun
    .toLowerCase()
    .replace(/(?:ung|e|en|s)$/, '')
    .slice(0, 9);
  if (stem.length < 5) return false;
  return (
    act.label.toLowerCase().includes(stem) ||
    stem.includes(act.verb.slice(0, -2)) ||
    stem.includes(act.verb.replace(/^ver|^be/, '').slice(0, -2))
  );
}
