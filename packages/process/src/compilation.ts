import type { EndStep, Evidence, GraphNode, ProcessOutline, Step, TaskStep } from '@lotse/model';
import type { GraphBuilder, LooseEnd } from './graph-builder.ts';
import type { Pools, Spot } from './pools.ts';

/** What is known while an outline becomes a graph. */
export interface Compilation {
  outline: ProcessOutline;
  pools: Pools;
  builder: GraphBuilder;
  /** Ids of the steps that some `goto` names. */
  targets: ReadonlySet<string>;
  /** The node at which a `goto` arrives, by the target step's id. */
  entries: Map<string, string>;
  gotos: { end: LooseEnd; target: string }[];
  /** Where the last node stood: nodes without a performer stand beside it. */
  spot: Spot;
  /** The enclosing sub-process. */
  parent?: string;
  /** A node of another pool whose message the next receiving node gets. */
  awaited?: string;
}

/** What a node takes over from its step. Only tasks are drawn with whoever does them outside; the rest stays at home. */
export function elementOf(context: Compilation, step: Step, id: string, label: string, by?: string) {
  const spot = spotOf(context, 'task' in step ? by : atHome(context, by));
  if (spot.pool === context.pools.home.id) context.spot = spot;
  return {
    id,
    label,
    ...spot,
    ...(context.parent === undefined ? {} : { parent: context.parent }),
    step: step.id,
    ...proof(step),
  };
}

/** Where a participant's node stands; beside the last one without a participant, and inside a sub-process always. */
function spotOf(context: Compilation, by: string | undefined): Spot {
  return by === undefined || context.parent !== undefined ? context.spot : context.pools.spotOf(by);
}

/** The participant, if it belongs to the home pool. */
function atHome(context: Compilation, by: string | undefined): string | undefined {
  return by !== undefined && context.pools.poolOf(by) === context.pools.home ? by : undefined;
}

export function proof(step: {
  evidence?: Evidence[] | undefined;
  derived?: string | undefined;
  legalBasis?: string[] | undefined;
}) {
  return {
    ...(step.evidence ? { evidence: step.evidence } : {}),
    ...(step.derived === undefined ? {} : { derived: step.derived }),
    ...(step.legalBasis ? { legalBasis: step.legalBasis } : {}),
  };
}

/** An exclusive gateway that brings ends together. */
export function join(context: Compilation, open: LooseEnd[], name: string, by?: string): LooseEnd {
  const { builder } = context;
  const spot = spotOf(context, atHome(context, by));
  const node = builder.add({
    kind: 'gateway',
    gateway: 'exclusive',
    id: builder.id('Gateway', name),
    label: '',
    ...spot,
    ...(context.parent === undefined ? {} : { parent: context.parent }),
    derived: 'join',
  });
  for (const end of open) builder.connect(end, node.id);
  return { from: node.id };
}

/** Adds a node behind the open ends, with a join before it where there are several. */
export function follow<Node extends GraphNode>(context: Compilation, open: LooseEnd[], node: Node): Node {
  const { builder } = context;
  if (open.length > 1) {
    const home = context.spot;
    context.spot = { pool: node.pool, ...(node.lane === undefined ? {} : { lane: node.lane }) };
    builder.connect(join(context, open, `before_${node.id}`), node.id);
    context.spot = home;
  } else {
    for (const end of open) builder.connect(end, node.id);
  }
  return builder.add(node);
}

/** The node of a task, wherever its pool is. */
export function taskNode(context: Compilation, step: TaskStep) {
  const names = new Map(context.outline.participants.map((one) => [one.id, one.name]));
  return {
    kind: 'task' as const,
    ...elementOf(context, step, context.builder.id('Task', step.id), step.task, step.by),
    ...(step.type === undefined ? {} : { taskType: step.type }),
    ...(step.uses ? { uses: step.uses.map((id) => names.get(id) ?? id) } : {}),
  };
}

/** Message flows between a task and its partners in other pools. */
export function exchange(context: Compilation, step: TaskStep | EndStep, node: GraphNode): void {
  const channel = step.channel === undefined ? {} : { channel: step.channel };
  const output = 'outputs' in step ? step.outputs?.[0] : undefined;
  const label = output === undefined ? {} : { label: output };
  const partner = (id: string | undefined) => {
    const pool = id === undefined ? undefined : context.pools.poolOf(id);
    return pool === undefined || pool.id === node.pool ? undefined : pool;
  };
  const to = partner(step.to);
  if (to) context.builder.send(node.id, to.id, { ...label, ...channel });
  const from = 'from' in step ? partner(step.from) : undefined;
  if (from) context.builder.send(from.id, node.id, channel);
}

/** Joins a receiving node to who sends its message: the awaited fragment, or the partner's pool. */
export function receive(context: Compilation, node: string, from: string | undefined): void {
  if (context.awaited !== undefined) {
    context.builder.send(context.awaited, node);
    delete context.awaited;
    return;
  }
  const pool = from === undefined ? undefined : context.pools.poolOf(from);
  if (pool !== undefined && pool !== context.pools.home) context.builder.send(pool.id, node);
}
