import { anchor, type Content, html, type Markup } from '@lotse/report';
import { controls } from '../../controls.ts';
import { metricNamed } from '../../metrics/metric-named.ts';
import type { Estimate, GroupSummary } from '../../statistics/summarise.ts';
import { decimal } from '../../text/numbers.ts';
import { doubts } from '../doubts.ts';
import { intervalBar } from '../interval.ts';
import type { RunView, SetView } from '../view.ts';
import { otherTitle } from '../words.ts';

interface Column {
  title: Content;
  cell: (metric: string) => Content;
}

/** The metric's name; its explanation is in the glossary, and beside the pointer where a script runs. */
export function metricName(metric: string): Markup {
  const entry = anchor('glossar', metric);
  return html`<a class="explains" href="#${entry}" data-explains="${entry}">${metricNamed(metric).title}</a>`;
}

function estimateOf(group: GroupSummary, scale: string, metric: string): Estimate | undefined {
  return group.drafts[scale]?.[metric];
}

/** Ours: mean, interval, other scales, spread. */
function ownColumns(view: RunView, { summary }: SetView): Column[] {
  const { main, all, samples } = summary;
  const own = (metric: string): Estimate | undefined => estimateOf(main, view.mainScale, metric);
  return [
    {
      title: html`Mittel <span class="unit">${view.scales[0]?.title}</span>`,
      cell: (metric) => html`<strong>${decimal(own(metric)?.mean)}</strong>`,
    },
    { title: '95-%-Bereich', cell: (metric) => between(own(metric)) },
    {
      title: html`<span class="axis"><span>0</span><span>1</span></span>`,
      cell: (metric) => {
        const estimate = own(metric);
        const marks = (['chain', 'other'] as const).flatMap((kind) => {
          const value = main.others[kind]?.[view.mainScale]?.[metric]?.mean;
          return value === undefined ? [] : [{ kind, value }];
        });
        return estimate && intervalBar(estimate, marks);
      },
    },
    ...view.scales.slice(1).map(
      (scale): Column => ({
        title: html`Mittel <span class="unit">${scale.title}</span>`,
        cell: (metric) => decimal(estimateOf(main, scale.name, metric)?.mean),
      }),
    ),
    ...(samples > 1 ? [{ title: 'Streuung', cell: (metric: string) => decimal(own(metric)?.spread) }] : []),
    { title: 'Fälle', cell: (metric) => own(metric)?.items ?? '–' },
    ...(all.items > main.items
      ? [{ title: 'mit Scans', cell: (metric: string) => decimal(estimateOf(all, view.mainScale, metric)?.mean) }]
      : []),
  ];
}

/** Controls, then those who published drafts of the same items; these with their intervals. */
function otherColumns(view: RunView, { summary: { main } }: SetView): Column[] {
  return Object.entries(main.others).map(([name, estimates]) => {
    const isControl = controls.some((control) => control.name === name);
    const estimate = (metric: string): Estimate | undefined => estimates[view.mainScale]?.[metric];
    return {
      title: html`<span class="control">${otherTitle(name)}</span>`,
      cell: (metric) =>
        html`<span class="${isControl ? 'control' : 'published'}">${decimal(estimate(metric)?.mean)}</span>${
          !isControl && html`<span class="unit">${between(estimate(metric))}</span>`
        }`,
    };
  });
}

function between(estimate: Estimate | undefined): Content {
  return estimate && html`<span class="between-figures">${decimal(estimate.low)}–${decimal(estimate.high)}</span>`;
}

/** Whether anything was drafted here; else only controls and others' drafts are scored. */
function isDrafted({ summary }: SetView): boolean {
  return Object.keys(summary.all.drafts).length > 0;
}

function row(view: RunView, set: SetView, columns: readonly Column[], metric: string): Markup {
  const sentences = doubts(metric, set.summary.main, view.mainScale);
  return html`<tr><th scope="row">${metricName(metric)}${sentences.map(
    (sentence) => html`<span class="doubt">${sentence}</span>`,
  )}</th>${columns.map((column) => html`<td class="figure">${column.cell(metric)}</td>`)}</tr>`;
}

