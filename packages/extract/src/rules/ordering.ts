import { nominalToInfinitive } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Course } from './course.ts';
import { settleJumps } from './jumps.ts';
import { capital } from './labels.ts';
import { sameWork } from './lexicon/steps.ts';
import { joinDecisions, returnIncomplete, settleMilestones } from './milestones.ts';
import { isClosed, type Node, walkNodes } from './nodes.ts';
import { belongsToNumber, isItem } from './numbers.ts';
import { splitByBodies, splitLists } from './parallel-work.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';

export function moveBefore(course: Course, passage: Passage, number: string): void {
  const nodes = course.root.filter((node) => node.passage.block === passage.block);
  if (nodes.length > 0) course.moves.push({ nodes, number, side: 'before' });
}

/** "Die Prüfungen nach den Ziffern 4.2 bis 4.5 können nebeneinander vorgenommen werden." */
export function runTogether(course: Course, numbers: string[]): void {
  course.parallels.push(numbers);
}

/** What could only be done when all was read: moves, jumps to numbers, parallel work. */
export function finish(course: Course): void {
  dropAnnounced(course);
  for (const node of course.closing) {
    const at = course.root.indexOf(node);
    if (at < 0 || isClosed(course.root)) continue;
    course.root.splice(at, 1);
    course.root.push(node);
  }
  for (const { block, numbers } of course.preceding) {
    for (const number of numbers) {
      const at = course.root.findIndex((node) => node.passage.block.id === block);
      const moved = course.root.filter((node, index) => index > at && belongsToNumber(node, number));
      if (at < 0 || moved.length === 0) continue;
      for (const node of moved) course.root.splice(course.root.indexOf(node), 1);
      course.root.splice(at, 0, ...moved);
    }
  }
  for (const { nodes, number, side } of course.moves) {
    const moved = nodes.filter((node) => course.root.includes(node));
    const targets = course.root.filter((node) => belongsToNumber(node, number) && !moved.includes(node));
    const target = side === 'before' ? targets[0] : targets.at(-1);
    if (moved.length === 0 || !target) continue;
    for (const node of moved) course.root.splice(course.root.indexOf(node), 1);
    course.root.splice(course.root.indexOf(target) + (side === 'after' ? 1 : 0), 0, ...moved);
  }
  settleJumps(course);
  joinDecisions(course);
  returnIncomplete(course);
  settleMilestones(course);
  for (const numbers of course.parallels) makeParallel(course, numbers);
  splitByBodies(course);
  splitLists(course);
}

export function makeParallel(course: Course, numbers: readonly string[]): void {
  const taken = new Set<Node>();
  const groups: Node[][] = [];
  for (const number of numbers) {
    const told = course.root.filter((node) => !taken.has(node) && belongsToNumber(node, number));
    const group = told.length > 0 ? told : course.root.filter((node) => !taken.has(node) && isItem(node, number));
    for (const node of group) taken.add(node);
    if (group.length > 0) groups.push(group);
  }
  const [first] = groups[0] ?? [];
  if (groups.length < 2 || !first) return;
  const at = course.root.indexOf(first);
  for (const node of groups.flat()) course.root.splice(course.root.indexOf(node), 1);
  course.root.splice(Math.min(at, course.root.length), 0, {
    kind: 'parallel',
    branches: groups,
    passage: first.passage,
    quote: first.quote,
  });
}

/** "Zuvor ist …": before what the sentence before told. */
export function insertBefore(course: Course, reading: Reading, nodes: Node[]): boolean {
  let anchor = course.previousPassage?.section === reading.passage.section ? course.previousNodes[0] : undefined;
  if (reading.acts[0] && /^Termin/.test(reading.acts[0].object)) {
    anchor =
      course.root.find(
        (node) => node.passage.section === reading.passage.section && node.passage.block === reading.passage.block,
      ) ?? anchor;
  }
  if (!anchor) return false;
  const holder = [...walkNodes(course.root)].find(({ node }) => node === anchor);
  const list = holder?.list;
  if (!list) return false;
  const relative = nodes.filter((node) => node.kind === 'task' && node.act.relative === true);
  list.splice(list.indexOf(anchor), 0, ...nodes.filter((node) => !relative.includes(node)));
  list.push(...relative);
  return true;
}

