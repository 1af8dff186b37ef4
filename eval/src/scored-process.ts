import type { Channel, FieldType, ParticipantKind } from '@lotse/model';
import type { Annotations } from './pet/annotations.ts';

/**
 * The neutral form that metrics compare: gold answers, drafts, controls and other tools' models are all
 * brought into it, so that no metric knows where a process comes from.
 */
export interface ScoredProcess {
  participants: ScoredParticipant[];
  nodes: ScoredNode[];
  flows: ScoredFlow[];
  messages: ScoredMessage[];
}

/** A passage of the documents; `block` only where the source names one. */
export interface Passage {
  /** Path within the case's `documents/`. */
  file: string;
  quote: string;
  block?: string;
}

export interface ScoredParticipant {
  id: string;
  /** The name first, then its other names. */
  labels: string[];
  kind: ParticipantKind;
  /** The id of the participant that contains it. */
  within?: string;
}

interface NodeBase {
  id: string;
  /** The label first, then its aliases; empty for an unnamed node. */
  labels: string[];
  /** A participant's id. */
  participant?: string;
  /** A good modeller may leave it out: costs nothing either way. */
  optional: boolean;
  /** The outline step that a draft's node was made from. */
  step?: string;
  evidence: Passage[];
}

export type GatewayType = 'exclusive' | 'parallel' | 'inclusive' | 'eventBased' | 'complex';

export type ScoredNode =
  /** Tasks, calls and sub-processes drawn as one box. */
  | (NodeBase & { kind: 'task' })
  | (NodeBase & {
      kind: 'event';
      position: 'start' | 'intermediate' | 'end';
      /** The step on whose boundary it sits; a flow leads from there to it. */
      attachedTo?: string;
      /** A boundary event: whether the step is broken off; where absent it is. */
      interrupting?: boolean;
      /** An end that stops everything else that is under way. */
      terminates?: boolean;
    })
  | (NodeBase & { kind: 'gateway'; gateway: GatewayType });

export interface ScoredFlow {
  from: string;
  to: string;
  condition?: string;
  /** A message flow that carries the order from pool to pool. */
  byMessage?: boolean;
}

export interface ScoredMessage {
  /** A node's id or a participant's. */
  from: string;
  to: string;
  label: string;
  medium?: Channel;
}

export interface ScoredFinding {
  code: string;
  /** Ids of the nodes it sits on; several where one step became several nodes. */
  nodes: string[];
  /** A field's label. */
  field?: string;
  optional: boolean;
  evidence: Passage[];
}

export interface ScoredField {
  file: string;
  label: string;
  type: FieldType;
  required: boolean;
}

/** Everything of a case that is compared. */
export interface ScoredCase {
  process: ScoredProcess;
  findings: ScoredFinding[];
  fields: ScoredField[];
  /** What is marked in the text, where a set holds marks. */
  annotations?: Annotations;
}
