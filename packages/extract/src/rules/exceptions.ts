import { add } from './add-reading.ts';
import { type Course, courseWithin } from './course.ts';
import { listOf, type Node, walkNodes } from './nodes.ts';
import { insertBeside } from './ordering.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';
import { skip } from './skips.ts';
import { onReply, onTimeout } from './waits.ts';

/** A sentence that names a number of the text, wherever it stands: "(zum Fristablauf siehe Ziffer 5.1)". */
export interface Mention {
  passage: Passage;
  numbers: string[];
  text: string;
}

/**
 * Puts what one numbered paragraph of a document's exceptions ("Besonderheiten", "Ausnahmen") tells at the step it
 * changes: by a jump to its number, by the number it names, by a sentence that names it, by "nach …" and "vor …", or
 * by the words it shares with a step. Time limits and what "entfällt" change the steps that are there.
 */
export function addException(course: Course, readings: readonly Reading[], mentions: readonly Mention[]): void {
  const inner = courseWithin(course);
  let first: Reading | undefined;
  for (const reading of readings) {
    if (onReply(course, reading)) continue;
    if (reading.timeout && !reading.otherwise && inner.root.length === 0 && onTimeout(course, reading)) continue;
    if (reading.skips && reading.conditions.length > 0) {
      skip(course, reading);
      continue;
    }
    const before = inner.root.length;
    add(inner, reading);
    if (inner.root.length > before || inner.root.length > 0) first ??= reading;
  }
  dropKnown(inner.root, course.root);
  if (!first || inner.root.length === 0) return;
  course.moves.push(...inner.moves);
  place(course, first, inner.root, mentions);
}

function place(course: Course, reading: Reading, nodes: Node[], mentions: readonly Mention[]): void {
  const pointer = jumpTo(course, reading.passage.number);
  if (pointer) {
    // The jump already says under which condition: the paragraph's own opening condition says it again.
    const [opening, ...rest] = nodes;
    const told = opening?.kind === 'choice' && opening.branches[0] ? [...opening.branches[0].nodes, ...rest] : nodes;
    pointer.list.splice(pointer.list.indexOf(pointer.node), 1, ...told);
    return;
  }
  if (
    reading.beside &&
    reading.conditions.length > 0 &&
    insertBeside(course, reading.beside.noun, reading.beside.side, nodes)
  )
    return;
  const anchor =
    onSubject(course, reading) ??
    backReference(course, reading, mentions) ??
    numbered(course, reading) ??
    similar(course, reading);
  if (anchor) {
    const list = listOf(course.root, anchor.node) ?? course.root;
    list.splice(list.indexOf(anchor.node) + (anchor.side === 'after' ? 1 : 0), 0, ...nodes);
    return;
  }
  const filing = course.root.findLastIndex(
    (node) => node.kind === 'task' && !/^(?:abheften|ablegen|archivieren|versenden|kennzeichnen)$/.test(node.act.verb),
  );
  course.root.splice(filing < 0 ? course.root.length : filing, 0, ...nodes);
}

/** A step that the main course tells in the same words is not done twice. */
function dropKnown(list: Node[], main: Node[]): void {
  const known = new Set([...walkNodes(main)].flatMap(({ node }) => (node.kind === 'task' ? [node.act.label] : [])));
  for (const { node, list: holder } of walkNodes(list)) {
    if (node.kind === 'task' && known.has(node.act.label) && node.act.closing === undefined)
      holder.splice(holder.indexOf(node), 1);
  }
}

/** The first jump to a number: what stands under it is told there and nowhere else. */
function jumpTo(course: Course, number: string): { node: Node; list: Node[] } | undefined {
  if (!number) return undefined;
  return [...walkNodes(course.root)].find(({ node }) => node.kind === 'goto' && node.target === number);
}

interface Anchor {
  node: Node;
  side: 'before' | 'after';
}

/** "In den Fällen der Ziffer 5.2 ist die dortige Entscheidung abzuwarten": where 5.2 is named. */
function backReference(course: Course, reading: Reading, mentions: readonly Mention[]): Anchor | undefined {
  const { number, section } = reading.passage;
  if (!number) return undefined;
  const naming = mentions.find(
    (mention) =>
      mention.passage.document === reading.passage.document &&
      mention.passage.number !== number &&
      mention.passage.section.role !== 'exceptions' &&
      (mention.numbers.includes(number) || mention.numbers.includes(section.number)),
  );
  if (!naming) return undefined;
  const nodes = course.root.filter((node) => node.passage.block === naming.passage.block);
  const before = /(?<!\p{L})(?:abzuwarten|zuvor|vorher|Zuvor|zunächst)(?!\p{L})/u.test(naming.text);
  const node = before ? nodes[0] : nodes.at(-1);
  return node ? { node, side: before ? 'before' : 'after' } : undefined;
}

/** "Wird die vorläufige Zahlung bewilligt, …": behind the decision on that payment. */
function onSubject(course: Course, reading: Reading): Anchor | undefined {
  const question = reading.conditions[0]?.question.toLowerCase();
  if (!question) return undefined;
  const found = [...walkNodes(course.root)].findLast(
    ({ node }) =>
      node.kind === 'task' &&
      node.act.verb === 'entscheiden' &&
      node.act.object.length > 6 &&
      question.includes(node.act.object.toLowerCase()),
  );
  return found ? { node: found.node, side: 'after' } : undefined;
}

function numbered(course: Course, reading: Reading): Anchor | undefined {
  for (const number of reading.references.flatMap((reference) => reference.numbers)) {
    const nodes = [...walkNodes(course.root)].filter(({ node }) => belongs(node, number));
    const last = nodes.filter(({ list }) => list === course.root).at(-1) ?? nodes.at(-1);
    if (last)
      return {
        node: last.node,
        side: /(?<!\p{L})(?:vor|bevor|zuvor)(?!\p{L})/u.test(reading.text) ? 'before' : 'after',
      };
  }
  return undefined;
}

function belongs(node: Node, number: string): boolean {
  const { passage } = node;
  return (
    passage.number === number ||
    passage.section.number === number ||
    passage.number.startsWith(`${number}.`) ||
    passage.number.startsWith(`${number} `)
  );
}

/** The step whose words the reading shares most. */
function similar(course: Course, reading: Reading): Anchor | undefined {
  const words = contentWords(reading.text);
  let best: Node | undefined;
  let bestScore = 1;
  for (const node of course.root) {
    const text = node.kind === 'task' ? `${node.act.label} ${node.quote}` : node.quote;
    const score = [...contentWords(text)].filter((word) => words.has(word)).length;
    if (score > bestScore) {
      best = node;
      bestScore = score;
    }
  }
  return best ? { node: best, side: 'after' } : undefined;
}

function contentWords(text: string): Set<string> {
  return new Set((text.match(/\p{Lu}\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase().slice(0, 8)));
}
