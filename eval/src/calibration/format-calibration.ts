import { decimal } from '../text/numbers.ts';
import { type Row, table } from '../text/table.ts';
import { pairsOf, rate } from './calibration.ts';
import { auc, bestThreshold, discriminationAt } from './discrimination.ts';
import type { FrozenThreshold } from './frozen-threshold.ts';
import { type Half, type LabelledPair, pairSources } from './labelled-pairs.ts';
import { type MatcherName, matcherNames, matchers } from './matchers.ts';

const halves: readonly (readonly [Half, string])[] = [
  ['design', 'Entwurfshälfte'],
  ['heldBack', 'zurückgehaltene Hälfte'],
];

/** .30, .35 … .90: the rows of a curve. */
const shown: readonly number[] = Array.from({ length: 13 }, (_, step) => (30 + 5 * step) / 100);

/** Everything that a calibration rests on, as lines for the terminal. */
export function formatCalibration(pairs: readonly LabelledPair[], result: FrozenThreshold): string[] {
  const { readers } = result;
  return [
    `${readers.pairs} Paare; zwei Leser stimmen in ${decimal(100 * readers.agreement, 1)} % überein, ` +
      `Cohens Kappa ${decimal(readers.kappa)}.`,
    ...halves.flatMap(([half, title]) => {
      const own = pairsOf(half, pairs);
      return [
        '',
        `${title}: ${own.filter((pair) => pair.label === 'same').length} gleich, ` +
          `${own.filter((pair) => pair.label === 'different').length} verschieden, ` +
          `${own.filter((pair) => pair.label === 'unclear').length} unklar`,
        ...matcherNames.flatMap((name) => ['', ...curve(name, own)]),
        '',
        ...groups(own, result),
      ];
    }),
    '',
    `Gewählt: ${matchers[result.matcher].title}, τ = ${decimal(result.threshold, 2)}`,
  ];
}

function curve(name: MatcherName, pairs: readonly LabelledPair[]): string[] {
  const rated = rate(name, pairs);
  const best = bestThreshold(rated);
  const rows = [...shown, best.threshold].map((threshold, index): Row => {
    const at = discriminationAt(threshold, rated);
    const title = index === shown.length ? `bestes ${decimal(threshold, 2)}` : decimal(threshold, 2);
    return [title, ...[at.precision, at.recall, at.f1, at.balancedAccuracy].map((value) => decimal(value))];
  });
  const head = ['τ', 'Präzision', 'Ausbeute', 'F1', 'ausgewogene Genauigkeit'];
  return [`${matchers[name].title}: AUC ${decimal(auc(rated))}`, ...table(head, rows)];
}

/** By language and by kind of pair: F1 at each matcher's threshold, and AUC. */
function groups(pairs: readonly LabelledPair[], result: FrozenThreshold): string[] {
  const kinds: readonly (readonly [string, (pair: LabelledPair) => boolean])[] = [
    ['Deutsch', (pair) => pair.language === 'de'],
    ['Englisch', (pair) => pair.language === 'en'],
    ...pairSources.map((source) => [source, (pair: LabelledPair) => pair.source === source] as const),
  ];
  const rows = kinds.map(([title, belongs]): Row => {
    const own = pairs.filter(belongs);
    const cells = matcherNames.flatMap((name) => {
      const rated = rate(name, own);
      return [decimal(discriminationAt(result.figures[name]?.threshold ?? 1, rated).f1), decimal(auc(rated))];
    });
    return [title, String(own.length), ...cells];
  });
  return table(['', 'Paare', ...matcherNames.flatMap((name) => [`${name} F1`, 'AUC'])], rows);
}
