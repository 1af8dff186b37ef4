import { html, type Markup } from '@lotse/report';
import { metricNamed } from '../../metrics/metric-named.ts';
import type { Estimate } from '../../statistics/summarise.ts';
import { count, decimal } from '../../text/numbers.ts';
import { figureOf, type ItemPlace, type RunView, type SetView } from '../view.ts';
import { ofHundred, percent } from '../words.ts';

/** What a reader without time looks at; a metric that a set does not measure is left out. */
const shown: readonly { metric: string; name: string; note: string }[] = [
  { metric: 'activity', name: 'Schritte', note: 'getroffen (F1)' },
  { metric: 'flow', name: 'Reihenfolge', note: 'Paare aufeinanderfolgender Schritte (F1)' },
  { metric: 'gatewayTyped', name: 'Verzweigungen', note: 'an der richtigen Stelle, richtige Art (F1)' },
  { metric: 'actor', name: 'Beteiligte', note: 'gefunden (F1)' },
  { metric: 'findingCode', name: 'Hindernisse', note: 'richtige Befundarten (F1)' },
  { metric: 'mention', name: 'Erwähnungen', note: 'Textstellen genau getroffen (F1)' },
  { metric: 'relation', name: 'Beziehungen', note: 'zwischen Textstellen getroffen (F1)' },
  { metric: 'grounding', name: 'Belegt', note: 'Zitat steht wörtlich in den Unterlagen' },
];

/** A bar without inline style, which the page's policy forbids: the length is an attribute of the drawing. */
function bar(share: number): Markup {
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-all" width="100" height="4"/><rect class="bar-part" width="${Math.round(share * 1000) / 10}" height="4"/></svg>`;
}

function card(set: SetView, scale: string, one: (typeof shown)[number]): Markup | false {
  const estimate: Estimate | undefined = set.summary.main.drafts[scale]?.[one.metric];
  return (
    estimate !== undefined &&
    html`<li><a href="#${set.section}"><span class="name">${one.name}</span> <span class="value">${percent(
      estimate.mean,
    )}</span>${bar(estimate.mean)} <span class="note">${one.note}; 95‑%‑Bereich ${percent(estimate.low)} bis ${percent(estimate.high)}</span></a></li>`
  );
}

/** What counts in no mean here, in brackets. */
function scans({ summary: { all, main } }: SetView): string {
  const amount = all.items - main.items;
  return amount === 0
    ? ''
    : ` (ohne ${amount === 1 ? 'einen, der' : `${amount}, die`} nur als Scan ${amount === 1 ? 'vorliegt' : 'vorliegen'})`;
}

/** Each set's figures in short, as links to its table. */
export function keyFigures(view: RunView): Markup {
  return html`${view.sets
    .filter((set) => Object.keys(set.summary.main.drafts).length > 0)
    .map(
      (set) =>
        html`<h2 class="set-name">${set.about.title}</h2><p class="lead">Mittel über ${count(
          set.summary.main.items,
          'Fall',
          'Fälle',
        )}${scans(set)}. 100 % hieße: genau das, was die Fachleute entworfen haben.</p><ul class="figures">${shown.map(
          (one) => card(set, view.mainScale, one),
        )}</ul>`,
    )}${examples(view)}`;
}

/** The same figures of one item, in a row. */
export function itemFigures(view: RunView, { samples }: ItemPlace): Markup {
  return html`<ul class="chips" aria-label="Die wichtigsten Kennzahlen dieses Falls">${shown.map(({ metric, name }) => {
    const value = figureOf(samples, view.mainScale, metric);
    return value !== undefined && html`<li>${name} <strong>${decimal(value, 2)}</strong></li>`;
  })}</ul>`;
}

/** Precision and recall of the steps in a sentence, since F1 tells nobody anything. */
function examples(view: RunView): Markup | false {
  const [set] = view.sets;
  if (!set) return false;
  const scores = set.items
    .filter(({ samples }) => samples.part === 'main')
    .flatMap(({ samples }) => samples.results.map((result) => result.scores[view.mainScale]?.['activity']))
    .filter((score) => score !== undefined);
  const mean = (pick: 'precision' | 'recall'): number | undefined => {
    const values = scores.flatMap((score) => score[pick] ?? []);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [precision, recall] = [mean('precision'), mean('recall')];
  return (
    precision !== undefined &&
    recall !== undefined &&
    html`<p class="summary">In Worten: Von 100 Arbeitsschritten, die Fachleute in den Unterlagen sehen, stehen im Mittel <strong>${ofHundred(recall)}</strong> im Entwurf. Von 100 Schritten des Entwurfs haben <strong>${ofHundred(precision)}</strong> ein Gegenstück bei den Fachleuten. (Datensatz „${set.about.title}“, Maß „${metricNamed('activity').title}“.)</p>`
  );
}
