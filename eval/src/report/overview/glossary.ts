import { anchor, html, type Markup } from '@lotse/report';
import { metricNamed } from '../../metrics/metric-named.ts';
import type { RunView } from '../view.ts';

/** What each figure of this run measures. */
export function glossarySection(view: RunView): Markup {
  return html`<dl class="glossary">${view.metrics.map(
    (metric) =>
      html`<div id="${anchor('glossar', metric)}"><dt>${metricNamed(metric).title} <code>${metric}</code></dt><dd>${metricNamed(metric).explains}</dd></div>`,
  )}</dl>`;
}
