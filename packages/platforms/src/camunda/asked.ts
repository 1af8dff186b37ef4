import type { DialectElement } from '@lotse/bpmn';
import type { GraphNode, ProcessGraph } from '@lotse/model';
import type { FormJsComponent } from '../forms/form-js.ts';
import { plainText } from '../forms/texts.ts';
import { inert } from './inert.ts';
import type { Routing } from './routing.ts';

/** Done by a person at a screen: the engine waits there and can ask for a variable. */
export function isUserTask(node: GraphNode): node is Extract<GraphNode, { kind: 'task' }> {
  return node.kind === 'task' && (node.taskType === undefined || node.taskType === 'user');
}

/** A choice whose answer a task asks for. */
export interface Question {
  routing: Routing;
  /** The choice is reached whatever is answered before: the answer is needed. */
  always: boolean;
}

/** Passed through without anyone saying anything: the person before is the last one asked. */
function isPassedThrough(node: GraphNode): boolean {
  return node.kind === 'gateway' || (node.kind === 'task' && node.taskType === 'manual');
}

/**
 * The user tasks that lie before a gateway on every way to it, with nothing in between that could set a variable; none
 * where some way comes from a start, a message or a service. Behind a parallel join one of the branches is enough.
 */
function tasksBefore(graph: ProcessGraph, gateway: string): Map<string, boolean> | undefined {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const found = new Map<string, boolean>();
  const seen = new Set<string>();

  function search(id: string, always: boolean): boolean {
    if (seen.has(id)) return true;
    seen.add(id);
    const into = graph.flows.filter((flow) => flow.to === id);
    const ways = into.map(({ from }) => {
      const before = nodes.get(from);
      if (before === undefined) return false;
      if (isUserTask(before)) {
        found.set(before.id, (found.get(before.id) ?? true) && always);
        return true;
      }
      if (!isPassedThrough(before)) return false;
      const splits = before.kind === 'gateway' && graph.flows.filter((flow) => flow.from === from).length > 1;
      return search(from, always && !(splits && before.gateway !== 'parallel'));
    });
    const node = nodes.get(id);
    const joinsAll = node?.kind === 'gateway' && node.gateway === 'parallel';
    return ways.length > 0 && (joinsAll ? ways.some(Boolean) : ways.every(Boolean));
  }

  return search(gateway, true) ? found : undefined;
}

/**
 * Which task asks for which answers: node id → questions. Where user tasks lie before a choice on every way, the person
 * who does them knows the answer; anywhere else the variable has to come from elsewhere, and the notes say so.
 */
export function askedAt(graph: ProcessGraph, routings: readonly Routing[]): Map<string, Question[]> {
  const asked = new Map<string, Question[]>();
  for (const routing of routings) {
    for (const [task, always] of tasksBefore(graph, routing.gateway.id) ?? []) {
      asked.set(task, [...(asked.get(task) ?? []), { routing, always }]);
    }
  }
  return asked;
}

/** The variables that the answers to a choice are kept in. */
export function variablesOf(routing: Routing): string[] {
  return routing.gateway.gateway === 'inclusive' ? routing.routes.map(({ value }) => value) : [routing.variable];
}

const required: DialectElement = {
  $type: 'camunda:Validation',
  constraints: [{ $type: 'camunda:Constraint', name: 'required' }],
};

/** The questions as form fields inside the process, for a task that opens no form of its own. */
export function formData(questions: readonly Question[]): DialectElement {
  const fields = questions.flatMap(({ routing, always }): DialectElement[] =>
    routing.gateway.gateway === 'inclusive'
      ? routing.routes.map(({ value, answer }) => ({
          $type: 'camunda:FormField',
          id: value,
          label: inert(`${routing.question} ${answer}`),
          type: 'boolean',
          defaultValue: 'false',
        }))
      : [
          {
            $type: 'camunda:FormField',
            id: routing.variable,
            label: inert(routing.question),
            type: 'enum',
            ...(always ? { validation: required } : {}),
            values: routing.routes.map(({ value, answer }) => ({
              $type: 'camunda:Value',
              id: value,
              name: inert(answer),
            })),
          },
        ],
  );
  return { $type: 'camunda:FormData', fields };
}

/** The same questions as a group at the end of a task's form-js form. */
export function questionGroup(questions: readonly Question[]): FormJsComponent {
  const components = questions.flatMap(({ routing, always }): FormJsComponent[] =>
    routing.gateway.gateway === 'inclusive'
      ? routing.routes.map(({ value, answer }) => ({
          type: 'checkbox',
          id: `Entscheidung_${value}`,
          key: value,
          label: plainText(`${routing.question} ${answer}`),
        }))
      : [
          {
            type: 'radio',
            id: `Entscheidung_${routing.variable}`,
            key: routing.variable,
            label: plainText(routing.question),
            ...(always ? { validate: { required: true } } : {}),
            values: routing.routes.map(({ value, answer }) => ({ label: plainText(answer), value })),
          },
        ],
  );
  return { type: 'group', id: 'Entscheidungen', label: 'Entscheidung im Prozess', components };
}
