import { controls } from '../controls.ts';
import type { Part } from '../data/data-set.ts';

/** So many of a hundred, rounded; a hundred only where it is all, none only where it is nothing. */
export function ofHundred(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 99;
  return rounded === 0 && share > 0 ? 1 : rounded;
}

/** `0.938` is „94 %“, `0.998` is „99 %“. */
export function percent(share: number): string {
  return `${ofHundred(share)}\u00A0%`;
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
