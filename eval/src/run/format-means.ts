import { controls } from '../controls.ts';
import { inReportOrder, metricNamed } from '../metrics/metric-named.ts';
import type { Mean } from '../statistics/bootstrap.ts';
import type { Estimates, SetSummary } from '../statistics/summarise.ts';
import { decimal } from '../text/numbers.ts';
import { type Row, table } from '../text/table.ts';
import type { RunManifest } from './records.ts';

/** One column of means: its head, and what stands in the row of a metric. */
interface Column {
  title: string;
  cell(metric: string): string;
}

/** The means of a set: ours, then what controls and others reach. Secondary metrics stand below a line. */
export function meansTable(summary: SetSummary, scales: RunManifest['scales']): string[] {
  const [first, ...more] = scales;
  if (first === undefined) return [];
  const { main, all, samples } = summary;
  const figure = (estimates: Estimates | undefined, scale = first.name) => estimates?.[scale] ?? {};
  const columns: Column[] = [];
  if (Object.keys(figure(main.drafts)).length > 0) {
    columns.push(
      { title: `${first.title} [95 %]`, cell: (metric) => interval(figure(main.drafts)[metric]) },
      ...more.map(({ title, name }) => ({
        title,
        cell: (metric: string) => decimal(figure(main.drafts, name)[metric]?.mean),
      })),
    );
    if (samples > 1) {
      columns.push({ title: 'Streuung', cell: (metric) => decimal(figure(main.drafts)[metric]?.spread) });
    }
  }
  if (all.items > main.items && Object.keys(figure(all.drafts)).length > 0) {
    columns.push({ title: 'mit Scans', cell: (metric) => decimal(figure(all.drafts)[metric]?.mean) });
  }
  for (const name of otherNames(summary)) {
    columns.push({ title: otherTitle(name), cell: (metric) => decimal(figure(main.others[name])[metric]?.mean) });
  }
  const measured = [main.drafts, all.drafts, ...Object.values(main.others)].flatMap((estimates) =>
    Object.keys(figure(estimates)),
  );
  const rows = (secondary: boolean): Row[] =>
    inReportOrder(measured)
      .map(metricNamed)
      .filter((metric) => metric.secondary === secondary)
      .map((metric) => [metric.title, ...columns.map((column) => column.cell(metric.name))]);
  const beside = rows(true);
  return table(
    ['Mittel', ...columns.map((column) => column.title)],
    [...rows(false), ...(beside.length > 0 ? (['line'] as const) : []), ...beside],
  );
}

/** Controls first, as they are listed; then those who published drafts, by name. */
function otherNames({ main, all }: SetSummary): string[] {
  const names = new Set([...Object.keys(main.others), ...Object.keys(all.others)]);
  const known = controls.map(({ name }) => name as string).filter((name) => names.has(name));
  return [...known, ...[...names].filter((name) => !known.includes(name)).sort()];
}

function otherTitle(name: string): string {
  return controls.find((control) => control.name === name)?.title ?? name;
}

function interval(mean: Mean | undefined): string {
  return mean === undefined ? '–' : `${decimal(mean.mean)} [${decimal(mean.low)}–${decimal(mean.high)}]`;
}
