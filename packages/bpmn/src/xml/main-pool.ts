import type { Pool, ProcessGraph } from '@lotse/model';

/** The pool that carries the graph's name: the white-box pool with most nodes, the last of equals. */
export function mainPool(graph: ProcessGraph): Pool | undefined {
  const size = (pool: Pool) => graph.nodes.filter((node) => node.pool === pool.id).length;
  let best: Pool | undefined;
  for (const pool of graph.pools) if (!pool.blackBox && (!best || size(pool) >= size(best))) best = pool;
  return best;
}
