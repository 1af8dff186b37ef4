import { metricNamed } from '../metrics/metric-named.ts';
import type { EvalRun } from '../run/records.ts';
import { itemsOf } from '../statistics/item-samples.ts';
import { type SetSummary, summarise } from '../statistics/summarise.ts';
import { tokensPerDraft } from '../statistics/tokens.ts';
import { type Baseline, type BaselineSet, valuesOf } from './baseline.ts';
import { floors } from './floors.ts';
import { gateMetrics, type ItemPair } from './gate-metrics.ts';
import type { GatedFloor, GatedSet, GateResult } from './gate-result.ts';
import { shortfallsOf } from './shortfalls.ts';

/** Tokens may grow by so much. */
const tokenGrowth = 0.25;

/**
 * Is a run worse than the baseline? It fails where
 * - a mean over `main`, or over everything with scans, falls by more than its noise, or by more than .005 and in
 *   (nearly) every resample of the items;
 * - a metric or an item of the baseline is gone, or more than half of a set's answers are others by now;
 * - a floor is not reached, or a draft costs over a quarter more tokens;
 * - another extractor made it.
 *
 * Secondary metrics, variants and seconds are no reason.
 *
 * @throws LotseError `E_RESULT_TWICE`, `E_RESULT_NUMBER`.
 */
export function gate(run: EvalRun, baseline: Baseline): GateResult {
  const summaries = summarise(run.results);
  const titleOf = (name: string): string => run.manifest.sets.find((set) => set.name === name)?.title ?? name;
  const sets = Object.entries(baseline.sets).map(([name, before]) =>
    gateSet(run, {
      name,
      title: titleOf(name),
      before,
      summary: summaries.find((one) => one.set === name),
    }),
  );
  const failures = [
    ...(run.manifest.extractor === baseline.extractor
      ? []
      : [`Die Vergleichswerte gelten für „${baseline.extractor}“, der Lauf ist von „${run.manifest.extractor}“.`]),
    ...(sets.length === 0 ? ['Die Vergleichswerte enthalten keinen Datensatz.'] : []),
    ...sets.flatMap(shortfallsOf),
  ];
  return {
    version: 1,
    verdict: failures.length === 0 ? 'passed' : 'failed',
    failures,
    sets,
    addedSets: summaries.map(({ set }) => set).filter((set) => baseline.sets[set] === undefined),
  };
}

interface SetInput {
  name: string;
  title: string;
  before: BaselineSet;
  summary: SetSummary | undefined;
}

function gateSet(run: EvalRun, { name, title, before, summary }: SetInput): GatedSet {
  const results = run.results.filter((result) => result.set === name);
  const items = itemsOf(results);
  const hashes = run.manifest.sets.find((set) => set.name === name)?.items ?? {};
  const scales = [...new Set(Object.values(before.items).flatMap(({ values }) => Object.keys(values)))];
  const now = new Map(items.map((item) => [item.id, valuesOf(item, scales)]));
  const pairs: ItemPair[] = [];
  const [missing, changed]: [string[], string[]] = [[], []];
  for (const [id, { gold, part, values }] of Object.entries(before.items)) {
    const current = now.get(id);
    if (current === undefined) missing.push(id);
    else if (hashes[id] !== gold) changed.push(id);
    else pairs.push({ id, part, before: values, now: current });
  }
  const [tokensBefore, tokensNow] = [before.tokensPerDraft, tokensPerDraft(results)];
  const known = new Set(
    Object.values(before.items).flatMap(({ values }) => Object.values(values).flatMap(Object.keys)),
  );
  const measured = new Set([...now.values()].flatMap((values) => Object.values(values).flatMap(Object.keys)));
  return {
    set: name,
    title,
    items: Object.keys(before.items).length,
    metrics: gateMetrics(pairs, scales, before, summary),
    floors: gateFloors(name, summary),
    ...(tokensBefore === undefined || tokensNow === undefined
      ? {}
      : {
          tokens: { before: tokensBefore, now: tokensNow, failed: tokensNow > tokensBefore * (1 + tokenGrowth) },
        }),
    missing,
    changed,
    added: items.map(({ id }) => id).filter((id) => before.items[id] === undefined),
    addedMetrics: [...measured].filter((metric) => !known.has(metric)),
  };
}

function gateFloors(set: string, summary: SetSummary | undefined): GatedFloor[] {
  return floors
    .filter((one) => one.set === set)
    .flatMap(({ scale, limits }) =>
      Object.entries(limits).map(([metric, limit]) => {
        const mean = summary?.main.drafts[scale]?.[metric]?.mean;
        const { title } = metricNamed(metric);
        const failed = mean === undefined || mean < limit - 1e-9;
        return { metric, title, scale, limit, ...(mean === undefined ? {} : { mean }), failed };
      }),
    );
}
