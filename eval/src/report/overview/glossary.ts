import { html, type Markup } from '@lotse/report';
import { metricText } from '../metric-texts.ts';
import type { RunView } from '../view.ts';
import { metricTitle } from '../words.ts';

/** What each figure of this run measures. */
export function glossarySection(view: RunView): Markup {
  return html`<dl class="glossary">${view.metrics.map(
    (metric) =>
      html`<div id="glossar-${metric}"><dt>${metricTitle(metric)} <code>${metric}</code></dt><dd>${metricText(metric)}</dd></div>`,
  )}</dl>`;
}
