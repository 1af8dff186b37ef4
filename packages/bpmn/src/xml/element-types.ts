import type { GraphNode } from '@lotse/model';

const taskTypes = {
  user: 'bpmn:UserTask',
  manual: 'bpmn:ManualTask',
  service: 'bpmn:ServiceTask',
  send: 'bpmn:SendTask',
  receive: 'bpmn:ReceiveTask',
  businessRule: 'bpmn:BusinessRuleTask',
  script: 'bpmn:ScriptTask',
} as const;

const gatewayTypes = {
  exclusive: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  inclusive: 'bpmn:InclusiveGateway',
  eventBased: 'bpmn:EventBasedGateway',
} as const;

const eventTypes = {
  startEvent: 'bpmn:StartEvent',
  endEvent: 'bpmn:EndEvent',
  catchEvent: 'bpmn:IntermediateCatchEvent',
  throwEvent: 'bpmn:IntermediateThrowEvent',
  boundaryEvent: 'bpmn:BoundaryEvent',
} as const;

/** The BPMN type of a node where no platform asks for another. */
export function neutralType(node: GraphNode): string {
  switch (node.kind) {
    case 'task':
      return node.taskType === undefined ? 'bpmn:Task' : taskTypes[node.taskType];
    case 'call':
      return 'bpmn:CallActivity';
    case 'subprocess':
      return 'bpmn:SubProcess';
    case 'gateway':
      return gatewayTypes[node.gateway];
    default:
      return eventTypes[node.kind];
  }
}
