import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import type { ReportAnchor } from '../report/values.ts';
import type { SetSummary } from '../statistics/summarise.ts';
import { decimal } from '../text/numbers.ts';
import { table } from '../text/table.ts';
import type { RunManifest } from './records.ts';

/** What others reached on the same or kindred data, with our figures by the same scale above them. */
export function anchorsTable(
  summary: SetSummary,
  scales: RunManifest['scales'],
  anchors: readonly ReportAnchor[],
): string[] {
  const ours = anchors.filter(({ set }) => set === summary.set);
  const metrics = inReportOrder(ours.flatMap(({ values }) => Object.keys(values)));
  const titleOf = (name: string): string => scales.find((scale) => scale.name === name)?.title ?? name;
  const rows = [...new Set(ours.map(({ scale }) => scale))].flatMap((scale) => {
    const figures = summary.main.drafts[scale] ?? {};
    const hasOurs = metrics.some((metric) => figures[metric] !== undefined);
    return [
      ...(hasOurs ? [['dieser Lauf', titleOf(scale), ...metrics.map((metric) => decimal(figures[metric]?.mean))]] : []),
      ...ours
        .filter((anchor) => anchor.scale === scale)
        .map(({ who, data, values }) => [
          `${who} (${data})`,
          titleOf(scale),
          ...metrics.map((metric) => decimal(values[metric])),
        ]),
    ];
  });
  return rows.length === 0
    ? []
    : ['', ...table(['Was andere erreicht haben', '', ...metrics.map((name) => metricNamed(name).title)], rows)];
}
