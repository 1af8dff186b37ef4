import { bandStep, type ScopeProblem } from './scope-problem.ts';
import { type Cell, clash, nudge, Occupancy, price, type Sketch, sketch, type Wire } from './sketch.ts';

/** Cells, sketches of the wires between them, and what all of it costs. */
export class Board {
  readonly #scope: ScopeProblem;
  readonly #cells = new Map<number, Cell>();
  readonly #taken = new Occupancy();
  readonly #wiresOf = new Map<number, number[]>();

  #sketches: (Sketch | undefined)[];
  #wireCost = 0;
  /** Columns in which something was put or lifted since the last count. */
  #dirty = { from: 0, to: Number.POSITIVE_INFINITY };

  constructor(scope: ScopeProblem) {
    this.#scope = scope;
    this.#sketches = scope.wires.map(() => undefined);
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
    this.#mark(cell);
  }

  lift(item: number): void {
    const cell = this.#cells.get(item);
    if (!cell) return;
    this.#taken.remove(cell);
    this.#mark(cell);
    this.#cells.delete(item);
  }

  #mark({ c0, c1 }: Cell): void {
    this.#dirty = { from: Math.min(this.#dirty.from, c0), to: Math.max(this.#dirty.to, c1) };
  }

  /** Whether a wire runs where something changed. */
  #touched({ from, to }: Wire): boolean {
    const [a, b] = [this.#cells.get(from), this.#cells.get(to)];
    if (!a || !b) return true;
    return Math.min(a.c0, b.c0) <= this.#dirty.to && Math.max(a.c1, b.c1) >= this.#dirty.from;
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

  /** The item's rows to try: those in use in its band, new ones between them and one at either end. */
  rowsToTry(item: number): number[] {
    const base = this.band(item) * bandStep;
    const used = new Set<number>([0]);
    const frames: Cell[] = [];
    for (const [other, cell] of this.#cells) {
      if (this.band(other) !== this.band(item)) continue;
      for (let y = cell.y0; y <= cell.y1; y++) used.add(y - base);
      if (cell.y1 > cell.y0) frames.push(cell);
    }
    const rows = [...used].sort((a, b) => a - b);
    const between = rows.slice(1).map((row, i) => (row + (rows[i] ?? row)) / 2);
    // The rows of a frame belong to what is in it and stay together.
    const free = between.filter((row) => !frames.some((cell) => splits(base + row, cell)));
    return [...rows, ...free, Math.floor(rows[0] ?? 0) - 1, Math.ceil(rows.at(-1) ?? 0) + 1];
  }

  /** Whole numbers for rows again, the main row staying 0. */
  settle(): void {
    const bands = Map.groupBy(this.#cells.keys(), (item) => this.band(item));
    for (const [band, members] of bands) {
      const base = band * bandStep;
      const rows = new Set<number>([0]);
      for (const item of members) {
        const cell = this.#cells.get(item);
        for (let y = cell?.y0 ?? 0; cell && y <= cell.y1; y++) rows.add(y - base);
      }
      const sorted = [...rows].sort((a, b) => a - b);
      const main = sorted.indexOf(0);
      const moved = members.map((item) => ({ item, row: sorted.indexOf(this.row(item)) - main }));
      for (const { item } of moved) this.lift(item);
      for (const { item, row } of moved) this.put(item, row);
    }
  }

  fits(item: number, row: number, except: ReadonlySet<number> = new Set()): boolean {
    const want = this.#cell(item, row);
    const cells = new Set([...except].flatMap((index) => this.#cells.get(index) ?? []));
    const frame = want.y1 > want.y0;
    if (frame && !Number.isInteger(row)) return false;
    if (frame || !Number.isInteger(row)) {
      // In any column: a row between those of a frame would end up on its border, and is no row that `free` asks.
      for (const cell of this.#cells.values()) {
        if (!cells.has(cell) && (splits(cell.y, want) || splits(want.y, cell))) return false;
      }
    }
    return this.#taken.free(want, cells);
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
      const [lo, hi] = pull.y < cell.y ? [pull.y, cell.y0 - nudge] : [cell.y1 + nudge, pull.y];
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

  /** Cost of everything that is placed; only what changed since the last call is computed anew. */
  total(): number {
    const { wires, pulls, taste } = this.#scope;
    const before = this.#sketches;
    const sketches = wires.map((wire, index) => (this.#touched(wire) ? this.#sketch(index) : before[index]));
    this.#dirty = { from: Number.POSITIVE_INFINITY, to: -1 };
    const changed: number[] = [];
    for (const [index, own] of sketches.entries()) {
      const old = before[index];
      if (old && own && sameSketch(old, own)) sketches[index] = old;
      else if (old || own) changed.push(index);
    }
    const isChanged = new Set(changed);
    const share = (list: readonly (Sketch | undefined)[]): number => {
      let part = 0;
      for (const index of changed) {
        const own = list[index];
        if (!own) continue;
        part += own.cost;
        for (const [other, sketched] of list.entries()) {
          if (!sketched || other === index || (other < index && isChanged.has(other))) continue;
          part += clash(own, sketched, taste);
        }
      }
      return part;
    };
    this.#wireCost += share(sketches) - share(before);
    this.#sketches = sketches;
    let sum = this.#wireCost;
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

/** Whether a row lies between those of a frame, which are whole and follow each other without others between them. */
function splits(y: number, frame: Cell): boolean {
  return !Number.isInteger(y) && y > frame.y0 && y < frame.y1;
}

function sameSketch(a: Sketch, b: Sketch): boolean {
  return (
    a.cost === b.cost && a.points.length === b.points.length && a.points.every((value, i) => value === b.points[i])
  );
}
