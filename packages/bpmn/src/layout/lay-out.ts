import type { Lane, ProcessGraph } from '@lotse/model';
import { type Anchors, anchor } from './anchors.ts';
import { type Growth, itemBox, noGrowth, type Pixels, toPixels } from './coordinates.ts';
import type { Grid } from './grid.ts';
import { growFor, placeLabels } from './labels.ts';
import { lanesByFlow } from './lane-order.ts';
import { normalize } from './normalize.ts';
import { splitPlanes } from './planes.ts';
import { type Item, type Problem, type Terminal, toProblem } from './problem.ts';
import { type Ranks, rank } from './rank.ts';
import { isLarge, refine } from './refine.ts';
import { routeAll } from './route.ts';
import { assemble, placeRows, type Relative } from './rows.ts';
import { type Segment, toSegments } from './segments.ts';
import { laneHeader } from './size.ts';
import { tastes } from './sketch.ts';
import { placeStripes } from './stripes.ts';
import { assignTracks } from './tracks.ts';
import type { Box, Layout, Point } from './types.ts';
import { assignOffsets, boundaryBox, waypoints } from './waypoints.ts';

/**
 * Lays out a graph from left to right: columns by order of flow, rows within lanes, edges on the channels
 * between them. The same graph always gives the same layout.
 */
export function layOut(graph: ProcessGraph): Layout {
  const { visible, inner } = splitPlanes(graph);
  const layout = layOutPlane(visible, false);
  if (inner.size === 0) return layout;
  const planes: Record<string, Layout> = {};
  for (const [id, plane] of inner) {
    const below = splitPlanes(plane);
    const picture = layOutPlane(below.visible, true);
    planes[id] = below.inner.size === 0 ? picture : { ...picture, planes: layOut(plane).planes ?? {} };
  }
  return { ...layout, planes };
}

function layOutPlane(graph: ProcessGraph, frameless: boolean): Layout {
  const given = arrange(graph, frameless);
  const { problem, ranks, rows } = betterLanes(graph, frameless, given);
  const { grid, routes } = refine(problem, ranks, rows);
  const segments = toSegments(grid, routes);
  assignTracks(grid, segments);
  const anchors = anchor(problem, grid, segments);
  const growth = noGrowth(grid);
  for (let attempt = 0; ; attempt++) {
    const { layout, pixels } = draw(problem, grid, segments, anchors, growth);
    const missing = placeLabels(problem, grid, segments, anchors, pixels, layout, attempt);
    if (missing.length === 0 || attempt === 12) {
      if (frameless) for (const pool of problem.pools) delete layout.shapes[pool.id];
      return normalize(layout);
    }
    growFor(missing, growth);
  }
}

/** The lanes as given, unless edges run clearly better with lanes in the order in which the flow reaches them. */
function betterLanes(graph: ProcessGraph, frameless: boolean, given: Arrangement): Arrangement {
  if (isLarge(given.problem)) return given;
  const reordered = lanesByFlow(graph, given.plain, given.ranks);
  if (JSON.stringify(reordered.pools) === JSON.stringify(graph.pools)) return given;
  const byFlow = arrange(reordered, frameless);
  return byFlow.cost < given.cost * 0.95 ? byFlow : given;
}

interface Arrangement {
  /** Before black-box pools have their stripes. */
  plain: Problem;
  problem: Problem;
  ranks: Ranks;
  rows: Relative;
  /** What the edges cost when routed once. */
  cost: number;
}

/** Columns and rows of a graph with its lanes in the order they stand there. */
function arrange(graph: ProcessGraph, frameless: boolean): Arrangement {
  const plain = toProblem(graph, frameless);
  const bands = plain.items.map((item) => item.band);
  const ranks = rank(plain);
  const problem = placeStripes(plain, ranks);
  const tried = (problem.links.length > 150 ? tastes.slice(0, 1) : tastes).map((taste) => {
    const rows = placeRows(problem, ranks, taste);
    if (isLarge(problem)) return { rows, cost: 0 };
    return { rows, cost: routeAll(problem, assemble(problem, rows, ranks.columns), ranks, 0).cost };
  });
  const { rows, cost } = tried.reduce((best, one) => (one.cost < best.cost ? one : best));
  const unmoved = plain.items.map((item, index) => ({ ...item, band: bands[index] ?? 0 }));
  return { plain: { ...plain, items: unmoved }, problem, ranks, rows, cost };
}

