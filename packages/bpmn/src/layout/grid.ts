import type { Item, Link, Problem, Terminal } from './problem.ts';
import type { Placement } from './rows.ts';

/**
 * The grid on which edges run: horizontal lines (rows of nodes, channels between them, gaps between pools)
 * and vertical lines (columns of nodes, channels between them, one line outside on either side).
 */
export type LineKind = 'cell' | 'channel' | 'gap';

export interface HorizontalLine {
  kind: LineKind;
  /** -1 in a gap. */
  band: number;
  pool: number;
  row: number;
}

export interface VerticalLine {
  kind: LineKind;
  column: number;
}

/** Directions: 0 right, 1 down, 2 left, 3 up. */
export type Direction = 0 | 1 | 2 | 3;

export interface Port {
  point: number;
  direction: Direction;
  cost: number;
}

export interface Grid {
  rows: HorizontalLine[];
  columns: VerticalLine[];
  /** Number of vertical lines: point = row * width + column. */
  width: number;
  /** By point: the item in the cell or whose border it is, else -1. */
  item: Int32Array;
  /** By point: the innermost frame around it, else -1. */
  scope: Int32Array;
  placement: Placement;
  problem: Problem;
  /** By band: index of its first horizontal line. */
  bandLine: number[];
}

export const columnLine = (column: number): number => 2 + 2 * column;

export function rowLine(grid: Grid, item: Item, row: number): number {
  return (grid.bandLine[item.band] ?? 0) + 1 + 2 * row;
}

export function makeGrid(problem: Problem, placement: Placement): Grid {
  const rows: HorizontalLine[] = [{ kind: 'gap', band: -1, pool: -1, row: -1 }];
  const bandLine: number[] = [];
  for (const band of problem.bands) {
    const previous = rows.at(-1);
    if (previous && previous.band >= 0 && previous.pool !== band.pool)
      rows.push({ kind: 'gap', band: -1, pool: -1, row: -1 });
    bandLine.push(rows.length);
    const count = placement.rowCount[band.index] ?? 1;
    for (let row = 0; row <= count; row++) {
      rows.push({ kind: 'channel', band: band.index, pool: band.pool, row });
      if (row < count) rows.push({ kind: 'cell', band: band.index, pool: band.pool, row });
    }
  }
  rows.push({ kind: 'gap', band: -1, pool: -1, row: -1 });
  const columns: VerticalLine[] = [{ kind: 'gap', column: -1 }];
  for (let column = 0; column <= placement.columns; column++) {
    columns.push({ kind: 'channel', column });
    if (column < placement.columns) columns.push({ kind: 'cell', column });
  }
  columns.push({ kind: 'gap', column: -1 });
  const size = rows.length * columns.length;
  const grid: Grid = {
    rows,
    columns,
    width: columns.length,
    item: new Int32Array(size).fill(-1),
    scope: new Int32Array(size).fill(-1),
    placement,
    problem,
    bandLine,
  };
  const frames = problem.items.filter((item) => item.shape === 'frame');
  const depth = (item: Item): number => {
    const outer = problem.items[item.scope];
    return outer ? 1 + depth(outer) : 0;
  };
  frames.sort((a, b) => depth(a) - depth(b));
  for (const frame of frames) fill(grid, frame);
  for (const item of problem.items) {
    if (item.shape === 'frame') continue;
    const h = rowLine(grid, item, placement.row[item.index] ?? 0);
    if (item.shape === 'pool') {
      for (const v of poolColumns(grid, item)) grid.item[h * grid.width + v] = item.index;
      continue;
    }
    grid.item[h * grid.width + columnLine(placement.c0[item.index] ?? 0)] = item.index;
  }
  return grid;
}

