import { controls } from '../controls.ts';
import type { Part } from '../data/data-set.ts';

/** `0.938` is „93 %“: a share is never made to look better than it is. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}\u00A0%`;
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
