import { html, type Markup } from '@lotse/report';
import { controls } from '../../controls.ts';
import { metricNamed } from '../../metrics/metric-named.ts';
import type { ItemSamples } from '../../statistics/item-samples.ts';
import { decimal } from '../../text/numbers.ts';
import { figureOf, type ItemPlace, type RunView, type SetView } from '../view.ts';
import { partWords } from '../words.ts';

/** Columns, where a set measures them: the figures that limits speak of, and those beside them. */
const wanted: readonly string[] = [
  'activity',
  'flow',
  'gatewayTyped',
  'actor',
  'lane',
  'findingCode',
  'findingStep',
  'trap',
  'field',
  'mention',
  'relation',
  'grounding',
  'coverage',
  'soundness',
];

/** Five steps of one colour, the figure always beside it; nothing for what is no share. */
export function heat(value: number | undefined, isLowerBetter: boolean): string {
  if (value === undefined || value < 0 || value > 1) return '';
  const share = isLowerBetter ? 1 - value : value;
  return `heat-${Math.min(Math.floor(share * 5), 4)}`;
}

interface Column {
  title: string;
  better: 'higher' | 'lower';
  value(samples: ItemSamples): number | undefined;
}

/** Ours; where nothing was drafted, what each of the others reaches in steps and order. */
function columnsOf(view: RunView, set: SetView, items: readonly ItemPlace[]): Column[] {
  const own = wanted.map((name): Column => {
    const { title, better } = metricNamed(name);
    return {
      title: title.replace(/ \(.*\)$/, ''),
      better,
      value: (samples) => figureOf(samples, view.mainScale, name),
    };
  });
  const measured = own.filter((column) => items.some(({ samples }) => column.value(samples) !== undefined));
  if (measured.length > 0) return measured;
  const published = Object.keys(set.summary.all.others).filter((name) => !controls.some((one) => one.name === name));
  return published.flatMap((who) =>
    ['activity', 'flow'].map((name): Column => {
      const { title, better } = metricNamed(name);
      return {
        title: `${who}: ${title}`,
        better,
        value: (samples) => samples.results[0].others[who]?.[view.mainScale]?.[name]?.value,
      };
    }),
  );
}

/** All items of a set with their figures; each leads to its page. */
export function itemTable(view: RunView, set: SetView): Markup {
  const items = set.items.filter(({ samples }) => samples.part !== 'variant');
  const columns = columnsOf(view, set, items);
  const hasTrouble = items.some(({ samples }) => samples.results.some((one) => one.failures.length > 0));
  return html`<div class="scroll" role="region" aria-label="Fälle: ${set.about.title}" tabindex="0"><table class="items sortable"><thead><tr><th scope="col" aria-sort="none"><button type="button" data-sort="text">Fall</button></th>${columns.map(
    ({ title }) =>
      html`<th scope="col" class="figure" aria-sort="none"><button type="button" data-sort="number">${title}</button></th>`,
  )}${hasTrouble && html`<th scope="col" class="figure">Nicht gelungen</th>`}</tr></thead><tbody>${items.map(
    ({ page, samples }) => {
      const part = partWords[samples.part];
      const failures = samples.results.reduce((sum, one) => sum + one.failures.length, 0);
      return html`<tr><th scope="row" data-value="${samples.title}"><a href="#${page}">${samples.title}</a>${part && html`<span class="alias">${part}</span>`}</th>${columns.map(
        (column) => {
          const value = column.value(samples);
          return html`<td class="figure ${heat(value, column.better === 'lower')}" data-value="${value ?? ''}">${decimal(value, 2)}</td>`;
        },
      )}${hasTrouble && html`<td class="figure">${failures > 0 ? failures : ''}</td>`}</tr>`;
    },
  )}</tbody></table></div>`;
}
