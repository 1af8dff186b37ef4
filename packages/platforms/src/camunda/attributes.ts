import { type GraphNode, type Lane, slug } from '@lotse/model';
import { candidateGroup, topicOf } from './naming.ts';

/** Attributes of Camunda's namespace by their name without prefix. */
export type CamundaAttributes = Readonly<Record<string, string>>;

/** A worker outside the engine does it; the platform waits. No code is claimed to exist. */
function external(node: GraphNode): CamundaAttributes {
  return { type: 'external', topic: topicOf(node) };
}

/**
 * What a person's task carries: the group of its lane, and the form it opens. `formRef` names the form by id;
 * `deployment` binds it to the version deployed together with the process.
 */
function personal(lane: Lane | undefined, form: string | undefined): CamundaAttributes {
  return {
    ...(lane ? { candidateGroups: candidateGroup(lane) } : {}),
    ...(form ? { formRef: slug(form), formRefBinding: 'deployment' } : {}),
  };
}

/** The attributes of a task, by its type; an untyped one is a user task. */
export function taskAttributes(
  node: Extract<GraphNode, { kind: 'task' }>,
  lane: Lane | undefined,
  form: string | undefined,
): CamundaAttributes {
  switch (node.taskType) {
    case undefined:
    case 'user':
      return personal(lane, form);
    case 'manual':
    case 'receive':
      return {};
    case 'service':
    case 'send':
    case 'script':
    case 'businessRule':
      return external(node);
  }
}

/** The attributes of the message event definition of a throwing event. */
export function throwingMessageAttributes(node: GraphNode): CamundaAttributes {
  return external(node);
}

/** Days that finished instances are kept; enforced by the engine, to be set by the authority's own rules. */
export const historyTimeToLive = 'P180D';
