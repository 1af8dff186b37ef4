import type { Pool, ProcessGraph } from '@lotse/model';

/**
 * The pool whose process the engine runs: of those with steps the one with the most, the last of equals, since the
 * authority's own pool stands last. The steps of applicants and other bodies are for the picture only.
 */
export function executablePool(graph: ProcessGraph): Pool | undefined {
  const sizes = new Map<string, number>();
  for (const node of graph.nodes) sizes.set(node.pool, (sizes.get(node.pool) ?? 0) + 1);
  let best: Pool | undefined;
  for (const pool of graph.pools) {
    const size = sizes.get(pool.id) ?? 0;
    if (!pool.blackBox && size > 0 && size >= (best ? (sizes.get(best.id) ?? 0) : 1)) best = pool;
  }
  return best;
}
