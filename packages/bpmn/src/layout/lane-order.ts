import type { Lane, ProcessGraph } from '@lotse/model';
import type { Problem } from './problem.ts';
import type { Ranks } from './rank.ts';

/** The graph with the lanes of each level in the order in which the flow first reaches them. */
export function lanesByFlow(graph: ProcessGraph, problem: Problem, ranks: Ranks): ProcessGraph {
  const first = new Map<string, number>();
  for (const band of problem.bands) {
    const columns = problem.items
      .filter((item) => item.band === band.index && item.scope < 0 && item.shape !== 'pool')
      .map((item) => ranks.start[item.index] ?? 0);
    first.set(band.id, Math.min(Number.POSITIVE_INFINITY, ...columns));
  }
  const reached = (lane: Lane): number =>
    lane.lanes && lane.lanes.length > 0
      ? Math.min(...lane.lanes.map(reached))
      : (first.get(lane.id) ?? Number.POSITIVE_INFINITY);
  const sorted = (lanes: readonly Lane[]): Lane[] =>
    lanes
      .toSorted((a, b) => (reached(a) === reached(b) ? 0 : reached(a) - reached(b)))
      .map((lane) => (lane.lanes ? { ...lane, lanes: sorted(lane.lanes) } : lane));
  return { ...graph, pools: graph.pools.map((pool) => ({ ...pool, lanes: sorted(pool.lanes) })) };
}
