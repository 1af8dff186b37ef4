import { type GraphNode, type ProcessGraph, type SequenceFlow, slug } from '@lotse/model';
import { uniqueValue, uniqueVariable } from '../variables.ts';

type Gateway = Extract<GraphNode, { kind: 'gateway' }>;

/** A way out of a choice, as an engine decides it. */
export interface Route {
  flow: SequenceFlow;
  /** The answer as written at the flow. */
  answer: string;
  /** The value that the variable must have; for inclusive gateways the name of a yes-or-no variable of its own. */
  value: string;
  /** JUEL; absent at the default flow. */
  condition?: string;
}

/** A choice, and the variable that decides it. */
export interface Routing {
  gateway: Gateway;
  /** What the gateway asks. */
  question: string;
  variable: string;
  routes: Route[];
  /** The id of the default flow. */
  defaultFlow?: string;
  /** The default was not in the draft but chosen here, so that the engine never stands still. */
  defaultChosen: boolean;
}

function isChoice(node: GraphNode): node is Gateway {
  return node.kind === 'gateway' && (node.gateway === 'exclusive' || node.gateway === 'inclusive');
}

function defaultOf(gateway: Gateway, flows: readonly SequenceFlow[]): string | undefined {
  const marked = flows.find((flow) => flow.isDefault);
  if (marked) return marked.id;
  // A default at an inclusive gateway would drop its own condition: that changes what the picture says.
  return gateway.gateway === 'exclusive' ? flows.at(-1)?.id : undefined;
}

function conditionOf(gateway: Gateway, variable: string, value: string): string {
  return gateway.gateway === 'inclusive' ? `\${${value} == true}` : `\${${variable} == '${value}'}`;
}

/**
 * Every choice with its variable, values and JUEL conditions, in the order of the graph. The documents give conditions
 * as words ("Angaben vollständig? nein"); which data decides them is for the modeller to say.
 */
export function routingsOf(graph: ProcessGraph): Routing[] {
  const variables = new Set<string>();
  return graph.nodes.filter(isChoice).flatMap((gateway) => {
    const flows = graph.flows.filter((flow) => flow.from === gateway.id);
    if (flows.length < 2) return [];
    const question = gateway.label || 'Entscheidung';
    const variable = uniqueVariable(question, variables);
    const defaultFlow = defaultOf(gateway, flows);
    const values = new Set<string>();
    const routes = flows.map((flow, index): Route => {
      const answer = flow.label ?? `Weg ${index + 1}`;
      const value =
        gateway.gateway === 'inclusive'
          ? uniqueVariable(`${slug(question, 24)} ${slug(answer, 20)}`, variables)
          : uniqueValue(answer, values);
      const isDefault = flow.id === defaultFlow;
      return { flow, answer, value, ...(isDefault ? {} : { condition: conditionOf(gateway, variable, value) }) };
    });
    const defaultChosen = defaultFlow !== undefined && !flows.some((flow) => flow.isDefault);
    return [{ gateway, question, variable, routes, ...(defaultFlow ? { defaultFlow } : {}), defaultChosen }];
  });
}
