import type { Item } from './problem.ts';
import { type Cell, clash, Occupancy, price, type Sketch, sketch, type Taste, type Wire } from './sketch.ts';

/** Rows of band b are counted around b times this, so that bands never mix. */
export const bandStep = 1000;

export interface ScopeProblem {
  items: readonly Item[];
  members: readonly Item[];
  wires: Wire[];
  c0: number[];
  c1: number[];
  /** Rows a frame needs above and below the row its edges dock at. */
  up: readonly number[];
  down: readonly number[];
  pulls: readonly { item: number; y: number }[];
  taste: Taste;
  /** All members share one stripe, whatever their lane. */
  single: boolean;
}

/** Rows of one scope's members, relative to the main row 0 of each band. */
export function placeScope(scope: ScopeProblem): { row: number[] } {
  const board = new Board(scope);
  const flow = scope.members.filter((item) => item.shape !== 'data' && item.shape !== 'note');
  const main = mainPath(scope, flow);
  for (const wire of scope.wires) wire.main = wire.kind === 'sequence' && main.has(wire.from) && main.has(wire.to);
  const byColumn = [...flow].sort((a, b) => (scope.c0[a.index] ?? 0) - (scope.c0[b.index] ?? 0) || a.index - b.index);
  for (const item of byColumn) if (main.has(item.index)) board.put(item.index, 0);
  for (const item of byColumn) if (!main.has(item.index)) board.putBest(item.index);
  const loose = byColumn.filter((item) => !main.has(item.index)).map((item) => item.index);
  improve(board, loose, scope);
  for (const item of scope.members) if (item.shape === 'data' || item.shape === 'note') board.putSatellite(item.index);
  return { row: scope.items.map((item) => board.row(item.index)) };
}

/** The longest way through the scope's flow, one for each connected part that has a start. */
function mainPath(scope: ScopeProblem, flow: readonly Item[]): Set<number> {
  const main = new Set<number>();
  const order = [...flow].sort((a, b) => (scope.c0[b.index] ?? 0) - (scope.c0[a.index] ?? 0));
  const length = new Map<number, number>();
  const next = new Map<number, number>();
  for (const item of order) {
    let best = 0;
    for (const wire of scope.wires) {
      if (wire.from !== item.index || wire.kind !== 'sequence' || wire.back || wire.boundary) continue;
      const candidate = (length.get(wire.to) ?? 0) + 1;
      if (candidate > best) {
        best = candidate;
        next.set(item.index, wire.to);
      }
    }
    length.set(item.index, best);
  }
  const entered = new Set(scope.wires.filter((wire) => wire.kind === 'sequence').map((wire) => wire.to));
  const starts = flow.filter((item) => item.isStart || !entered.has(item.index));
  starts.sort((a, b) => (length.get(b.index) ?? 0) - (length.get(a.index) ?? 0) || a.index - b.index);
  const taken = new Set<string>();
  const bandOf = (index: number) => (scope.single ? 0 : (scope.items[index]?.band ?? 0));
  for (const start of starts) {
    const path: number[] = [];
    for (let at: number | undefined = start.index; at !== undefined && !path.includes(at); at = next.get(at))
      path.push(at);
    const cells = path.flatMap((index) => {
      const keys: string[] = [];
      for (let c = scope.c0[index] ?? 0; c <= (scope.c1[index] ?? 0); c++) keys.push(`${bandOf(index)}/${c}`);
      return keys;
    });
    const columns = path.map((index) => scope.c0[index] ?? 0);
    const from = Math.min(...columns);
    const to = Math.max(...columns);
    const bands = new Set(path.map(bandOf));
    const hits = [...taken].some((key) => {
      const [band, c] = key.split('/').map(Number);
      return bands.has(band ?? -1) && (c ?? 0) >= from && (c ?? 0) <= to;
    });
    if (hits) continue;
    for (const cell of cells) taken.add(cell);
    for (const index of path) main.add(index);
  }
  return main;
}

/** Cells, sketches of the wires between them, and what all of it costs. */
class Board {
  readonly #scope: ScopeProblem;
  readonly #cells = new Map<number, Cell>();
  readonly #taken = new Occupancy();
  readonly #wiresOf = new Map<number, number[]>();

  constructor(scope: ScopeProblem) {
    this.#scope = scope;
    for (const [index, wire] of scope.wires.entries()) {
      for (const end of [wire.from, wire.to]) this.#wiresOf.set(end, [...(this.#wiresOf.get(end) ?? []), index]);
    }
  }

  band(item: number): number {
    return this.#scope.single ? 0 : (this.#scope.items[item]?.band ?? 0);
  }

  row(item: number): number {
    const cell = this.#cells.get(item);
    return cell ? cell.y - this.band(item) * bandStep : 0;
  }

