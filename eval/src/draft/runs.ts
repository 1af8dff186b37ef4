import { checkSoundness } from '@lotse/process';
import type { ScoredProcess } from '../scored-process.ts';
import { processGraph } from './process-graph.ts';

/** What the search through all states says of a process. */
export interface Runs {
  verdict: 'sound' | 'unsound' | 'undecided';
  /** Whether an end can be reached from every state; undefined where too many states are possible. */
  completes: boolean | undefined;
}

/** So many states are visited behind a flow that is run twice; there may be infinitely many. */
const statesThroughDoubles = 10_000;

/** An inclusive gateway has 2ⁿ ways to go on; from here on nothing is decided. */
const tooManyWays = 12;

const known = new WeakMap<ScoredProcess, Runs>();

/** Searches the states of any process, once for each object: drafts are compared on several scales. */
export function runsOf(process: ScoredProcess): Runs {
  const before = known.get(process);
  if (before) return before;
  const runs = search(process);
  known.set(process, runs);
  return runs;
}

function search(process: ScoredProcess): Runs {
  const graph = processGraph(process);
  const isTooWide = graph.nodes.some(
    (node) =>
      node.kind === 'gateway' &&
      node.gateway === 'inclusive' &&
      graph.flows.filter(({ from }) => from === node.id).length > tooManyWays,
  );
  if (isTooWide) return { verdict: 'undecided', completes: undefined };
  const { verdict, completes } = checkSoundness(graph);
  if (completes !== undefined) return { verdict, completes };
  const further = checkSoundness(graph, { throughDoubles: true, maxStates: statesThroughDoubles });
  return { verdict, completes: further.completes };
}
