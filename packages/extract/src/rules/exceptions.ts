import { type ChoiceNode, choiceOf, listOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import type { Reading } from './readings.ts';
import type { Builder } from './structure.ts';

/**
 * Puts a reading of a document's exceptions ("Besonderheiten", "Ausnahmen", "Bemerkung") at the step it changes:
 * by the number it names, by a number that names it, by "nach …" and "vor …", or by the words it shares with a step.
 */
export function addException(
  builder: Builder,
  reading: Reading,
  others: readonly Reading[],
  anchors: Map<string, Node>,
): void {
  if (builder.onReply(reading)) return;
  if (reading.timeout && builder.onTimeout(reading)) return;
  const [condition] = reading.conditions;
  if (reading.skips && condition) {
    skip(builder, reading);
    return;
  }
  builder.assume(reading);
  const nodes = builder.nodesOf(reading).filter((node) => !repeatsTied(node, anchors.get(reading.passage.block.id)));
  if (nodes.length === 0) return;
  const closing = nodes.findLast((node): node is TaskNode => node.kind === 'task' && node.act.closing !== undefined);
  if (condition && (closing || reading.ends))
    nodes.push({
      kind: 'end',
      label: closing?.act.closing ?? 'Vorgang abgeschlossen',
      passage: reading.passage,
      quote: reading.text.trim(),
    });
  const tied = anchors.get(reading.passage.block.id);
  if (!condition && tied) {
    const holder = tied.kind === 'choice' ? tied.branches[0]?.nodes : listOf(builder.root, tied);
    if (holder) {
      const last = holder.at(-1);
      if (tied.kind === 'task' && last?.kind === 'end' && closing) {
        holder.splice(-1, 0, ...nodes);
        return;
      }
      if (tied.kind === 'choice' && last?.kind === 'end') holder.splice(-1, 0, ...nodes);
      else if (tied.kind === 'choice') holder.push(...nodes);
      else holder.splice(holder.indexOf(tied) + 1, 0, ...nodes);
      return;
    }
  }
  const pointer = jumpTo(builder, reading.passage.number);
  if (pointer) {
    pointer.list.splice(pointer.list.indexOf(pointer.node), 1, ...nodes);
    const [entry] = nodes;
    if (entry && !anchors.has(reading.passage.block.id)) anchors.set(reading.passage.block.id, entry);
    return;
  }
  const placed: Node[] = condition ? [choiceOf(condition, reading.passage, nodes)] : nodes;
  const first = placed[0];
  if (first && !anchors.has(reading.passage.block.id)) anchors.set(reading.passage.block.id, first);
  if (reading.beside && builder.insertBeside(reading.beside.noun, reading.beside.side, placed)) return;
  const anchor =
    onSubject(builder, reading) ??
    backReference(builder, reading, others) ??
    numbered(builder, reading) ??
    similar(builder, reading);
  if (anchor) {
    const list = listOf(builder.root, anchor.node) ?? builder.root;
    list.splice(list.indexOf(anchor.node) + (anchor.side === 'after' ? 1 : 0), 0, ...placed);
    return;
  }
  if (reading.passage.section.role === 'exceptions') {
    const filing = builder.root.findLastIndex(
      (node) =>
        node.kind === 'task' && !/^(?:abheften|ablegen|archivieren|versenden|kennzeichnen)$/.test(node.act.verb),
    );
    builder.root.splice(filing < 0 ? builder.root.length : filing, 0, ...placed);
  } else builder.root.push(...placed);
}

function repeatsTied(node: Node, tied: Node | undefined): boolean {
  return (
    node.kind === 'task' && tied?.kind === 'task' && node.act.verb === 'entscheiden' && tied.act.verb === 'entscheiden'
  );
}

/** The first jump to a number: what stands under it is told there and nowhere else. */
function jumpTo(builder: Builder, number: string): { node: Node; list: Node[] } | undefined {
  if (!number) return undefined;
  return [...walkNodes(builder.root)].find(({ node }) => node.kind === 'goto' && node.target === number);
}

interface Anchor {
  node: Node;
  side: 'before' | 'after';
}

/** "In den Fällen der Ziffer 5.2 ist die dortige Entscheidung abzuwarten": where 5.2 is named. */
function backReference(builder: Builder, reading: Reading, others: readonly Reading[]): Anchor | undefined {
  const { number } = reading.passage;
  if (!number) return undefined;
  const naming = others.find(
    (other) =>
      other.passage.document === reading.passage.document &&
      other.passage.number !== number &&
      other.references.some((reference) => reference.numbers.includes(number)),
  );
  if (!naming) return undefined;
  const nodes = builder.root.filter(
    (node) => node.passage.block === naming.passage.block && node.passage.document === naming.passage.document,
  );
  const [first] = nodes;
  if (!first) return undefined;
  return { node: first, side: 'before' };
}

/** "Wird die vorläufige Zahlung bewilligt, …": behind the decision on that payment. */
function onSubject(builder: Builder, reading: Reading): Anchor | undefined {
  const question = reading.conditions[0]?.question.toLowerCase();
  if (!question) return undefined;
  const found = [...walkNodes(builder.root)].findLast(
    ({ node }) =>
      node.kind === 'task' &&
      node.act.verb === 'entscheiden' &&
      node.act.object.length > 6 &&
      question.includes(node.act.object.toLowerCase()),
  );
  return found ? { node: found.node, side: 'after' } : undefined;
}

function numbered(builder: Builder, reading: Reading): Anchor | undefined {
  for (const number of reading.references.flatMap((reference) => reference.numbers)) {
    const nodes = [...walkNodes(builder.root)].filter(({ node }) => belongs(node, number));
    const last = nodes.filter(({ list }) => list === builder.root).at(-1) ?? nodes.at(-1);
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
function similar(builder: Builder, reading: Reading): Anchor | undefined {
  const words = contentWords(reading.text);
  let best: Node | undefined;
  let bestScore = 1;
  for (const node of builder.root) {
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

/** "Liegt … vor, entfällt die Mitteilung nach Ziffer 2.3": the steps meant stand in the other branch. */
function skip(builder: Builder, reading: Reading): void {
  const [condition] = reading.conditions;
  if (!condition || !reading.skips) return;
  const { numbers, nouns } = reading.skips;
  const targets: { node: Node; list: Node[] }[] = [];
  for (const entry of walkNodes(builder.root)) {
    if (targets.some(({ node }) => containsNode(node, entry.node))) continue;
    if (numbers.some((number) => belongs(entry.node, number))) targets.push(entry);
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
