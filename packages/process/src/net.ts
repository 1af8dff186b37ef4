import type { GraphNode, ProcessGraph } from '@lotse/model';

/** A graph prepared for the token game. */
export interface Net {
  nodes: ReadonlyMap<string, GraphNode>;
  /** Ids of the sequence flows into and out of a node. */
  into: ReadonlyMap<string, readonly string[]>;
  out: ReadonlyMap<string, readonly string[]>;
  flowTarget: ReadonlyMap<string, string>;
  /** Message flows between nodes, by the sending and by the receiving node. Black boxes always send and take. */
  sends: ReadonlyMap<string, readonly string[]>;
  receives: ReadonlyMap<string, readonly string[]>;
  boundaries: ReadonlyMap<string, readonly GraphNode[]>;
  /** Sub-process → its inner start events and everything inside it, however deep. */
  innerStarts: ReadonlyMap<string, readonly string[]>;
  inside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nodes that sequence flows, attachment or nesting join belong to one component. */
  component: ReadonlyMap<string, number>;
  /** Components that some end terminates as a whole. */
  terminated: ReadonlySet<number>;
  /** For an inclusive join: from which nodes each of its incoming flows can still be reached. */
  upstream(flow: string, join: string): ReadonlySet<string>;
}

/** Indexes a graph for the token game. */
export function buildNet(graph: ProcessGraph): Net {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const into = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  const out = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  const flowTarget = new Map<string, string>();
  const flowSource = new Map<string, string>();
  for (const flow of graph.flows) {
    into.get(flow.to)?.push(flow.id);
    out.get(flow.from)?.push(flow.id);
    flowTarget.set(flow.id, flow.to);
    flowSource.set(flow.id, flow.from);
  }

  const sends = new Map<string, string[]>();
  const receives = new Map<string, string[]>();
  for (const message of graph.messages) {
    if (!nodes.has(message.from) || !nodes.has(message.to)) continue;
    sends.set(message.from, [...(sends.get(message.from) ?? []), message.id]);
    receives.set(message.to, [...(receives.get(message.to) ?? []), message.id]);
  }

  const boundaries = new Map<string, GraphNode[]>();
  const innerStarts = new Map<string, string[]>();
  const inside = new Map<string, Set<string>>();
  for (const node of graph.nodes) {
    if (node.kind === 'boundaryEvent')
      boundaries.set(node.attachedTo, [...(boundaries.get(node.attachedTo) ?? []), node]);
    if (node.kind === 'startEvent' && node.parent !== undefined) {
      innerStarts.set(node.parent, [...(innerStarts.get(node.parent) ?? []), node.id]);
    }
    for (let parent = node.parent; parent !== undefined; parent = nodes.get(parent)?.parent) {
      inside.set(parent, (inside.get(parent) ?? new Set()).add(node.id));
    }
  }

  const upstreamOf = new Map<string, Set<string>>();
  const upstream = (flow: string, join: string): Set<string> => {
    const key = `${flow} ${join}`;
    const known = upstreamOf.get(key);
    if (known) return known;
    const reached = new Set<string>();
    const open = [flowSource.get(flow)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === join || reached.has(id)) continue;
      reached.add(id);
      for (const before of into.get(id) ?? []) open.push(flowSource.get(before));
      const node = nodes.get(id);
      if (node?.kind === 'boundaryEvent') open.push(node.attachedTo);
    }
    upstreamOf.set(key, reached);
    return reached;
  };

  const component = components(graph);
  const terminators = graph.nodes.filter((node) => node.kind === 'endEvent' && node.event === 'terminate');
  return {
    nodes,
    into,
    out,
    flowTarget,
    sends,
    receives,
    boundaries,
    innerStarts,
    inside,
    component,
    terminated: new Set(terminators.map((node) => component.get(node.id) ?? -1)),
    upstream,
  };
}

function components(graph: ProcessGraph): Map<string, number> {
  const neighbours = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  const link = (a: string, b: string) => {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  };
  for (const flow of graph.flows) link(flow.from, flow.to);
  for (const node of graph.nodes) {
    if (node.kind === 'boundaryEvent') link(node.id, node.attachedTo);
    if (node.parent !== undefined) link(node.id, node.parent);
  }
  const component = new Map<string, number>();
  let count = 0;
  for (const node of graph.nodes) {
    if (component.has(node.id)) continue;
    const open = [node.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (component.has(id)) continue;
      component.set(id, count);
      open.push(...(neighbours.get(id) ?? []));
    }
    count += 1;
  }
  return component;
}
