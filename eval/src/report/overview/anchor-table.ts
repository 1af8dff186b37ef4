import { type Content, html, type Markup } from '@lotse/report';
import { decimal } from '../../text/numbers.ts';
import type { ReportAnchor } from '../values.ts';
import type { RunView, SetView } from '../view.ts';
import { metricName } from './set-table.ts';

/** What others reached, as published or measured before, by scale, each under what this run reaches by it. */
export function anchorTable(view: RunView, set: SetView): Markup | false {
  const { anchors, about, summary } = set;
  const measured = view.metrics.filter((metric) => anchors.some((one) => one.values[metric] !== undefined));
  const sources = [...new Set(anchors.flatMap(({ source }) => source ?? []))];
  const titleOf = (scale: string): string => view.scales.find(({ name }) => name === scale)?.title ?? scale;
  const note = ({ source }: ReportAnchor): Content =>
    source !== undefined && html`<sup>${sources.indexOf(source) + 1}</sup>`;
  const row = (who: Content, data: string, scale: string, cells: Content, kind: '' | 'ours'): Markup =>
    html`<tr class="${kind}"><th scope="row">${who}</th><td>${data}</td><td class="scale-name">${titleOf(scale)}</td>${cells}</tr>`;
  const rows = [...new Set(anchors.map(({ scale }) => scale))].map((scale) => {
    const own = summary.main.drafts[scale];
    const ours = measured.map(
      (metric) => html`<td class="figure"><strong>${decimal(own?.[metric]?.mean)}</strong></td>`,
    );
    return [
      measured.some((metric) => own?.[metric]) && row('dieser Lauf', about.title, scale, ours, 'ours'),
      anchors
        .filter((one) => one.scale === scale)
        .map((one) => {
          const cells = measured.map((metric) => html`<td class="figure">${decimal(one.values[metric])}</td>`);
          return row([one.who, note(one)], one.data, scale, cells, '');
        }),
    ];
  });
  return (
    measured.length > 0 &&
    html`<h3>Zum Vergleich: was andere erreicht haben</h3>
<div class="scroll" role="region" aria-label="Vergleichswerte: ${about.title}" tabindex="0"><table><thead><tr><th scope="col">Wer</th><th scope="col">Auf welchen Daten</th><th scope="col">Gleich ab</th>${measured.map(
      (metric) => html`<th scope="col" class="figure">${metricName(metric)}</th>`,
    )}</tr></thead><tbody>${rows}</tbody></table></div>${
      sources.length > 0 && html`<ol class="sources quiet">${sources.map((source) => html`<li>${source}</li>`)}</ol>`
    }`
  );
}
