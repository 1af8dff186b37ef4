import type { EvalItem } from './data/data-set.ts';
import { neighbours } from './matching/directly-follows.ts';
import type { ScoredCase, ScoredNode, ScoredProcess } from './scored-process.ts';

/**
 * Answers that are no extraction at all. A figure means something only beside what these reach:
 * the gold itself must reach 1, another case's answer shows what chance is worth, and the gold's tasks in a
 * row show what the order is worth when every step is known.
 */
export interface Control {
  name: 'identity' | 'chain' | 'other';
  /** German, the head of its column. */
  title: string;
  /** The answer for an item; `others`: the items of its set in their order. */
  answer(item: EvalItem, others: readonly EvalItem[]): ScoredCase | undefined;
}

export const controls: readonly Control[] = [
  { name: 'identity', title: 'Gold selbst', answer: (item) => item.answer },
  {
    name: 'chain',
    title: 'Kette',
    answer: ({ answer: { process } }) =>
      process.nodes.length === 0 ? undefined : { process: linearChain(process), findings: [], fields: [] },
  },
  {
    name: 'other',
    title: 'anderer Fall',
    answer: (item, others) => {
      const next = others[(others.indexOf(item) + 1) % others.length];
      return next === item ? undefined : next?.answer;
    },
  },
];

/** The tasks of a process one after the other, in the order in which a walk in depth meets them. */
export function linearChain(process: ScoredProcess): ScoredProcess {
  const tasks = inReadingOrder(process).filter((node) => node.kind === 'task');
  return {
    participants: process.participants,
    nodes: tasks,
    flows: tasks.slice(1).map((task, index) => ({ from: tasks[index]?.id ?? task.id, to: task.id })),
    messages: [],
  };
}

/** Nodes in the order in which a walk in depth from the entries meets them. */
export function inReadingOrder(process: ScoredProcess): ScoredNode[] {
  const successors = neighbours(process, 'after');
  const entered = new Set(process.flows.map((flow) => flow.to));
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const order = new Set<string>();
  const walk = (start: string): void => {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (order.has(id)) continue;
      order.add(id);
      open.push(...(successors.get(id) ?? []).toReversed());
    }
  };
  for (const node of process.nodes) if (!entered.has(node.id)) walk(node.id);
  for (const node of process.nodes) walk(node.id);
  return [...order].flatMap((id) => byId.get(id) ?? []);
}
