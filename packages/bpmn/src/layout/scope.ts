import { Board } from './board.ts';
import { improve } from './improve.ts';
import type { Item } from './problem.ts';
import type { ScopeProblem } from './scope-problem.ts';

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
  board.settle();
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
