import type { ProcessGraph } from '@lotse/model';
import type { ScoredFlow, ScoredMessage, ScoredProcess } from '../scored-process.ts';

/**
 * The order of a graph as one set of flows. Beside the sequence flows, order runs
 * - over a message flow between two nodes, since the gold draws one line from pool to pool,
 * - from a step to its boundary events,
 * - into a sub-process that shows its content to where that begins, and from where it ends to what comes after.
 */
export function sequenceAndMessages(graph: ProcessGraph): Pick<ScoredProcess, 'flows' | 'messages'> {
  const poolOf = new Map(graph.nodes.map((node) => [node.id, node.pool]));
  const crossings = graph.messages.filter((message) => poolOf.has(message.from) && poolOf.has(message.to));
  const detours = detouredFlows(graph, crossings, poolOf);
  const sequence = graph.flows.filter((flow) => !detours.has(flow.id));
  const attached = graph.nodes.flatMap((node): ScoredFlow[] =>
    node.kind === 'boundaryEvent' ? [{ from: node.attachedTo, to: node.id }] : [],
  );
  const exits = exitsOfSubprocesses(graph);
  return {
    flows: [
      ...sequence.flatMap(({ from, to, label }): ScoredFlow[] =>
        lastNodes(from, exits).map((exit) => ({
          from: exit,
          to,
          ...(label === undefined ? {} : { condition: label }),
        })),
      ),
      ...attached,
      ...entriesOfSubprocesses(graph),
      ...crossings.map(({ from, to }) => ({ from, to, byMessage: true })),
    ],
    messages: graph.messages.map((message): ScoredMessage => {
      const participantOf = (end: string): string => graph.pools.find((pool) => pool.id === end)?.participant ?? end;
      return {
        from: participantOf(message.from),
        to: participantOf(message.to),
        label: message.label ?? '',
        ...(message.channel === undefined ? {} : { medium: message.channel }),
      };
    }),
  };
}

/**
 * Sequence flows from a step that hands over to another pool to the event that waits for the answer: the order
 * runs through the other pool, and the flow at home only carries the waiting.
 */
function detouredFlows(
  graph: ProcessGraph,
  crossings: readonly { from: string; to: string }[],
  poolOf: ReadonlyMap<string, string>,
): Set<string> {
  const isDetour = (from: string, to: string): boolean =>
    crossings.some(
      (out) =>
        out.from === from &&
        crossings.some(
          (back) =>
            back.to === to && poolOf.get(back.from) !== poolOf.get(to) && poolOf.get(out.to) !== poolOf.get(from),
        ),
    );
  return new Set(graph.flows.filter(({ from, to }) => isDetour(from, to)).map(({ id }) => id));
}

function entriesOfSubprocesses(graph: ProcessGraph): ScoredFlow[] {
  const targets = new Set(graph.flows.map((flow) => flow.to));
  return graph.nodes.flatMap((node): ScoredFlow[] =>
    node.parent !== undefined && !targets.has(node.id) && node.kind !== 'boundaryEvent'
      ? [{ from: node.parent, to: node.id }]
      : [],
  );
}

/** By sub-process that shows its content: the inner nodes after which nothing comes. */
function exitsOfSubprocesses(graph: ProcessGraph): Map<string, string[]> {
  const sources = new Set(graph.flows.map((flow) => flow.from));
  const exits = new Map<string, string[]>();
  for (const node of graph.nodes) {
    if (node.parent === undefined || sources.has(node.id)) continue;
    exits.set(node.parent, [...(exits.get(node.parent) ?? []), node.id]);
  }
  return exits;
}

/** Where the order leaves a node: itself, or the innermost last nodes of a sub-process that shows its content. */
function lastNodes(id: string, exits: ReadonlyMap<string, readonly string[]>): string[] {
  return exits.get(id)?.flatMap((exit) => lastNodes(exit, exits)) ?? [id];
}