/** The vertical lines a black-box pool lies over. */
function poolColumns(grid: Grid, item: Item): number[] {
  const first = grid.placement.c0[item.index] ?? 0;
  const last = grid.placement.c1[item.index] ?? 0;
  const whole = first === 0 && last === grid.placement.columns - 1;
  const left = whole ? 1 : columnLine(first);
  const right = whole ? grid.width - 2 : columnLine(last);
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

function fill(grid: Grid, frame: Item): void {
  const { placement } = grid;
  const top = rowLine(grid, frame, placement.top[frame.index] ?? 0);
  const bottom = rowLine(grid, frame, placement.bottom[frame.index] ?? 0);
  const left = columnLine(placement.c0[frame.index] ?? 0);
  const right = columnLine(placement.c1[frame.index] ?? 0);
  for (let h = top; h <= bottom; h++) {
    for (let v = left; v <= right; v++) {
      const border = h === top || h === bottom || v === left || v === right;
      if (border) grid.item[h * grid.width + v] = frame.index;
      else grid.scope[h * grid.width + v] = frame.index;
    }
  }
}

/** Costs of leaving or entering a shape at the right, lower, left and upper side. */
type Sides = readonly [number, number, number, number];

function sides(link: Link, item: Item, leaving: boolean, back: boolean): Sides {
  if (link.kind === 'message') return [45, 0, 45, 0];
  if (link.kind === 'data') return [8, 0, 8, 0];
  if (link.kind === 'note') return [8, 0, 8, 0];
  const tip = item.shape === 'gateway' ? 0 : back ? 2 : 16;
  if (leaving) return [0, tip, back ? 40 : 90, tip];
  return [back ? 40 : 90, tip, 0, tip];
}

/** Where a link may leave (or, seen from the far end, enter) its terminal. */
export function ports(grid: Grid, link: Link, terminal: Terminal, leaving: boolean, back: boolean): Port[] {
  const { placement, problem, width } = grid;
  if (terminal.type === 'pool') return poolPorts(grid, terminal.pool);
  const item = problem.items[terminal.item];
  if (!item) return [];
  const index = item.index;
  const cost = sides(link, item, leaving, back);
  if (item.shape === 'pool') {
    const h = rowLine(grid, item, 0);
    const other = leaving ? link.to : link.from;
    const partner = other.type === 'pool' ? undefined : problem.items[other.item];
    // Better at the side that faces the partner.
    const away = partner === undefined ? 0 : Math.sign(partner.band - item.band) * 40;
    return poolColumns(grid, item).flatMap((v) => [
      { point: h * width + v, direction: 1, cost: Math.max(0, -away) },
      { point: h * width + v, direction: 3, cost: Math.max(0, away) },
    ]);
  }
  if (item.shape !== 'frame') {
    const point = rowLine(grid, item, placement.row[index] ?? 0) * width + columnLine(placement.c0[index] ?? 0);
    if (terminal.type === 'boundary') {
      return [
        { point, direction: 1, cost: 0 },
        { point, direction: 3, cost: 6 },
      ];
    }
    return cost.map((value, side) => ({ point, direction: side as Direction, cost: value }));
  }
  const top = rowLine(grid, item, placement.top[index] ?? 0);
  const bottom = rowLine(grid, item, placement.bottom[index] ?? 0);
  const left = columnLine(placement.c0[index] ?? 0);
  const right = columnLine(placement.c1[index] ?? 0);
  if (terminal.type === 'boundary') {
    const nth = item.boundary.findIndex((boundary) => boundary.id === terminal.boundary);
    const at = Math.max(left + 2, right - 2 - 2 * nth);
    return [
      { point: bottom * width + at, direction: 1, cost: 0 },
      { point: top * width + at, direction: 3, cost: 6 },
    ];
  }
  const dock = rowLine(grid, item, placement.row[index] ?? 0);
  const found: Port[] = [];
  for (let h = top + 2; h < bottom; h += 2) {
    const off = h === dock ? 0 : 12;
    found.push({ point: h * width + right, direction: 0, cost: cost[0] + off });
    found.push({ point: h * width + left, direction: 2, cost: cost[2] + off });
  }
  for (let v = left + 2; v < right; v += 2) {
    found.push({ point: bottom * width + v, direction: 1, cost: cost[1] });
    found.push({ point: top * width + v, direction: 3, cost: cost[3] });
  }
  return found;
}

function poolPorts(grid: Grid, pool: number): Port[] {
  const first = grid.rows.findIndex((line) => line.pool === pool);
  let last = first;
  while (grid.rows[last + 1]?.pool === pool) last++;
  const found: Port[] = [];
  for (let v = 1; v < grid.width - 1; v++) {
    found.push({ point: first * grid.width + v, direction: 3, cost: 0 });
    found.push({ point: last * grid.width + v, direction: 1, cost: 0 });
  }
  return found;
}
