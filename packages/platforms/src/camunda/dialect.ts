import type { BpmnDialect, DialectAddition, DialectTarget } from '@lotse/bpmn';
import type { GraphNode } from '@lotse/model';
import camundaDescriptor from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { formData } from './asked.ts';
import { type CamundaAttributes, historyTimeToLive, taskAttributes, throwingMessageAttributes } from './attributes.ts';
import type { Plan } from './plan.ts';

/** Facts of one platform of the Camunda 7 family. */
export interface CamundaRelease {
  name: string;
  /** The version whose dialect is written. */
  version: string;
}

function prefixed(attributes: CamundaAttributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`camunda:${name}`, value]));
}

/** Types that the engine treats otherwise than the picture means: an untyped task it would skip, a script it has none of. */
function typeOf(node: GraphNode): Pick<DialectAddition, 'type'> {
  if (node.kind !== 'task') return {};
  if (node.taskType === undefined) return { type: 'bpmn:UserTask' };
  return node.taskType === 'script' ? { type: 'bpmn:ServiceTask' } : {};
}

function taskAddition(node: Extract<GraphNode, { kind: 'task' }>, plan: Plan): DialectAddition {
  const form = plan.forms.get(node.id);
  const asked = plan.asked.get(node.id) ?? [];
  // formRef and formData exclude each other: with a form of its own, the questions stand in that form.
  const extensions = form === undefined && asked.length > 0 ? { extensions: [formData(asked)] } : {};
  const exchanges = node.taskType === 'send' || node.taskType === 'receive';
  const message = exchanges ? { messageName: plan.messageName(node) } : {};
  return {
    ...typeOf(node),
    attributes: prefixed(taskAttributes(node, plan.lane(node), form)),
    ...message,
    ...extensions,
  };
}

function nodeAddition(node: GraphNode, plan: Plan): DialectAddition | undefined {
  switch (node.kind) {
    case 'task':
      return taskAddition(node, plan);
    case 'call':
      return { attributes: { calledElement: plan.calledElements.get(node.id) ?? node.id } };
    case 'throwEvent':
    case 'endEvent':
      return node.event === 'message'
        ? { definition: prefixed(throwingMessageAttributes(node)), messageName: plan.messageName(node) }
        : undefined;
    case 'gateway': {
      const defaultFlow = plan.routings.find((routing) => routing.gateway.id === node.id)?.defaultFlow;
      return defaultFlow === undefined ? undefined : { defaultFlow };
    }
    case 'startEvent':
    case 'catchEvent':
    case 'boundaryEvent':
      return node.event === 'message' ? { messageName: plan.messageName(node) } : undefined;
    case 'subprocess':
      return undefined;
  }
}

/** The Camunda 7 family's additions to the neutral file: only the authority's process is executable. */
export function camundaDialect(release: CamundaRelease, plan: Plan): BpmnDialect {
  const conditions = new Map(
    plan.routings.flatMap(({ routes }) => routes.map((route) => [route.flow.id, route.condition])),
  );

  function decorate(target: DialectTarget): DialectAddition | undefined {
    switch (target.type) {
      case 'process':
        return target.pool.id === plan.pool?.id
          ? { attributes: { isExecutable: true, 'camunda:historyTimeToLive': historyTimeToLive } }
          : undefined;
      case 'node':
        return target.node.pool === plan.pool?.id ? nodeAddition(target.node, plan) : undefined;
      case 'flow': {
        const body = conditions.get(target.flow.id);
        return body === undefined ? undefined : { condition: { body } };
      }
      case 'message':
        return undefined;
    }
  }

  return {
    name: release.name,
    descriptors: { camunda: camundaDescriptor, modeler },
    definitions: {
      'modeler:executionPlatform': 'Camunda Platform',
      'modeler:executionPlatformVersion': release.version,
    },
    decorate,
  };
}

/** The two attributes by which Camunda Modeler knows what it opened. */
const modeler = {
  name: 'Modeler',
  uri: 'http://camunda.org/schema/modeler/1.0',
  prefix: 'modeler',
  // Without it moddle writes the extended element with a capital letter.
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Definitions',
      isAbstract: true,
      extends: ['bpmn:Definitions'],
      properties: [
        { name: 'executionPlatform', isAttr: true, type: 'String' },
        { name: 'executionPlatformVersion', isAttr: true, type: 'String' },
      ],
    },
  ],
};
