/** How far two readers agree. */
export interface Agreement {
  items: number;
  /** Share of the items on which both say the same. */
  observed: number | undefined;
  /** Cohen's kappa: agreement beyond chance, 1 at most; undefined where chance alone would agree throughout. */
  kappa: number | undefined;
}

/**
 * Agreement of two readers over any categories.
 *
 * κ = (pₒ − pₑ) / (1 − pₑ), with pₑ the sum over the categories of the product of both readers' shares (Cohen 1960).
 * Worked example: of ten items both say "same" of four and "different" of four, and differ on two, one each way:
 * pₒ = .8, pₑ = .5² + .5² = .5, κ = .6.
 */
export function agreement(verdicts: readonly (readonly [first: string, second: string])[]): Agreement {
  const items = verdicts.length;
  if (items === 0) return { items, observed: undefined, kappa: undefined };
  const observed = verdicts.filter(([first, second]) => first === second).length / items;
  const categories = new Set(verdicts.flat());
  let chance = 0;
  for (const category of categories) {
    const byFirst = verdicts.filter(([first]) => first === category).length / items;
    const bySecond = verdicts.filter(([, second]) => second === category).length / items;
    chance += byFirst * bySecond;
  }
  return { items, observed, kappa: chance === 1 ? undefined : (observed - chance) / (1 - chance) };
}
