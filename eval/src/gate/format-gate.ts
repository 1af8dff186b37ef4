import { metricNamed } from '../metrics/metric-named.ts';
import { listed } from '../text/listed.ts';
import { count, decimal, signed, whole } from '../text/numbers.ts';
import { type Row, table } from '../text/table.ts';
import type { GatedMetric, GatedSet, GateResult } from './gate-result.ts';

/** What a gate found, as a German table for a terminal; the verdict and its reasons stand at the end. */
export function formatGate(result: GateResult): string {
  return [
    ...result.sets.flatMap(setLines),
    ...(result.addedSets.length > 0
      ? [...listed('Nicht in den Vergleichswerten, mit nichts verglichen', result.addedSets), '']
      : []),
    ...(result.verdict === 'passed'
      ? ['✓ Nicht schlechter als die Vergleichswerte.']
      : [
          `✗ Schlechter als die Vergleichswerte (${count(result.failures.length, 'Grund', 'Gründe')}):`,
          ...result.failures.map((failure) => `  ${failure}`),
        ]),
    '',
  ].join('\n');
}

function setLines(set: GatedSet): string[] {
  const compared = set.items - set.missing.length - set.changed.length;
  const shown = set.metrics[0]?.scale;
  const ours = set.metrics.filter((metric) => metric.group === 'main' && metric.scale === shown);
  const elsewhere = set.metrics.filter((metric) => !ours.includes(metric) && metric.failed !== undefined);
  const rows: Row[] = [
    ...ours.filter(({ gated }) => gated).map((metric) => row(metric, shown)),
    ...elsewhere.map((metric) => row(metric, shown)),
    ...(ours.some(({ gated }) => !gated) ? (['line'] as const) : []),
    ...ours.filter(({ gated }) => !gated).map((metric) => row(metric, shown)),
  ];
  return [
    `━━ ${set.title}: ${compared} von ${count(set.items, 'Fall', 'Fällen')} verglichen${
      shown === undefined ? '' : ` (${shown})`
    }`,
    '',
    ...(rows.length > 0
      ? [...table(['Maß', 'zuletzt', 'jetzt', 'Verlust', '[95 %]', 'erlaubt', 'Fälle', ''], rows), '']
      : []),
    ...floorLines(set),
    ...(set.tokens === undefined
      ? []
      : [`Tokens je Entwurf: ${whole(set.tokens.now)}, zuletzt ${whole(set.tokens.before)}`]),
    ...listed('Fehlen im Lauf', set.missing),
    ...listed('Unterlagen oder Antwort geändert, nicht verglichen', set.changed),
    ...listed('Neu, mit nichts verglichen', set.added),
    ...listed(
      'Neue Maße, mit nichts verglichen',
      set.addedMetrics.map((name) => metricNamed(name).title),
    ),
    '',
  ];
}

function row(metric: GatedMetric, shown: string | undefined): string[] {
  const { title, scale, group, before, mean, loss, low, high, noise, items, gated, failed } = metric;
  return [
    `${title}${group === 'all' ? ', mit Scans' : ''}${scale === shown ? '' : ` (${scale})`}`,
    decimal(before),
    decimal(mean),
    signed(loss),
    `${signed(low)} bis ${signed(high)}`,
    gated ? decimal(noise) : '–',
    String(items),
    failed !== undefined ? '▼' : high < 0 ? '▲' : '·',
  ];
}

function floorLines({ floors }: GatedSet): string[] {
  const limits = floors.map(
    ({ title, mean, limit, failed }) => `${title} ${decimal(mean)} ${failed ? '▼ <' : '≥'} ${decimal(limit, 2)}`,
  );
  return listed('Untergrenzen', limits);
}
