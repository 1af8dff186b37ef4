import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Channel, TaskType } from './outline.ts';

const element = {
  id: z.string(),
  label: z.string(),
  /** The id of the pool. */
  pool: z.string(),
  /** The id of the innermost lane; absent in a pool without lanes. */
  lane: z.string().optional(),
  /** The id of the enclosing sub-process node. */
  parent: z.string().optional(),
  /** The outline step it was made from. */
  step: z.string().optional(),
  evidence: z.array(Evidence).optional(),
  derived: z.string().optional(),
  legalBasis: z.array(z.string()).optional(),
  documentation: z.string().optional(),
};

export const EventKind = z.enum(['none', 'message', 'timer', 'conditional', 'link', 'error', 'terminate']);
export type EventKind = z.infer<typeof EventKind>;

const eventAttributes = {
  event: EventKind,
  /** Timer: an ISO 8601 duration or date. */
  timer: z.string().optional(),
  /** Conditional: the condition in words. */
  condition: z.string().optional(),
};

export const GraphNode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('startEvent'), ...element, ...eventAttributes }),
  z.object({ kind: z.literal('endEvent'), ...element, ...eventAttributes }),
  z.object({ kind: z.literal('catchEvent'), ...element, ...eventAttributes }),
  z.object({ kind: z.literal('throwEvent'), ...element, ...eventAttributes }),
  z.object({
    kind: z.literal('boundaryEvent'),
    ...element,
    ...eventAttributes,
    /** The id of the task or sub-process it sits on. */
    attachedTo: z.string(),
    interrupting: z.boolean(),
  }),
  z.object({
    kind: z.literal('task'),
    ...element,
    taskType: TaskType.optional(),
    /** Names of the systems it uses. */
    uses: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('subprocess'), ...element, collapsed: z.boolean() }),
  z.object({ kind: z.literal('call'), ...element }),
  z.object({
    kind: z.literal('gateway'),
    ...element,
    gateway: z.enum(['exclusive', 'parallel', 'inclusive', 'eventBased']),
  }),
]);
export type GraphNode = z.infer<typeof GraphNode>;

export const SequenceFlow = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  /** The answer written at the flow out of a choice. */
  label: z.string().optional(),
  /** The default flow of its gateway. */
  isDefault: z.boolean().optional(),
  evidence: z.array(Evidence).optional(),
});
export type SequenceFlow = z.infer<typeof SequenceFlow>;

export const MessageFlow = z.object({
  id: z.string(),
  /** A node's id, or a black-box pool's. */
  from: z.string(),
  to: z.string(),
  label: z.string().optional(),
  channel: Channel.optional(),
});
export type MessageFlow = z.infer<typeof MessageFlow>;

export const Lane = z.object({
  id: z.string(),
  name: z.string(),
  participant: z.string(),
  get lanes() {
    return z.array(Lane).optional();
  },
});
export type Lane = z.infer<typeof Lane>;

export const Pool = z.object({
  id: z.string(),
  name: z.string(),
  participant: z.string().optional(),
  /** Nothing is drawn inside; message flows end at the pool. */
  blackBox: z.boolean(),
  lanes: z.array(Lane),
});
export type Pool = z.infer<typeof Pool>;

/** A data object or store beside the flow, and the node that reads (`in`) or writes (`out`) it. */
export const DataElement = z.object({
  id: z.string(),
  kind: z.enum(['object', 'store']),
  label: z.string(),
  pool: z.string(),
  links: z.array(z.object({ node: z.string(), direction: z.enum(['in', 'out']) })),
});
export type DataElement = z.infer<typeof DataElement>;

export const Annotation = z.object({ id: z.string(), text: z.string(), node: z.string() });
export type Annotation = z.infer<typeof Annotation>;

/** BPMN's nodes and flows, flat: what is analysed, laid out and exported. */
export const ProcessGraph = z.object({
  version: z.literal(1),
  id: z.string(),
  name: z.string(),
  pools: z.array(Pool),
  nodes: z.array(GraphNode),
  flows: z.array(SequenceFlow),
  messages: z.array(MessageFlow),
  data: z.array(DataElement),
  annotations: z.array(Annotation),
});
export type ProcessGraph = z.infer<typeof ProcessGraph>;
