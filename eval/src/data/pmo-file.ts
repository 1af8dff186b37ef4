import { z } from 'zod';
import type { ScoredParticipant, ScoredProcess } from '../scored-process.ts';
import { GraphNodeType, graphNodeTypes } from './node-types.ts';

const PmoNodeType = GraphNodeType.exclude(['subProcess', 'event.boundary']);

/** A graph as the PMo data set and the published outputs hold it. */
const PmoGraph = z.object({
  nodes: z.array(
    z.object({
      id: z.string().min(1),
      type: PmoNodeType,
      name: z.string(),
      /** The BPMN type, in the spelling of whoever wrote it; `TERMINATE_END` of a published output. */
      bpmnType: z.string().optional(),
      /** Published outputs only: the name of who does it. */
      lane: z.string().nullish(),
    }),
  ),
  flows: z.array(z.object({ source: z.string(), target: z.string(), name: z.string().optional() })),
});
type PmoGraph = z.infer<typeof PmoGraph>;

/** One entry of `texts-and-models.json`. */
export const PmoText = z.object({ id: z.string().min(1), text: z.string().trim().min(1), graph: PmoGraph });
export type PmoText = z.infer<typeof PmoText>;

/** One entry of `published-outputs.json`, which lists them by model. */
export const PmoOutput = z.object({ id: z.string().min(1), graph: PmoGraph });
export type PmoOutput = z.infer<typeof PmoOutput>;

/** What is wrong with a graph that has the form, in German. */
export function flawOf({ nodes, flows }: PmoGraph): string | undefined {
  const ids = new Set<string>();
  for (const { id } of nodes) {
    if (ids.has(id)) return `Der Knoten „${id}“ kommt zweimal vor.`;
    ids.add(id);
  }
  const loose = flows.find(({ source, target }) => !ids.has(source) || !ids.has(target));
  return loose && `Ein Fluss nennt einen Knoten, den es nicht gibt (${loose.source} → ${loose.target}).`;
}

/** A graph in the form that metrics compare. Names at the ways out of gateways are conditions. */
export function scoredProcess({ nodes, flows }: PmoGraph): ScoredProcess {
  const gateways = new Set(nodes.flatMap(({ id, type }) => (type.startsWith('gateway.') ? [id] : [])));
  const lanes = new Set(nodes.flatMap(({ lane }) => (lane ? [lane] : [])));
  return {
    participants: [...lanes].map((lane): ScoredParticipant => ({ id: lane, labels: [lane], kind: 'role' })),
    nodes: nodes.map(({ id, type, name, bpmnType, lane }) => ({
      id,
      labels: name === '' ? [] : [name],
      ...(lane ? { participant: lane } : {}),
      optional: false,
      evidence: [],
      ...graphNodeTypes[type],
      ...(type === 'event.end' && bpmnType === 'TERMINATE_END' ? { terminates: true } : {}),
    })),
    flows: flows.map(({ source, target, name }) => ({
      from: source,
      to: target,
      ...(name && gateways.has(source) ? { condition: name } : {}),
    })),
    messages: [],
  };
}
