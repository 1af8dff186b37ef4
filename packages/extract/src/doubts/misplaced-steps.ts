import { type Step, stepLabel } from '@lotse/model';
import { type Doubt, type Material, type PlacedStep, quotesOf } from './material.ts';

/** Blocks between a step's passage and those of its branch, from which on it seems to belong elsewhere. */
const FAR = 2;

/** Blocks within which its passage must lie from a step of another place. */
const CLOSE = 1;

/**
 * Tasks and waits in a branch whose passage stands far from the branch's own, its question's and all other steps' of
 * the branch, and close to that of a step told elsewhere: they may stand in the wrong branch.
 */
export function misplacedSteps(material: Material): Doubt[] {
  const placeOf = openPlaces(material);
  return material.steps.flatMap((placed): Doubt[] => {
    const { step, label, inside, siblings } = placed;
    if (inside === undefined || label === '' || !('task' in step || 'wait' in step)) return [];
    const own = placeOf(step);
    const around = [inside, ...siblings.filter((one) => one !== step)];
    const here = [...around.flatMap(placeOf), ...placeOf(partAround(placed))];
    if (own.length === 0 || here.length === 0 || distance(own, here) < FAR) return [];
    const elsewhere = material.steps.filter((other) => other.step !== step && !around.includes(other.step));
    const [nearest] = elsewhere
      .filter((other) => other.label !== '')
      .map((other) => ({ other, far: distance(own, placeOf(other.step)) }))
      .sort((a, b) => a.far - b.far);
    if (nearest === undefined || nearest.far > CLOSE) return [];
    return [
      {
        step: step.id,
        question: `Gehört „${label}“ hierher, zu „${stepLabel(inside)}“? In den Unterlagen steht es bei „${nearest.other.label}“.`,
        passages: placed.quotes,
      },
    ];
  });
}

/** Numbers that grow from passage to passage: blocks counted over all documents, those of others far away. */
function openPlaces({ documents, blockOf }: Material): (element: Parameters<typeof quotesOf>[0]) => number[] {
  const starts = new Map<string, number>();
  let count = 0;
  for (const { id, blocks } of documents) {
    starts.set(id, count);
    count += blocks.length + 50;
  }
  return (element) =>
    quotesOf(element).flatMap((quote) => {
      const found = blockOf(quote);
      const within = found === undefined ? 0 : Math.max(0, found.text.indexOf(quote.quote)) / (found.text.length + 1);
      return found === undefined ? [] : [(starts.get(quote.document) ?? 0) + found.at + within];
    });
}

/** The branch or event of a race that a step stands in. */
function partAround({ inside, siblings }: PlacedStep): Parameters<typeof quotesOf>[0] {
  const holds = (part: { steps: readonly Step[] }) => part.steps === siblings;
  if (inside !== undefined && 'choice' in inside) return inside.branches.find(holds) ?? {};
  if (inside !== undefined && 'race' in inside) return inside.race.find(holds) ?? {};
  return {};
}

function distance(some: readonly number[], others: readonly number[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...some.flatMap((one) => others.map((other) => Math.abs(one - other))));
}
