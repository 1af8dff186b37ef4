import type { Anchors } from './anchors.ts';
import type { Growth, Pixels } from './coordinates.ts';
import { boxesOverlap, pairs, segmentHitsBox } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { Link, Problem } from './problem.ts';
import type { Segment } from './segments.ts';
import type { TextBlock } from './text.ts';
import type { Box, Layout, Point } from './types.ts';

/** A label without a free place, and the lines of the grid where room would help. */
export interface MissingLabel {
  id: string;
  columns: number[];
  rows: number[];
  amount: number;
}

/** Makes room for labels that found none. */
export function growFor(missing: readonly MissingLabel[], growth: Growth): void {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const label of missing) {
    for (const line of label.columns) columns.set(line, Math.max(columns.get(line) ?? 0, label.amount));
    for (const line of label.rows) rows.set(line, Math.max(rows.get(line) ?? 0, 18));
  }
  for (const [line, amount] of columns) growth.columns[line] = (growth.columns[line] ?? 0) + amount;
  for (const [line, amount] of rows) growth.rows[line] = (growth.rows[line] ?? 0) + amount;
}

interface Obstacles {
  boxes: Box[];
  pieces: [Point, Point][];
  /** Borders of pools, lanes and frames: better not crossed. */
  borders: [Point, Point][];
}

function outline(box: Box): [Point, Point][] {
  const { x, y } = box;
  const right = x + box.width;
  const bottom = y + box.height;
  const corners = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ];
  return pairs(corners);
}

/** Puts every label where it covers nothing; returns those for which there is no such place yet. */
export function placeLabels(
  problem: Problem,
  grid: Grid,
  segments: Map<number, Segment[]>,
  anchors: Anchors,
  pixels: Pixels,
  layout: Layout,
  attempt: number,
): MissingLabel[] {
  const obstacles = obstaclesOf(problem, layout);
  const missing: MissingLabel[] = [];
  const settle = (id: string, candidates: Box[], room: Omit<MissingLabel, 'id'>) => {
    let best: { box: Box; cost: number } | undefined;
    for (const [i, box] of candidates.entries()) {
      const hard = hits(box, obstacles);
      const soft = obstacles.borders.some(([a, b]) => segmentHitsBox(a, b, box)) ? 4 : 0;
      const cost = hard * 1000 + soft + i * 0.5;
      if (!best || cost < best.cost) best = { box, cost };
      if (cost < 0.5) break;
    }
    if (!best) return;
    if (best.cost >= 1000) missing.push({ id, ...room });
    layout.labels[id] = best.box;
    obstacles.boxes.push(best.box);
  };
  const relative = new Map(anchors.labels.map((label) => [label.id, label]));
  for (const item of problem.items) {
    const box = layout.shapes[item.id];
    if (!box) continue;
    const column = grid.placement.c0[item.index] ?? 0;
    const room = { columns: [1 + 2 * column, 3 + 2 * column], rows: [], amount: 16 };
    const own = relative.get(item.id);
    if (item.label && own) settle(item.id, around(box, item.label, offsetBox(box, own.box)), room);
    for (const boundary of item.boundary) {
      const event = layout.shapes[boundary.id];
      const first = relative.get(boundary.id);
      if (!event || !boundary.label) continue;
      const preferred = first ? [offsetBox(box, first.box)] : [];
      settle(
        boundary.id,
        [...preferred, ...besideBoundary(event, boundary.label, anchors.boundaryOnTop.has(boundary.id))],
        room,
      );
    }
  }
  const order = { sequence: 0, message: 1, data: 2, note: 3 } as const;
  const labelled = problem.links
    .filter((link) => link.label)
    .sort((a, b) => order[a.kind] - order[b.kind] || a.index - b.index);
  for (const link of labelled) {
    const points = layout.edges[link.id];
    const list = segments.get(link.index);
    if (!points || !list || !link.label) continue;
    const candidates = along(link, points, link.label, gapsOf(grid, pixels), attempt > 2);
    settle(link.id, candidates, roomFor(grid, link, list, link.label));
  }
  return missing;
}

function offsetBox(shape: Box, box: Box): Box {
  return {
    ...box,
    x: Math.round(shape.x + shape.width / 2 + box.x),
    y: Math.round(shape.y + shape.height / 2 + box.y),
  };
}

function obstaclesOf(problem: Problem, layout: Layout): Obstacles {
  const boxes: Box[] = [];
  const borders: [Point, Point][] = [];
  const solid = new Set<string>();
  for (const item of problem.items) {
    if (item.shape !== 'frame') solid.add(item.id);
    for (const boundary of item.boundary) solid.add(boundary.id);
  }
  for (const [id, box] of Object.entries(layout.shapes)) {
    if (solid.has(id)) boxes.push(box);
    else borders.push(...outline(box));
  }
  for (const item of problem.items) {
    const frame = item.shape === 'frame' ? layout.shapes[item.id] : undefined;
    if (frame) boxes.push({ ...frame, height: 22 });
  }
  return { boxes, borders, pieces: Object.values(layout.edges).flatMap((points) => pairs(points)) };
}

function hits(box: Box, obstacles: Obstacles): number {
  let count = 0;
  for (const other of obstacles.boxes) if (boxesOverlap(box, other)) count++;
  for (const [a, b] of obstacles.pieces) if (segmentHitsBox(a, b, box)) count++;
  return count;
}

