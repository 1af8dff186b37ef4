import type { Pool, ProcessGraph } from '@lotse/model';

/**
 * Pools from top to bottom: those that stand before the first white-box pool in the graph above it, the others below;
 * if none stands before, the black-box pool with most messages (as a rule the applicant) goes to the top.
 */
export function orderPools(graph: ProcessGraph): Pool[] {
  const first = graph.pools.findIndex((pool) => !pool.blackBox);
  if (first !== 0 || graph.pools.length < 2) return [...graph.pools];
  const messages = (pool: Pool) =>
    graph.messages.filter((message) => message.from === pool.id || message.to === pool.id).length;
  let top: Pool | undefined;
  for (const pool of graph.pools) if (pool.blackBox && (!top || messages(pool) > messages(top))) top = pool;
  return top ? [top, ...graph.pools.filter((pool) => pool !== top)] : [...graph.pools];
}
