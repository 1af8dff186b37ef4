import type { Board } from './board.ts';
import type { ScopeProblem } from './scope-problem.ts';

/** Tries other rows for single items, neighbours and whole chains until nothing gets better. */
export function improve(board: Board, loose: readonly number[], scope: ScopeProblem): void {
  if (loose.length === 0) return;
  const pinnedOut = new Set(loose);
  const chains = chainsOf(scope, loose, board);
  let cost = board.total();
  let budget = Math.max(400, Math.min(5000, Math.floor(160_000 / Math.max(1, scope.wires.length))));
  for (let round = 0; round < 6; round++) {
    let better = false;
    for (const group of [...loose.map((item) => [item]), ...chains]) {
      const first = group[0];
      if (first === undefined) continue;
      for (const row of board.rowsToTry(first)) {
        if (budget-- <= 0) return;
        if (group.every((item) => board.row(item) === row)) continue;
        const moved = tryMove(board, group, row, pinnedOut);
        if (!moved) continue;
        const after = board.total();
        if (after < cost - 0.001) {
          cost = after;
          better = true;
        } else undo(board, moved);
      }
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
