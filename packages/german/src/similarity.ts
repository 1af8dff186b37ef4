import { endings, opposites, stopWords } from './similarity-words.ts';

/** Above this no pair of labels with opposite words is rated, when the guard is on. */
const guardedMaximum = 0.3;

export interface LabelSimilarityOptions {
  /**
   * Rate labels with opposite words ("Antrag genehmigen", "Antrag ablehnen") at most .3,
   * however alike they are written. Off by default.
   */
  polarityGuard?: boolean;
}

/**
 * How alike two labels are, 0 to 1: the greatest of normalised Levenshtein distance, Dice's coefficient
 * over stems and Dice's coefficient over character trigrams, after lower-casing, folding umlauts and
 * dropping stop words. A lexical matcher on purpose: it is deterministic, symmetric and knows no synonyms;
 * whoever has other names for a thing hands them in as further labels and takes the maximum.
 *
 * `labelSimilarity('Anmeldung prüfen', 'Prüfung der Anmeldung')` is 1: the stems are the same.
 * Two labels without a letter or digit are not alike: 0.
 */
export function labelSimilarity(a: string, b: string, options: LabelSimilarityOptions = {}): number {
  const left = prepare(a);
  const right = prepare(b);
  if (left.text === '' || right.text === '') return 0;
  if (left.text === right.text) return 1;
  const byParts = Math.max(dice(left.stems, right.stems), dice(left.trigrams, right.trigrams));
  const shorter = Math.min(left.text.length, right.text.length);
  const longer = Math.max(left.text.length, right.text.length);
  // The distance is at least the difference in length: often no reason to count it.
  const similarity =
    shorter / longer <= byParts ? byParts : Math.max(byParts, 1 - levenshtein(left.text, right.text) / longer);
  if (options.polarityGuard && areOpposed(left.words, right.words)) return Math.min(similarity, guardedMaximum);
  return similarity;
}

/** Whether the labels hold opposite words, one label one of them and the other the other: what the guard caps. */
export function areOppositeLabels(a: string, b: string): boolean {
  return areOpposed(prepare(a).words, prepare(b).words);
}

interface PreparedLabel {
  text: string;
  words: readonly string[];
  stems: readonly string[];
  trigrams: readonly string[];
}

/** Matching compares each label with many others, so what was made of it is kept; the oldest go first. */
const prepared = new Map<string, PreparedLabel>();
const preparedMaximum = 5_000;

function prepare(label: string): PreparedLabel {
  const known = prepared.get(label);
  if (known) return known;
  const all = foldLabel(label).match(/[a-z0-9]+/g) ?? [];
  const content = all.filter((word) => !stopWords.has(word));
  const words = content.length > 0 ? content : all;
  const text = words.join(' ');
  const result = { text, words, stems: words.map(matcherStem), trigrams: trigramsOf(text) };
  if (prepared.size >= preparedMaximum) {
    const oldest = prepared.keys().next();
    if (!oldest.done) prepared.delete(oldest.value);
  }
  prepared.set(label, result);
  return result;
}

function foldLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** A light stem, so that "prüfen", "prüft" and "Prüfung" meet; participles lose their "ge". */
function matcherStem(word: string): string {
  let stem = word;
  for (const ending of endings) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 4) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  return stem.startsWith('ge') && stem.length >= 6 && word.endsWith('t') ? stem.slice(2) : stem;
}

function trigramsOf(text: string): string[] {
  const padded = `  ${text} `;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
}

/** Twice the common elements over all elements, with repetitions. */
function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count > 0) {
      common++;
      left.set(item, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** One label has a word of one side and none of the other; the other label the reverse. */
function areOpposed(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((word) => !b.includes(word) && b.includes(`un${word}`))) return true;
  if (b.some((word) => !a.includes(word) && a.includes(`un${word}`))) return true;
  return opposites.some(([one, other]) => {
    const sideA = side(a, one, other);
    const sideB = side(b, one, other);
    return sideA !== 0 && sideA === -sideB;
  });
}

function side(words: readonly string[], one: readonly string[], other: readonly string[]): -1 | 0 | 1 {
  const hasOne = words.some((word) => one.some((beginning) => startsWith(word, beginning)));
  const hasOther = words.some((word) => other.some((beginning) => startsWith(word, beginning)));
  if (hasOne === hasOther) return 0;
  return hasOne ? 1 : -1;
}

/** Short words count whole: "ja" is not the beginning of "jahr". */
function startsWith(word: string, beginning: string): boolean {
  return beginning.length <= 4 && beginning !== 'send' && beginning !== 'deny'
    ? word === beginning
    : word.startsWith(beginning);
}
