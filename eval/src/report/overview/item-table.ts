import { html, type Markup } from '@lotse/report';
import { figureOf, isBetterLower, type RunView, type SetView } from '../view.ts';
import { figure, metricTitle, partWords } from '../words.ts';

/** Columns, where a set measures them: the figures that limits speak of, and those beside them. */
const wanted: readonly string[] = [
  'activity',
  'flow',
  'gatewayTyped',
  'condition',
  'actor',
  'lane',
  'message',
  'findingCode',
  'findingStep',
  'trap',
  'field',
  'grounding',
  'evidence',
  'coverage',
  'soundness',
  'validity',
];

/** Five steps of one colour, the figure always beside it; nothing for what is no share. */
export function heat(value: number | undefined, isLowerBetter: boolean): string {
  if (value === undefined || value < 0 || value > 1) return '';
  const share = isLowerBetter ? 1 - value : value;
  return `heat-${Math.min(Math.floor(share * 5), 4)}`;
}

/** All items of a set with their figures; each leads to its page. */
export function itemTable(view: RunView, set: SetView): Markup {
  const items = set.items.filter(({ samples }) => samples.part !== 'variant');
  const columns = wanted.filter((metric) =>
    items.some(({ samples }) => figureOf(samples, view.mainScale, metric) !== undefined),
  );
  const hasTrouble = items.some(({ samples }) => samples.results.some((one) => one.failures.length > 0));
  return html`<div class="scroll" role="region" aria-label="Fälle: ${set.about.title}" tabindex="0"><table class="items sortable"><thead><tr><th scope="col" aria-sort="none"><button type="button" data-sort="text">Fall</button></th>${columns.map(
    (metric) =>
      html`<th scope="col" class="figure" aria-sort="none"><button type="button" data-sort="number">${metricTitle(metric).replace(/ \(.*\)$/, '')}</button></th>`,
  )}${hasTrouble && html`<th scope="col">Nicht gelungen</th>`}</tr></thead><tbody>${items.map(({ page, samples }) => {
    const part = partWords[samples.part];
    const failures = samples.results.reduce((sum, one) => sum + one.failures.length, 0);
    return html`<tr><th scope="row" data-value="${samples.title}"><a href="#${page}">${samples.title}</a>${part && html`<span class="alias">${part}</span>`}</th>${columns.map(
      (metric) => {
        const value = figureOf(samples, view.mainScale, metric);
        return html`<td class="figure ${heat(value, isBetterLower(metric))}" data-value="${value ?? ''}">${figure(value, 2)}</td>`;
      },
    )}${hasTrouble && html`<td>${failures > 0 ? failures : ''}</td>`}</tr>`;
  })}</tbody></table></div>`;
}
