import { day, drafter } from '../run/format.ts';
import { listed } from '../text/listed.ts';
import { count, decimal, percent, signed, whole } from '../text/numbers.ts';
import { clipped, type Row, table } from '../text/table.ts';
import { changeLines } from './format-changes.ts';
import type { ItemComparison, MetricComparison, RunComparison, RunLabel, Verdict } from './run-comparison.ts';

/** So many documents of each direction are printed with what changed in them, the others with their figures alone. */
const explainedItems = 5;

/** They say the same without colour. */
const marks: Readonly<Record<Verdict, string>> = { better: '▲ besser', worse: '▼ schlechter', noise: '· Rauschen' };

/**
 * Two runs as text for a terminal, in German: every metric with its difference, then the documents that got better
 * and worse, with what was found, lost, dropped and invented in each.
 */
export function formatComparison(comparison: RunComparison): string {
  const { a, b, sets, metrics, items } = comparison;
  return [
    'Zwei Läufe nebeneinander',
    `  A  ${runLine(a)}`,
    `  B  ${runLine(b)}`,
    ...leftOutLines(comparison),
    ...sets.flatMap(({ name, title, items: n }) => {
      const ours = metrics.filter(({ set }) => set === name);
      return [
        '',
        `━━ ${title}: ${count(n, 'gemeinsamer Fall', 'gemeinsame Fälle')}`,
        '',
        ...metricsTable(
          ours.filter(({ group }) => group === 'main'),
          comparison.scales,
          'Maß',
        ),
        ...further(ours, 'all', comparison, 'Mit Scans'),
        ...further(ours, 'variant', comparison, 'Andere Behörde'),
        ...itemLines(items.filter(({ set }) => set === name)),
      ];
    }),
    '',
    ...legend(comparison),
    '',
  ].join('\n');
}

function runLine(run: RunLabel): string {
  return [
    run.folder,
    drafter(run),
    ...(run.samples > 1 ? [`${run.samples} Stichproben`] : []),
    `${day(run.created)}, ${run.tool}`,
    ...(run.tokensPerDraft === undefined ? [] : [`${whole(run.tokensPerDraft)} Tokens je Entwurf`]),
  ].join(' · ');
}

function leftOutLines({ leftOut }: RunComparison): string[] {
  const named = (title: string, names: readonly string[]): string[] => listed(`  ${title} (${names.length})`, names);
  const lines = [
    ...named('Nur in A', leftOut.itemsOnlyA),
    ...named('Nur in B', leftOut.itemsOnlyB),
    ...named('Unterlagen oder Antwort geändert', leftOut.answerChanged),
    ...named('Maßstäbe nur in A', leftOut.scalesOnlyA),
    ...named('Maßstäbe nur in B', leftOut.scalesOnlyB),
  ];
  return lines.length === 0 ? [] : ['', 'Nicht verglichen', ...lines];
}

function further(
  metrics: readonly MetricComparison[],
  group: MetricComparison['group'],
  { scales }: RunComparison,
  head: string,
): string[] {
  const rows = metrics.filter((metric) => metric.group === group);
  return rows.length === 0 ? [] : ['', ...metricsTable(rows, scales.slice(0, 1), head)];
}

/** The first scale in full, of the others the difference; secondary metrics below a line. */
function metricsTable(
  metrics: readonly MetricComparison[],
  [first, ...more]: RunComparison['scales'],
  head: string,
): string[] {
  if (first === undefined || metrics.length === 0) return [];
  const row = (metric: MetricComparison): Row => [
    metric.title,
    decimal(metric.a),
    decimal(metric.b),
    signed(metric.difference),
    `[${signed(metric.low)}; ${signed(metric.high)}]`,
    percent(metric.shareNotAbove),
    ...(hasNoise ? [metric.runNoise === undefined ? '–' : `±${decimal(metric.runNoise)}`] : []),
    itemsOf(metric),
    marks[metric.verdict].padEnd(marks.worse.length),
    ...more.map(({ name }) => {
      const other = metrics.find((one) => one.scale === name && one.metric === metric.metric);
      return other === undefined ? '–' : `${signed(other.difference)}${marks[other.verdict].slice(0, 1)}`;
    }),
  ];
  const ours = metrics.filter(({ scale }) => scale === first.name);
  const hasNoise = ours.some(({ runNoise }) => runNoise !== undefined);
  const beside = ours.filter(({ secondary }) => secondary);
  return table(
    [
      head,
      `A ${first.title}`,
      'B',
      'B − A',
      '[95 %]',
      '≤ 0',
      ...(hasNoise ? ['Läufe'] : []),
      'n',
      'Urteil'.padEnd(marks.worse.length),
      ...more.map(({ title }) => title),
    ],
    [
      ...ours.filter(({ secondary }) => !secondary).map(row),
      ...(beside.length > 0 ? (['line'] as const) : []),
      ...beside.map(row),
    ],
  );
}

/** `9`, and `9 +1 −2` where one more has the figure in B alone and two in A alone. */
function itemsOf({ items, onlyA, onlyB }: MetricComparison): string {
  return `${items}${onlyB > 0 ? ` +${onlyB}` : ''}${onlyA > 0 ? ` −${onlyA}` : ''}`;
}

function itemLines(items: readonly ItemComparison[]): string[] {
  const same = items.filter(({ verdict }) => verdict === 'same');
  const otherwise = same.filter(hasChanged);
  return [
    ...direction(
      '▲ Besser',
      items.filter(({ verdict }) => verdict === 'better'),
    ),
    ...direction('▼ Schlechter', items.filter(({ verdict }) => verdict === 'worse').toReversed()),
    ...direction('· Gleich gut, doch anders', otherwise),
    ...(same.length > otherwise.length
      ? ['', `Unverändert: ${count(same.length - otherwise.length, 'Fall', 'Fälle')}`]
      : []),
  ];
}

function hasChanged({ changes, failures }: ItemComparison): boolean {
  return changes.length + failures.onlyA.length + failures.onlyB.length > 0;
}

function direction(title: string, items: readonly ItemComparison[]): string[] {
  if (items.length === 0) return [];
  return [
    '',
    `${title} (${items.length})`,
    ...items.flatMap((item, index) => [
      clipped(`  ${item.id}${partOf(item)}: ${item.sortedBy.map(moved).join(', ')}`),
      ...(index < explainedItems ? changeLines(item) : []),
    ]),
  ];
}

function partOf({ part }: ItemComparison): string {
  switch (part) {
    case 'main':
      return '';
    case 'scan':
      return ' (Scan)';
    case 'variant':
      return ' (andere Behörde)';
  }
}

function moved({ title, a, b }: ItemComparison['sortedBy'][number]): string {
  return `${title} ${decimal(a)} → ${decimal(b)} (${signed(b - a)})`;
}

function legend({ metrics }: RunComparison): string[] {
  const hasNoise = metrics.some(({ runNoise }) => runNoise !== undefined);
  return [
    `Rauschen: 0 liegt im Intervall von B − A (Bootstrap über Fälle, paarweise)${
      hasNoise ? ', oder B − A ist nicht größer' : '.'
    }`,
    ...(hasNoise ? ['als „Läufe“: so weit liegen Mittel wiederholter Läufe auch ohne Unterschied auseinander.'] : []),
    'n: Fälle, die das Maß in beiden Läufen haben. ≤ 0: Anteil der Ziehungen, in denen B nicht über A liegt.',
    'Auch ohne Unterschied fallen von 100 Maßen auf: bei 5 Fällen 16, bei 11 Fällen 9, bei 26 Fällen 6 (gemessen).',
  ];
}
