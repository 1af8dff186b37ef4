import type { Act } from './acts.ts';
import type { Member } from './cast.ts';
import type { Condition } from './conditions.ts';
import type { Passage } from './passages.ts';

/** The process while it is put together: a tree whose lists can still be cut and filled. */
export type Node = TaskNode | ChoiceNode | RaceNode | WaitNode | EndNode | GotoNode | ParallelNode;

interface Place {
  passage: Passage;
  quote: string;
}

export interface TaskNode extends Place {
  kind: 'task';
  act: Act;
  /** The number under which the text tells how it is done: "ist nach 4.4 abzulehnen". */
  pointsTo?: string;
  /** Where another document tells the same step. */
  also?: { passage: Passage; quote: string };
}

export interface NodeBranch {
  answer: string;
  nodes: Node[];
  quote?: string;
  passage?: Passage;
}

export interface ChoiceNode extends Place {
  kind: 'choice';
  question: string;
  branches: NodeBranch[];
  derived?: string;
  /** The rest of its paragraph stands under the condition too. */
  governs?: boolean;
  /** What the text spoke of for the first time in a branch of it. */
  news?: Set<string>;
}

export interface NodeEvent {
  kind: 'message' | 'timer';
  label: string;
  iso?: string;
  nodes: Node[];
  quote?: string;
  passage?: Passage;
  from?: Member | undefined;
}

export interface RaceNode extends Place {
  kind: 'race';
  events: NodeEvent[];
  /** The number under which the text says what follows the time limit. */
  timeoutAt?: string | undefined;
}

export interface WaitNode extends Place {
  kind: 'wait';
  label: string;
  event: 'message' | 'timer' | 'condition';
  iso?: string;
  from?: Member | undefined;
}

export interface EndNode extends Place {
  kind: 'end';
  label: string;
  derived?: string;
}

export interface GotoNode extends Place {
  kind: 'goto';
  /** A node, or the number under which it stands until all nodes are there. */
  target: Node | string;
}

export interface ParallelNode extends Place {
  kind: 'parallel';
  branches: Node[][];
}

/** The lists inside a node, in reading order. */
export function listsOf(node: Node): Node[][] {
  switch (node.kind) {
    case 'choice':
      return node.branches.map((branch) => branch.nodes);
    case 'race':
      return node.events.map((event) => event.nodes);
    case 'parallel':
      return node.branches;
    case 'task':
    case 'wait':
    case 'end':
    case 'goto':
      return [];
  }
}

/** Every node of a list, depth first, with the list that holds it. */
export function* walkNodes(list: Node[]): Generator<{ node: Node; list: Node[] }> {
  for (const node of [...list]) {
    yield { node, list };
    for (const inner of listsOf(node)) yield* walkNodes(inner);
  }
}

/** The list that holds a node; looked for from the end, where the work goes on. */
export function listOf(root: Node[], wanted: Node): Node[] | undefined {
  if (root.at(-1) === wanted || root.includes(wanted)) return root;
  for (let at = root.length - 1; at >= 0; at--) {
    const node = root[at];
    if (!node) continue;
    for (const inner of listsOf(node)) {
      const found = listOf(inner, wanted);
      if (found) return found;
    }
  }
  return undefined;
}

/** The last node in reading order. */
export function lastNode(list: readonly Node[]): Node | undefined {
  const last = list.at(-1);
  if (!last) return undefined;
  const inner = listsOf(last).findLast((one) => one.length > 0);
  return inner ? lastNode(inner) : last;
}

/** Nothing comes after a list that ends so: an end, a jump, or a split all of whose ways end. */
export function isClosed(list: readonly Node[]): boolean {
  const last = list.at(-1);
  if (!last) return false;
  switch (last.kind) {
    case 'end':
    case 'goto':
      return true;
    case 'choice':
      return last.branches.length > 1 && last.branches.every((branch) => isClosed(branch.nodes));
    case 'race':
      return last.events.every((event) => isClosed(event.nodes));
    case 'task':
    case 'wait':
    case 'parallel':
      return false;
  }
}

/** A choice with the branch of a condition and the empty other one. */
export function choiceOf(condition: Condition, passage: Passage, nodes: Node[], derived?: string): ChoiceNode {
  const other = condition.answer === 'ja' ? 'nein' : 'ja';
  const choice: ChoiceNode = {
    kind: 'choice',
    question: condition.question,
    passage: condition.passage ?? passage,
    quote: condition.quote,
    branches: [
      { answer: condition.answer, nodes, quote: condition.quote, passage: condition.passage ?? passage },
      { answer: other, nodes: [] },
    ],
  };
  if (derived) choice.derived = derived;
  return choice;
}
