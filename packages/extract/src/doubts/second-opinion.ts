import { weighedSimilarity } from '@lotse/german';
import type { Measures } from '@lotse/model';
import type { Material, PlacedStep } from './material.ts';
import { touch } from './material.ts';

/** From here on two labels name the same step, wherever it is told. */
const SAME_ANYWHERE = 0.6;

/** Steps of the rules and of the draft that are the same, one to one. */
export interface Alignment {
  /** The draft's step for a step of the rules. */
  partnerOf(ruled: PlacedStep): PlacedStep | undefined;
  /** The rules' step for a step of the draft. */
  ruledFor(drafted: PlacedStep): PlacedStep | undefined;
}

/**
 * Pairs the rules' steps with the draft's, the surest first: those that quote the same passage, and of these the most
 * alike by label; then those that are called alike wherever they are told. Ends are left out: the rules close every
 * course with one, whatever the text says.
 */
export function align({ steps, second }: Material): Alignment {
  const drafted = steps.filter(saysSomething);
  const ruled = (second?.steps ?? []).filter(saysSomething);
  const pairs = ruled.flatMap((one) =>
    drafted.flatMap((other) => {
      const same = touch(one.spans, other.spans);
      const alike = weighedSimilarity(one.label, other.label);
      return same || alike >= SAME_ANYWHERE ? [{ one, other, worth: (same ? 1 : 0) + alike }] : [];
    }),
  );
  pairs.sort((a, b) => b.worth - a.worth);
  const partners = new Map<PlacedStep, PlacedStep>();
  const taken = new Map<PlacedStep, PlacedStep>();
  for (const { one, other } of pairs) {
    if (partners.has(one) || taken.has(other)) continue;
    partners.set(one, other);
    taken.set(other, one);
  }
  return { partnerOf: (one) => partners.get(one), ruledFor: (other) => taken.get(other) };
}

/** A step that is done, asked or waited for. */
export function saysSomething({ step, label }: PlacedStep): boolean {
  return label !== '' && !('end' in step);
}

/**
 * Share of the draft's steps that the rules found too, 0 to 1, and the ids of those that they did not; null where there
 * is no second opinion or nothing to compare.
 */
export function agreementOf(material: Material, alignment: Alignment): Pick<Measures, 'agreement' | 'alone'> {
  const compared = material.second === undefined ? [] : material.steps.filter(saysSomething);
  if (compared.length === 0) return { agreement: null };
  const alone = compared.filter((one) => alignment.ruledFor(one) === undefined).map(({ step }) => step.id);
  return { agreement: (compared.length - alone.length) / compared.length, alone };
}
