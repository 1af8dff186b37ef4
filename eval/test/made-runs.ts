import { noDifference } from '../src/difference/difference.ts';
import type { EvalRun, ItemResult } from '../src/index.ts';

/** Figures on the first scale, or by scale. */
export type Figures = Record<string, number>;

export function scored(figures: Figures): Record<string, { value: number }> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value }]));
}

/** A line of results whose figures are the same on both scales unless said otherwise. */
export function result(id: string, figures: Figures, rest: Partial<ItemResult> = {}): ItemResult {
  const { activity, ...others } = figures;
  const stricter = activity === undefined ? others : { activity: Math.max(0, activity - 0.1), ...others };
  return {
    version: 1,
    set: 'gold',
    id,
    sample: 1,
    title: `Fall ${id}`,
    part: 'main',
    scores: { 'plain-0.5': scored(figures), 'plain-0.6': scored(stricter) },
    others: {},
    failures: [],
    problems: [],
    difference: noDifference,
    ...rest,
  };
}

/** A run of these results; each item's answer has the hash `answer` unless `hashes` says otherwise. */
export function runOf(
  results: ItemResult[],
  {
    hashes = {},
    folder = 'lauf',
    ...rest
  }: Partial<EvalRun['manifest']> & { hashes?: Record<string, string>; folder?: string } = {},
): EvalRun {
  const sets = [...new Set(results.map((one) => one.set))].map((name) => ({
    name,
    title: `Satz ${name}`,
    licence: `Lizenz von ${name}`,
    leakage: `Herkunft von ${name}`,
    items: Object.fromEntries(
      results.filter((one) => one.set === name).map((one) => [one.id, hashes[one.id] ?? 'answer']),
    ),
    broken: [],
  }));
  return {
    folder,
    manifest: {
      version: 1,
      tool: 'lotse 0.1.0',
      program: 'p',
      created: '2026-11-21T20:00:00.000Z',
      extractor: 'rules',
      samples: 1,
      scales: [
        { name: 'plain-0.5', title: 'τ ,5', threshold: 0.5 },
        { name: 'plain-0.6', title: 'τ ,6', threshold: 0.6 },
      ],
      sets,
      seconds: {},
      ...rest,
    },
    results,
  };
}
