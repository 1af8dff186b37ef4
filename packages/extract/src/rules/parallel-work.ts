import type { Course } from './course.ts';
import { bounded, capital } from './labels.ts';
import { isClosed, listOf, type Node, type ParallelNode, type TaskNode } from './nodes.ts';
import type { Passage } from './passages.ts';
import type { Reading } from './readings.ts';

const beside =
  /^(?:Gleichzeitig|Zeitgleich|Zugleich|Parallel(?: dazu| hierzu)?|Währenddessen|In der Zwischenzeit|Unterdessen|Unabhängig (?:davon|hiervon)|Daneben|Nebenher|Zur gleichen Zeit)(?!\p{L})/u;
const sharing =
  /^(?:beteiligen|anhören|unterrichten|benachrichtigen|informieren|befragen|einholen|anfordern|verständigen|verteilen|zuleiten|übersenden|versenden|senden|weiterleiten)$/;

/** "Gleichzeitig prüft die Feuerwehr …": beside what the sentence before told. True where it was put there. */
export function runBeside(course: Course, reading: Reading, nodes: Node[]): boolean {
  if (!beside.test(reading.text) || nodes.length === 0) return false;
  const before = course.previousNodes;
  const [first] = before;
  if (!first || course.previousPassage?.section !== reading.passage.section) return false;
  const list = listOf(course.root, first);
  if (!list) return false;
  const at = list.indexOf(first);
  const last = list.at(-1);
  if (last?.kind === 'parallel' && last.branches.some((branch) => branch.includes(first))) {
    last.branches.push([...nodes]);
    return true;
  }
  const strand = list.slice(at);
  if (strand.length !== before.length || isClosed(strand) || strand.some((node) => node.kind !== 'task')) return false;
  list.splice(at, strand.length, side(reading, [strand, [...nodes]]));
  return true;
}

function side(reading: Reading, branches: Node[][]): ParallelNode {
  return { kind: 'parallel', branches, passage: reading.passage, quote: reading.text.trim() };
}

/** A sentence that ends in a list: "Folgende Stellen sind zu beteiligen:", "Die Sachbearbeitung prüft:". */
export interface OpenList {
  task: TaskNode;
  parallel: boolean;
  /** The steps that its items became. */
  items: TaskNode[];
}

/** Whether a step's sentence leaves its objects to the list below it. */
export function openList(task: TaskNode | undefined, passage: Passage): OpenList | undefined {
  if (!task || !/:$/.test(passage.text.trim())) return undefined;
  const open =
    /(?:^|\s)folgende/i.test(passage.text) || task.act.object === '' || !/\p{Lu}/u.test(task.act.label.slice(1));
  const parallel = sharing.test(task.act.verb);
  return open && (parallel || /^(?:prüfen|kontrollieren|überprüfen)$/.test(task.act.verb))
    ? { task, parallel, items: [] }
    : undefined;
}

/** Makes an item of such a list a step of its own; false where the item is a sentence. */
export function takeItem(course: Course, open: OpenList, passage: Passage): boolean {
  const name = passage.text
    .replace(/[.,;]$/, '')
    .replace(/^(?:die|der|das|den|dem|des)\s+/i, '')
    .replace(/\s+(?:und|sowie)$/, '')
    .trim();
  if (passage.block.kind !== 'listItem' || name.length > 70 || !/^\p{Lu}|^\p{Ll}+\s\p{Lu}/u.test(name)) return false;
  if (/(?<!\p{L})(?:wird|werden|ist|sind|hat|haben|muss|müssen)(?!\p{L})/u.test(name)) return false;
  const { act } = open.task;
  const to = course.cast.resolve(name);
  const node: TaskNode = {
    kind: 'task',
    act: {
      ...act,
      label: bounded(capital(`${name} ${act.verb}`)),
      object: name,
      passage,
      quote: passage.text,
      ...(open.parallel && to && to !== act.by ? { to } : {}),
    },
    passage,
    quote: passage.text,
  };
  const [first] = open.items;
  const before = first ?? open.task;
  const holder = listOf(course.root, open.items.length > 1 && open.parallel ? (course.root.at(-1) as Node) : before);
  if (!first) {
    const list = listOf(course.root, open.task);
    if (!list) return false;
    list.splice(list.indexOf(open.task), 1, node);
  } else if (!open.parallel) {
    const last = open.items.at(-1) as Node;
    const list = listOf(course.root, last);
    list?.splice(list.indexOf(last) + 1, 0, node);
  } else if (open.items.length === 1) {
    const list = holder ?? course.root;
    list.splice(list.indexOf(first), 1, {
      kind: 'parallel',
      branches: [[first], [node]],
      passage: open.task.passage,
      quote: open.task.quote,
    });
  } else {
    const split = findSplit(course.root, first);
    split?.branches.push([node]);
  }
  open.items.push(node);
  course.previousNodes = [node];
  course.previousPassage = passage;
  return true;
}

