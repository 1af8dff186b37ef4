import type { ParticipantKind } from '@lotse/model';
import { type Content, html, type Markup } from '../html.ts';
import type { CaseView } from '../view.ts';
import { count, maturityNames, percent, severityOrder, severityWords } from '../words.ts';

interface Figure {
  name: string;
  value: Content;
  note: Content;
  /** The section that shows what the figure counts. */
  href: string;
  /** 0 to 1: drawn as a bar. */
  share?: number;
}

const kindWords: Readonly<Record<ParticipantKind, [one: string, many: string]>> = {
  applicant: ['antragstellend', 'antragstellend'],
  authority: ['Behörde', 'Behörden'],
  unit: ['Amt oder Stelle', 'Ämter und Stellen'],
  role: ['Rolle', 'Rollen'],
  external: ['extern', 'extern'],
  system: ['System', 'Systeme'],
};

function participantNote(view: CaseView): string {
  const groups = Map.groupBy(view.outline.participants, (one) => one.kind);
  return [...groups].map(([kind, list]) => count(list.length, ...kindWords[kind])).join(', ');
}

function stepNote(view: CaseView): string {
  const groups = Map.groupBy(view.steps.values(), (one) => one.kind);
  const amount = (kind: 'task' | 'choice' | 'end'): number => groups.get(kind)?.length ?? 0;
  return [
    count(amount('task'), 'Aufgabe', 'Aufgaben'),
    amount('choice') > 0 && count(amount('choice'), 'Entscheidung', 'Entscheidungen'),
    amount('end') > 0 && count(amount('end'), 'Ende', 'Enden'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** Steps are what happens: a jump back and the frame of parallel work are not counted. */
function stepCount(view: CaseView): number {
  return [...view.steps.values()].filter((one) => one.kind !== 'goto' && one.kind !== 'parallel').length;
}

function figures(view: CaseView): Figure[] {
  const { measures } = view.manifest;
  const open = view.findings.filter((finding) => finding.status !== 'rejected');
  const bySeverity = severityOrder.map((severity) => {
    const amount = open.filter((finding) => finding.severity === severity).length;
    return html`<span class="tally ${severity}">${amount} ${severityWords[severity]}</span>`;
  });
  return [
    { name: 'Schritte', value: stepCount(view), note: stepNote(view), href: '#schritte' },
    {
      name: 'Beteiligte',
      value: view.outline.participants.length,
      note: participantNote(view),
      href: '#beteiligte',
    },
    {
      name: 'Belegt',
      value: percent(measures.grounding),
      note: 'der Elemente mit wörtlichem Zitat aus den Unterlagen',
      href: '#entstehung',
      share: measures.grounding,
    },
    {
      name: 'Ausgewertet',
      value: percent(measures.coverage),
      note: 'der ablaufbezogenen Textstellen stecken im Entwurf',
      href: '#nicht-verwendet',
      share: measures.coverage,
    },
    { name: 'Feststellungen', value: open.length, note: bySeverity, href: '#feststellungen' },
    {
      name: 'OZG-Reifegrad',
      value: html`${view.maturity.level}<span class="of"> von 4</span>`,
      note: maturityNames[view.maturity.level],
      href: '#reifegrad',
    },
  ];
}

/** A bar without inline style, which the page's policy forbids: the length is an attribute of the drawing. */
function bar(share: number): Markup {
  const length = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-all" width="100" height="4"/><rect class="bar-part" width="${length}" height="4"/></svg>`;
}

/** What one wants to know first, each figure a link to what it counts. */
export function figuresSection(view: CaseView): Markup {
  return html`<ul class="figures">${figures(view).map(
    (figure) =>
      html`<li><a href="${figure.href}"><span class="name">${figure.name}</span> <span class="value">${figure.value}</span>${
        figure.share !== undefined && bar(figure.share)
      } <span class="note">${figure.note}</span></a></li>`,
  )}</ul>`;
}
