import { controls } from '../controls.ts';
import { metrics } from '../metrics/index.ts';
import type { Mean } from '../statistics/bootstrap.ts';
import type { CaseRun, EvalRun, Summary } from './evaluate.ts';

/** Columns of the table by case: the figures that limits speak of, and those beside them. */
const caseColumns = [
  ['activity', 'Schritte'],
  ['flow', 'Ablauf'],
  ['gatewayTyped', 'Verzw.'],
  ['actor', 'Beteil.'],
  ['lane', 'Zuordn.'],
  ['findingCode', 'Befunde'],
  ['findingStep', 'a.Schritt'],
  ['field', 'Felder'],
  ['grounding', 'Belegt'],
  ['coverage', 'Genutzt'],
  ['soundness', 'Korrekt'],
  ['validity', 'Gültig'],
  ['seconds', 's'],
] as const;

/** A run as text for people, in German: means with intervals and controls, then the cases one by one. */
export function formatRun(run: EvalRun): string {
  const [first = 0.5, second = 0.6] = run.thresholds;
  const rows = metrics.map((metric) => [
    metric.title,
    interval(run.withoutScans.means[0]?.[metric.name]),
    number(run.withoutScans.means[1]?.[metric.name]?.mean),
    number(run.all.means[0]?.[metric.name]?.mean),
    ...controls.map((control) => number(controlMean(run.withoutScans, control.name, metric.name))),
  ]);
  const head = [
    'Mittel',
    `ohne Scans, τ ${number(first, 1)} [95 %]`,
    `τ ${number(second, 1)}`,
    'alle',
    ...controls.map((control) => control.title),
  ];
  const caseRows = run.cases.map((one) => [
    one.hasScans ? `${one.id} (Scan)` : one.id,
    ...caseColumns.map(([name]) => number(one.scores[0]?.[name]?.value, name === 'seconds' ? 1 : 2)),
  ]);
  const skipped = run.all.cases - run.withoutScans.cases;
  return [
    `Extraktion „${run.extractor}“: ${count(run.all.cases, 'Fall', 'Fälle')}, davon ${skipped} mit gescanntem Ablauf.`,
    '',
    table(head, rows),
    '',
    table(['Fall', ...caseColumns.map(([, title]) => title)], caseRows),
    ...variants(run),
    ...notes(run.cases),
    '',
  ].join('\n');
}

/** The other authorities' documents: what a draft is worth where nobody looked while the extractor was made. */
function variants({ variants: runs }: EvalRun): string[] {
  if (runs.length === 0) return [];
  const columns = [
    ['activity', 'Schritte'],
    ['coverage', 'Genutzt'],
    ['grounding', 'Belegt'],
    ['soundness', 'Korrekt'],
  ] as const;
  const rows = runs.map((one) => [one.id, ...columns.map(([name]) => number(one.scores[0]?.[name]?.value, 2))]);
  return [
    '',
    table(['Andere Behörde (in keinem Mittel)', ...columns.map(([, title]) => title)], rows),
    ...runs.flatMap((one) => one.failures.map((failure) => `  ${one.id}: ${failure}`)),
  ];
}

function notes(cases: readonly CaseRun[]): string[] {
  const lines = cases.flatMap((run) => [
    ...run.failures.map((failure) => `  ${run.id}: ${failure}`),
    ...run.problems.slice(0, 3).map((problem) => `  ${run.id}: BPMN: ${problem}`),
    ...run.difference.traps.map((trap) => `  ${run.id}: Falle: ${trap.text}`),
  ]);
  return lines.length === 0 ? [] : ['', 'Bemerkungen', ...lines];
}

function controlMean(summary: Summary, control: string, metric: string): number | undefined {
  return summary.controls[control]?.[metric]?.mean;
}

function interval(mean: Mean | undefined): string {
  return mean ? `${number(mean.mean)} [${number(mean.low)}–${number(mean.high)}]` : '–';
}

/** German decimals; a dash where there is nothing to say. */
function number(value: number | undefined, digits = 3): string {
  return value === undefined ? '–' : value.toFixed(digits).replace('.', ',');
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Columns as wide as their widest cell; the first is set left, the others right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
