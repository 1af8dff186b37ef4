import { z } from 'zod';
import type { GatewayType, ScoredNode } from '../scored-process.ts';

/** What a node is, whatever a data set calls it. */
export type NodeType =
  | { kind: 'task' }
  | { kind: 'event'; position: Extract<ScoredNode, { kind: 'event' }>['position'] }
  | { kind: 'gateway'; gateway: GatewayType };

/** The types of nodes in the graphs of PMo and LRE, and what they are. */
export const graphNodeTypes = {
  task: { kind: 'task' },
  subProcess: { kind: 'task' },
  'event.start': { kind: 'event', position: 'start' },
  'event.intermediate': { kind: 'event', position: 'intermediate' },
  'event.boundary': { kind: 'event', position: 'intermediate' },
  'event.end': { kind: 'event', position: 'end' },
  'gateway.xor': { kind: 'gateway', gateway: 'exclusive' },
  'gateway.and': { kind: 'gateway', gateway: 'parallel' },
  'gateway.or': { kind: 'gateway', gateway: 'inclusive' },
  'gateway.event': { kind: 'gateway', gateway: 'eventBased' },
  'gateway.complex': { kind: 'gateway', gateway: 'complex' },
} as const satisfies Record<string, NodeType>;

export const GraphNodeType = z.enum(Object.keys(graphNodeTypes) as (keyof typeof graphNodeTypes)[]);
