import type { GraphNode, Lane, Pool, ProcessGraph } from '@lotse/model';
import { annotationSize, dataSize, flowLabel, nodeSize, outerLabel } from './size.ts';
import { fontSize, type TextBlock, wrapText } from './text.ts';
import { annotationLinkId, dataLinkId } from './types.ts';

export type ItemShape = 'task' | 'event' | 'gateway' | 'frame' | 'data' | 'note' | 'pool';

/** Something that takes a place of its own in the grid. A boundary event sits on its host and is not one. */
export interface Item {
  index: number;
  id: string;
  shape: ItemShape;
  width: number;
  height: number;
  label: TextBlock | undefined;
  band: number;
  /** The index of the enclosing frame (expanded sub-process), -1 outside of any. */
  scope: number;
  boundary: Boundary[];
  isStart: boolean;
  isEnd: boolean;
}

export interface Boundary {
  id: string;
  label: TextBlock | undefined;
}

/** The innermost lane, a pool without lanes, or a stripe of black-box pools. */
export interface Band {
  index: number;
  id: string;
  /** Bands of one pool share it; a stripe has a negative one. */
  pool: number;
  blackBox: boolean;
}

export type Terminal =
  | { type: 'item'; item: number }
  | { type: 'boundary'; item: number; boundary: string }
  | { type: 'pool'; pool: number };

export type LinkKind = 'sequence' | 'message' | 'data' | 'note';

export interface Link {
  index: number;
  id: string;
  kind: LinkKind;
  from: Terminal;
  to: Terminal;
  label: TextBlock | undefined;
}

export interface Problem {
  pools: Pool[];
  bands: Band[];
  items: Item[];
  links: Link[];
  /** Without the frame and header of pools: the inside of a collapsed sub-process. */
  frameless: boolean;
}

function leaves(lanes: readonly Lane[]): Lane[] {
  return lanes.flatMap((lane) => (lane.lanes && lane.lanes.length > 0 ? leaves(lane.lanes) : [lane]));
}

function shapeOf(node: GraphNode, isFrame: boolean): ItemShape {
  switch (node.kind) {
    case 'task':
    case 'call':
      return 'task';
    case 'subprocess':
      return isFrame ? 'frame' : 'task';
    case 'gateway':
      return 'gateway';
    default:
      return 'event';
  }
}

/** The graph as the layout engine sees it: numbered, with sizes, and the pools in drawing order. */
export function toProblem(graph: ProcessGraph, frameless: boolean): Problem {
  const { pools } = graph;
  const bands: Band[] = [];
  const bandOfLane = new Map<string, number>();
  const poolIndex = new Map<string, number>();
  for (const [index, pool] of pools.entries()) {
    poolIndex.set(pool.id, index);
    if (pool.blackBox) continue;
    const inner = leaves(pool.lanes);
    for (const lane of inner.length > 0 ? inner : [{ id: pool.id }]) {
      bandOfLane.set(lane.id, bands.length);
      bands.push({ index: bands.length, id: lane.id, pool: index, blackBox: false });
    }
  }
  const firstBand = (pool: string) =>
    Math.max(
      0,
      bands.findIndex((band) => band.pool === poolIndex.get(pool)),
    );

  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const parents = new Set(graph.nodes.flatMap((node) => (node.parent ? [node.parent] : [])));
  const isFrame = (node: GraphNode) => node.kind === 'subprocess' && !node.collapsed && parents.has(node.id);
  const laneOf = (node: GraphNode): number => {
    const parent = node.parent === undefined ? undefined : byId.get(node.parent);
    if (parent) return laneOf(parent);
    return (node.lane === undefined ? undefined : bandOfLane.get(node.lane)) ?? firstBand(node.pool);
  };

  const items: Item[] = [];
  const terminal = new Map<string, Terminal>();
  const add = (id: string, item: Omit<Item, 'index' | 'id' | 'boundary'>) => {
    terminal.set(id, { type: 'item', item: items.length });
    items.push({ index: items.length, id, boundary: [], ...item });
  };
  for (const node of graph.nodes) {
    if (node.kind === 'boundaryEvent') continue;
    const shape = shapeOf(node, isFrame(node));
    const outside = shape === 'event' || shape === 'gateway';
    add(node.id, {
      shape,
      ...nodeSize(node),
      label: outside && node.label !== '' ? outerLabel(node.label) : undefined,
      band: laneOf(node),
      scope: -1,
      isStart: node.kind === 'startEvent',
      isEnd: node.kind === 'endEvent',
    });
  }
  const itemOf = (id: string | undefined): Item | undefined => {
    const found = id === undefined ? undefined : terminal.get(id);
    return found?.type === 'item' ? items[found.item] : undefined;
  };
  for (const item of items) {
    const parent = itemOf(byId.get(item.id)?.parent);
    if (parent) item.scope = parent.index;
  }
  for (const node of graph.nodes) {
    if (node.kind !== 'boundaryEvent') continue;
    const host = itemOf(node.attachedTo);
    if (!host) continue;
    host.boundary.push({ id: node.id, label: node.label === '' ? undefined : outerLabel(node.label, 80) });
    terminal.set(node.id, { type: 'boundary', item: host.index, boundary: node.id });
  }
  for (const pool of pools) {
    if (!pool.blackBox) continue;
    const name = wrapText(pool.name, 130, fontSize.task);
    const size = { width: Math.max(70, name.width + 24), height: Math.max(60, name.height + 20) };
    const place = { band: 0, scope: -1, isStart: false, isEnd: false };
    add(pool.id, { shape: 'pool', ...size, label: undefined, ...place });
  }
  for (const [index, pool] of pools.entries()) {
    if (!terminal.has(pool.id)) terminal.set(pool.id, { type: 'pool', pool: index });
  }

  const links: Link[] = [];
  const connect = (id: string, kind: LinkKind, from: string, to: string, label?: string) => {
    const source = terminal.get(from);
    const target = terminal.get(to);
    if (!source || !target) return;
    links.push({
      index: links.length,
      id,
      kind,
      from: source,
      to: target,
      label: label === undefined || label === '' ? undefined : flowLabel(label),
    });
  };
  for (const flow of graph.flows) connect(flow.id, 'sequence', flow.from, flow.to, flow.label);
  for (const message of graph.messages) connect(message.id, 'message', message.from, message.to, message.label);
  const satellite = (node: string | undefined, pool: string) => {
    const place = node === undefined ? undefined : terminal.get(node);
    const host = place && place.type !== 'pool' ? items[place.item] : undefined;
    return { band: host?.band ?? firstBand(pool), scope: host?.scope ?? -1, isStart: false, isEnd: false };
  };
  for (const data of graph.data) {
    const place = satellite(data.links[0]?.node, data.pool);
    const label = data.label === '' ? undefined : outerLabel(data.label);
    add(data.id, { shape: 'data', ...dataSize(data.kind), label, ...place });
    for (const link of data.links) {
      const [from, to] = link.direction === 'in' ? [data.id, link.node] : [link.node, data.id];
      connect(dataLinkId(data.id, link), 'data', from, to);
    }
  }
  for (const note of graph.annotations) {
    const place = satellite(note.node, byId.get(note.node)?.pool ?? pools[0]?.id ?? '');
    add(note.id, { shape: 'note', ...annotationSize(note.text), label: undefined, ...place });
    connect(annotationLinkId(note.id), 'note', note.node, note.id);
  }
  return { pools, bands, items, links, frameless };
}
