import type { Anchors } from './anchors.ts';
import { columnLine, type Grid, rowLine } from './grid.ts';
import type { Item } from './problem.ts';
import type { Segment } from './segments.ts';
import { framePadding, laneHeader } from './size.ts';
import { measureLine } from './text.ts';
import type { Box } from './types.ts';

export const trackStep = 12;

/** How far a black-box pool reaches beyond the columns it lies over. */
const poolMargin = 10;

/** Pixels of the grid's lines. A channel's `at` is its first track; a cell line's `at` is its centre. */
export interface Pixels {
  x: number[];
  y: number[];
  /** By line: extent before and after `at`. */
  columnRoom: { before: number; after: number }[];
  rowRoom: { before: number; after: number }[];
  /** Upper and lower edge of every horizontal line's stripe. */
  top: number[];
  bottom: number[];
  left: number;
  right: number;
  width: number;
  height: number;
}

/** Additional room for labels that found no place: by line. */
export interface Growth {
  columns: number[];
  rows: number[];
}

export function noGrowth(grid: Grid): Growth {
  return { columns: grid.columns.map(() => 0), rows: grid.rows.map(() => 0) };
}

function tracksPerLine(segments: Map<number, Segment[]>, horizontal: boolean, count: number): number[] {
  const tracks = new Array<number>(count).fill(0);
  for (const list of segments.values()) {
    for (const segment of list) {
      if (segment.horizontal === horizontal) tracks[segment.line] = Math.max(tracks[segment.line] ?? 0, segment.tracks);
    }
  }
  return tracks;
}

export function toPixels(grid: Grid, segments: Map<number, Segment[]>, anchors: Anchors, growth: Growth): Pixels {
  const { problem, placement } = grid;
  const columnRoom = grid.columns.map(() => ({ before: 0, after: 0 }));
  const rowRoom = grid.rows.map(() => ({ before: 0, after: 0 }));
  const frameColumns = new Set<number>();
  const frameTops = new Set<number>();
  for (const item of problem.items) {
    const room = anchors.extents[item.index];
    if (!room) continue;
    if (item.shape === 'frame') {
      for (const c of [placement.c0[item.index], placement.c1[item.index]])
        widen(columnRoom[columnLine(c ?? 0)], 10, 10);
      const top = rowLine(grid, item, placement.top[item.index] ?? 0);
      const bottom = rowLine(grid, item, placement.bottom[item.index] ?? 0);
      const labels = (onTop: boolean) =>
        item.boundary
          .filter((boundary) => anchors.boundaryOnTop.has(boundary.id) === onTop)
          .map((boundary) => (boundary.label?.height ?? 0) + 22);
      widen(rowRoom[top], 10 + Math.max(0, ...labels(true)), 10);
      widen(rowRoom[bottom], 10, 10 + Math.max(0, ...labels(false)));
      frameTops.add(top);
      frameColumns.add(columnLine(placement.c0[item.index] ?? 0)).add(columnLine(placement.c1[item.index] ?? 0));
      continue;
    }
    if (item.shape === 'pool') {
      const [first, last] = [placement.c0[item.index] ?? 0, placement.c1[item.index] ?? 0];
      const share = item.width / (last - first + 1) / 2 - poolMargin;
      for (let c = first; c <= last; c++) widen(columnRoom[columnLine(c)], share, share);
      widen(rowRoom[rowLine(grid, item, 0)], room.top, room.bottom);
      continue;
    }
    widen(columnRoom[columnLine(placement.c0[item.index] ?? 0)], room.left, room.right);
    widen(rowRoom[rowLine(grid, item, placement.row[item.index] ?? 0)], room.top, room.bottom);
  }
  for (const [h, line] of grid.rows.entries()) {
    if (line.kind !== 'cell') continue;
    if ((rowRoom[h]?.before ?? 0) === 0) widen(rowRoom[h], 4, 4);
  }
  stretchBands(grid, rowRoom, growth);
  const columnTracks = tracksPerLine(segments, false, grid.columns.length);
  const rowTracks = tracksPerLine(segments, true, grid.rows.length);
  const x: number[] = [];
  let at = 0;
  const depth = headerDepth(grid);
  let left = 0;
  let right = 0;
  for (const [v, line] of grid.columns.entries()) {
    const tracks = columnTracks[v] ?? 0;
    const extra = growth.columns[v] ?? 0;
    if (line.kind === 'gap') {
      if (v > 0) right = at;
      x.push(at + 10);
      at += tracks > 0 ? 10 + tracks * trackStep : 0;
      if (v === 0) {
        left = at;
        at += depth;
      }
    } else if (line.kind === 'cell') {
      const room = columnRoom[v] ?? { before: 0, after: 0 };
      at += room.before;
      x.push(at);
      at += room.after + extra;
    } else {
      const edge = v === 1 || v === grid.columns.length - 2;
      const beside = frameColumns.has(v - 1) || frameColumns.has(v + 1);
      const zone = anchors.labelZone[v] ?? 0;
      const least = edge ? 24 : beside ? 26 : 42;
      const lead = Math.max(16, zone + 4);
      const used = tracks === 0 ? zone + 18 : lead + (tracks - 1) * trackStep + 16;
      const size = Math.max(least, used) + extra;
      x.push(tracks === 0 ? at + size / 2 : at + Math.max(lead, (size - (tracks - 1) * trackStep) / 2));
      at += size;
    }
  }
  const width = at;
  const y: number[] = [];
  const top: number[] = [];
  const bottom: number[] = [];
  at = 0;
  for (const [h, line] of grid.rows.entries()) {
    top.push(at);
    const tracks = rowTracks[h] ?? 0;
    const extra = growth.rows[h] ?? 0;
    if (line.kind === 'cell') {
      const room = rowRoom[h] ?? { before: 0, after: 0 };
      at += room.before;
      y.push(at);
      at += room.after;
      bottom.push(at);
      continue;
    }
    let least: number;
    let lead = 12;
    if (line.kind === 'gap') {
      const outer = h === 0 || h === grid.rows.length - 1;
      least = outer ? 0 : 40;
    } else {
      const band = problem.bands[line.band];
      const edge = grid.rows[h - 1]?.band !== line.band || grid.rows[h + 1]?.band !== line.band;
      least = band?.blackBox ? 0 : edge ? 16 : 22;
      if (frameTops.has(h - 1)) {
        lead = 30;
        least = 30;
      }
    }
    const used = tracks === 0 ? 0 : lead + (tracks - 1) * trackStep + 12;
    const size = Math.max(least, used) + extra;
    y.push(tracks === 0 ? at + size / 2 : at + Math.max(lead, (size - (tracks - 1) * trackStep) / 2));
    at += size;
    bottom.push(at);
  }
  return { x, y, columnRoom, rowRoom, top, bottom, left, right, width, height: at };
}

