import { nominalToInfinitive } from '@lotse/german';
import type { Course } from './course.ts';
import { type ChoiceNode, type GotoNode, isClosed, listOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import { belongsToNumber, underNumber } from './numbers.ts';
import { referencesIn } from './references.ts';

/**
 * Gives jumps to numbers their shape when all is read: a paragraph told only for those who are sent there ("Bei
 * ausländischen Urkunden siehe Ziffer 5", "ist nach 4.4 abzulehnen") stands in the branch that sends there, and what a
 * jump forward passes over becomes the other branch.
 */
export function settleJumps(course: Course): void {
  for (const { node, list } of walkNodes(course.root)) {
    if (node.kind === 'task' && node.pointsTo !== undefined) replaceByJump(course, node, list, node.pointsTo);
  }
  detach(course);
  for (const { node } of walkNodes(course.root)) {
    if (node.kind === 'goto' && typeof node.target === 'string')
      node.target = underNumber(course, node.target)[0] ?? node.target;
  }
  for (const { node, list } of walkNodes(course.root)) if (node.kind === 'choice') passOver(node, list);
}

/** "… ist der Antrag nach 4.4 abzulehnen": how that is done is told under 4.4. */
function replaceByJump(course: Course, node: TaskNode, list: Node[], number: string): void {
  const told = underNumber(course, number);
  if (told.length === 0 || told.includes(node) || told.some((one) => one.passage === node.passage)) return;
  if (!tellsHow(told, node.act.verb)) return;
  const at = list.indexOf(node);
  const rest = list.slice(at + 1);
  if (rest.some((one) => one.kind !== 'end')) return;
  list.splice(at, list.length, { kind: 'goto', target: number, passage: node.passage, quote: node.quote });
}

/** The opening of a numbered paragraph speaks of an action: "Ablehnungen ergehen durch Bescheid" of refusing. */
function tellsHow(told: readonly Node[], verb: string): boolean {
  const { passage } = told[0] as Node;
  const opening = `${passage.section.number === passage.number ? passage.section.title : ''} ${passage.block.text.slice(0, 60)}`;
  return (opening.match(/\p{Lu}\p{L}+/gu) ?? []).some((word) => {
    const singular = word.replace(/en$/, '');
    return (
      nominalToInfinitive(singular) === verb ||
      nominalToInfinitive(word) === verb ||
      word.toLowerCase().startsWith(`${verb.slice(0, -2)}ung`)
    );
  });
}

/** Moves paragraphs that only those read who are sent there to the first place that sends there. */
function detach(course: Course): void {
  const jumps = [...walkNodes(course.root)].filter(
    (entry): entry is { node: GotoNode; list: Node[] } =>
      entry.node.kind === 'goto' && typeof entry.node.target === 'string',
  );
  const done = new Map<string, Node[]>();
  for (const { node, list } of jumps) {
    const number = String(node.target);
    const moved = done.get(number);
    if (moved) {
      const [first] = moved;
      if (first && isClosed(moved)) node.target = first;
      continue;
    }
    if (list === course.root) continue;
    const told = course.root.filter((one) => belongsToNumber(one, number));
    const at = course.root.indexOf(told[0] as Node);
    const together = told.every((one, index) => course.root[at + index] === one);
    const before = course.root.findIndex((one) => one.kind !== 'task' && holds(one, node));
    if (told.length === 0 || !together || at < before || told.some((one) => holds(one, node))) continue;
    if (!isAbout(told, node)) continue;
    course.root.splice(at, told.length);
    list.splice(list.indexOf(node), 1, ...told);
    done.set(number, list);
    endRefusal(list, told);
  }
}

const holds = (outer: Node, inner: Node) => [...walkNodes([outer])].some(({ node }) => node === inner);

/** A paragraph on refusals ends the case. */
function endRefusal(list: Node[], told: readonly Node[]): void {
  const opening = told[0]?.passage.block.text.slice(0, 60) ?? '';
  const last = told.at(-1);
  if (!last || isClosed(list) || !/Ablehn|Versagung|Zurückweisung|Einstellung/.test(opening)) return;
  list.push({ kind: 'end', label: 'Antrag abgelehnt', passage: last.passage, quote: last.quote });
}

/** The heading or opening of the paragraph speaks of what the sentence that sends there speaks of. */
function isAbout(told: readonly Node[], jump: GotoNode): boolean {
  const [first] = told;
  if (!first) return false;
  // "Vor Ablauf der Frist nach Nr. 9 …": told there about what stands here.
  const back = referencesIn(first.passage.text).flatMap((one) => one.numbers);
  if (jump.passage.number !== '' && back.includes(jump.passage.number)) return true;
  const { section, block, number } = first.passage;
  const opening = `${section.number === number ? section.title : ''} ${block.text.split(/[,.;]/)[0] ?? ''}`;
  const stems = stemsOf(opening);
  return [...stemsOf(jump.quote)].some((stem) => stems.has(stem));
}

/** Nouns, and verbs as the nouns that name them, cut to what they share: "abzulehnen" and "Ablehnungen". */
function stemsOf(text: string): Set<string> {
  const words = text.match(/\p{L}{5,}/gu) ?? [];
  return new Set(
    words
      .filter(
        (word) =>
          !/^(?:Ziffer|Nummer|Abschnitt|Schritt|wird|werden|nicht|Antrag\p{L}*|verfahren|siehe|Unterlagen|Fällen)$/u.test(
            word,
          ),
      )
      .map((word) =>
        word
          .toLowerCase()
          .replace(/^(ab|zurück|ein|aus|an|zu)zu/, '$1')
          .slice(0, 6),
      )
      .filter((stem) => stem.length === 6),
  );
}

/** "Ist das Amt zuständig, weiter mit Schritt 3": the steps in between are for the others. */
function passOver(choice: ChoiceNode, list: Node[]): void {
  const jump = choice.branches.find((branch) => branch.nodes.at(-1)?.kind === 'goto');
  const other = choice.branches.find((branch) => branch !== jump && branch.nodes.length === 0);
  const target = jump?.nodes.at(-1);
  if (!jump || !other || target?.kind !== 'goto' || typeof target.target === 'string') return;
  const from = list.indexOf(choice);
  const to = list.indexOf(target.target);
  if (from < 0) return;
  if (to <= from + 1) {
    if (to === from + 1) jump.nodes.pop();
    return;
  }
  other.nodes.push(...list.splice(from + 1, to - from - 1));
  jump.nodes.pop();
}

/** A jump to a number that no step has carried so far: it leads on, not back. */
export function leadsOn(course: Course): boolean {
  return [...walkNodes(course.root)].some(
    ({ node }) =>
      node.kind === 'goto' &&
      typeof node.target === 'string' &&
      underNumber(course, node.target).length === 0 &&
      listOf(course.root, node) !== course.root,
  );
}
