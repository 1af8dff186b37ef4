import type { Finding } from '@lotse/model';
import { findingTitle } from '../finding-title.ts';
import { anchor, type Content, html, joined } from '../html.ts';
import { stepLink } from '../links.ts';
import type { CaseView, StepView } from '../view.ts';
import {
  activityGroups,
  channelWords,
  derivationWords,
  durationWords,
  severityWords,
  taskTypeWords,
} from '../words.ts';

const discretionWords = {
  bound: 'gebunden',
  discretionary: 'Ermessen',
  judgement: 'Beurteilungsspielraum',
} as const;

const attributeWords: Readonly<Record<string, string>> = {
  by: 'Zuständigkeit',
  to: 'Empfänger',
  from: 'Absender',
  type: 'Art',
  channel: 'Weg',
};

export type Row = [term: string, value: Content];

function taskRows(view: CaseView, step: StepView['step']): Row[] {
  if (!('task' in step)) return [];
  const names = (ids: readonly string[] | undefined): string => (ids ?? []).map(view.participant).join(', ');
  return [
    ['Art', step.type && taskTypeWords[step.type]],
    ['An', step.to && view.participant(step.to)],
    ['Von', step.from && view.participant(step.from)],
    ['Weg', step.channel && channelWords[step.channel]],
    ['Eingang', (step.inputs ?? []).join(', ')],
    ['Ergebnis', (step.outputs ?? []).join(', ')],
    ['Systeme', names(step.uses)],
    ['Frist', step.deadline && durationWords(step.deadline)],
    ['Dauer', step.duration && durationWords(step.duration)],
    ['Entscheidung', step.discretion && discretionWords[step.discretion]],
    ['FIM-Aktivitätengruppe', step.rag !== undefined && activityGroups[step.rag]],
  ];
}

/** Findings by title and weight, each a link to its card. */
export function findingLinks(findings: readonly Finding[], view: CaseView): Content {
  return joined(
    findings.map(
      (finding) =>
        html`<a href="#${anchor('feststellung', finding.id)}">${findingTitle(view, finding)}</a> (${severityWords[finding.severity]})`,
    ),
    ', ',
  );
}

/** Terms and values; rows without a value are left out. */
export function factsList(rows: readonly Row[]): Content {
  const shown = rows.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  return (
    shown.length > 0 &&
    html`<dl class="facts-list">${shown.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
  );
}

/** What is known of a step beside its label. */
export function stepFacts(view: CaseView, one: StepView): Content {
  const { step } = one;
  const rows: Row[] = [
    ['Zuständig', 'by' in step && step.by ? view.participant(step.by) : ''],
    ['Weiter bei', 'goto' in step && stepLink(view, step.goto)],
    ...taskRows(view, step),
    ['Rechtsgrundlage', (step.legalBasis ?? []).join(', ')],
    ['Anmerkung', step.note],
    ['Feststellungen', one.findings.length > 0 && findingLinks(one.findings, view)],
    [
      'Erschlossen',
      step.inferred &&
        step.inferred.length > 0 &&
        `aus dem Zusammenhang, nicht gelesen: ${step.inferred.map((name) => attributeWords[name] ?? name).join(', ')}`,
    ],
    ['Beleg', step.derived && `kein Text, sondern abgeleitet: ${derivationWords(step.derived)}`],
    ['Achtung', step.unsupported && 'Ein Zitat zu diesem Schritt steht so nicht in den Dokumenten.'],
  ];
  return factsList(rows);
}
