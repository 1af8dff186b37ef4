import { html, type Markup } from '@lotse/report';
import { decimal } from '../../text/numbers.ts';
import type { RunView, SetView } from '../view.ts';
import { metricName } from './set-table.ts';

/** What others reached, as published or measured before, under what stands in this run. */
export function anchorTable(view: RunView, set: SetView): Markup | false {
  const measured = view.metrics.filter((metric) => set.anchors.some((one) => one.values[metric] !== undefined));
  const scaleTitle = (name: string): string => view.scales.find((scale) => scale.name === name)?.title ?? name;
  const scales = new Set(set.anchors.map((one) => one.scale));
  return (
    measured.length > 0 &&
    html`<h3>Zum Vergleich: was andere erreicht haben</h3>
<div class="scroll" role="region" aria-label="Vergleichswerte: ${set.about.title}" tabindex="0"><table><thead><tr><th scope="col">Wer</th><th scope="col">Auf welchen Daten</th><th scope="col">Gleich ab</th>${measured.map(
      (metric) => html`<th scope="col" class="figure">${metricName(metric)}</th>`,
    )}</tr></thead><tbody>${[...scales].map(
      (scale) =>
        html`<tr class="ours"><th scope="row">dieser Lauf</th><td>${set.about.title}</td><td>${scaleTitle(scale)}</td>${measured.map(
          (metric) =>
            html`<td class="figure"><strong>${decimal(set.summary.main.drafts[scale]?.[metric]?.mean)}</strong></td>`,
        )}</tr>`,
    )}${set.anchors.map(
      (one) =>
        html`<tr><th scope="row">${one.who}</th><td>${one.data}</td><td>${scaleTitle(one.scale)}</td>${measured.map(
          (metric) => html`<td class="figure">${decimal(one.values[metric])}</td>`,
        )}</tr>`,
    )}</tbody></table></div>`
  );
}
