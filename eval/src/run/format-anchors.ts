import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import type { ReportAnchor } from '../report/values.ts';
import type { SetSummary } from '../statistics/summarise.ts';
import { decimal } from '../text/numbers.ts';
import { clipped, type Row, table } from '../text/table.ts';
import type { RunManifest } from './records.ts';

/** So long a name may be beside the figures. */
const nameWidth = 60;

/** What others reached on the same or kindred data, with our figures by the same scale above them. */
export function anchorsTable(
  summary: SetSummary,
  scales: RunManifest['scales'],
  anchors: readonly ReportAnchor[],
): string[] {
  const here = anchors.filter(({ set }) => set === summary.set);
  if (here.length === 0) return [];
  const metrics = inReportOrder(here.flatMap(({ values }) => Object.keys(values)));
  const rowOf = (who: string, scale: string, figureOf: (metric: string) => number | undefined): Row => [
    clipped(who, nameWidth),
    scales.find(({ name }) => name === scale)?.title ?? scale,
    ...metrics.map((metric) => decimal(figureOf(metric))),
  ];
  const rows = unique(here.map(({ scale }) => scale)).flatMap((scale): Row[] => {
    const ours = summary.main.drafts[scale];
    const theirs = here.filter((anchor) => anchor.scale === scale);
    return [
      ...(ours === undefined ? [] : [rowOf('dieser Lauf', scale, (metric) => ours[metric]?.mean)]),
      ...unique(theirs.map(({ data }) => data)).flatMap((data) => [
        [clipped(`auf ${data}`, nameWidth)],
        ...theirs
          .filter((anchor) => anchor.data === data)
          .map(({ who, values }) => rowOf(`  ${who}`, scale, (metric) => values[metric])),
      ]),
    ];
  });
  return ['', ...table(['Was andere erreicht haben', '', ...metrics.map((name) => metricNamed(name).title)], rows)];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
