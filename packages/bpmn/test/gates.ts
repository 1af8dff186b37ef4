import type { LayoutMetrics } from '../src/index.ts';

/** The metrics that must be 0 in every layout. */
export const gates = [
  'edgeOverNode',
  'edgeThroughOwnEnd',
  'nodeOverlap',
  'labelOverlap',
  'outsideLane',
  'danglingEnds',
  'diagonals',
  'edgeOnEdge',
] as const satisfies (keyof LayoutMetrics)[];

/** The gates that a layout breaks. */
export function brokenGates(metrics: LayoutMetrics): Record<string, number> {
  return Object.fromEntries(gates.flatMap((gate) => (metrics[gate] === 0 ? [] : [[gate, metrics[gate]]])));
}
