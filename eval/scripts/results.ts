/**
 * Prints the table of results that `eval/README.md` holds, of one extractor: `node eval/scripts/results.ts RUN…`. Each set
 * of the runs has its columns: mean by the plain matcher at .5 with its 95 % interval (and the spread between samples),
 * at .6, and by the calibrated matcher; of a set with a scan also the mean with it; of the first set also what a chain of
 * the right steps and another case's answer reach.
 */
import { type EvalRun, metrics, readRun, summarise } from '../src/index.ts';

type SetSummary = ReturnType<typeof summarise>[number];
type Means = SetSummary['main']['drafts'][string];

/** Costs are no figures between 0 and 1; those of a page say the same once more. */
const costs = new Set(['calls', 'repairs', 'tokensIn', 'tokensOut', 'tokenRatio', 'outputRatio']);

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Aufruf: node eval/scripts/results.ts LAUF…');
const runs: EvalRun[] = [];
for (const folder of folders) runs.push(await readRun(folder));
const sets = runs.flatMap(({ results }) => summarise(results));
const columns = [...sets.flatMap(columnsOf), ...sets.slice(0, 1).flatMap(controlsOf)];
const titles = columns.map(({ title }) => title);
console.log(`| | ${titles.join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(titles.length)}`);
for (const { name } of metrics) {
  if (name.endsWith('PerPage')) continue;
  const cells = columns.map(({ cell }) => cell(name));
  if (cells.some((cell) => cell !== '–')) console.log(`| ${name} | ${cells.join(' | ')} |`);
}

interface Column {
  title: string;
  cell: (metric: string) => string;
}

function columnsOf(set: SetSummary): Column[] {
  const { drafts } = set.main;
  const at = (scale: string) => (metric: string) => figure(metric, drafts[scale]?.[metric]?.mean);
  const hasScan = set.all.items > set.main.items;
  return [
    { title: `${set.set} (${set.main.items}): τ .5`, cell: at('plain-0.5') },
    { title: '95 %', cell: (metric) => interval(metric, drafts['plain-0.5']?.[metric]) },
    ...(set.samples > 1 ? [{ title: 'spread', cell: (metric: string) => spreadOf(set, metric) }] : []),
    { title: 'τ .6', cell: (metric) => (costs.has(metric) ? '' : at('plain-0.6')(metric)) },
    { title: 'τ*', cell: (metric) => (costs.has(metric) ? '' : at('calibrated')(metric)) },
    ...(hasScan
      ? [
          {
            title: 'with scan',
            cell: (metric: string) => figure(metric, set.all.drafts['plain-0.5']?.[metric]?.mean),
          },
        ]
      : []),
  ];
}

function controlsOf({ main }: SetSummary): Column[] {
  const of = (control: string) => (metric: string) =>
    figure(metric, main.others[control]?.['plain-0.5']?.[metric]?.mean);
  return [
    { title: 'chain', cell: of('chain') },
    { title: 'another case', cell: of('other') },
  ];
}

function interval(metric: string, mean: Means[string] | undefined): string {
  if (mean === undefined) return '–';
  return costs.has(metric) ? '' : `${figure(metric, mean.low)}–${figure(metric, mean.high)}`;
}

function spreadOf({ main }: SetSummary, metric: string): string {
  const spread = main.drafts['plain-0.5']?.[metric]?.spread;
  return costs.has(metric) || spread === undefined ? '' : figure(metric, spread);
}

/** ".918" for shares; "6,277" and "3.70" for what is counted. */
function figure(metric: string, value: number | undefined): string {
  if (value === undefined) return '–';
  if (!costs.has(metric)) return value === 0 || value === 1 ? `${value}` : value.toFixed(3).replace(/^0/, '');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