/** A set's figures: ours with interval, other scales, spread, and beside them what means nothing and what others reach. */
export function setTable(view: RunView, set: SetView): Markup {
  const { summary } = set;
  const { main, all } = summary;
  const measured = view.metrics.filter((metric) =>
    [all.drafts, ...Object.values(main.others)].some((estimates) => estimates[view.mainScale]?.[metric]),
  );
  const columns = [...(isDrafted(set) ? ownColumns(view, set) : []), ...otherColumns(view, set)];
  const secondary = measured.filter((metric) => metricNamed(metric).secondary);
  return html`<div class="scroll" role="region" aria-label="Kennzahlen: ${set.about.title}" tabindex="0"><table class="measures-table"><thead><tr><th scope="col">Kennzahl</th>${columns.map(
    (column) => html`<th scope="col" class="figure">${column.title}</th>`,
  )}</tr></thead><tbody>${measured
    .filter((metric) => !metricNamed(metric).secondary)
    .map((metric) => row(view, set, columns, metric))}</tbody>${
    secondary.length > 0 &&
    html`<tbody><tr class="group"><th scope="colgroup" colspan="${columns.length + 1}">Nur zum Vergleich mit anderen Werkzeugen</th></tr>${secondary.map(
      (metric) => row(view, set, columns, metric),
    )}</tbody>`
  }</table></div>
${isDrafted(set) && key(summary.samples)}`;
}

/** What the marks of the table mean. */
function key(samples: number): Markup {
  return html`<p class="key quiet"><span><svg class="interval" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true"><path class="range" d="M4 12H36M4 7V17M36 7V17"/><circle class="mean" cx="20" cy="12" r="4.5"/></svg> Mittel und 95-%-Bereich (Bootstrap über Fälle)</span> <span><svg class="interval" viewBox="0 0 14 24" width="14" height="24" aria-hidden="true"><path class="control" d="M7 7.5l4.5 4.5-4.5 4.5-4.5-4.5z"/></svg> Kette: die richtigen Schritte schlicht hintereinander</span> <span><svg class="interval" viewBox="0 0 14 24" width="14" height="24" aria-hidden="true"><path class="control" d="M3.5 8.5l7 7m0-7l-7 7"/></svg> fremder Fall: die Lösung eines anderen Falls</span></p><p class="quiet">${
    samples > 1
      ? `Streuung: Standardabweichung der Mittel zwischen ${samples} Durchgängen.`
      : 'Streuung zwischen Durchgängen: eine Stichprobe, daher nicht bekannt.'
  }</p>`;
}

/** Other authorities' documents on the same services: where nobody looked while the extractor was made. */
export function variantTable(view: RunView, set: SetView): Markup | false {
  const { variant } = set.summary;
  const measured = view.metrics.filter((metric) => estimateOf(variant, view.mainScale, metric));
  const items = set.items.filter(({ samples }) => samples.part === 'variant');
  return (
    items.length > 0 &&
    html`<h3>Dieselbe Leistung bei einer anderen Behörde</h3><p>Diese Unterlagen stehen in keinem Mittel; bekannt sind nur ihre Schritte und Fundstellen.</p>
<div class="scroll" role="region" aria-label="Andere Behörden: ${set.about.title}" tabindex="0"><table><thead><tr><th scope="col">Kennzahl</th>${items.map(
      ({ page, samples }) => html`<th scope="col" class="figure wide"><a href="#${page}">${samples.title}</a></th>`,
    )}</tr></thead><tbody>${measured.map(
      (metric) =>
        html`<tr><th scope="row">${metricName(metric)}</th>${items.map(
          ({ samples }) =>
            html`<td class="figure">${decimal(samples.results[0].scores[view.mainScale]?.[metric]?.value)}</td>`,
        )}</tr>`,
    )}</tbody></table></div>`
  );
}
