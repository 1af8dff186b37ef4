import { count, decimal, whole } from '../text/numbers.ts';
import type { GatedFloor, GatedMetric, GatedSet } from './gate-result.ts';

/** Why a set does not hold, one German sentence each. */
export function shortfallsOf({ title, items, metrics, floors, tokens, missing, changed }: GatedSet): string[] {
  return [
    ...lost(missing),
    ...(2 * changed.length > items
      ? [`Unterlagen oder Antworten von ${changed.length} der ${items} Fälle sind nicht mehr die der Vergleichswerte.`]
      : []),
    ...(metrics.some(({ gated }) => gated) ? [] : ['Es gibt nichts zu vergleichen.']),
    ...metrics.flatMap(fallen),
    ...floors.flatMap(tooLow),
    ...(tokens?.failed
      ? [`Ein Entwurf kostet ${whole(tokens.now)} Tokens, zuletzt ${whole(tokens.before)}: mehr als ein Viertel dazu.`]
      : []),
  ].map((sentence) => `${title}: ${sentence}`);
}

function lost(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`${count(missing.length, 'Fall fehlt', 'Fälle fehlen')}: ${missing.join(', ')}.`];
}

function fallen({ title, scale, group, failed, before, mean, loss, noise, low, high }: GatedMetric): string[] {
  const what = `„${title}“ (${scale}${group === 'all' ? ', mit Scans' : ''})`;
  switch (failed) {
    case undefined:
      return [];
    case 'vanished':
      return [`${what} wird nicht mehr gemessen, zuletzt ${decimal(before)}.`];
    case 'noise':
      return [
        `${what} hat ${decimal(mean)}, zuletzt ${decimal(before)}; erlaubt ist ein Verlust von ${decimal(noise)}.`,
      ];
    case 'interval': {
      const interval = `${decimal(low)} bis ${decimal(high)}`;
      return [
        `${what} hat ${decimal(mean)}, zuletzt ${decimal(before)}; der Verlust von ${decimal(loss)} ist klein, aber ` +
          `über die Fälle sicher (${interval}).`,
      ];
    }
  }
}

function tooLow({ title, scale, limit, mean, failed }: GatedFloor): string[] {
  if (!failed) return [];
  const what = `„${title}“ (${scale})`;
  return mean === undefined
    ? [`${what} hat eine Untergrenze und wurde nicht gemessen.`]
    : [`${what} liegt mit ${decimal(mean)} unter der Untergrenze ${decimal(limit)}.`];
}
