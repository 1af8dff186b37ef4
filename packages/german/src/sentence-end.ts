import {
  abbreviations,
  closingAbbreviations,
  numberedNouns,
  ordinalNouns,
  sentenceOpeners,
  units,
  weekdays,
} from './lexicon/abbreviations.ts';

/** A stop with what follows it up to white space. */
interface Stop {
  text: string;
  /** Where the sentence so far begins. */
  start: number;
  /** The first of the stops, the last of them, and the end after closing marks, exclusive. */
  first: number;
  stop: number;
  end: number;
}

/** What stands on both sides of a full stop. */
interface Sides {
  /** The sentence up to the stop or the end of it, and whether it is the whole. */
  before: string;
  isWhole: boolean;
  /** The last word before it, opening marks aside. */
  word: string;
  /** The next word as printed, and without opening marks. */
  next: string;
  bare: string;
  /** The word after the next. */
  second: string;
}

/** Whether a sentence ends at a stop, by the words on both sides. */
export function isSentenceEnd({ text, start, first, stop, end }: Stop): boolean {
  const [next = '', second = ''] = text
    .slice(end, end + 80)
    .trimStart()
    .split(/\s+/);
  if (next === '') return true;
  const bare = next.replace(openingMarks, '');
  const from = Math.max(start, first - reach);
  const before = text.slice(from, first).trimEnd();
  if (before.trim() === '') return from > start;
  const closed = text.slice(first + 1, stop).match(/[)\]“”"]/) !== null;
  if (text[first] !== '.' || stop > first) {
    if (closed) return !startsLower(bare);
    if (text.slice(first, stop + 1) === '..') return !startsLower(bare);
    return /^(?:\.\.|…)/.test(next) || !startsLower(bare);
  }
  const word = (/\S+$/.exec(before)?.[0] ?? '').replace(openingMarks, '');
  return endsAfterWord({ before, isWhole: from === start, word, next, bare, second });
}

/** How many characters before a stop are looked at: more than any abbreviation or number with its noun. */
const reach = 80;

const openingMarks = /^[„“"»(‚[]+/;

/** A word of this beginning opens a sentence wherever it has a capital letter. */
export function opensSentence(text: string): boolean {
  return sentenceOpeners.has(/^\p{L}+/u.exec(text.replace(openingMarks, ''))?.[0] ?? '');
}

const startsLower = (word: string): boolean => /^\p{Ll}(?!\p{Lu})/u.test(word);
const startsUpper = (word: string): boolean => /^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(word);

function endsAfterWord(sides: Sides): boolean {
  const { before, word, next, bare } = sides;
  if (sides.isWhole && isMarker(before)) return false;
  if (/^(?:\d+\.)*\d+$/.test(word)) return endsAfterNumber(sides);
  if (startsLower(bare)) return ordinaryWord.test(word) && !abbreviations.has(word.toLowerCase());
  const chain = (abbreviationChain.exec(before)?.[0] ?? word).replace(/\s/g, '').replace(openingMarks, '');
  const key = chain.toLowerCase();
  const last = /\p{L}*$/u.exec(word)?.[0] ?? '';
  if (streetEnding.test(word) && /^\d/.test(next)) return false;
  if (weekdays.has(last) && /^[\d–-]/.test(next)) return false;
  if (closingAbbreviations.has(key)) {
    if (/^ff?$/.test(key) && !/\d\s*ff?$/.test(before)) return false;
    return startsUpper(bare) && !/^\p{Lu}\p{L}*\p{Lu}/u.test(bare);
  }
  if (/^\p{Lu}$/u.test(word) && chain === word) return endsAfterLetter(sides);
  if (/\d\s?[a-e]$/.test(before)) return startsUpper(bare) && !/^\p{Lu}\./u.test(bare);
  if (units.has(key)) return opensSentence(bare) || (startsUpper(bare) && finiteVerb.test(sides.second));
  if (isAbbreviation(key, word, last)) return opensSentence(bare) && !titles.has(key);
  return /^[\p{Lu}0-9–•§-]/u.test(bare) || startsUpper(bare) || /^[„“"»(]/.test(next);
}

/** A word that is no abbreviation by its ending: a sentence may end after it though the next begins with a small letter. */
const ordinaryWord = /^\p{L}{4,}(?:en|et|ung|heit|keit|ert)$/u;

/** "i. d. R", "z.B", "B. Sc" at the end of what stands before the stop. */
const abbreviationChain = /(?<![\p{L}\d.])(?:\p{L}{1,3}\.\s?)+\p{L}{1,4}$/u;

const streetEnding = /(?:str|pl|platz|weg)$/i;

const finiteVerb =
  /^(?:bestehen|besteht|darf|dürfen|erfolgt|fehlen|fehlt|gilt|gelten|hat|haben|ist|kann|können|muss|müssen|sind|soll|sollen|werden|wird|wurde|wurden)$/;

/** Abbreviations before names: even "Der" after them belongs to one. */
const titles: ReadonlySet<string> = new Set('dr prof hr hrn fr frl z.b d.h vgl'.split(' '));

function isAbbreviation(key: string, word: string, last: string): boolean {
  if (abbreviations.has(key)) return true;
  if (key.includes('.') && key.split('.').every((part) => /^[\p{L}-]{1,4}$/u.test(part))) return true;
  if (/\.-/.test(word)) return true;
  if (/^\p{L}\p{Ll}*$/u.test(last) && last.length <= 4 && abbreviations.has(last.toLowerCase())) return last !== word;
  if (/^\p{Ll}$/u.test(word)) return true;
  return clipped.test(word) || (word.length > 1 && /^\p{L}\p{Ll}+$/u.test(word) && !/[aeiouyäöü]/i.test(word));
}

/** Endings that no German word has: "abschl.", "rechn.", "entspr.", "unverzgl.". */
const clipped = /\p{L}[bcdfgkmnpqstvwxz](?:l|n|r)$/u;

/** "1.", "a.", "II." and nothing else so far: the number of a list item, which begins its sentence. */
function isMarker(before: string): boolean {
  return /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[IVX]+)$/.test(before);
}

/** "Frau A. Beispiel" goes on, "SGB X. Der" and "Gruppe B. Anträge" end. */
function endsAfterLetter({ before, bare }: Sides): boolean {
  const noun = /(\p{L}+)\.?\s+\S$/u.exec(before)?.[1] ?? '';
  if (numberedNouns.has(noun)) return startsUpper(bare);
  if (/^(?:der|die|das|Stadt)$/.test(noun)) return false;
  return opensSentence(bare);
}

const fullDate = /(?:^|\s)\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})$|\p{L}\s+(?:19|20)\d\d$/u;

/** "am 31. Dezember" goes on, "Stichtag ist der 30. Danach …" ends. */
function endsAfterNumber({ before, word, next, bare }: Sides): boolean {
  if (startsLower(bare)) return false;
  if (/^\d/.test(next)) {
    if (fullDate.test(before)) return true;
    return word.length >= 4 || /\d\.\d+$/.test(word) ? !/^\d+[.)]$/.test(next) : false;
  }
  if (ordinalNouns.has(bare.replace(/[.,;:)“]+$/, ''))) return false;
  if (word.length >= 3 || /\d\s\d+$/.test(before)) return true;
  const noun = /(\p{L}+)\.?\s+\d[\d.]*$/u.exec(before)?.[1] ?? '';
  if (numberedNouns.has(noun) || /(?:straße|str|platz|pl|weg|gasse|allee|ring)$/i.test(noun)) return true;
  return opensSentence(bare);
}
