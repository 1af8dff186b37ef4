import { metricNamed } from '../metrics/metric-named.ts';
import type { Estimate, GroupSummary } from '../statistics/summarise.ts';
import { decimal } from '../text/numbers.ts';

/** What order is worth when every step is known: a rival only where order is measured. */
const chainIsRival: ReadonlySet<string> = new Set(['flow', 'behaviour', 'graphEdit']);

/** Below this distance between the gold itself and a control, the metric cannot tell the two apart. */
const tellsApart = 0.05;

/**
 * What takes the meaning from a group's figure, in German: the controls reach as much, or the gold itself does not
 * reach what it must. Empty where the figure stands on its own.
 */
export function doubts(metric: string, group: GroupSummary, scale: string): string[] {
  const own = group.drafts[scale]?.[metric];
  if (!own) return [];
  const control = (name: string): number | undefined => group.others[name]?.[scale]?.[metric]?.mean;
  const lower = metricNamed(metric).better === 'lower';
  const [identity, other, chain] = [control('identity'), control('other'), control('chain')];
  const best = lower ? 0 : 1;
  // A control that scores as the gold does says nothing: the metric does not look at what they differ in.
  const speaks = (value: number | undefined): value is number =>
    value !== undefined && Math.abs((identity ?? best) - value) > tellsApart;
  const sentences: string[] = [];
  if (identity !== undefined && metric !== 'reading' && Math.abs(identity - best) > 0.005) {
    sentences.push(`Das Gold selbst erreicht nur ${decimal(identity)}: Diese Messung ist zu prüfen.`);
  }
  if (speaks(other) && reaches(own, other, lower)) {
    sentences.push(`Liegt im Bereich dessen, was ein fremder Fall erreicht (${decimal(other)}).`);
  }
  if (chainIsRival.has(metric) && speaks(chain) && reaches(own, chain, lower)) {
    sentences.push(`Eine bloße Kette der richtigen Schritte erreicht ${decimal(chain)}.`);
  }
  return sentences;
}

/** Whether a control's mean lies within the interval of ours or beyond it on the better side. */
function reaches(own: Estimate, control: number, lower: boolean): boolean {
  return lower ? control <= own.high : control >= own.low;
}
