import type { ItemResult, ScoresByScale } from '../run/records.ts';
import { bootstrapMean, type Mean } from './bootstrap.ts';
import { type Group, isInGroup } from './groups.ts';
import {
  type ItemSamples,
  itemsOf,
  itemValue,
  metricNames,
  sampleValues,
  scaleNames,
  scoresOf,
} from './item-samples.ts';
import { spread } from './spread.ts';

/** A mean over items, and how far the runs' means lie apart where there are several samples. */
export interface Estimate extends Mean {
  spread?: number;
}

/** By scale's name, by metric's name; what was measured nowhere is absent. */
export type Estimates = Record<string, Record<string, Estimate>>;

/** What was measured over a group of items. */
export interface GroupSummary {
  items: number;
  drafts: Estimates;
  /** Controls and published drafts, by name. */
  others: Record<string, Estimates>;
}

export interface SetSummary extends Record<Group, GroupSummary> {
  set: string;
  /** The greatest number of samples of an item. */
  samples: number;
}

/**
 * Means by set, scale and metric. An item counts once, with the mean over its samples; the interval is over items,
 * the spread over samples.
 *
 * @throws LotseError `E_RESULT_TWICE`, `E_RESULT_NUMBER`.
 */
export function summarise(results: readonly ItemResult[]): SetSummary[] {
  const items = itemsOf(results);
  return [...new Set(items.map((item) => item.set))].map((set) => {
    const members = items.filter((item) => item.set === set);
    const group = (name: Group): GroupSummary => summariseGroup(members.filter((item) => isInGroup(item.part, name)));
    return {
      set,
      samples: Math.max(...members.map((item) => item.results.length)),
      main: group('main'),
      all: group('all'),
      variant: group('variant'),
    };
  });
}

function summariseGroup(items: readonly ItemSamples[]): GroupSummary {
  const others = new Set(items.flatMap((item) => Object.keys(item.results[0].others)));
  return {
    items: items.length,
    drafts: estimates(items.map(scoresOf)),
    others: Object.fromEntries(
      // The same for every sample.
      [...others].map((name) => [name, estimates(items.map((item) => [item.results[0].others[name] ?? {}]))]),
    ),
  };
}

/** One row per item, in it the scores by sample. */
function estimates(rows: readonly (readonly ScoresByScale[])[]): Estimates {
  const samples = rows.flat();
  return Object.fromEntries(
    scaleNames(samples).map((scale) => [
      scale,
      Object.fromEntries(
        metricNames(samples, scale).flatMap((metric) => {
          const mean = bootstrapMean(rows.flatMap((row) => itemValue(row, scale, metric) ?? []));
          const apart = spread(rows.map((row) => sampleValues(row, scale, metric)));
          return mean ? [[metric, apart === undefined ? mean : { ...mean, spread: apart }]] : [];
        }),
      ),
    ]),
  );
}