function widen(room: { before: number; after: number } | undefined, before: number, after: number): void {
  if (!room) return;
  room.before = Math.max(room.before, Math.ceil(before));
  room.after = Math.max(room.after, Math.ceil(after));
}

/** A lane is at least as high as its name is long (on two lines), and never a mere slit. */
function stretchBands(grid: Grid, rowRoom: { before: number; after: number }[], growth: Growth): void {
  const { problem } = grid;
  const names = new Map<string, string>();
  const collect = (lanes: readonly { id: string; name: string; lanes?: typeof lanes | undefined }[]) => {
    for (const lane of lanes) {
      names.set(lane.id, lane.name);
      if (lane.lanes) collect(lane.lanes);
    }
  };
  for (const pool of problem.pools) {
    names.set(pool.id, pool.name);
    collect(pool.lanes);
  }
  for (const band of problem.bands) {
    if (band.blackBox || problem.frameless) continue;
    const name = names.get(band.id) ?? '';
    const long = measureLine(name, 12);
    const need = Math.max(100, (long > 170 ? long * 0.62 : long) + 16);
    let has = 0;
    const cells: number[] = [];
    for (const [h, line] of grid.rows.entries()) {
      if (line.band !== band.index) continue;
      if (line.kind === 'cell') {
        has += (rowRoom[h]?.before ?? 0) + (rowRoom[h]?.after ?? 0);
        cells.push(h);
      } else has += 16 + (growth.rows[h] ?? 0);
    }
    const missing = need - has;
    const first = rowRoom[cells[0] ?? -1];
    const last = rowRoom[cells.at(-1) ?? -1];
    if (missing <= 0 || !first || !last) continue;
    first.before += Math.ceil(missing / 2);
    last.after += Math.ceil(missing / 2);
  }
}

/** Levels of headers at the left: the pool's, then one for each level of lanes. */
function headerDepth(grid: Grid): number {
  if (grid.problem.frameless) return 0;
  const levels = (lanes: readonly { lanes?: typeof lanes | undefined }[]): number =>
    lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map((lane) => levels(lane.lanes ?? [])));
  return laneHeader * Math.max(1, ...grid.problem.pools.map((pool) => 1 + (pool.blackBox ? 0 : levels(pool.lanes))));
}

/** The box of an item that is not a frame. */
export function itemBox(grid: Grid, pixels: Pixels, item: Item): Box {
  const { placement } = grid;
  if (item.shape === 'pool') {
    const [first, last] = [placement.c0[item.index] ?? 0, placement.c1[item.index] ?? 0];
    const whole = first === 0 && last === placement.columns - 1;
    const [a, b] = [columnLine(first), columnLine(last)];
    const x0 = whole ? pixels.left : (pixels.x[a] ?? 0) - (pixels.columnRoom[a]?.before ?? 0) - poolMargin;
    const x1 = whole ? pixels.right : (pixels.x[b] ?? 0) + (pixels.columnRoom[b]?.after ?? 0) + poolMargin;
    const y = pixels.y[rowLine(grid, item, 0)] ?? 0;
    return { x: x0, y: y - item.height / 2, width: x1 - x0, height: item.height };
  }
  if (item.shape !== 'frame') {
    const x = pixels.x[columnLine(placement.c0[item.index] ?? 0)] ?? 0;
    const y = pixels.y[rowLine(grid, item, placement.row[item.index] ?? 0)] ?? 0;
    return { x: x - item.width / 2, y: y - item.height / 2, width: item.width, height: item.height };
  }
  const side = (v: number, h: number) => ({ v, h });
  const low = side(columnLine(placement.c0[item.index] ?? 0), rowLine(grid, item, placement.top[item.index] ?? 0));
  const high = side(columnLine(placement.c1[item.index] ?? 0), rowLine(grid, item, placement.bottom[item.index] ?? 0));
  const x0 = (pixels.x[low.v] ?? 0) + (pixels.columnRoom[low.v]?.after ?? 0) - framePadding;
  const x1 = (pixels.x[high.v] ?? 0) - (pixels.columnRoom[high.v]?.before ?? 0) + framePadding;
  const y0 = (pixels.y[low.h] ?? 0) + (pixels.rowRoom[low.h]?.after ?? 0) - framePadding;
  const y1 = (pixels.y[high.h] ?? 0) - (pixels.rowRoom[high.h]?.before ?? 0) + framePadding;
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
