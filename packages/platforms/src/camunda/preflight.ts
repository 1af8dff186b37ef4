import type { GraphNode, ProcessGraph } from '@lotse/model';
import type { PreflightProblem } from '../target.ts';
import { askedAt } from './asked.ts';
import { executablePool } from './executable.ts';
import { eventVariables, isPlainStart, lacksTime, plainInsteadOfTimed } from './executable-graph.ts';
import { executableRoutings } from './plan.ts';

/** A rule looks at one node of the process that will run. */
type NodeRule = (node: GraphNode, graph: ProcessGraph) => PreflightProblem | undefined;

const name = (node: GraphNode): string => (node.label ? `„${node.label}“` : node.id);

/** `BpmnParse.parseTimer`: one of the three timer elements must be there; at a start event it is read on deployment. */
const timeIsMissing: NodeRule = (node, graph) => {
  if (!lacksTime(node)) return undefined;
  if (node.kind !== 'startEvent') {
    return {
      code: 'W_TIMER_TEXT',
      severity: 'warning',
      element: node.id,
      message: `Das Zeitereignis ${name(node)} hat keine Frist im Format ISO 8601 (etwa P14D). Es liest Datum und Uhrzeit aus der Variablen ${eventVariables(graph).get(node.id) ?? node.id}.`,
    };
  }
  const becomesPlain = plainInsteadOfTimed(graph).has(node.id);
  return {
    code: becomesPlain ? 'W_START_TIME' : 'E_TIMER_VALUE',
    severity: becomesPlain ? 'warning' : 'error',
    element: node.id,
    message: becomesPlain
      ? `Wann der Prozess startet (${name(node)}), steht nicht fest. Er ist ohne Zeitplan exportiert und wird von Hand oder durch einen Dienst gestartet.`
      : `Das Startereignis ${name(node)} hat keinen Zeitpunkt im Format ISO 8601. Bitte im Ablauf einen eintragen.`,
  };
};

/** The draft has the condition as a sentence; the engine evaluates an expression. */
const conditionIsText: NodeRule = (node, graph) => {
  if (!('event' in node) || node.event !== 'conditional') return undefined;
  return {
    code: 'W_CONDITION_TEXT',
    severity: 'warning',
    element: node.id,
    message: `Das Bedingungsereignis ${name(node)} wartet auf eine Bedingung, die nur als Text vorliegt. Sie liest die Variable ${eventVariables(graph).get(node.id) ?? node.id}.`,
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
  const plain = nodes.filter(isPlainStart);
  return plain.slice(1).map((node) => ({
    code: 'E_SEVERAL_STARTS',
    severity: 'error',
    element: node.id,
    message: `Der Prozess hat mehr als ein Startereignis ohne Nachricht oder Zeit (${name(node)}). Die Engine lässt nur eines zu.`,
  }));
}

function choices(graph: ProcessGraph): PreflightProblem[] {
  const routings = executableRoutings(graph);
  const asked = new Set([...askedAt(graph, routings).values()].flat().map(({ routing }) => routing));
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
  timeIsMissing,
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