function around(shape: Box, label: TextBlock, preferred: Box): Box[] {
  const { width, height } = label;
  const cx = shape.x + shape.width / 2;
  const bottom = shape.y + shape.height + 4;
  const top = shape.y - 4 - height;
  const at = (x: number, y: number): Box => ({ x: Math.round(x), y: Math.round(y), width, height });
  return [
    preferred,
    at(cx - width / 2, bottom),
    at(cx - width / 2, top),
    at(cx - width - 8, bottom),
    at(cx + 8, bottom),
    at(cx - width - 8, top),
    at(cx + 8, top),
    at(shape.x - width - 4, bottom - 8),
    at(shape.x + shape.width + 4, bottom - 8),
    at(shape.x - width - 4, top + 8),
    at(shape.x + shape.width + 4, top + 8),
  ];
}

function besideBoundary(event: Box, label: TextBlock, onTop: boolean): Box[] {
  const { width, height } = label;
  const cx = event.x + event.width / 2;
  const y = onTop ? event.y - 2 - height : event.y + event.height + 2;
  const beside = onTop ? event.y - 4 : event.y + event.height / 2 + 4;
  return [
    { x: cx - 6 - width, y, width, height },
    { x: cx + 6, y, width, height },
    { x: event.x + event.width + 2, y: beside, width, height },
    { x: event.x - width - 2, y: beside, width, height },
  ].map((box) => ({ ...box, x: Math.round(box.x), y: Math.round(box.y) }));
}

/** Vertical stripes between pools, where message labels stand best. */
function gapsOf(grid: Grid, pixels: Pixels): { top: number; bottom: number }[] {
  return grid.rows.flatMap((line, h) =>
    line.kind === 'gap' ? [{ top: pixels.top[h] ?? 0, bottom: pixels.bottom[h] ?? 0 }] : [],
  );
}

/** Places for a flow's label, the best first; `far`: also at some distance, since nothing nearer was free. */
function along(
  link: Link,
  points: readonly Point[],
  label: TextBlock,
  gaps: { top: number; bottom: number }[],
  far: boolean,
): Box[] {
  const { width, height } = label;
  const found: { box: Box; cost: number }[] = [];
  const offer = (x: number, y: number, cost: number) =>
    found.push({ box: { x: Math.round(x), y: Math.round(y), width, height }, cost });
  let distance = 0;
  for (const [i, [a, b]] of pairs(points).entries()) {
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const base = link.kind === 'message' ? 0 : distance / 20 + (i === 0 ? 0 : 2);
    if (a.y === b.y) {
      const right = b.x >= a.x;
      for (let step = 0; step <= Math.max(0, length - width - 8); step += 12) {
        const x = right ? a.x + 4 + step : a.x - 4 - step - width;
        offer(x, a.y - 3 - height, base + step / 20);
        offer(x, a.y + 4, base + step / 20 + 0.8);
      }
      if (length < width + 8) offer((a.x + b.x - width) / 2, a.y - 3 - height, base + 1.5);
    } else if (link.kind === 'message') {
      for (const gap of gaps) {
        const top = Math.max(gap.top, Math.min(a.y, b.y));
        const bottom = Math.min(gap.bottom, Math.max(a.y, b.y));
        if (bottom - top < height + 2) continue;
        for (let y = (top + bottom - height) / 2; y > top + 1; y -= 7) offerBeside(a.x, y, base);
        for (let y = (top + bottom - height) / 2; y + height < bottom - 1; y += 7) offerBeside(a.x, y, base + 0.1);
      }
      verticals(a, b, base + 6);
      const gap = far
        ? gaps.find(({ top, bottom }) => top <= Math.max(a.y, b.y) && bottom >= Math.min(a.y, b.y))
        : undefined;
      for (let away = 12; gap && away <= 400; away += 8) {
        const y = (gap.top + gap.bottom - height) / 2;
        offer(a.x + away, y, 20 + away / 10);
        offer(a.x - away - width, y, 20 + away / 10);
      }
    } else verticals(a, b, base);
    distance += length;
  }
  function offerBeside(x: number, y: number, cost: number) {
    offer(x + 5, y, cost);
    offer(x - 5 - width, y, cost + 0.3);
  }
  function verticals(a: Point, b: Point, base: number) {
    const down = b.y >= a.y;
    const length = Math.abs(a.y - b.y);
    for (let step = 0; step <= Math.max(0, length - height - 6); step += 10) {
      const y = down ? a.y + 4 + step : a.y - 4 - step - height;
      offerBeside(a.x, y, base + step / 20);
    }
  }
  return found.sort((a, b) => a.cost - b.cost).map((one) => one.box);
}

function roomFor(grid: Grid, link: Link, list: readonly Segment[], label: TextBlock): Omit<MissingLabel, 'id'> {
  const first = list[0];
  if (!first) return { columns: [], rows: [], amount: 0 };
  const columns: number[] = [];
  const rows: number[] = [];
  for (const segment of list) {
    if (segment.horizontal) continue;
    const beside = grid.columns[segment.line]?.kind === 'channel' ? segment.line : segment.line + 1;
    if (link.kind !== 'message') {
      columns.push(beside);
      continue;
    }
    for (let h = segment.lo.at; h <= segment.hi.at; h++) {
      if (grid.rows[h]?.kind !== 'gap') continue;
      rows.push(h);
      columns.push(beside);
    }
  }
  if (first.horizontal && link.kind !== 'message') columns.push(first.ascending ? first.lo.at + 1 : first.hi.at - 1);
  return { columns: columns.slice(0, 2), rows, amount: Math.max(12, Math.ceil(label.width / 2)) };
}
