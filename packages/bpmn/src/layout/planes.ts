import type { GraphNode, ProcessGraph } from '@lotse/model';

/** A graph cut into what one diagram shows and the insides of its collapsed sub-processes, each a graph of its own. */
export interface Planes {
  visible: ProcessGraph;
  /** By id of the collapsed sub-process; only those with something inside. */
  inner: Map<string, ProcessGraph>;
}

/** The pool that stands for a plane; it is never drawn. */
export const planePool = (subprocess: string): string => `${subprocess}#plane`;

export function splitPlanes(graph: ProcessGraph): Planes {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const parentOf = (node: GraphNode) => (node.parent === undefined ? undefined : byId.get(node.parent));
  /** The outermost collapsed sub-process around a node, if there is one. */
  const hiddenIn = (node: GraphNode): GraphNode | undefined => {
    const parent = parentOf(node);
    if (!parent) return undefined;
    return hiddenIn(parent) ?? (parent.kind === 'subprocess' && parent.collapsed ? parent : undefined);
  };
  const plane = new Map<string, string>();
  for (const node of graph.nodes) {
    const around = hiddenIn(node);
    if (around) plane.set(node.id, around.id);
  }
  const shown = (id: string) => plane.get(id) ?? id;
  const part = (home: string | undefined, base: Pick<ProcessGraph, 'pools' | 'nodes' | 'messages'>): ProcessGraph => {
    const isHere = (id: string | undefined) => id !== undefined && byId.has(id) && plane.get(id) === home;
    // A data element is drawn where the first node is that it belongs to.
    const data = graph.data
      .filter((one) => (one.links[0] === undefined ? home === undefined : isHere(one.links[0].node)))
      .map((one) => ({
        ...one,
        links: one.links.filter((link) => isHere(link.node)),
        ...(home === undefined ? {} : { pool: planePool(home) }),
      }));
    return {
      ...graph,
      ...base,
      flows: graph.flows.filter((flow) => isHere(flow.from) && isHere(flow.to)),
      data,
      annotations: graph.annotations.filter((note) => isHere(note.node)),
    };
  };
  const visible = part(undefined, {
    pools: graph.pools,
    nodes: graph.nodes.filter((node) => !plane.has(node.id)),
    messages: graph.messages.map((message) => ({ ...message, from: shown(message.from), to: shown(message.to) })),
  });
  const inner = new Map<string, ProcessGraph>();
  for (const home of new Set(plane.values())) {
    const pool = planePool(home);
    const nodes = graph.nodes
      .filter((node) => plane.get(node.id) === home)
      .map(
        ({ lane: _lane, parent, ...node }) => ({ ...node, pool, ...(parent === home ? {} : { parent }) }) as GraphNode,
      );
    inner.set(home, part(home, { pools: [{ id: pool, name: '', blackBox: false, lanes: [] }], nodes, messages: [] }));
  }
  return { visible, inner };
}
