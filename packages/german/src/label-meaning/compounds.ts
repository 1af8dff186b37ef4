import { compoundParts, germanThings } from './lexicon/german-things.ts';
import { germanStem } from './stems.ts';

/** Stems that compounds end in, longest first. */
const heads: readonly string[] = [
  ...new Set([...germanThings.flatMap((row) => row.same), ...compoundParts].map(germanStem)),
]
  .filter((stem) => stem.length >= 3)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/**
 * Splits a stem at the longest known noun it ends in: "bewilligungsbescheid" → "bewilligung" + "bescheid".
 * The joint ("s", "n", "en", "es") comes off; undefined where no known noun leaves three letters before it.
 */
export function splitCompound(stem: string): { modifier: string; head: string } | undefined {
  for (const head of heads) {
    if (!stem.endsWith(head) || stem.length - head.length < 3) continue;
    const first = stem.slice(0, -head.length);
    return { modifier: withoutJoint(first), head };
  }
  return undefined;
}

function withoutJoint(first: string): string {
  if (/(?:ung|heit|keit|schaft|ion|tat)s$/.test(first)) return germanStem(first.slice(0, -1));
  return germanStem(first);
}
