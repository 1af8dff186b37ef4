import { controls } from '../controls.ts';
import type { Part } from '../data/data-set.ts';
import { metrics } from '../metrics/index.ts';

/** German decimals: `figure(0.8666)` is „0,867“; a dash where there is nothing to say. */
export function figure(value: number | undefined, digits = 3): string {
  if (value === undefined) return '–';
  // What is no share (tokens, seconds) is large enough without so many decimals.
  const shown = Math.abs(value) >= 100 ? 0 : Math.abs(value) > 1 ? Math.min(digits, 1) : digits;
  return value.toLocaleString('de-DE', { minimumFractionDigits: shown, maximumFractionDigits: shown });
}

/** `0.938` is „93 %“: a share is never made to look better than it is. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}\u00A0%`;
}

/** `count(1, 'Fall', 'Fälle')` is „1 Fall“. */
export function count(amount: number, one: string, many: string): string {
  return `${amount.toLocaleString('de-DE')} ${amount === 1 ? one : many}`;
}

/** The German name of a metric; its own name where the program no longer knows it. */
export function metricTitle(name: string): string {
  return metrics.find((metric) => metric.name === name)?.title ?? name;
}

/** The German name of a control; who published a draft is already a name. */
export function otherTitle(name: string): string {
  return controls.find((control) => control.name === name)?.title ?? name;
}

/** „21.11.2026, 23:55 Uhr“, as the run wrote it (UTC); the text itself where it is no time. */
export function moment(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}, ${parts[4]} Uhr (UTC)` : iso;
}

export const partWords: Readonly<Record<Part, string | undefined>> = {
  main: undefined,
  scan: 'nur als Scan, zählt nicht im Hauptmittel',
  variant: 'andere Behörde, zählt in keinem Mittel',
};