function findSplit(root: Node[], wanted: Node): ParallelNode | undefined {
  for (const node of root) {
    if (node.kind === 'parallel' && node.branches.some((branch) => branch.includes(wanted))) return node;
    if (node.kind === 'choice')
      for (const way of node.branches) {
        const found = findSplit(way.nodes, wanted);
        if (found) return found;
      }
  }
  return undefined;
}

/**
 * "Die Stelle beteiligt gleichzeitig A, B und C." and then what A, B and C do: each on its own. What they do stands in
 * the text one after the other.
 */
export function splitByBodies(course: Course): void {
  const { root, cast } = course;
  for (let at = 0; at < root.length; at++) {
    const node = root[at];
    if (node?.kind !== 'task' || !sharing.test(node.act.verb)) continue;
    const named = new Set(
      (node.quote.match(/(?:\p{Lu}[\p{L}-]+\s)?\p{Lu}[\p{L}-]+/gu) ?? [])
        .flatMap((words) => [words, ...words.split(' ')])
        .map((words) => cast.resolve(words))
        .filter((member) => member !== undefined && member !== node.act.by && member.kind !== 'applicant'),
    );
    if (named.size < 2) continue;
    const groups: TaskNode[][] = [];
    let end = at + 1;
    for (; end < root.length; end++) {
      const next = root[end];
      if (next?.kind !== 'task' || !next.act.byStated || !next.act.by || !named.has(next.act.by)) break;
      const same = groups.find((group) => group[0]?.act.by === next.act.by);
      if (same) same.push(next);
      else groups.push([next]);
    }
    if (groups.length < 2) continue;
    root.splice(at + 1, end - at - 1, {
      kind: 'parallel',
      branches: groups,
      passage: node.passage,
      quote: node.quote,
    });
  }
}

const together =
  /(?<!\p{L})(?:gleichzeitig|zeitgleich|parallel|nebeneinander|Reihenfolge (?:ist )?(?:egal|beliebig|gleichgültig|frei))(?!\p{L})/iu;

/** Notes the items of a list that its head calls simultaneous: a sentence that ends in a colon, or the heading. */
export function sideBySide(course: Course, passage: Passage): void {
  const last = course.lists.at(-1);
  const { block, section } = passage;
  if (block.kind === 'listItem') {
    const open = last?.open && last.section === section ? last : undefined;
    if (open) open.blocks.add(block.id);
    else if (together.test(section.title)) course.lists.push({ section, blocks: new Set([block.id]), open: true });
    return;
  }
  if (last) last.open = false;
  if (/:$/.test(passage.text.trim()) && together.test(passage.text))
    course.lists.push({ section, blocks: new Set(), open: true });
}

/** Makes strands of the items of such lists, each with all that it tells. */
export function splitLists(course: Course): void {
  for (const { blocks } of course.lists) {
    const groups = new Map<string, Node[]>();
    const at = course.root.findIndex((node) => blocks.has(node.passage.block.id));
    if (at < 0) continue;
    let end = at;
    for (; end < course.root.length; end++) {
      const node = course.root[end];
      const id = node?.passage.block.id ?? '';
      // A case of its own ends the list: "ist alles erledigt: …"
      if (!node || !blocks.has(id) || (node.kind === 'choice' && node.derived === undefined)) break;
      groups.set(id, [...(groups.get(id) ?? []), node]);
    }
    const [first] = [...groups.values()].flat();
    if (groups.size < 2 || !first || [...groups.values()].some(isClosed)) continue;
    course.root.splice(at, end - at, {
      kind: 'parallel',
      branches: [...groups.values()],
      passage: first.passage,
      quote: first.quote,
    });
  }
}
