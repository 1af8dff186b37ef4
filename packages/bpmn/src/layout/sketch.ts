import type { Item, LinkKind } from './problem.ts';

/** A link between two items of one scope, as row placement sees it. */
export interface Wire {
  kind: LinkKind;
  from: number;
  to: number;
  back: boolean;
  /** It leaves from the lower edge of its source. */
  boundary: boolean;
  main: boolean;
}

/** A cell of the sketch: first and last column, first and last row, the row edges dock at. */
export interface Cell {
  c0: number;
  c1: number;
  y0: number;
  y1: number;
  y: number;
  shape: Item['shape'];
}

/** A sketched edge: alternating corner points x, y in column and row units, and what its shape costs. */
export interface Sketch {
  points: number[];
  cost: number;
}

export const price = { bend: 10, crossing: 32, blocked: 25, row: 1.5, overlap: 12 } as const;

/** Just beside a row: where edges run between rows, even between those that are only inserted. */
export const nudge = 0.01;

/** How much crossings matter beside bends; different tastes find different placements. */
export interface Taste {
  crossing: number;
  overlap: number;
}

export const tastes: readonly Taste[] = [
  { crossing: 32, overlap: 12 },
  { crossing: 70, overlap: 40 },
  { crossing: 16, overlap: 25 },
];

/** Which cells are taken, asked by row and by column. */
export class Occupancy {
  readonly #columns = new Map<number, Cell[]>();
  readonly #rows = new Map<number, Cell[]>();

