import { labelSimilarity } from '@lotse/german';

/** What is compared of a field. */
export interface ScoredField {
  label: string;
  type: string;
  options?: readonly string[] | undefined;
  /** Whether it has to be filled in. */
  required: boolean;
}

/** How well the fields of a form were read. */
export interface FieldScore {
  found: number;
  expected: number;
  /** Fields of both sides that are one and the same by their labels. */
  matched: number;
  /** Matched fields with the same type, options and obligation. */
  whole: number;
  precision: number;
  recall: number;
  /** Of labels. 1 where there is nothing to find and nothing was found. */
  f1: number;
  /** Labels without a partner, for people. */
  missing: string[];
  extra: string[];
}

/** From this similarity on two labels are the same. */
const same = 0.6;

/**
 * Pairs the fields that were found with those expected, one to one: the pairs whose labels are most alike first, in the
 * order of the form where they are equally alike, down to a similarity of .6.
 */
export function fieldScore(found: readonly ScoredField[], expected: readonly ScoredField[]): FieldScore {
  const pairs = found
    .flatMap((ours, a) =>
      expected.map((theirs, b) => ({
        ours,
        theirs,
        likeness: likeness(ours.label, theirs.label),
        apart: Math.abs(a - b),
      })),
    )
    .filter((pair) => pair.likeness >= same)
    .sort((a, b) => b.likeness - a.likeness || a.apart - b.apart);
  const taken = new Set<ScoredField>();
  let whole = 0;
  for (const { ours, theirs } of pairs) {
    if (taken.has(ours) || taken.has(theirs)) continue;
    taken.add(ours).add(theirs);
    if (isWhole(ours, theirs)) whole++;
  }
  const matched = taken.size / 2;
  const precision = found.length === 0 ? Number(expected.length === 0) : matched / found.length;
  const recall = expected.length === 0 ? Number(found.length === 0) : matched / expected.length;
  return {
    found: found.length,
    expected: expected.length,
    matched,
    whole,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    missing: expected.filter((field) => !taken.has(field)).map(({ label }) => label),
    extra: found.filter((field) => !taken.has(field)).map(({ label }) => label),
  };
}

function likeness(a: string, b: string): number {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return fold(a) === fold(b) ? 1 : labelSimilarity(a, b, { polarityGuard: true });
}

function isWhole(a: ScoredField, b: ScoredField): boolean {
  const options = (field: ScoredField) => JSON.stringify(field.options ?? []);
  return a.type === b.type && a.required === b.required && options(a) === options(b);
}
