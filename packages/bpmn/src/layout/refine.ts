import type { Problem } from './problem.ts';
import { linkEnds, type Ranks } from './rank.ts';
import { type Routed, routeAll } from './route.ts';
import { assemble, lift, type Relative } from './rows.ts';

/** Trial routings in all; fewer in large graphs, where each takes longer. */
const trials = (links: number): number => (links === 0 ? 0 : Math.min(60, Math.floor(100_000 / links ** 2)));

/** In large graphs edges are routed as rarely as possible: nothing is tried that needs routing to be judged. */
export function isLarge(problem: Problem): boolean {
  return problem.links.length > 250;
}

/**
 * Moves nodes to other rows where routing shows that edges then run better. Unlike the row placement before it, which
 * only sketches edges, this routes them; so it tries little, starting with the nodes whose edges cost most.
 */
export function refine(problem: Problem, ranks: Ranks, start: Relative): Routed {
  if (trials(problem.links.length) === 0) {
    return routeAll(problem, assemble(problem, start, ranks.columns), ranks, isLarge(problem) ? 1 : 2);
  }
  let best = start;
  let routed = routeAll(problem, assemble(problem, best, ranks.columns), ranks, 1);
  let left = trials(problem.links.length);
  const tried = new Set<string>();
  while (left > 0) {
    let better = false;
    for (const group of worstFirst(problem, ranks, routed)) {
      for (const row of rowsFor(problem, best, group)) {
        const key = `${group.join(',')}@${row}/${group.map((item) => best.rel[item]).join(',')}`;
        if (tried.has(key)) continue;
        tried.add(key);
        const rel = [...best.rel];
        for (const item of group) rel[item] = row;
        const moved = { ...best, rel };
        if (!fits(problem, moved, group)) continue;
        if (left-- <= 0) break;
        const trial = routeAll(problem, assemble(problem, moved, ranks.columns), ranks, 1);
        if (trial.cost >= routed.cost - 1) continue;
        best = moved;
        routed = trial;
        better = true;
        break;
      }
      if (better || left <= 0) break;
    }
    if (!better) break;
  }
  return routeAll(problem, assemble(problem, best, ranks.columns), ranks, 2);
}

/** Single nodes and the runs that follow them in their row, those with the costliest edges first. */
function worstFirst(problem: Problem, ranks: Ranks, routed: Routed): number[][] {
  const cost = problem.items.map(() => 0);
  const next = new Map<number, number>();
  for (const link of problem.links) {
    const ends = linkEnds(link);
    const from = ends.from < 0 ? -1 : lift(problem.items, ends.from, -1);
    const to = ends.to < 0 ? -1 : lift(problem.items, ends.to, -1);
    for (const item of [from, to]) if (item >= 0) cost[item] = (cost[item] ?? 0) + (routed.costs.get(link.index) ?? 0);
    const sameRow = routed.grid.placement.row[from] === routed.grid.placement.row[to];
    const sameBand = problem.items[from]?.band === problem.items[to]?.band;
    if (link.kind === 'sequence' && !ranks.back[link.index] && from !== to && sameRow && sameBand) next.set(from, to);
  }
  const movable = problem.items.filter(
    (item) => item.scope < 0 && item.shape !== 'pool' && (cost[item.index] ?? 0) > 20,
  );
  movable.sort((a, b) => (cost[b.index] ?? 0) - (cost[a.index] ?? 0) || a.index - b.index);
  return movable.flatMap((item) => {
    const chain = [item.index];
    for (let at = next.get(item.index); at !== undefined && !chain.includes(at) && chain.length < 8; at = next.get(at))
      chain.push(at);
    return chain.length > 1 ? [[item.index], chain] : [[item.index]];
  });
}

/** The rows of the group's band, and new ones between and around them, the nearest first. */
function rowsFor(problem: Problem, relative: Relative, group: readonly number[]): number[] {
  const first = problem.items[group[0] ?? -1];
  if (!first) return [];
  if (group.some((item) => problem.items[item]?.band !== first.band)) return [];
  const used = new Set<number>();
  for (const item of problem.items) {
    if (item.band === first.band && item.scope < 0 && item.shape !== 'pool') used.add(relative.rel[item.index] ?? 0);
  }
  const sorted = [...used].sort((a, b) => a - b);
  const rows = [...sorted, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
  for (let i = 0; i + 1 < sorted.length; i++) rows.push(((sorted[i] ?? 0) + (sorted[i + 1] ?? 0)) / 2);
  const own = relative.rel[first.index] ?? 0;
  return rows
    .filter((row) => row !== own)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
    .slice(0, 5);
}

function fits(problem: Problem, relative: Relative, group: readonly number[]): boolean {
  const { c0, c1, rel, up, down } = relative;
  return group.every((index) => {
    const own = problem.items[index];
    const row = rel[index] ?? 0;
    // A frame keeps whole rows; between rows there is room only for what is one row high.
    if (!own || (own.shape === 'frame' && !Number.isInteger(row))) return false;
    return problem.items.every((other) => {
      if (other === own || other.band !== own.band || other.scope !== own.scope || other.shape === 'pool') return true;
      if ((c1[other.index] ?? 0) < (c0[index] ?? 0) || (c0[other.index] ?? 0) > (c1[index] ?? 0)) return true;
      const low = (rel[other.index] ?? 0) - (up[other.index] ?? 0);
      const high = (rel[other.index] ?? 0) + (down[other.index] ?? 0);
      return row + (down[index] ?? 0) < low || row - (up[index] ?? 0) > high;
    });
  });
}
