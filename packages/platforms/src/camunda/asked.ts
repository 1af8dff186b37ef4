import type { DialectElement } from '@lotse/bpmn';
import type { GraphNode, ProcessGraph } from '@lotse/model';
import type { FormJsComponent } from '../forms/form-js.ts';
import { plainText } from '../forms/texts.ts';
import type { Routing } from './routing.ts';

/** Done by a person at a screen: the engine waits there and can ask for a variable. */
export function isUserTask(node: GraphNode): node is Extract<GraphNode, { kind: 'task' }> {
  return node.kind === 'task' && (node.taskType === undefined || node.taskType === 'user');
}

/** The task that always comes right before a gateway; other gateways in between do not count. */
function taskBefore(graph: ProcessGraph, gateway: string): GraphNode | undefined {
  const seen = new Set<string>();
  for (let at = gateway; !seen.has(at); ) {
    seen.add(at);
    const into = graph.flows.filter((flow) => flow.to === at);
    const before = graph.nodes.find((node) => node.id === into[0]?.from);
    if (into.length !== 1 || before === undefined) return undefined;
    if (before.kind !== 'gateway') return before;
    at = before.id;
  }
  return undefined;
}

/**
 * Which task asks for which answers: node id → choices. Where a user task always comes right before a choice, the
 * person who does it knows the answer; anywhere else the variable has to come from elsewhere, and the notes say so.
 */
export function askedAt(graph: ProcessGraph, routings: readonly Routing[]): Map<string, Routing[]> {
  const asked = new Map<string, Routing[]>();
  for (const routing of routings) {
    const before = taskBefore(graph, routing.gateway.id);
    if (before === undefined || !isUserTask(before) || before.pool !== routing.gateway.pool) continue;
    asked.set(before.id, [...(asked.get(before.id) ?? []), routing]);
  }
  return asked;
}

/** The variables that the answers to a choice are kept in. */
export function variablesOf(routing: Routing): string[] {
  return routing.gateway.gateway === 'inclusive' ? routing.routes.map(({ value }) => value) : [routing.variable];
}

/** The questions as form fields inside the process, for a task that opens no form of its own. */
export function formData(routings: readonly Routing[]): DialectElement {
  const fields = routings.flatMap((routing): DialectElement[] =>
    routing.gateway.gateway === 'inclusive'
      ? routing.routes.map(({ value, answer }) => ({
          $type: 'camunda:FormField',
          id: value,
          label: `${routing.question} ${answer}`,
          type: 'boolean',
          defaultValue: 'false',
        }))
      : [
          {
            $type: 'camunda:FormField',
            id: routing.variable,
            label: routing.question,
            type: 'enum',
            validation: {
              $type: 'camunda:Validation',
              constraints: [{ $type: 'camunda:Constraint', name: 'required' }],
            },
            values: routing.routes.map(({ value, answer }) => ({ $type: 'camunda:Value', id: value, name: answer })),
          },
        ],
  );
  return { $type: 'camunda:FormData', fields };
}

/** The same questions as a group at the end of a task's form-js form. */
export function questionGroup(routings: readonly Routing[]): FormJsComponent {
  const components = routings.flatMap((routing): FormJsComponent[] =>
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
            validate: { required: true },
            values: routing.routes.map(({ value, answer }) => ({ label: plainText(answer), value })),
          },
        ],
  );
  return { type: 'group', id: 'Entscheidungen', label: 'Entscheidung im Prozess', components };
}
