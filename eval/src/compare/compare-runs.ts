import { LotseError } from '@lotse/model';
import { metrics } from '../metrics/index.ts';
import type { EvalRun, RunManifest } from '../run/records.ts';
import { itemsOf, metricNames, scaleNames, scoresOf } from '../statistics/item-samples.ts';
import { tokensPerDraft } from '../statistics/tokens.ts';
import { compareItems } from './compare-items.ts';
import { compareMetrics, type ItemPair } from './compare-metrics.ts';
import type { RunComparison, RunLabel } from './run-comparison.ts';

/** What documents are sorted by. */
const sortedBy: readonly string[] = ['flow', 'activity'];

/**
 * Is B better than A? Over the items that both measured against the same answer: every metric with its difference and
 * the interval of the paired bootstrap, and the documents that got better and worse with what changed in them.
 *
 * `by`: the metrics that documents are sorted by, by name; flow and activity where nothing is said.
 *
 * @throws LotseError `E_NOTHING_COMMON` where no item is in both, `E_METRIC_UNKNOWN`, `E_RESULT_TWICE`,
 * `E_RESULT_NUMBER`.
 */
export function compareRuns(a: EvalRun, b: EvalRun, { by = sortedBy }: { by?: readonly string[] } = {}): RunComparison {
  const [itemsA, itemsB] = [itemsOf(a.results), itemsOf(b.results)];
  const [scalesA, scalesB] = [scaleNames(itemsA.flatMap(scoresOf)), scaleNames(itemsB.flatMap(scoresOf))];
  const scales = b.manifest.scales.filter(({ name }) => scalesA.includes(name) && scalesB.includes(name));
  const keyOf = ({ set, id }: { set: string; id: string }): string => `${set}/${id}`;
  const inA = new Map(itemsA.map((item) => [keyOf(item), item]));
  const inB = new Set(itemsB.map(keyOf));
  const pairs: ItemPair[] = [];
  const answerChanged: string[] = [];
  for (const item of itemsB) {
    const other = inA.get(keyOf(item));
    if (other === undefined) continue;
    if (answerOf(a.manifest, item) === answerOf(b.manifest, item)) pairs.push({ a: other, b: item });
    else answerChanged.push(keyOf(item));
  }
  const [first] = scales;
  if (pairs.length === 0 || first === undefined) throw nothingCommon(a, b, answerChanged.length > 0);
  checkMetrics(
    by,
    [...itemsA, ...itemsB].flatMap((item) => metricNames(scoresOf(item), first.name)),
  );
  const sets = [...new Set(pairs.map((pair) => pair.b.set))].map((name) => ({
    name,
    title: b.manifest.sets.find((set) => set.name === name)?.title ?? name,
    items: pairs.filter((pair) => pair.b.set === name).length,
  }));
  return {
    version: 1,
    a: labelOf(a),
    b: labelOf(b),
    scales: scales.map(({ name, title }) => ({ name, title })),
    sets,
    leftOut: {
      scalesOnlyA: scalesA.filter((name) => !scalesB.includes(name)),
      scalesOnlyB: scalesB.filter((name) => !scalesA.includes(name)),
      itemsOnlyA: itemsA.map(keyOf).filter((key) => !inB.has(key)),
      itemsOnlyB: itemsB.map(keyOf).filter((key) => !inA.has(key)),
      answerChanged,
    },
    metrics: sets.flatMap(({ name }) =>
      compareMetrics(
        name,
        pairs.filter((pair) => pair.b.set === name),
        scales.map((scale) => scale.name),
        { a: a.manifest.extractor === 'llm', b: b.manifest.extractor === 'llm' },
      ),
    ),
    items: compareItems(pairs, first.name, by),
  };
}

function answerOf({ sets }: RunManifest, { set, id }: { set: string; id: string }): string | undefined {
  return sets.find(({ name }) => name === set)?.items[id];
}

function labelOf({ folder, manifest, results }: EvalRun): RunLabel {
  const { extractor, model, created, samples, tool } = manifest;
  const tokens = tokensPerDraft(results);
  return {
    folder,
    extractor,
    created,
    samples,
    tool,
    ...(model === undefined ? {} : { model }),
    ...(tokens === undefined ? {} : { tokensPerDraft: tokens }),
  };
}

function checkMetrics(by: readonly string[], measured: readonly string[]): void {
  const known = new Set([...measured, ...metrics.map(({ name }) => name)]);
  const unknown = by.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new LotseError('E_METRIC_UNKNOWN', `Dieses Maß gibt es nicht: ${unknown.join(', ')}.`, {
    hint: `Vorhanden sind: ${[...known].join(', ')}.`,
  });
}

function nothingCommon(a: EvalRun, b: EvalRun, isChanged: boolean): LotseError {
  return new LotseError(
    'E_NOTHING_COMMON',
    isChanged
      ? 'Die beiden Läufe haben keinen Fall gemeinsam, dessen Unterlagen und Antwort dieselben sind.'
      : 'Die beiden Läufe haben keinen gemessenen Fall gemeinsam.',
    { hint: 'Messen Sie beide mit denselben Daten: --data.', where: `${a.folder}, ${b.folder}` },
  );
}
