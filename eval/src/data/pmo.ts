import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { GatewayType, ScoredNode, ScoredProcess } from '../scored-process.ts';

/** A graph as the PMo data set and the published outputs hold it. */
const PmoGraph = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      type: z.enum([
        'task',
        'event.start',
        'event.intermediate',
        'event.end',
        'gateway.xor',
        'gateway.and',
        'gateway.or',
        'gateway.event',
        'gateway.complex',
      ]),
      name: z.string(),
    }),
  ),
  flows: z.array(z.object({ source: z.string(), target: z.string() })),
});
const Texts = z.array(z.object({ id: z.string(), graph: PmoGraph }));
const Outputs = z.record(z.string(), z.array(z.object({ id: z.string(), graph: PmoGraph })));

/** English texts of the PMo data set (CC-BY-4.0) with their gold, and what published pipelines made of them. */
export interface PmoSet {
  gold: Map<string, ScoredProcess>;
  /** By model's name, then by text's id. */
  outputs: Map<string, Map<string, ScoredProcess>>;
}

/** Reads `texts-and-models.json` and `published-outputs.json` of a folder. */
export async function readPmo(folder: string): Promise<PmoSet> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const texts = Texts.parse(await json('texts-and-models.json'));
  const outputs = Outputs.parse(await json('published-outputs.json'));
  const processes = (entries: z.infer<typeof Texts>): Map<string, ScoredProcess> =>
    new Map(entries.map(({ id, graph }) => [id, scoredGraph(graph)]));
  return {
    gold: processes(texts),
    outputs: new Map(Object.entries(outputs).map(([model, entries]) => [model, processes(entries)])),
  };
}

function scoredGraph(graph: z.infer<typeof PmoGraph>): ScoredProcess {
  return {
    participants: [],
    nodes: graph.nodes.map(({ id, type, name }) => ({
      id,
      labels: name === '' ? [] : [name],
      optional: false,
      evidence: [],
      ...typeOf(type),
    })),
    flows: graph.flows.map(({ source, target }) => ({ from: source, to: target })),
    messages: [],
  };
}

type NodeType =
  | { kind: 'task' }
  | { kind: 'event'; position: Extract<ScoredNode, { kind: 'event' }>['position'] }
  | { kind: 'gateway'; gateway: GatewayType };

function typeOf(type: z.infer<typeof PmoGraph>['nodes'][number]['type']): NodeType {
  switch (type) {
    case 'task':
      return { kind: 'task' };
    case 'event.start':
      return { kind: 'event', position: 'start' };
    case 'event.intermediate':
      return { kind: 'event', position: 'intermediate' };
    case 'event.end':
      return { kind: 'event', position: 'end' };
    case 'gateway.xor':
      return { kind: 'gateway', gateway: 'exclusive' };
    case 'gateway.and':
      return { kind: 'gateway', gateway: 'parallel' };
    case 'gateway.or':
      return { kind: 'gateway', gateway: 'inclusive' };
    case 'gateway.event':
      return { kind: 'gateway', gateway: 'eventBased' };
    case 'gateway.complex':
      return { kind: 'gateway', gateway: 'complex' };
  }
}
