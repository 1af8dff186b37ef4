import type { Lane, ProcessGraph } from '@lotse/model';
import { boxesOverlap, pairs, segmentHitsBox, segmentsCross, sharedLength } from '../layout/geometry.ts';
import { splitPlanes } from '../layout/planes.ts';
import { annotationLinkId, type Box, dataLinkId, type Layout, type Point } from '../layout/types.ts';
import { countOutside, leftToRightShare } from './flow-metrics.ts';
import { labelOverlaps } from './label-metrics.ts';

/** How good a layout is; everything but the last block must be 0. */
export interface LayoutMetrics {
  /** Shapes, lanes and message flows that should be drawn and are, as shares. */
  drawn: { shapes: number; lanes: number; messages: number };
  /** Hard gates: always 0. */
  edgeOverNode: number;
  edgeThroughOwnEnd: number;
  nodeOverlap: number;
  labelOverlap: number;
  outsideLane: number;
  danglingEnds: number;
  diagonals: number;
  /** Pairs of edges that lie on each other for more than 2 px. */
  edgeOnEdge: number;
  crossings: number;
  sequenceCrossings: number;
  /** Per edge. */
  bends: number;
  /** Share of sequence flows outside of loops whose target's centre is right of its source's. */
  leftToRight: number;
  /** Square pixels of the bounding box per node. */
  areaPerNode: number;
  width: number;
  height: number;
}

interface Edge {
  id: string;
  kind: 'sequence' | 'message' | 'data' | 'note';
  from: string;
  to: string;
  points: Point[];
}

/** Every edge of the graph with its waypoints; without waypoints it is left out. */
function edgesOf(graph: ProcessGraph, layout: Layout): Edge[] {
  const found: Edge[] = [];
  const add = (id: string, kind: Edge['kind'], from: string, to: string) => {
    const points = layout.edges[id];
    if (points) found.push({ id, kind, from, to, points });
  };
  for (const flow of graph.flows) add(flow.id, 'sequence', flow.from, flow.to);
  for (const message of graph.messages) add(message.id, 'message', message.from, message.to);
  for (const data of graph.data) {
    for (const link of data.links) {
      const ends = link.direction === 'in' ? ([data.id, link.node] as const) : ([link.node, data.id] as const);
      add(dataLinkId(data.id, link), 'data', ...ends);
    }
  }
  for (const note of graph.annotations) add(annotationLinkId(note.id), 'note', note.node, note.id);
  return found;
}

/** Measures a layout by the definitions of the product's design, with the insides of collapsed sub-processes. */
export function measureLayout(graph: ProcessGraph, layout: Layout): LayoutMetrics {
  const { visible, inner } = splitPlanes(graph);
  const metrics = measurePlane(visible, layout);
  for (const [id, plane] of inner) {
    const picture = layout.planes?.[id];
    const below = picture ? measureLayout(plane, picture) : undefined;
    if (!below) metrics.drawn.shapes = Math.min(metrics.drawn.shapes, 1 - plane.nodes.length / graph.nodes.length);
    else for (const count of counts) metrics[count] += below[count];
  }
  return metrics;
}

const counts = [
  'edgeOverNode',
  'edgeThroughOwnEnd',
  'nodeOverlap',
  'labelOverlap',
  'outsideLane',
  'danglingEnds',
  'diagonals',
  'edgeOnEdge',
  'crossings',
  'sequenceCrossings',
] as const;

