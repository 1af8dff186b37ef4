import type { GraphNode, ProcessGraph } from '@lotse/model';
import { uniqueVariable } from '../variables.ts';
import { inertFlow, inertNode } from './inert.ts';
import { routingsOf } from './routing.ts';

type EventNode = Extract<GraphNode, { event: unknown }>;

const isoTimer = /^(P(?!$)[\dYMWDTHS.]+|R\d*\/.+|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)$/;

/** A timer whose time the engine cannot read: there is none, or it is a word ("zum Schuljahresbeginn"). */
export function lacksTime(node: GraphNode): node is EventNode {
  return 'event' in node && node.event === 'timer' && !(node.timer !== undefined && isoTimer.test(node.timer));
}

export function isPlainStart(node: GraphNode): boolean {
  return node.kind === 'startEvent' && node.event === 'none' && node.parent === undefined;
}

/** The start event without a time that becomes a plain one: the first, where its pool has no plain start yet. */
export function plainInsteadOfTimed(graph: ProcessGraph): ReadonlySet<string> {
  const pools = new Set(graph.nodes.filter(isPlainStart).map((node) => node.pool));
  const chosen = new Set<string>();
  for (const node of graph.nodes) {
    if (node.kind !== 'startEvent' || node.parent !== undefined || !lacksTime(node) || pools.has(node.pool)) continue;
    pools.add(node.pool);
    chosen.add(node.id);
  }
  return chosen;
}

/** The variable behind an event whose condition or time is only words. */
export function eventVariables(graph: ProcessGraph): ReadonlyMap<string, string> {
  const taken = new Set(
    routingsOf(graph).flatMap((routing) => [routing.variable, ...routing.routes.map((route) => route.value)]),
  );
  const variables = new Map<string, string>();
  for (const node of graph.nodes) {
    if (!('event' in node)) continue;
    if (node.event === 'conditional') variables.set(node.id, uniqueVariable(node.condition ?? node.label, taken));
    else if (node.kind !== 'startEvent' && lacksTime(node)) variables.set(node.id, uniqueVariable(node.label, taken));
  }
  return variables;
}

/**
 * The graph as an engine can read it: where the documents give a condition or a time in words, a variable stands in its
 * place; a start at a time that nobody names becomes a plain start, and no text is left that it would evaluate. Shapes and ids stay.
 */
export function executableGraph(graph: ProcessGraph): ProcessGraph {
  const variables = eventVariables(graph);
  const plain = plainInsteadOfTimed(graph);
  const nodes = graph.nodes.map(inertNode).map((node): GraphNode => {
    if (!('event' in node)) return node;
    if (plain.has(node.id)) return { ...node, event: 'none' };
    const variable = variables.get(node.id);
    if (variable === undefined) return node;
    return node.event === 'timer'
      ? { ...node, timer: `\${${variable}}` }
      : { ...node, condition: `\${${variable} == true}` };
  });
  const flows = graph.flows.map(inertFlow);
  return { ...graph, nodes, flows };
}
