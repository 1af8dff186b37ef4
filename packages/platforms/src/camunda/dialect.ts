import type { BpmnDialect, DialectAddition, DialectTarget } from '@lotse/bpmn';
import type { GraphNode, Lane, ProcessGraph } from '@lotse/model';
import camundaDescriptor from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { type CamundaAttributes, historyTimeToLive, taskAttributes, throwingMessageAttributes } from './attributes.ts';
import { executablePool } from './executable.ts';
import { lanesOf } from './naming.ts';
import type { Routing } from './routing.ts';

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

function nodeAddition(
  node: GraphNode,
  lane: Lane | undefined,
  form: string | undefined,
  routing: Routing | undefined,
  variable: string,
): DialectAddition | undefined {
  switch (node.kind) {
    case 'task':
      return { ...typeOf(node), attributes: prefixed(taskAttributes(node, lane, form)) };
    case 'call':
      return { attributes: { calledElement: variable } };
    case 'throwEvent':
    case 'endEvent':
      return node.event === 'message' ? { definition: prefixed(throwingMessageAttributes(node)) } : undefined;
    case 'gateway':
      return routing?.defaultFlow === undefined ? undefined : { defaultFlow: routing.defaultFlow };
    case 'startEvent':
    case 'catchEvent':
    case 'boundaryEvent':
    case 'subprocess':
      return undefined;
  }
}

/** The Camunda 7 family's additions to the neutral file: only the authority's process is executable. */
export function camundaDialect(
  release: CamundaRelease,
  graph: ProcessGraph,
  routings: readonly Routing[],
  forms: ReadonlyMap<string, string>,
  calledElements: ReadonlyMap<string, string>,
): BpmnDialect {
  const pool = executablePool(graph);
  const lanes = new Map(graph.pools.flatMap((one) => lanesOf(one)).map((lane) => [lane.id, lane]));
  const byGateway = new Map(routings.map((routing) => [routing.gateway.id, routing]));
  const conditions = new Map(routings.flatMap(({ routes }) => routes.map((route) => [route.flow.id, route.condition])));

  function decorate(target: DialectTarget): DialectAddition | undefined {
    switch (target.type) {
      case 'process':
        return target.pool.id === pool?.id
          ? { attributes: { isExecutable: true, 'camunda:historyTimeToLive': historyTimeToLive } }
          : undefined;
      case 'node': {
        const { node } = target;
        if (node.pool !== pool?.id) return undefined;
        const form = node.step === undefined ? undefined : forms.get(node.step);
        const lane = node.lane === undefined ? undefined : lanes.get(node.lane);
        return nodeAddition(node, lane, form, byGateway.get(node.id), calledElements.get(node.id) ?? node.id);
      }
      case 'flow': {
        const body = target.source?.pool === pool?.id ? conditions.get(target.flow.id) : undefined;
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
