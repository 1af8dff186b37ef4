import { metricNamed } from '../metrics/metric-named.ts';
import { decimal, signed, whole } from '../text/numbers.ts';
import { table } from '../text/table.ts';
import { type AnchorCheck, anchorTolerance, titleOf } from './check-anchors.ts';

/** The check as a table for people, and beneath it what differs and why. */
export function formatAnchorCheck({ items, expected, rows }: AnchorCheck): string {
  const lines = table(
    ['Wer', 'Maß', 'Anker', 'hier', 'Unterschied', ''],
    rows.map(({ repeats, metric, anchor, measured, agrees }) => [
      titleOf(repeats),
      metricNamed(metric).title,
      decimal(anchor),
      decimal(measured),
      measured === undefined ? '–' : signed(measured - anchor),
      agrees ? '' : measured === undefined ? 'fehlt' : 'weicht ab',
    ]),
  );
  const differing = rows.filter(({ agrees }) => !agrees);
  const named = `${whole(rows.length - differing.length)} von ${whole(rows.length)} Werten liegen innerhalb von ± ${decimal(
    anchorTolerance,
    2,
  )}.`;
  const sample =
    items === expected
      ? []
      : [
          `Die Anker wurden an ${whole(expected)} Texten gezählt, hier liegen ${whole(items)}: Die Werte sind nicht dieselben.`,
        ];
  const reasons = differing.map(({ repeats, metric, measured, why }) => {
    const reason =
      measured === undefined
        ? 'In diesen Daten gibt es solche Entwürfe nicht.'
        : (why ?? 'Der Grund ist nicht bekannt.');
    return `${titleOf(repeats)}, ${metricNamed(metric).title}: ${reason}`;
  });
  return [...lines, '', named, ...sample, ...reasons].join('\n');
}