function measurePlane(graph: ProcessGraph, layout: Layout): LayoutMetrics {
  const edges = edgesOf(graph, layout);
  const frames = new Set(graph.nodes.flatMap((node) => (node.parent === undefined ? [] : [node.parent])));
  const solid = new Map<string, Box>();
  const parentOf = new Map(graph.nodes.map((node) => [node.id, node.parent]));
  for (const data of graph.data) parentOf.set(data.id, parentOf.get(data.links[0]?.node ?? ''));
  for (const note of graph.annotations) parentOf.set(note.id, parentOf.get(note.node));
  const hostOf = new Map(
    graph.nodes.flatMap((node) => (node.kind === 'boundaryEvent' ? [[node.id, node.attachedTo]] : [])),
  );
  const things = [...graph.nodes, ...graph.data, ...graph.annotations, ...graph.pools.filter((pool) => pool.blackBox)];
  for (const { id } of things) {
    const box = layout.shapes[id];
    if (box) solid.set(id, box);
  }
  /** The element, what it sits on and what it lies in. */
  const family = (id: string): Set<string> => {
    const found = new Set<string>([id]);
    const host = hostOf.get(id);
    for (let at: string | undefined = host ?? id; at !== undefined; at = parentOf.get(at)) found.add(at);
    return found;
  };
  let edgeOverNode = 0;
  let edgeThroughOwnEnd = 0;
  let danglingEnds = 0;
  let diagonals = 0;
  let bends = 0;
  for (const edge of edges) {
    const own = new Set([...family(edge.from), ...family(edge.to)]);
    const pieces = pairs(edge.points);
    bends += Math.max(0, edge.points.length - 2);
    for (const [a, b] of pieces) if (Math.abs(a.x - b.x) > 0.5 && Math.abs(a.y - b.y) > 0.5) diagonals++;
    for (const [id, box] of solid) {
      const hit = pieces.some(([a, b]) => segmentHitsBox(a, b, box, 1));
      if (!hit) continue;
      if (!own.has(id)) edgeOverNode++;
      else if ((id === edge.from || id === edge.to) && throughOwn(edge, id, box, frames.has(id))) edgeThroughOwnEnd++;
    }
    for (const [id, point] of [
      [edge.from, edge.points[0]],
      [edge.to, edge.points.at(-1)],
    ] as const) {
      const box = layout.shapes[id];
      if (!box || !point || !onOutline(point, box)) danglingEnds++;
    }
  }
  const nodes = [...solid].filter(([id]) => !graph.pools.some((pool) => pool.id === id));
  let nodeOverlap = 0;
  for (const [i, [a, boxA]] of nodes.entries()) {
    for (const [b, boxB] of nodes.slice(i + 1)) {
      if (!boxesOverlap(boxA, boxB) || family(a).has(b) || family(b).has(a)) continue;
      nodeOverlap++;
    }
  }
  const { crossings, sequenceCrossings, edgeOnEdge } = pairCounts(edges);
  const laneIds = graph.pools.flatMap((pool) => allLanes(pool.lanes).map((lane) => lane.id));
  const shapes = [...graph.nodes, ...graph.data, ...graph.annotations, ...graph.pools]
    .map((thing) => thing.id)
    .filter((id) => !id.endsWith('#plane'));
  const area = extent(layout);
  return {
    drawn: {
      shapes: share(shapes.filter((id) => layout.shapes[id]).length, shapes.length),
      lanes: share(laneIds.filter((id) => layout.shapes[id]).length, laneIds.length),
      messages: share(graph.messages.filter((message) => layout.edges[message.id]).length, graph.messages.length),
    },
    edgeOverNode,
    edgeThroughOwnEnd,
    nodeOverlap,
    labelOverlap: labelOverlaps(graph, layout, solid, frames),
    outsideLane: countOutside(graph, layout),
    danglingEnds,
    diagonals,
    edgeOnEdge,
    crossings,
    sequenceCrossings,
    bends: edges.length === 0 ? 0 : bends / edges.length,
    leftToRight: leftToRightShare(graph, layout),
    areaPerNode: graph.nodes.length === 0 ? 0 : (area.width * area.height) / graph.nodes.length,
    width: area.width,
    height: area.height,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

export function allLanes(lanes: readonly Lane[]): Lane[] {
  return lanes.flatMap((lane) => [lane, ...allLanes(lane.lanes ?? [])]);
}

function extent(layout: Layout): { width: number; height: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const box of [...Object.values(layout.shapes), ...Object.values(layout.labels)]) {
    xs.push(box.x, box.x + box.width);
    ys.push(box.y, box.y + box.height);
  }
  for (const point of Object.values(layout.edges).flat()) {
    xs.push(point.x);
    ys.push(point.y);
  }
  if (xs.length === 0) return { width: 0, height: 0 };
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** An edge may touch its own shape only with its first and last piece; a frame holds edges of what lies in it. */
function throughOwn(edge: Edge, id: string, box: Box, isFrame: boolean): boolean {
  const pieces = pairs(edge.points);
  return pieces.some(([a, b], i) => {
    if (!segmentHitsBox(a, b, box, 1)) return false;
    const docks = (i === 0 && id === edge.from) || (i === pieces.length - 1 && id === edge.to);
    if (!docks) return !isFrame;
    // A docking piece may enter a box's empty corner (circle, diamond), never come out at the other side.
    const inside = segmentInside(a, b, box);
    return inside > Math.max(box.width, box.height) / 2 + 1;
  });
}

function segmentInside(a: Point, b: Point, box: Box): number {
  if (a.y === b.y) return Math.min(Math.max(a.x, b.x), box.x + box.width) - Math.max(Math.min(a.x, b.x), box.x);
  return Math.min(Math.max(a.y, b.y), box.y + box.height) - Math.max(Math.min(a.y, b.y), box.y);
}

/** On the outline of the box, or inside of it near the edge, as with circles and diamonds. */
function onOutline(point: Point, box: Box): boolean {
  const slack = 1.5;
  const inside =
    point.x >= box.x - slack &&
    point.x <= box.x + box.width + slack &&
    point.y >= box.y - slack &&
    point.y <= box.y + box.height + slack;
  if (!inside) return false;
  const depth = Math.min(point.x - box.x, box.x + box.width - point.x, point.y - box.y, box.y + box.height - point.y);
  return depth <= (box.width <= 50 && box.height <= 50 ? 20 : 2);
}

function pairCounts(edges: readonly Edge[]): { crossings: number; sequenceCrossings: number; edgeOnEdge: number } {
  let crossings = 0;
  let sequenceCrossings = 0;
  let edgeOnEdge = 0;
  const cut = edges.map((edge) => pairs(edge.points));
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length; j++) {
      let shared = 0;
      for (const [a, b] of cut[i] ?? []) {
        for (const [c, d] of cut[j] ?? []) {
          if (segmentsCross(a, b, c, d)) {
            crossings++;
            if (edges[i]?.kind === 'sequence' && edges[j]?.kind === 'sequence') sequenceCrossings++;
          }
          shared = Math.max(shared, sharedLength(a, b, c, d));
        }
      }
      if (shared > 2) edgeOnEdge++;
    }
  }
  return { crossings, sequenceCrossings, edgeOnEdge };
}
