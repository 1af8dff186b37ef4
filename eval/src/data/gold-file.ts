import { Channel, FieldType, ParticipantKind } from '@lotse/model';
import { z } from 'zod';
import type { ScoredCase, ScoredNode } from '../scored-process.ts';
import type { NodeType } from './node-types.ts';

const Quoted = z.array(z.object({ file: z.string(), quote: z.string() }));

const GoldNode = z.object({
  id: z.string(),
  type: z.enum([
    'task',
    'startEvent',
    'intermediateEvent',
    'endEvent',
    'exclusiveGateway',
    'parallelGateway',
    'inclusiveGateway',
    'eventBasedGateway',
  ]),
  label: z.string(),
  aliases: z.array(z.string()),
  participant: z.string(),
  optional: z.boolean(),
  evidence: Quoted,
});
type GoldNode = z.infer<typeof GoldNode>;

const Content = z.object({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.object({ file: z.string(), kind: z.string() })),
  process: z.object({
    participants: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        kind: ParticipantKind,
        within: z.string().optional(),
      }),
    ),
    nodes: z.array(GoldNode),
    flows: z.array(z.object({ from: z.string(), to: z.string(), condition: z.string().optional() })),
    messages: z.array(z.object({ from: z.string(), to: z.string(), label: z.string(), medium: Channel.nullish() })),
  }),
  fields: z.array(z.object({ document: z.string(), label: z.string(), type: FieldType, required: z.boolean() })),
  findings: z.array(
    z.object({
      code: z.string(),
      node: z.string().nullable(),
      field: z.string().nullable(),
      optional: z.boolean(),
      evidence: Quoted,
    }),
  ),
  traps: z.array(
    z.object({
      kind: z.enum(['finding', 'activity', 'participant']),
      what: z.string(),
      quote: z.string(),
      why: z.string(),
    }),
  ),
  variants: z
    .array(
      z.object({
        authority: z.string(),
        file: z.string(),
        mapping: z.array(z.object({ node: z.string(), quote: z.string().nullable() })),
        extra: z.array(z.object({ label: z.string(), quote: z.string() })),
      }),
    )
    .optional(),
});

/** `case.json`: an expert's answer. Keys that no metric reads are left out; ids are unique and name what is there. */
export const GoldFile = Content.superRefine(({ process, findings }, context) => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
  const participants = new Set(process.participants.map(({ id }) => id));
  const nodes = new Set(process.nodes.map(({ id }) => id));
  for (const [what, list] of Object.entries({ Beteiligte: process.participants, Knoten: process.nodes })) {
    const ids = list.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) refuse(`${what}: die Kennung „${twice}“ steht zweimal da`);
  }
  for (const { from, to } of process.flows) {
    for (const end of [from, to])
      if (!nodes.has(end)) refuse(`Fluss ${from} → ${to}: den Knoten „${end}“ gibt es nicht`);
  }
  for (const { from, to } of process.messages) {
    for (const end of [from, to]) {
      if (!nodes.has(end) && !participants.has(end)) refuse(`Nachricht ${from} → ${to}: „${end}“ gibt es nicht`);
    }
  }
  for (const { participant, id } of process.nodes) {
    if (!participants.has(participant)) refuse(`Knoten „${id}“: Beteiligte „${participant}“ gibt es nicht`);
  }
  for (const { code, node } of findings) {
    if (node !== null && !nodes.has(node)) refuse(`Befund ${code}: den Knoten „${node}“ gibt es nicht`);
  }
});
export type GoldFile = z.infer<typeof Content>;

/** The expert's answer in the neutral form. */
export function answerOf(file: GoldFile): ScoredCase {
  const passages = (evidence: z.infer<typeof Quoted>) =>
    evidence.map((entry) => ({ file: withinDocuments(entry.file), quote: entry.quote }));
  const { participants, nodes, flows, messages } = file.process;
  return {
    process: {
      participants: participants.map(({ id, name, aliases, kind, within }) => ({
        id,
        labels: [name, ...aliases],
        kind,
        ...(within === undefined ? {} : { within }),
      })),
      nodes: nodes.map((node) => ({
        id: node.id,
        labels: [node.label, ...node.aliases].filter((label) => label !== ''),
        participant: node.participant,
        optional: node.optional,
        evidence: passages(node.evidence),
        ...nodeTypes[node.type],
      })),
      flows: flows.map(({ from, to, condition }) => ({ from, to, ...(condition === undefined ? {} : { condition }) })),
      messages: messages.map(({ from, to, label, medium }) => ({
        from,
        to,
        label,
        ...(medium === undefined || medium === null ? {} : { medium }),
      })),
    },
    findings: file.findings.map(({ code, node, field, optional, evidence }) => ({
      code,
      nodes: node === null ? [] : [node],
      ...(field === null ? {} : { field }),
      optional,
      evidence: passages(evidence),
    })),
    fields: file.fields.map(({ document, label, type, required }) => ({
      file: withinDocuments(document),
      label,
      type,
      required,
    })),
  };
}

/** What is known of another authority's document: which steps stand in it, and where. */
export function answerOfVariant(
  answer: ScoredCase,
  { mapping, extra }: NonNullable<GoldFile['variants']>[number],
  file: string,
): ScoredCase {
  const quotes = new Map(mapping.map(({ node, quote }) => [node, quote]));
  const mapped = answer.process.nodes.flatMap((node): ScoredNode[] => {
    const quote = quotes.get(node.id);
    return quote === undefined || quote === null ? [] : [{ ...node, evidence: [{ file, quote }] }];
  });
  const added = extra.map(
    ({ label, quote }, index): ScoredNode => ({
      kind: 'task',
      id: `extra-${index + 1}`,
      labels: [label],
      optional: false,
      evidence: [{ file, quote }],
    }),
  );
  return {
    process: { participants: [], nodes: [...mapped, ...added], flows: [], messages: [] },
    findings: [],
    fields: [],
  };
}

function withinDocuments(path: string): string {
  return path.replace(/^documents\//, '');
}

const nodeTypes: Readonly<Record<GoldNode['type'], NodeType>> = {
  task: { kind: 'task' },
  startEvent: { kind: 'event', position: 'start' },
  intermediateEvent: { kind: 'event', position: 'intermediate' },
  endEvent: { kind: 'event', position: 'end' },
  exclusiveGateway: { kind: 'gateway', gateway: 'exclusive' },
  parallelGateway: { kind: 'gateway', gateway: 'parallel' },
  inclusiveGateway: { kind: 'gateway', gateway: 'inclusive' },
  eventBasedGateway: { kind: 'gateway', gateway: 'eventBased' },
};
