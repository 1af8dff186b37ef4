import type { Item, Problem } from './problem.ts';
import { linkEnds, type Ranks } from './rank.ts';
import { placeScope } from './scope.ts';
import { bandStep } from './scope-problem.ts';
import type { Taste, Wire } from './sketch.ts';

/** Column and row of every item; rows count from 0 within each band. */
export interface Placement {
  /** First and last column. */
  c0: number[];
  c1: number[];
  /** First and last row: of a frame its upper and lower border. */
  top: number[];
  bottom: number[];
  /** The row edges dock at. */
  row: number[];
  /** By band. */
  rowCount: number[];
  columns: number;
}

/** The ancestor of an item that lies directly in the scope; -1 if none does. */
export function lift(items: readonly Item[], index: number, scope: number): number {
  let at = index;
  for (let item = items[at]; item; item = items[at]) {
    if (item.scope === scope) return at;
    at = item.scope;
  }
  return -1;
}

/** Rows for all items: frames from the inside out, then the pools. */
export function placeRows(problem: Problem, ranks: Ranks, taste: Taste): Relative {
  const { items } = problem;
  const depth = (index: number): number => (index < 0 ? 0 : 1 + depth(items[index]?.scope ?? -1));
  const scopes = [-1, ...items.filter((item) => item.shape === 'frame').map((item) => item.index)];
  scopes.sort((a, b) => depth(b) - depth(a));
  const c0 = [...ranks.start];
  const c1 = [...ranks.end];
  const rel = items.map(() => 0);
  const up = items.map(() => 0);
  const down = items.map(() => 0);
  for (const scope of scopes) {
    const members = items.filter((item) => item.scope === scope && item.shape !== 'pool');
    const wires: Wire[] = [];
    for (const link of problem.links) {
      const ends = linkEnds(link);
      const from = ends.from < 0 ? -1 : lift(items, ends.from, scope);
      const to = ends.to < 0 ? -1 : lift(items, ends.to, scope);
      const boundary = link.from.type === 'boundary';
      if (from < 0 || to < 0 || from === to) continue;
      if (items[from]?.shape === 'pool' || items[to]?.shape === 'pool') continue;
      wires.push({ kind: link.kind, from, to, back: ranks.back[link.index] ?? false, boundary, main: false });
    }
    const pulls = scope < 0 ? poolPulls(problem) : [];
    const placed = placeScope({ items, members, wires, c0, c1, up, down, pulls, taste, single: scope >= 0 });
    for (const member of members) rel[member.index] = placed.row[member.index] ?? 0;
    if (scope < 0) continue;
    const tops = members.map((member) => (rel[member.index] ?? 0) - (up[member.index] ?? 0));
    const bottoms = members.map((member) => (rel[member.index] ?? 0) + (down[member.index] ?? 0));
    up[scope] = 1 - Math.min(0, ...tops);
    down[scope] = 1 + Math.max(0, ...bottoms);
  }
  return { c0, c1, rel, up, down };
}

/** Message flows with black-box pools pull their node to that side. */
function poolPulls(problem: Problem): { item: number; y: number }[] {
  return problem.links.flatMap((link) => {
    const { from, to } = linkEnds(link);
    const [a, b] = [problem.items[from], problem.items[to]];
    const [box, partner] = a?.shape === 'pool' ? [a, b] : [b, a];
    if (box?.shape !== 'pool' || !partner || partner.shape === 'pool') return [];
    const item = lift(problem.items, partner.index, -1);
    return item < 0 ? [] : [{ item, y: box.band * bandStep }];
  });
}

/** Rows before they are counted: relative to the main row of the scope, 0; only their order matters. */
export interface Relative {
  c0: number[];
  c1: number[];
  rel: number[];
  /** Rows that a frame needs above and below the row its edges dock at. */
  up: number[];
  down: number[];
}

/** Columns and counted rows of all items, frames and what is in them included. */
export function assemble(problem: Problem, relative: Relative, columns: number): Placement {
  const { items } = problem;
  const absolute = (index: number): number => {
    const item = items[index];
    const own = relative.rel[index] ?? 0;
    return item === undefined || item.scope < 0 ? own : own + absolute(item.scope);
  };
  const row = items.map((item) => absolute(item.index));
  const top = row.map((y, i) => y - (relative.up[i] ?? 0));
  const bottom = row.map((y, i) => y + (relative.down[i] ?? 0));
  const rowCount: number[] = [];
  for (const band of problem.bands) {
    const inside = items.filter((item) => item.band === band.index);
    const used = new Set<number>();
    for (const item of inside) for (let y = top[item.index] ?? 0; y <= (bottom[item.index] ?? 0); y++) used.add(y);
    const sorted = [...used].sort((a, b) => a - b);
    const position = new Map(sorted.map((y, i) => [y, i]));
    for (const item of inside) {
      row[item.index] = position.get(row[item.index] ?? 0) ?? 0;
      top[item.index] = position.get(top[item.index] ?? 0) ?? 0;
      bottom[item.index] = position.get(bottom[item.index] ?? 0) ?? 0;
    }
    rowCount.push(Math.max(1, sorted.length));
  }
  return { c0: relative.c0, c1: relative.c1, top, bottom, row, rowCount, columns };
}
