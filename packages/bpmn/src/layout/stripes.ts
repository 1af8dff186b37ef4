import type { Band, Item, Problem } from './problem.ts';
import { linkEnds, type Ranks } from './rank.ts';

interface Box {
  item: Item;
  partners: Item[];
  c0: number;
  c1: number;
}

/**
 * Gives black-box pools their place: above or below the white-box pools, over the columns of those they talk to,
 * several side by side in one stripe where they fit. The one with most messages (as a rule the applicant) lies above.
 */
export function placeStripes(problem: Problem, ranks: Ranks): Problem {
  const boxes = boxesOf(problem, ranks);
  if (boxes.length === 0) return problem;
  const main = boxes.reduce((best, box) => (box.partners.length > best.partners.length ? box : best));
  const last = Math.max(0, problem.bands.length - 1);
  const above: Box[][] = [];
  const below: Box[][] = [];
  const order = [main, ...boxes.filter((box) => box !== main).sort((a, b) => b.partners.length - a.partners.length)];
  for (const box of order) {
    const middle = average(box.partners.map((partner) => partner.band));
    const up = box === main || middle <= last / 2;
    // A second stripe on one side is worth avoiding when the other side is still free.
    const side =
      up && (box === main || fits(above, box) || !fits(below, box))
        ? above
        : fits(below, box)
          ? below
          : up
            ? above
            : below;
    const free = side.find((stripe) => stripe.every((other) => apart(other, box)));
    if (free) free.push(box);
    else side.push([box]);
  }
  for (const side of [above, below]) {
    const outer = side.at(-1);
    const only = outer?.length === 1 ? outer[0] : undefined;
    if (!only) continue;
    only.c0 = 0;
    only.c1 = ranks.columns - 1;
  }
  const bands: Band[] = [];
  const addStripe = (stripe: Box[]) => {
    const index = bands.length;
    bands.push({ index, id: `stripe${index}`, pool: -2 - index, blackBox: true });
    for (const box of stripe) {
      box.item.band = index;
      ranks.start[box.item.index] = box.c0;
      ranks.end[box.item.index] = box.c1;
    }
  };
  for (const stripe of [...above].reverse()) addStripe(stripe);
  const shift = bands.length;
  const boxItems = new Set(boxes.map((box) => box.item));
  for (const band of problem.bands) bands.push({ ...band, index: bands.length });
  for (const item of problem.items) if (!boxItems.has(item)) item.band += shift;
  for (const stripe of below) addStripe(stripe);
  return { ...problem, bands };
}

function boxesOf(problem: Problem, ranks: Ranks): Box[] {
  return problem.items
    .filter((item) => item.shape === 'pool')
    .map((item) => {
      const partners: Item[] = [];
      for (const link of problem.links) {
        const { from, to } = linkEnds(link);
        const other = from === item.index ? to : to === item.index ? from : -1;
        const partner = problem.items[other];
        if (partner && partner.shape !== 'pool') partners.push(partner);
      }
      const columns = partners.flatMap((partner) => [ranks.start[partner.index] ?? 0, ranks.end[partner.index] ?? 0]);
      const c0 = columns.length === 0 ? 0 : Math.min(...columns);
      return { item, partners, c0, c1: Math.max(c0, ...columns) };
    });
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function apart(a: Box, b: Box): boolean {
  return a.c1 + 1 < b.c0 || b.c1 + 1 < a.c0;
}

/** Whether a box needs no second stripe on a side. */
function fits(side: readonly Box[][], box: Box): boolean {
  return side.length === 0 || side.some((stripe) => stripe.every((other) => apart(other, box)));
}
