import type { GraphNode, ProcessGraph } from '@lotse/model';
import type { PreflightProblem } from '../target.ts';
import { askedAt } from './asked.ts';
import { executablePool } from './executable.ts';
import { executableRoutings } from './plan.ts';

/** A rule looks at one node of the process that will run. */
type NodeRule = (node: GraphNode, graph: ProcessGraph) => PreflightProblem | undefined;

const name = (node: GraphNode): string => (node.label ? `„${node.label}“` : node.id);

const isoTimer = /^(P(?!$)[\dYMWDTHS.]+|R\d*\/.+|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)$/;

/** `org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.parseTimer`: one of the three timer elements must be there. */
const timerNeedsValue: NodeRule = (node) => {
  if (!('event' in node) || node.event !== 'timer') return undefined;
  if (node.timer !== undefined && isoTimer.test(node.timer)) return undefined;
  return {
    code: 'E_TIMER_VALUE',
    severity: 'error',
    element: node.id,
    message: `Das Zeitereignis ${name(node)} hat keine Frist im Format ISO 8601 (etwa P14D). Bitte im Ablauf eine Frist eintragen.`,
  };
};

/** The draft has the condition as a sentence; the engine evaluates an expression. */
const conditionIsText: NodeRule = (node) => {
  if (!('event' in node) || node.event !== 'conditional') return undefined;
  return {
    code: 'W_CONDITION_TEXT',
    severity: 'warning',
    element: node.id,
    message: `Das Bedingungsereignis ${name(node)} wartet auf eine Bedingung, die nur als Text vorliegt. Bitte die Variable setzen, die sie vertritt.`,
  };
};

/** `BpmnParse.parseCallActivity`: calledElement is mandatory; whether it exists is seen at run time only. */
const calledProcessIsMissing: NodeRule = (node) => {
  if (node.kind !== 'call') return undefined;
  return {
    code: 'W_CALLED_PROCESS',
    severity: 'warning',
    element: node.id,
    message: `Der aufgerufene Prozess ${name(node)} gehört nicht zum Export. Bitte ihn bereitstellen oder den Aufruf ersetzen.`,
  };
};

const taskWithoutType: NodeRule = (node) => {
  if (node.kind !== 'task' || node.taskType !== undefined) return undefined;
  return {
    code: 'W_TASK_TYPE',
    severity: 'warning',
    element: node.id,
    message: `Wie die Aufgabe ${name(node)} erledigt wird, sagen die Unterlagen nicht. Sie wird als Benutzeraufgabe exportiert.`,
  };
};

/** `BpmnParse.selectInitial`: one start event without a message or timer at most. */
function plainStarts(nodes: readonly GraphNode[]): PreflightProblem[] {
  const plain = nodes.filter(
    (node) => node.kind === 'startEvent' && node.event === 'none' && node.parent === undefined,
  );
  return plain.slice(1).map((node) => ({
    code: 'E_SEVERAL_STARTS',
    severity: 'error',
    element: node.id,
    message: `Der Prozess hat mehr als ein Startereignis ohne Nachricht oder Zeit (${name(node)}). Die Engine lässt nur eines zu.`,
  }));
}

function choices(graph: ProcessGraph): PreflightProblem[] {
  const routings = executableRoutings(graph);
  const asked = new Set([...askedAt(graph, routings).values()].flat());
  return routings
    .filter((routing) => !asked.has(routing))
    .map((routing) => ({
      code: 'W_CONDITION_TEXT',
      severity: 'warning',
      element: routing.gateway.id,
      message: `Die Entscheidung „${routing.question}“ liegt nur als Text vor, und davor fragt keine Benutzeraufgabe. Wer setzt die Variable ${routing.variable}?`,
    }));
}

/** `BpmnParse.parseManualTask`: the engine passes through without waiting for anyone. */
const manualTaskPasses: NodeRule = (node) => {
  if (node.kind !== 'task' || node.taskType !== 'manual') return undefined;
  return {
    code: 'W_MANUAL_TASK',
    severity: 'warning',
    element: node.id,
    message: `An der manuellen Aufgabe ${name(node)} hält die Engine nicht an. Soll jemand sie bestätigen, muss sie eine Benutzeraufgabe werden.`,
  };
};

const nodeRules: readonly NodeRule[] = [
  timerNeedsValue,
  conditionIsText,
  calledProcessIsMissing,
  taskWithoutType,
  manualTaskPasses,
];

/** What Camunda 7 and its descendants would refuse, and what they would do otherwise than the picture says. */
export function preflightCamunda(graph: ProcessGraph): PreflightProblem[] {
  const pool = executablePool(graph);
  if (pool === undefined) {
    return [
      {
        code: 'E_NO_PROCESS',
        severity: 'error',
        message: 'Der Entwurf enthält keinen Ablauf, der ausgeführt werden könnte.',
      },
    ];
  }
  const nodes = graph.nodes.filter((node) => node.pool === pool.id);
  const found = nodes.flatMap((node) => nodeRules.map((rule) => rule(node, graph)));
  return [...found.filter((problem) => problem !== undefined), ...plainStarts(nodes), ...choices(graph)];
}
