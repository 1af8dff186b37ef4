import { findingTitle } from '../finding-title.ts';
import { anchor, type Content, html, joined, type Markup } from '../html.ts';
import { stepLink } from '../links.ts';
import type { CaseView, StepView } from '../view.ts';
import { channelWords, durationWords, severityWords, taskTypeWords } from '../words.ts';

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

type Row = [term: string, value: Content];

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
  ];
}

function findingLinks(one: StepView, view: CaseView): Content {
  return joined(
    one.findings.map(
      (finding) =>
        html`<a href="#${anchor('feststellung', finding.id)}">${findingTitle(view, finding)}</a> (${severityWords[finding.severity]})`,
    ),
    ', ',
  );
}

/** What is known of a step beside its label, as term and value; rows without a value are left out. */
export function stepFacts(view: CaseView, one: StepView): Markup {
  const { step } = one;
  const rows: Row[] = [
    ['Zuständig', 'by' in step && step.by ? view.participant(step.by) : ''],
    ['Weiter bei', 'goto' in step && stepLink(view, step.goto)],
    ...taskRows(view, step),
    ['Rechtsgrundlage', (step.legalBasis ?? []).join(', ')],
    ['Anmerkung', step.note],
    ['Feststellungen', one.findings.length > 0 && findingLinks(one, view)],
    [
      'Erschlossen',
      step.inferred &&
        step.inferred.length > 0 &&
        `aus dem Zusammenhang, nicht gelesen: ${step.inferred.map((name) => attributeWords[name] ?? name).join(', ')}`,
    ],
    ['Beleg', step.derived && `kein Text; aus der Struktur abgeleitet (${step.derived})`],
    ['Achtung', step.unsupported && 'Ein Zitat zu diesem Schritt steht so nicht in den Dokumenten.'],
  ];
  const shown = rows.filter(([, value]) => value !== undefined && value !== false && value !== '');
  if (shown.length === 0) return html``;
  return html`<dl class="facts-list">${shown.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}