/** "nach Erfassung", "vor dem Druck": beside the task whose verb the noun hides. */
export function insertBeside(course: Course, noun: string, side: 'before' | 'after', nodes: Node[]): boolean {
  const verb = nominalToInfinitive(noun) ?? nominalToInfinitive(capital(noun.split('-').at(-1) ?? ''));
  if (!verb || verb === 'eingehen' || verb === 'ablaufen' || verb === 'prüfen') return false;
  const similar = new Set([
    verb,
    ...(verb === 'erfassen'
      ? ['übertragen', 'eingeben', 'eintragen', 'übernehmen']
      : verb === 'drucken'
        ? ['ausdrucken']
        : []),
  ]);
  const candidates = [...walkNodes(course.root)].filter(
    ({ node }) =>
      node.kind === 'task' &&
      (similar.has(node.act.verb) ||
        node.act.label.split(' ').some((word) => similar.has(word)) ||
        (noun.includes('-') && node.act.object.startsWith(noun.split('-').at(-1) ?? noun))),
  );
  const systems = nodes.flatMap((node) =>
    node.kind === 'task'
      ? node.act.uses
      : node.kind === 'choice'
        ? node.branches.flatMap((branch) => branch.nodes.flatMap((one) => (one.kind === 'task' ? one.act.uses : [])))
        : [],
  );
  const found =
    candidates.find(({ node }) => node.kind === 'task' && node.act.uses.some((system) => systems.includes(system))) ??
    candidates.findLast(({ node }) => node.passage.section === nodes[0]?.passage.section) ??
    candidates[0];
  if (!found) return false;
  const at = found.list.indexOf(found.node);
  found.list.splice(side === 'before' ? at : at + 1, 0, ...nodes);
  return true;
}

/**
 * "Bevor der Vertrag unterschrieben wird, …": before the step of which the clause speaks where it is told already;
 * else that step comes next, until it turns out to be told later.
 */
export function insertBeforeAct(course: Course, later: Act, nodes: Node[]): void {
  const known = [...walkNodes(course.root)].findLast(({ node }) => node.kind === 'task' && tellsOf(node.act, later));
  if (known) {
    known.list.splice(known.list.indexOf(known.node), 0, ...nodes);
    return;
  }
  course.root.push(...nodes, {
    kind: 'task',
    act: { ...later, announced: true },
    passage: later.passage,
    quote: later.quote,
  });
}

/** Two acts are the same work on the same thing. */
export function tellsOf(act: Act, other: Act): boolean {
  if (act.verb !== other.verb && !sameWork.some((verbs) => verbs.has(act.verb) && verbs.has(other.verb))) return false;
  const head = (one: Act) => /\p{Lu}\p{L}+/u.exec(one.object || one.label)?.[0] ?? '';
  return head(act) === head(other);
}

/** A step that "bevor …" only announced gives way to the sentence that tells it. */
function dropAnnounced(course: Course): void {
  for (const { node, list } of walkNodes(course.root)) {
    if (node.kind !== 'task' || !(node.act.announced || node.act.presupposed)) continue;
    const told = [...walkNodes(course.root)].some(
      ({ node: other }) =>
        other !== node &&
        other.kind === 'task' &&
        (tellsOf(other.act, node.act) || (node.act.presupposed === true && other.act.verb === node.act.verb)),
    );
    if (told) {
      list.splice(list.indexOf(node), 1);
      continue;
    }
    if (node.act.presupposed) continue;
    // "Bevor du einen Termin vergibst, prüfst du …. Liegt …": what the check leads to comes first.
    const last = list.findLastIndex((other) => other.passage.block === node.passage.block);
    list.splice(last, 0, ...list.splice(list.indexOf(node), 1));
  }
}