function draw(
  problem: Problem,
  grid: Grid,
  segments: Map<number, Segment[]>,
  anchors: Anchors,
  growth: Growth,
): { layout: Layout; pixels: Pixels } {
  const pixels = toPixels(grid, segments, anchors, growth);
  for (const list of segments.values()) for (const segment of list) segment.offset = 0;
  assignOffsets(grid, segments, pixels, anchors);
  const shapes: Record<string, Box> = {};
  for (const pool of problem.pools) if (!pool.blackBox) addPool(shapes, grid, pixels, pool.id, pool.lanes);
  const kinds = new Map<string, Item['shape']>();
  for (const item of problem.items) {
    const box = rounded(itemBox(grid, pixels, item));
    shapes[item.id] = box;
    kinds.set(item.id, item.shape);
    for (const boundary of item.boundary) {
      const x =
        item.shape === 'frame'
          ? frameBoundaryX(problem, segments, pixels, item, boundary.id, box)
          : box.x + box.width / 2;
      const onTop = anchors.boundaryOnTop.has(boundary.id);
      shapes[boundary.id] = boundaryBox(box, x + (anchors.boundaryOffset.get(boundary.id) ?? 0), onTop);
    }
  }
  const boxOf = (terminal: Terminal) => {
    if (terminal.type === 'pool') {
      const box = shapes[problem.pools[terminal.pool]?.id ?? ''];
      return box && { box, shape: 'pool' as const };
    }
    const id = terminal.type === 'boundary' ? terminal.boundary : (problem.items[terminal.item]?.id ?? '');
    const box = shapes[id];
    return box && { box, shape: terminal.type === 'boundary' ? ('event' as const) : (kinds.get(id) ?? 'task') };
  };
  const edges: Record<string, Point[]> = {};
  for (const link of problem.links) {
    const list = segments.get(link.index);
    if (list) edges[link.id] = waypoints(grid, link, list, pixels, boxOf);
  }
  return { layout: { shapes, edges, labels: {}, width: pixels.width, height: pixels.height }, pixels };
}

function rounded(box: Box): Box {
  const x = Math.round(box.x);
  const y = Math.round(box.y);
  return { x, y, width: Math.round(box.width), height: Math.round(box.height) };
}

/** An event on a frame's border stands on the column its flow leaves through. */
function frameBoundaryX(
  problem: Problem,
  segments: Map<number, Segment[]>,
  pixels: Pixels,
  frame: Item,
  boundary: string,
  box: Box,
): number {
  const link = problem.links.find(
    (candidate) => candidate.from.type === 'boundary' && candidate.from.boundary === boundary,
  );
  const first = link && segments.get(link.index)?.[0];
  if (first && !first.horizontal) return pixels.x[first.line] ?? box.x;
  const nth = frame.boundary.findIndex((candidate) => candidate.id === boundary);
  return box.x + box.width - 40 - 60 * nth;
}

/** The boxes of a pool and its lanes: each lane lies right of the header of what holds it. */
function addPool(shapes: Record<string, Box>, grid: Grid, pixels: Pixels, id: string, lanes: readonly Lane[]): void {
  const span = (match: (bandId: string) => boolean): { top: number; bottom: number } => {
    const bands = new Set(grid.problem.bands.filter((band) => match(band.id)).map((band) => band.index));
    const lines = grid.rows.flatMap((line, h) => (bands.has(line.band) ? [h] : []));
    return edgesOf(pixels, lines[0] ?? 0, lines.at(-1) ?? 0);
  };
  const pool = grid.problem.pools.findIndex((candidate) => candidate.id === id);
  const bandIds = new Set(grid.problem.bands.filter((band) => band.pool === pool).map((band) => band.id));
  const whole = span((band) => bandIds.has(band));
  shapes[id] = {
    x: Math.round(pixels.left),
    y: whole.top,
    width: Math.round(pixels.right - pixels.left),
    height: whole.bottom - whole.top,
  };
  const leavesOf = (lane: Lane): string[] =>
    lane.lanes && lane.lanes.length > 0 ? lane.lanes.flatMap(leavesOf) : [lane.id];
  const addLanes = (list: readonly Lane[], depth: number) => {
    for (const lane of list) {
      const inside = new Set(leavesOf(lane));
      const { top, bottom } = span((band) => inside.has(band));
      const x = Math.round(pixels.left + depth * laneHeader);
      shapes[lane.id] = { x, y: top, width: Math.round(pixels.right) - x, height: bottom - top };
      addLanes(lane.lanes ?? [], depth + 1);
    }
  };
  addLanes(lanes, 1);
}

/** Upper edge of one horizontal line and lower edge of another. */
function edgesOf(pixels: Pixels, first: number, last: number): { top: number; bottom: number } {
  return { top: Math.round(pixels.top[first] ?? 0), bottom: Math.round(pixels.bottom[last] ?? 0) };
}
