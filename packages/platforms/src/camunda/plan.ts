import { type GraphNode, type Lane, type Pool, type ProcessGraph, slug } from '@lotse/model';
import type { ExportValues } from '../target.ts';
import { askedAt, isUserTask, type Question } from './asked.ts';
import { executablePool } from './executable.ts';
import { lanesOf } from './naming.ts';
import { type Routing, routingsOf } from './routing.ts';

/** What the export decides about a graph, once, for the file, the forms and the notes alike. */
export interface Plan {
  /** The pool whose process runs. */
  pool: Pool | undefined;
  /** Its nodes. */
  nodes: readonly GraphNode[];
  /** Its choices. */
  routings: readonly Routing[];
  /** Node id → what the task asks for. */
  asked: ReadonlyMap<string, readonly Question[]>;
  /** Node id → id of the form the task opens. */
  forms: ReadonlyMap<string, string>;
  /** Node id → id of the process that a call activity calls. */
  calledElements: ReadonlyMap<string, string>;
  lane(node: GraphNode): Lane | undefined;
  /**
   * The name under which a message is sent and awaited. It starts with the process: the engine refuses a second process
   * that starts by a message of the same name, and „Antrag eingegangen“ starts half of all services.
   */
  messageName(node: GraphNode): string;
}

/** The forms of tasks that a person does at a screen; where several name one step, the first has it. */
function boundForms(values: ExportValues, nodes: readonly GraphNode[]): Map<string, string> {
  const bound = new Map<string, string>();
  for (const form of values.outline.forms) {
    const node = nodes.find((one) => one.step !== undefined && one.step === form.step && isUserTask(one));
    if (node && !bound.has(node.id)) bound.set(node.id, form.id);
  }
  return bound;
}

/** The choices of the process that runs. */
export function executableRoutings(graph: ProcessGraph): Routing[] {
  const pool = executablePool(graph);
  return routingsOf(graph).filter((routing) => routing.gateway.pool === pool?.id);
}

export function planOf(values: ExportValues): Plan {
  const { graph } = values;
  const pool = executablePool(graph);
  const nodes = graph.nodes.filter((node) => node.pool === pool?.id);
  const routings = executableRoutings(graph);
  const lanes = new Map(lanesOf(pool).map((lane) => [lane.id, lane]));
  return {
    pool,
    nodes,
    routings,
    asked: askedAt(graph, routings),
    forms: boundForms(values, nodes),
    calledElements: new Map(
      nodes.filter((node) => node.kind === 'call').map((node) => [node.id, `Process_${slug(node.label)}`]),
    ),
    messageName: (node) => `${slug(graph.name)}.${slug(node.label || node.id)}`,
    lane: (node) => (node.lane === undefined ? undefined : lanes.get(node.lane)),
  };
}
