import { html, type Markup } from '@lotse/report';
import { decimal } from '../../text/numbers.ts';
import { metricName } from '../overview/set-table.ts';
import { figureOf, type ItemPlace, type RunView, type SetView } from '../view.ts';
import { otherTitle } from '../words.ts';

/** The item's figures beside the set's mean, its samples, and what controls and others reach on this very item. */
export function scoreTable(view: RunView, set: SetView, { samples }: ItemPlace): Markup {
  const [first] = samples.results;
  const others = Object.keys(first.others);
  const measured = view.metrics.filter(
    (metric) =>
      figureOf(samples, view.mainScale, metric) !== undefined ||
      others.some((name) => first.others[name]?.[view.mainScale]?.[metric]),
  );
  const hasSamples = samples.results.length > 1;
  const hasDraft = Object.keys(first.scores).length > 0;
  return html`<div class="scroll" role="region" aria-label="Kennzahlen dieses Falls" tabindex="0"><table class="scores"><thead><tr><th scope="col">Kennzahl</th>${
    hasDraft &&
    html`<th scope="col" class="figure">Dieser Fall <span class="unit">${view.scales[0]?.title}</span></th>${
      hasSamples && samples.results.map((one) => html`<th scope="col" class="figure">Durchgang ${one.sample}</th>`)
    }<th scope="col" class="figure">Genauigkeit</th><th scope="col" class="figure">Trefferquote</th>${view.scales
      .slice(1)
      .map(
        (scale) => html`<th scope="col" class="figure"><span class="unit">${scale.title}</span></th>`,
      )}<th scope="col" class="figure">Mittel des Satzes</th>`
  }${others.map((name) => html`<th scope="col" class="figure"><span class="control">${otherTitle(name)}</span></th>`)}</tr></thead><tbody>${measured.map(
    (metric) => {
      const score = first.scores[view.mainScale]?.[metric];
      return html`<tr><th scope="row">${metricName(metric)}</th>${
        hasDraft &&
        html`<td class="figure"><strong>${decimal(figureOf(samples, view.mainScale, metric))}</strong></td>${
          hasSamples &&
          samples.results.map(
            (one) => html`<td class="figure">${decimal(one.scores[view.mainScale]?.[metric]?.value)}</td>`,
          )
        }<td class="figure">${decimal(score?.precision, 2)}</td><td class="figure">${decimal(score?.recall, 2)}</td>${view.scales
          .slice(1)
          .map(
            (scale) => html`<td class="figure">${decimal(figureOf(samples, scale.name, metric))}</td>`,
          )}<td class="figure">${decimal(set.summary.main.drafts[view.mainScale]?.[metric]?.mean)}</td>`
      }${others.map(
        (name) =>
          html`<td class="figure"><span class="control">${decimal(first.others[name]?.[view.mainScale]?.[metric]?.value)}</span></td>`,
      )}</tr>`;
    },
  )}</tbody></table></div>`;
}
