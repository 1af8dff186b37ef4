import type { Thing } from './label-parts.ts';

/**
 * Whether a thing is an abbreviation that the other label writes out, or one of the words that the other label
 * abbreviates: "FD" and "Fachdienst", "UNB" and "Untere Naturschutzbehörde". The initials of words and of the parts
 * of compounds are read in order.
 */
export function standsFor(thing: Thing, own: readonly Thing[], others: readonly Thing[]): boolean {
  if (thing.abbreviation) return spelledOut(thing.stem, others).length > 0;
  return others.some((other) => other.abbreviation === true && spelledOut(other.stem, own).includes(thing));
}

/** The consecutive things whose initials make up the abbreviation; none where they do not. */
function spelledOut(abbreviation: string, things: readonly Thing[]): Thing[] {
  for (let from = 0; from < things.length; from++) {
    let initials = '';
    for (let to = from; to < things.length && initials.length < abbreviation.length; to++) {
      const thing = things[to];
      if (!thing) break;
      initials += thing.compound ? `${thing.compound.modifier[0] ?? ''}${thing.compound.head[0] ?? ''}` : thing.stem[0];
      if (initials === abbreviation) return things.slice(from, to + 1);
    }
  }
  return [];
}
