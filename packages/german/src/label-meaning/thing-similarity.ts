import { standsFor } from './abbreviations.ts';
import type { LabelLanguage, Thing } from './label-parts.ts';
import { englishThings } from './lexicon/english-things.ts';
import { germanThings } from './lexicon/german-things.ts';
import { type LexiconRow, WordRows } from './lexicon/rows.ts';
import { englishStem, germanStem } from './stems.ts';

const stemmed = (rows: readonly LexiconRow[], stem: (word: string) => string): LexiconRow[] =>
  rows.map((row) => ({ same: row.same.map(stem), close: row.close.map(stem) }));
const germanRows = new WordRows(stemmed(germanThings, germanStem));
const englishRows = new WordRows(stemmed(englishThings, englishStem));

/** What a pair of words counts, by how they hang together. */
const counts = {
  synonym: 0.95,
  close: 0.4,
  /** One with and without an ending that the stemmer leaves. */
  ending: 0.9,
  /** "Bescheid" for "Bewilligungsbescheid", times how alike the heads are. */
  head: 0.85,
  /** "Antrag" for "Antragsprüfung", times how alike the first parts are. */
  modifier: 0.5,
  /** Two compounds with one head, "Befundbericht" and "Arztbericht": so much; the rest for the first parts. */
  sharedHead: 0.15,
  sharedModifier: 0.3,
} as const;

/** What is named in one label only costs little; what each label names and the other does not costs much. */
const costs = { added: 0.2, contradicted: 1.2 } as const;

/**
 * How alike two sets of things are, 0 to 1: c / (c + .2·more + 1.2·less), where c is the weight that both share and
 * more and less are the weights that each has alone (after Tversky 1977). So "Bescheid" and "Bescheid per Post" are
 * alike, and "Bescheid an Kasse" and "Bescheid an Schule" are less so. 0 where nothing is shared.
 */
export function thingSimilarity(a: readonly Thing[], b: readonly Thing[], language: LabelLanguage): number {
  const left = matched(a, b, language);
  const right = matched(b, a, language);
  const common = (left.common + right.common) / 2;
  if (common === 0) return 0;
  const more = Math.max(left.alone, right.alone);
  const less = Math.min(left.alone, right.alone);
  return common / (common + costs.added * more + costs.contradicted * less);
}

function matched(own: readonly Thing[], others: readonly Thing[], language: LabelLanguage) {
  let common = 0;
  let alone = 0;
  for (const thing of own) {
    let best = standsFor(thing, own, others) ? counts.synonym : 0;
    for (const other of others) best = Math.max(best, pairSimilarity(thing, other, language));
    common += thing.weight * best;
    alone += thing.weight * (1 - best);
  }
  return { common, alone };
}

/** How alike two things are: a word, its synonyms, a compound and its parts. */
export function pairSimilarity(a: Thing, b: Thing, language: LabelLanguage): number {
  const rows = language === 'de' ? germanRows : englishRows;
  const whole = Math.max(stemSimilarity(a.stem, b.stem, rows), containment(a.stem, b.stem));
  const [left, right] = [a.compound, b.compound];
  if (left && right) {
    const head = stemSimilarity(left.head, right.head, rows);
    const modifier = stemSimilarity(left.modifier, right.modifier, rows);
    const joint = head * (counts.sharedHead + (1 - counts.sharedHead) * modifier);
    return Math.max(whole, head > 0 ? joint : counts.sharedModifier * modifier);
  }
  if (left) return Math.max(whole, partOf(b.stem, left, rows));
  if (right) return Math.max(whole, partOf(a.stem, right, rows));
  return Math.max(whole, commonBeginning(a.stem, b.stem));
}

function partOf(stem: string, compound: { modifier: string; head: string }, rows: WordRows): number {
  return Math.max(
    counts.head * stemSimilarity(stem, compound.head, rows),
    counts.modifier * stemSimilarity(stem, compound.modifier, rows),
  );
}

function stemSimilarity(a: string, b: string, rows: WordRows): number {
  switch (rows.relation(a, b)) {
    case 'same':
      return a === b ? 1 : counts.synonym;
    case 'close':
      return counts.close;
    case 'none':
      return 0;
  }
}

/** One word ends or begins with the other: "Schülerfahrkarten", "Fahrkarten". */
function containment(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/\d/.test(short) || short.length < 4) return 0;
  if (long.length - short.length >= 3 && long.endsWith(short)) return counts.head;
  if (!long.startsWith(short)) return 0;
  return long.length - short.length <= 2 ? counts.ending : counts.modifier;
}

/** Words of one family that no table knows: the share of a common beginning, from three fifths on. */
function commonBeginning(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= 5 && common / longer >= 0.6 ? common / longer : 0;
}