  add(cell: Cell): void {
    for (let c = cell.c0; c <= cell.c1; c++) push(this.#columns, c, cell);
    for (let y = cell.y0; y <= cell.y1; y++) push(this.#rows, y, cell);
  }

  remove(cell: Cell): void {
    for (let c = cell.c0; c <= cell.c1; c++) drop(this.#columns, c, cell);
    for (let y = cell.y0; y <= cell.y1; y++) drop(this.#rows, y, cell);
  }

  rowBlocked(y: number, x0: number, x1: number, own: Cell, other: Cell): boolean {
    for (const cell of this.#rows.get(y) ?? []) {
      if (cell !== own && cell !== other && cell.c1 >= x0 && cell.c0 <= x1) return true;
    }
    return false;
  }

  columnBlocked(x: number, y0: number, y1: number, own: Cell, other: Cell): boolean {
    for (const cell of this.#columns.get(x) ?? []) {
      if (cell !== own && cell !== other && cell.y1 >= y0 && cell.y0 <= y1) return true;
    }
    return false;
  }

  free(cell: Cell, except: ReadonlySet<Cell>): boolean {
    for (let y = cell.y0; y <= cell.y1; y++) {
      for (const other of this.#rows.get(y) ?? []) {
        if (!except.has(other) && other.c1 >= cell.c0 && other.c0 <= cell.c1) return false;
      }
    }
    return true;
  }
}

function push(map: Map<number, Cell[]>, key: number, cell: Cell): void {
  const list = map.get(key);
  if (list) list.push(cell);
  else map.set(key, [cell]);
}

function drop(map: Map<number, Cell[]>, key: number, cell: Cell): void {
  const list = map.get(key);
  const at = list?.indexOf(cell) ?? -1;
  if (list && at >= 0) list.splice(at, 1);
}

/** The cheapest of the usual shapes of an edge between two cells, given what is in the way. */
export function sketch(wire: Wire, from: Cell, to: Cell, taken: Occupancy): Sketch {
  const weight = wire.kind === 'sequence' ? (wire.main ? 2 : 1) : 0.6;
  const found = wire.kind === 'sequence' && !wire.back ? forward(wire, from, to, taken) : free(from, to, taken);
  const rows = Math.min(8, Math.abs(from.y - to.y) % 1000);
  return { points: found.points, cost: found.cost * weight + rows * price.row };
}

/** Vertical when both can be reached that way; used for messages, data and loops. */
function free(from: Cell, to: Cell, taken: Occupancy): Sketch {
  const x = Math.max(from.c0, Math.min(from.c1, to.c0));
  if (x >= to.c0 && x <= to.c1) {
    const blocked = taken.columnBlocked(
      x,
      Math.min(from.y1, to.y1) + nudge,
      Math.max(from.y0, to.y0) - nudge,
      from,
      to,
    );
    if (!blocked) return { points: [x, from.y, x, to.y], cost: 0 };
    return { points: [x, from.y, x + 0.5, from.y, x + 0.5, to.y, x, to.y], cost: 3 * price.bend };
  }
  const up = Math.min(from.y0, to.y0) - nudge;
  const down = Math.max(from.y1, to.y1) + nudge;
  const a = from.c0;
  const b = to.c0;
  const upBlocked =
    Number(taken.columnBlocked(a, up, from.y0 - nudge, from, to)) +
    Number(taken.columnBlocked(b, up, to.y0 - nudge, from, to));
  const downBlocked =
    Number(taken.columnBlocked(a, from.y1 + nudge, down, from, to)) +
    Number(taken.columnBlocked(b, to.y1 + nudge, down, from, to));
  const y = upBlocked <= downBlocked ? up : down;
  const cost = 2 * price.bend + Math.min(upBlocked, downBlocked) * price.blocked;
  return { points: [a, from.y, a, y, b, y, b, to.y], cost };
}

function forward(wire: Wire, from: Cell, to: Cell, taken: Occupancy): Sketch {
  const x0 = from.c1;
  const x1 = to.c0;
  const lo = Math.min(from.y1, to.y1) + nudge;
  const hi = Math.max(from.y0, to.y0) - nudge;
  const options: Sketch[] = [];
  const offer = (points: number[], bends: number, blocked: number) =>
    options.push({ points, cost: bends * price.bend + blocked * price.blocked });
  const fromRow = Number(taken.rowBlocked(from.y, x0 + 1, x1 - 1, from, to));
  const toRow = Number(taken.rowBlocked(to.y, x0 + 1, x1 - 1, from, to));
  if (from.y === to.y && !wire.boundary) {
    if (fromRow === 0) return { points: [x0, from.y, x1, to.y], cost: 0 };
    for (const side of [-nudge, nudge]) {
      const y = from.y + side;
      offer([x0, from.y, x0 + 0.4, from.y, x0 + 0.4, y, x1 - 0.4, y, x1 - 0.4, to.y, x1, to.y], 4, 0);
    }
  } else {
    const tips = from.shape === 'gateway' || wire.boundary;
    const columnFrom = Number(
      taken.columnBlocked(x0, lo, hi, from, to) || taken.columnBlocked(x0, to.y, to.y, from, to),
    );
    const columnTo = Number(
      taken.columnBlocked(x1, lo, hi, from, to) || taken.columnBlocked(x1, from.y, from.y, from, to),
    );
    if (tips) offer([x0, from.y, x0, to.y, x1, to.y], 1, columnFrom + toRow);
    if (!wire.boundary) {
      const extra = to.shape === 'gateway' ? 0 : 1;
      offer([x0, from.y, x1, from.y, x1, to.y], 1 + extra, columnTo + fromRow);
      offer([x0, from.y, x0 + 0.4, from.y, x0 + 0.4, to.y, x1, to.y], 2, toRow);
      offer([x0, from.y, x1 - 0.4, from.y, x1 - 0.4, to.y, x1, to.y], 2, fromRow);
    } else {
      if (from.y === to.y) options.length = 0;
      for (const y of [Math.max(from.y1, to.y1) + nudge, Math.min(from.y0, to.y0) - nudge]) {
        offer([x0, from.y, x0, y, x1 - 0.4, y, x1 - 0.4, to.y, x1, to.y], 3, 0);
      }
      offer([x0, from.y, x0, from.y1 + nudge, x1, from.y1 + nudge, x1, to.y], 2.5, to.y > from.y ? columnTo : 1);
    }
  }
  let best = options[0] ?? { points: [], cost: 0 };
  for (const option of options) if (option.cost < best.cost) best = option;
  return best;
}

/** What two sketches cost each other: crossings, and running on top of each other. */
export function clash(a: Sketch, b: Sketch, taste: Taste): number {
  let sum = 0;
  const p = a.points;
  const q = b.points;
  for (let i = 0; i + 3 < p.length; i += 2) {
    const ax0 = p[i] as number;
    const ay0 = p[i + 1] as number;
    const ax1 = p[i + 2] as number;
    const ay1 = p[i + 3] as number;
    for (let j = 0; j + 3 < q.length; j += 2) {
      const bx0 = q[j] as number;
      const by0 = q[j + 1] as number;
      const bx1 = q[j + 2] as number;
      const by1 = q[j + 3] as number;
      if (ay0 === ay1) {
        if (by0 === by1) {
          if (ay0 !== by0) continue;
          const shared =
            Math.min(Math.max(ax0, ax1), Math.max(bx0, bx1)) - Math.max(Math.min(ax0, ax1), Math.min(bx0, bx1));
          if (shared > 0.5) sum += taste.overlap;
        } else if (between(bx0, ax0, ax1) && between(ay0, by0, by1)) sum += taste.crossing;
      } else if (by0 === by1 && between(ax0, bx0, bx1) && between(by0, ay0, ay1)) sum += taste.crossing;
    }
  }
  return sum;
}

function between(x: number, a: number, b: number): boolean {
  return a < b ? x > a && x < b : x > b && x < a;
}
