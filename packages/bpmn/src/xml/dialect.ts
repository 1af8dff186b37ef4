import type { GraphNode, MessageFlow, Pool, ProcessGraph, SequenceFlow } from '@lotse/model';

/** An extension element: `$type` with its prefix (`camunda:Properties`), the rest are its properties; values nest. */
export interface DialectElement {
  $type: string;
  [property: string]: unknown;
}

/** What a dialect may write at one element; properties of extensions carry their prefix (`camunda:formKey`). */
export interface DialectAddition {
  /** Attributes of the element itself. */
  attributes?: Record<string, string | number | boolean>;
  /** Attributes of its event definition. */
  definition?: Record<string, string | number | boolean>;
  /** Contents of its extensionElements. */
  extensions?: DialectElement[];
  /** Another BPMN type than the neutral one, e.g. `bpmn:ServiceTask` for a send task. */
  type?: string;
  /** Flows: the condition; without a language the engine's own applies. */
  condition?: { body: string; language?: string };
  /** The name of the message that it sends or awaits; absent: its label. */
  messageName?: string;
  /** Gateways: id of the default flow, `null` for none; absent: as the graph says. */
  defaultFlow?: string | null;
}

export type DialectTarget =
  | { type: 'process'; pool: Pool }
  | { type: 'node'; node: GraphNode }
  | { type: 'flow'; flow: SequenceFlow; source: GraphNode | undefined }
  | { type: 'message'; message: MessageFlow };

/** How a platform's BPMN differs from the neutral one. */
export interface BpmnDialect {
  name: string;
  /** moddle descriptors of its namespaces by prefix. */
  descriptors: Record<string, unknown>;
  /** `undefined`: nothing to add here. */
  decorate(target: DialectTarget, graph: ProcessGraph): DialectAddition | undefined;
  /** Attributes of the definitions element, e.g. `modeler:executionPlatform`. */
  definitions?: Record<string, string>;
  /** In place of the neutral texts; `undefined`: no documentation element. */
  exporter?: { name: string; version: string };
}
