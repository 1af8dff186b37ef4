import type { Difference, Entry, Sides } from '../difference/difference.ts';
import type { ItemSamples } from '../statistics/item-samples.ts';
import type { Aspect, Change } from './run-comparison.ts';

/** So many entries of a kind are listed. */
const shown = 5;

const none: Sides = { missed: [], invented: [] };

/** In the order of the report. Of another authority's document only the steps are known. */
const aspects: readonly { aspect: Aspect; sidesOf(difference: Difference): Sides; ofVariants?: true }[] = [
  { aspect: 'steps', sidesOf: ({ steps }) => steps, ofVariants: true },
  { aspect: 'flows', sidesOf: ({ flows }) => flows },
  { aspect: 'gateways', sidesOf: ({ gateways }) => gateways },
  { aspect: 'actors', sidesOf: ({ actors }) => actors },
  { aspect: 'findings', sidesOf: ({ findings }) => findings },
  { aspect: 'fields', sidesOf: ({ fields }) => fields },
  { aspect: 'traps', sidesOf: ({ traps }) => ({ ...none, invented: traps }) },
];

/**
 * What B found, lost, dropped and invented beside A. With several samples an element counts as missed or invented
 * where more than half of them miss or invent it, so that the chance of one sample explains nothing.
 */
export function changesBetween(a: ItemSamples, b: ItemSamples): Change[] {
  return aspects
    .filter(({ ofVariants }) => b.part !== 'variant' || ofVariants)
    .flatMap(({ aspect, sidesOf }) => {
      const entries = (item: ItemSamples, side: keyof Sides): Map<string, Entry> =>
        mostly(item.results.map(({ difference }) => sidesOf(difference)[side]));
      const [missedA, missedB] = [entries(a, 'missed'), entries(b, 'missed')];
      const [inventedA, inventedB] = [entries(a, 'invented'), entries(b, 'invented')];
      return [
        { kind: 'found', entries: without(missedA, missedB) } as const,
        { kind: 'lost', entries: without(missedB, missedA) } as const,
        { kind: 'dropped', entries: without(inventedA, inventedB) } as const,
        { kind: 'invented', entries: without(inventedB, inventedA) } as const,
      ]
        .filter((change) => change.entries.length > 0)
        .map((change) => ({
          aspect,
          kind: change.kind,
          entries: change.entries.slice(0, shown),
          more: Math.max(0, change.entries.length - shown),
        }));
    });
}

/** What stands in more than half of the lists. The same thing twice in a list is two things. */
function mostly(lists: readonly (readonly Entry[])[]): Map<string, Entry> {
  const times = new Map<string, { entry: Entry; times: number }>();
  for (const list of lists) {
    const before = new Map<string, number>();
    for (const entry of list) {
      const ordinal = before.get(entry.key) ?? 0;
      before.set(entry.key, ordinal + 1);
      const key = `${entry.key}\n${ordinal}`;
      times.set(key, { entry, times: (times.get(key)?.times ?? 0) + 1 });
    }
  }
  return new Map([...times].flatMap(([key, one]) => (2 * one.times > lists.length ? [[key, one.entry]] : [])));
}

function without(entries: ReadonlyMap<string, Entry>, others: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries].flatMap(([key, entry]) => (others.has(key) ? [] : entry));
}
