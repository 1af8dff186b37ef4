import type { Form, GraphNode } from '@lotse/model';
import { formRemarks } from '../forms/notes.ts';
import { type Chapter, markdownCode as code, markdownDocument, markdownLine as text } from '../markdown.ts';
import type { ExportValues, PreflightProblem } from '../target.ts';
import { isUserTask } from './asked.ts';
import { candidateGroup, topicOf } from './naming.ts';
import type { Plan } from './plan.ts';
import type { Routing } from './routing.ts';

function source(routing: Routing, plan: Plan): string {
  const tasks = [...plan.asked].flatMap(([id, list]) =>
    list.some((one) => one.routing === routing) ? plan.nodes.filter((node) => node.id === id) : [],
  );
  if (tasks.length > 0) {
    const names = tasks.map((task) => `„${text(task.label)}“`).join(', ');
    return `Danach ${tasks.length === 1 ? 'fragt die Aufgabe' : 'fragen die Aufgaben'} ${names}.`;
  }
  return '**Davor fragt keine Benutzeraufgabe:** Die Variable muss ein Dienst oder eine Nachricht setzen.';
}

function routingLine(routing: Routing, plan: Plan): string {
  const values = routing.routes.map((route) => `${code(route.value)} („${text(route.answer)}“)`).join(', ');
  const lead = `**${text(routing.question)}**`;
  if (routing.gateway.gateway === 'inclusive') {
    return `${lead}: mehrere Antworten sind möglich; je Antwort eine Ja/Nein-Variable: ${values}. ${source(routing, plan)}`;
  }
  const standard = routing.routes.find((route) => route.flow.id === routing.defaultFlow);
  const chosen = routing.defaultChosen ? ' (von Lotse gewählt, die Unterlagen nennen keinen; bitte prüfen)' : '';
  const otherwise = standard ? ` Standardweg: „${text(standard.answer)}“${chosen}.` : '';
  return `${lead}: Variable ${code(routing.variable)} mit den Werten ${values}.${otherwise} ${source(routing, plan)}`;
}

function groupLines(plan: Plan): string[] {
  const groups = new Map<string, string>();
  for (const node of plan.nodes) {
    const lane = isUserTask(node) ? plan.lane(node) : undefined;
    if (lane) groups.set(candidateGroup(lane), lane.name);
  }
  return [...groups].map(([group, name]) => `${code(group)}: ${text(name)}`);
}

const implemented = new Set(['service', 'send', 'script', 'businessRule']);

function externalTopics(nodes: readonly GraphNode[]): string[] {
  return nodes.flatMap((node) => {
    const isTask = node.kind === 'task' && node.taskType !== undefined && implemented.has(node.taskType);
    const isMessage = (node.kind === 'throwEvent' || node.kind === 'endEvent') && node.event === 'message';
    return isTask || isMessage ? [`${code(topicOf(node))}: ${text(node.label)}`] : [];
  });
}

function awaitedMessages(plan: Plan): string[] {
  const lines = plan.nodes.flatMap((node) => {
    const waits =
      (node.kind === 'startEvent' || node.kind === 'catchEvent' || node.kind === 'boundaryEvent') &&
      node.event === 'message';
    const receives = node.kind === 'task' && node.taskType === 'receive';
    return waits || receives ? [`${code(plan.messageName(node))}: ${text(node.label)}`] : [];
  });
  return [...new Set(lines)];
}

function formLines(forms: readonly Form[], plan: Plan): string[] {
  return forms.flatMap((form) => {
    const bound = [...plan.forms].find(([, id]) => id === form.id)?.[0];
    const node = plan.nodes.find((one) => one.id === bound);
    const place = node
      ? `hängt an der Aufgabe „${text(node.label)}“`
      : 'hängt an keiner Benutzeraufgabe; bitte von Hand zuordnen oder im Online-Dienst verwenden';
    return [`**${text(form.name)}**: ${place}.`, ...formRemarks(form)];
  });
}

function otherPools(values: ExportValues, plan: Plan): string[] {
  return values.graph.pools
    .filter((one) => one.id !== plan.pool?.id && !one.blackBox)
    .map(
      (one) => `„${text(one.name)}“ ist nur gezeichnet (${code('isExecutable="false"')}) und wird nicht ausgeführt.`,
    );
}

/** What a modeller must do by hand before the process runs, made from the facts of this graph; Markdown, German. */
export function camundaNotes(
  release: { name: string; version: string },
  values: ExportValues,
  plan: Plan,
  problems: readonly PreflightProblem[],
): string {
  const { outline, graph } = values;
  const { nodes, routings } = plan;
  const isChoice = (one: PreflightProblem): boolean => routings.some((each) => each.gateway.id === one.element);
  const chapters: Chapter[] = [
    {
      title: 'Vor dem Einspielen zu beheben',
      intro: 'So nähme die Engine den Prozess nicht an:',
      lines: problems.filter((one) => one.severity === 'error').map((one) => text(one.message)),
    },
    {
      title: 'Entscheidungen',
      intro:
        'Die Bedingungen stehen in den Unterlagen als Text. Jede Entscheidung liest deshalb eine Variable; ist sie nicht gesetzt, bricht die Engine an dieser Stelle ab.',
      lines: routings.map((routing) => routingLine(routing, plan)),
    },
    {
      title: 'Aufgaben für Dienste',
      intro:
        'Diese Schritte warten auf einen External-Task-Worker, der das Topic abholt. Ohne Worker bleibt der Vorgang dort stehen.',
      lines: externalTopics(nodes),
    },
    {
      title: 'Nachrichten',
      intro: 'Auf diese Nachrichten wartet der Prozess; eine Schnittstelle muss sie mit dem Vorgang korrelieren.',
      lines: awaitedMessages(plan),
    },
    {
      title: 'Zuständigkeiten',
      intro:
        'Benutzeraufgaben gehen an die Gruppe ihrer Bahn. Diese Gruppen müssen in der Benutzerverwaltung bestehen:',
      lines: groupLines(plan),
    },
    {
      title: 'Formulare',
      intro: `Die Dateien ${code('*.form')} gehören in dasselbe Deployment wie ${code('process.bpmn')}.`,
      lines: formLines(outline.forms, plan),
    },
    {
      title: 'Entscheidungstabellen',
      intro: 'Sind als Text erkannt, aber nicht als DMN enthalten; Regelaufgaben sind External Tasks.',
      lines: outline.decisions.map((decision) => text(decision.name)),
    },
    {
      title: 'Sonst von Hand',
      lines: [
        ...problems.filter((one) => one.severity === 'warning' && !isChoice(one)).map((one) => text(one.message)),
        ...otherPools(values, plan),
        `${code('historyTimeToLive')} steht auf 180 Tagen (${code('P180D')}). Die richtige Frist folgt aus den Aufbewahrungsvorschriften.`,
      ],
    },
    {
      title: 'Offene Fragen an die Fachabteilung',
      lines: outline.openQuestions.map((question) => text(question.question)),
    },
  ];
  const lead = `Der Export ist ein Entwurf für ${release.name}, geschrieben im Dialekt von Camunda ${release.version}. Er lässt sich einspielen, ersetzt aber keine Modellierung. Was von Hand zu tun bleibt, steht hier; es folgt aus diesem Prozess, nicht aus einer allgemeinen Liste.`;
  return markdownDocument(`Hinweise zu „${text(graph.name)}“ für ${release.name}`, lead, chapters);
}