  #cell(item: number, row: number): Cell {
    const { c0, c1, up, down, items } = this.#scope;
    const y = this.band(item) * bandStep + row;
    const shape = items[item]?.shape ?? 'task';
    return { c0: c0[item] ?? 0, c1: c1[item] ?? 0, y, y0: y - (up[item] ?? 0), y1: y + (down[item] ?? 0), shape };
  }

  put(item: number, row: number): void {
    const cell = this.#cell(item, row);
    this.#cells.set(item, cell);
    this.#taken.add(cell);
  }

  lift(item: number): void {
    const cell = this.#cells.get(item);
    if (cell) this.#taken.remove(cell);
    this.#cells.delete(item);
  }

  /** First and last row in use in the item's band. */
  range(item: number): { min: number; max: number } {
    const base = this.band(item) * bandStep;
    let min = 0;
    let max = 0;
    for (const [other, cell] of this.#cells) {
      if (this.band(other) !== this.band(item)) continue;
      min = Math.min(min, cell.y0 - base);
      max = Math.max(max, cell.y1 - base);
    }
    return { min, max };
  }

  fits(item: number, row: number, except: ReadonlySet<number> = new Set()): boolean {
    const cells = new Set([...except].flatMap((index) => this.#cells.get(index) ?? []));
    return this.#taken.free(this.#cell(item, row), cells);
  }

  at(item: number, row: number): number | undefined {
    const want = this.#cell(item, row);
    for (const [other, cell] of this.#cells) {
      if (other !== item && cell.c0 <= want.c1 && cell.c1 >= want.c0 && cell.y0 <= want.y1 && cell.y1 >= want.y0)
        return other;
    }
    return undefined;
  }

  /** The row where the item's links to what is already placed cost least. */
  putBest(item: number): void {
    const { min, max } = this.range(item);
    let best: { row: number; cost: number } | undefined;
    const down = this.#scope.down[item] ?? 0;
    const up = this.#scope.up[item] ?? 0;
    for (let row = min - 1 - down; row <= max + 1 + up; row++) {
      if (!this.fits(item, row)) continue;
      this.put(item, row);
      const cost = this.#near(item) + Math.abs(row) * 2 + (row < 0 ? 1 : 0);
      this.lift(item);
      if (!best || cost < best.cost) best = { row, cost };
    }
    this.put(item, best?.row ?? max + 1 + up);
  }

  #near(item: number): number {
    let sum = this.pull(item);
    for (const index of this.#wiresOf.get(item) ?? []) {
      const own = this.#sketch(index);
      if (!own) continue;
      sum += own.cost;
      for (const other of this.#scope.wires.keys()) {
        if (other === index) continue;
        const sketched = this.#sketch(other);
        if (sketched) sum += clash(own, sketched, this.#scope.taste);
      }
    }
    return sum;
  }

  pull(item: number): number {
    const cell = this.#cells.get(item);
    if (!cell) return 0;
    let sum = 0;
    for (const pull of this.#scope.pulls) {
      if (pull.item !== item) continue;
      const [lo, hi] = pull.y < cell.y ? [pull.y, cell.y0 - 1] : [cell.y1 + 1, pull.y];
      if (this.#taken.columnBlocked(cell.c0, lo, hi, cell, cell)) sum += price.bend;
    }
    return sum;
  }

  #sketch(index: number): Sketch | undefined {
    const wire = this.#scope.wires[index];
    const from = wire && this.#cells.get(wire.from);
    const to = wire && this.#cells.get(wire.to);
    return wire && from && to ? sketch(wire, from, to, this.#taken) : undefined;
  }

  /** Cost of everything that is placed. */
  total(): number {
    const { wires, pulls } = this.#scope;
    let sum = 0;
    const sketches = wires.map((_, index) => this.#sketch(index));
    for (const [index, own] of sketches.entries()) {
      if (!own) continue;
      sum += own.cost;
      for (let other = 0; other < index; other++) {
        const sketched = sketches[other];
        if (sketched) sum += clash(own, sketched, this.#scope.taste);
      }
    }
    for (const item of new Set(pulls.map((pull) => pull.item))) sum += this.pull(item);
    const used = new Map<number, number>();
    for (const cell of this.#cells.values()) used.set(cell.y, (used.get(cell.y) ?? 0) + 1);
    sum += used.size * 8;
    for (const item of this.#cells.keys()) sum += Math.abs(this.row(item)) * 0.4;
    return sum;
  }

  /** A data element or annotation: the free cell nearest to what it belongs to. */
  putSatellite(item: number): void {
    const hosts = this.#scope.wires.filter((wire) => wire.from === item || wire.to === item);
    const host = hosts
      .map((wire) => (wire.from === item ? wire.to : wire.from))
      .find((other) => this.#cells.has(other));
    const cell = host === undefined ? undefined : this.#cells.get(host);
    const { min, max } = this.range(item);
    const column = cell ? cell.c0 : 0;
    const last = cell ? cell.c1 : 0;
    const home = cell ? cell.y - this.band(item) * bandStep : 0;
    const above = cell ? home - (cell.y - cell.y0) : home;
    const below = cell ? home + (cell.y1 - cell.y) : home;
    let best: { row: number; column: number; cost: number } | undefined;
    for (let row = min - 1; row <= max + 1; row++) {
      for (let c = Math.max(0, column - 1); c <= last + 1; c++) {
        this.#scope.c0[item] = c;
        this.#scope.c1[item] = c;
        if (!this.fits(item, row)) continue;
        const distance = row < above ? above - row : row > below ? row - below : 3;
        const outside = c < column || c > last ? 2.5 : 0;
        const grows = row < min || row > max ? 3 : 0;
        const y = this.band(item) * bandStep;
        const walled =
          cell && this.#taken.columnBlocked(c, y + Math.min(row, home) + 1, y + Math.max(row, home) - 1, cell, cell)
            ? 6
            : 0;
        const cost = distance * 2 + outside + grows + walled + (row > below ? 0.5 : 0);
        if (!best || cost < best.cost) best = { row, column: c, cost };
      }
    }
    const found = best ?? { row: max + 1, column };
    this.#scope.c0[item] = found.column;
    this.#scope.c1[item] = found.column;
    this.put(item, found.row);
  }
}

/** Tries other rows for single items, neighbours and whole chains until nothing gets better. */
function improve(board: Board, loose: readonly number[], scope: ScopeProblem): void {
  if (loose.length === 0) return;
  const pinnedOut = new Set(loose);
  const chains = chainsOf(scope, loose, board);
  let cost = board.total();
  let budget = Math.max(200, Math.floor(4_000_000 / Math.max(1, scope.wires.length ** 2)));
  for (let round = 0; round < 6; round++) {
    let better = false;
    for (const group of [...loose.map((item) => [item]), ...chains]) {
      const first = group[0];
      if (first === undefined) continue;
      const { min, max } = board.range(first);
      const before = group.map((item) => board.row(item));
      for (let row = min - 1; row <= max + 1; row++) {
        if (budget-- <= 0) return;
        const now = group.map((item) => board.row(item));
        if (now.every((value) => value === row)) continue;
        const moved = tryMove(board, group, row, pinnedOut);
        if (!moved) continue;
        const after = board.total();
        if (after < cost - 0.001) {
          cost = after;
          better = true;
        } else undo(board, moved);
      }
      if (before.length === 0) break;
    }
    if (!better) return;
  }
}

interface Moved {
  item: number;
  row: number;
}

function tryMove(board: Board, group: readonly number[], row: number, loose: ReadonlySet<number>): Moved[] | undefined {
  const first = group[0];
  if (first === undefined) return undefined;
  const old = group.map((item) => ({ item, row: board.row(item) }));
  const members = new Set(group);
  if (group.every((item) => board.fits(item, row, members))) {
    for (const item of group) board.lift(item);
    for (const item of group) board.put(item, row);
    return old;
  }
  if (group.length > 1) return undefined;
  const other = board.at(first, row);
  if (other === undefined || !loose.has(other)) return undefined;
  const both = new Set([first, other]);
  const back = board.row(first);
  const there = board.row(other);
  if (!board.fits(first, there, both) || !board.fits(other, back, both)) return undefined;
  board.lift(first);
  board.lift(other);
  board.put(first, there);
  if (!board.fits(other, back)) {
    board.lift(first);
    board.put(first, back);
    board.put(other, there);
    return undefined;
  }
  board.put(other, back);
  return [
    { item: first, row: back },
    { item: other, row: there },
  ];
}

function undo(board: Board, moved: readonly Moved[]): void {
  for (const { item } of moved) board.lift(item);
  for (const { item, row } of moved) board.put(item, row);
}

/** Runs of items that follow each other in one band: a branch moves as a whole. */
function chainsOf(scope: ScopeProblem, loose: readonly number[], board: Board): number[][] {
  const free = new Set(loose);
  const flows = scope.wires.filter((wire) => wire.kind === 'sequence' && !wire.back);
  const chains: number[][] = [];
  for (const item of loose) {
    const chain = [item];
    for (let at = item; ; ) {
      const out = flows.filter(
        (wire) => wire.from === at && !wire.boundary && free.has(wire.to) && board.band(wire.to) === board.band(at),
      );
      const next = out[0]?.to;
      if (next === undefined || chain.includes(next)) break;
      chain.push(next);
      at = next;
    }
    if (chain.length > 1) chains.push(chain);
  }
  return chains;
}
