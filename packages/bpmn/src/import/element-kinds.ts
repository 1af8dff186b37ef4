import type { EventKind, GraphNode, TaskType } from '@lotse/model';

/** What a BPMN element becomes in the graph, by its type without the prefix. */
export type ElementKind =
  | { kind: 'task'; taskType?: TaskType }
  | { kind: 'gateway'; gateway: Extract<GraphNode, { kind: 'gateway' }>['gateway'] }
  | { kind: 'startEvent' | 'endEvent' | 'catchEvent' | 'throwEvent' | 'boundaryEvent' | 'subprocess' | 'call' };

export const elementKinds: Readonly<Record<string, ElementKind>> = {
  Task: { kind: 'task' },
  UserTask: { kind: 'task', taskType: 'user' },
  ManualTask: { kind: 'task', taskType: 'manual' },
  ServiceTask: { kind: 'task', taskType: 'service' },
  SendTask: { kind: 'task', taskType: 'send' },
  ReceiveTask: { kind: 'task', taskType: 'receive' },
  BusinessRuleTask: { kind: 'task', taskType: 'businessRule' },
  ScriptTask: { kind: 'task', taskType: 'script' },
  CallActivity: { kind: 'call' },
  SubProcess: { kind: 'subprocess' },
  AdHocSubProcess: { kind: 'subprocess' },
  Transaction: { kind: 'subprocess' },
  ExclusiveGateway: { kind: 'gateway', gateway: 'exclusive' },
  ComplexGateway: { kind: 'gateway', gateway: 'exclusive' },
  ParallelGateway: { kind: 'gateway', gateway: 'parallel' },
  InclusiveGateway: { kind: 'gateway', gateway: 'inclusive' },
  EventBasedGateway: { kind: 'gateway', gateway: 'eventBased' },
  StartEvent: { kind: 'startEvent' },
  EndEvent: { kind: 'endEvent' },
  IntermediateCatchEvent: { kind: 'catchEvent' },
  IntermediateThrowEvent: { kind: 'throwEvent' },
  BoundaryEvent: { kind: 'boundaryEvent' },
};

/** Types that the graph has no word for and that become the nearest kind. */
export const simplified: Readonly<Record<string, string>> = {
  AdHocSubProcess: 'Teilprozess',
  Transaction: 'Teilprozess',
  ComplexGateway: 'exklusives Gateway',
};

export const eventKinds: Readonly<Record<string, EventKind>> = {
  MessageEventDefinition: 'message',
  TimerEventDefinition: 'timer',
  ConditionalEventDefinition: 'conditional',
  LinkEventDefinition: 'link',
  ErrorEventDefinition: 'error',
  TerminateEventDefinition: 'terminate',
};

/** Event definitions without a counterpart: read as plain events, with a warning. */
export const otherEvents: Readonly<Record<string, string>> = {
  SignalEventDefinition: 'Signal',
  EscalationEventDefinition: 'Eskalation',
  CompensateEventDefinition: 'Kompensation',
  CancelEventDefinition: 'Abbruch',
};
