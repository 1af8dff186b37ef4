import { html, type Markup, trusted } from '@lotse/report';
import type { Mean } from '../statistics/bootstrap.ts';
import { decimal } from '../text/numbers.ts';

/** Marks of controls on the bar. */
export interface BarMark {
  kind: 'chain' | 'other';
  value: number;
}

const width = 150;
const margin = 6;
const at = (share: number): number => Math.round((margin + Math.min(Math.max(share, 0), 1) * width) * 10) / 10;

/**
 * A mean with its interval on a line from 0 to 1, and the controls as marks. Drawn with attributes alone, since the
 * page's policy forbids inline styles. Nothing for what is no share.
 */
export function intervalBar(mean: Mean, marks: readonly BarMark[]): Markup | false {
  if (mean.high > 1 || mean.low < 0) return false;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => `<path class="grid" d="M${at(share)} 3V21"/>`).join('');
  const drawn = marks
    .map(({ kind, value }) => {
      const x = at(value);
      return kind === 'other'
        ? `<path class="control" d="M${x - 3.5} 8.5l7 7m0-7l-7 7"/>`
        : `<path class="control" d="M${x} 7.5l4.5 4.5-4.5 4.5-4.5-4.5z"/>`;
    })
    .join('');
  const low = at(mean.low);
  const high = at(mean.high);
  return html`<svg class="interval" viewBox="0 0 ${width + 2 * margin} 24" width="${width + 2 * margin}" height="24" role="img" aria-label="Mittel ${decimal(
    mean.mean,
  )}, 95-%-Bereich ${decimal(mean.low)} bis ${decimal(mean.high)}, auf einer Linie von 0 bis 1">${trusted(
    `${grid}${drawn}<path class="range" d="M${low} 12H${high}M${low} 7V17M${high} 7V17"/><circle class="mean" cx="${at(mean.mean)}" cy="12" r="4.5"/>`,
  )}</svg>`;
}
