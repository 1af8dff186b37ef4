import type { Block, ReadingComparison, ReadingDifference } from '@lotse/model';
import { addAll } from '../add-all.ts';
import { contextOf } from './context.ts';
import type { OtherReading, OtherText } from './other-reading.ts';
import { settleCutWords, settleNoteNumbers, settleRuns, settleSplits } from './settle-splits.ts';
import { keysOf, Tally, wordsOf } from './words.ts';

/** What is held against a second reading. */
export interface OwnReading {
  blocks: readonly Pick<Block, 'id' | 'text' | 'marker' | 'place'>[];
  /** Text that the file has and the blocks, on purpose, have not. */
  leftOut: readonly string[];
  /** Text that the blocks have and the file has not: automatic numbers, values as shown, cells repeated. */
  added: readonly string[];
}

/** Entries of one list; the total says how many words it is in all. */
const mostEntries = 200;
/** Characters of both readings together. */
const mostCharacters = 30_000_000;

/**
 * Counts every word of a document against those of a second reading of the same file: a word that stands five times in
 * one and three times in the other is a difference of two. Words divided differently are none.
 *
 * @throws RangeError for texts that are too long to be compared
 */
export function compareReadings(own: OwnReading, other: OtherReading): ReadingComparison {
  const texts = other.ways.flat();
  const characters = [...own.blocks, ...texts].reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostCharacters) throw new RangeError('too long to be compared');
  const ownSequences = own.blocks.map(({ marker, text }) => keysOf(marker ? `${marker} ${text}` : text));
  const otherWays = other.ways.map((way) => way.map(({ text }) => keysOf(text)));
  const otherSequences = otherWays.flat();
  const ownCounts = countsOf(ownSequences);
  for (const text of own.added) ownCounts.addText(text, -1);
  const otherCounts = mostOfEach(otherWays);

  const missing = new Tally();
  const extra = new Tally();
  for (const key of new Set([...ownCounts.entries, ...otherCounts.entries].map(([key]) => key))) {
    const difference = otherCounts.of(key) - ownCounts.of(key);
    if (difference > 0) missing.add(key, difference);
    else extra.add(key, -difference);
  }
  const before = missing.total;
  const known = absorb(missing, own.leftOut, otherSequences);
  const leftOut = before - missing.total;
  settleSplits(missing, extra, otherSequences);
  settleSplits(extra, missing, ownSequences);
  settleNoteNumbers(missing, extra);
  settleCutWords(missing, extra, known);
  settleRuns({ surplus: missing, sequences: otherSequences }, { surplus: extra, sequences: ownSequences });
  return {
    with: other.with,
    words: otherCounts.total,
    leftOut,
    missing: missingEntries(missing, texts, own.blocks).slice(0, mostEntries),
    missingTotal: missing.total,
    extra: extraEntries(extra, own.blocks).slice(0, mostEntries),
    extraTotal: extra.total,
  };
}

function countsOf(sequences: readonly (readonly string[])[]): Tally {
  const counts = new Tally();
  for (const keys of sequences) for (const key of keys) counts.add(key);
  return counts;
}

/** Of each word the most that one way finds. */
function mostOfEach(ways: readonly (readonly (readonly string[])[])[]): Tally {
  const most = new Tally();
  for (const sequences of ways) {
    for (const [key, count] of countsOf(sequences).entries) most.add(key, Math.max(0, count - most.of(key)));
  }
  return most;
}

/** Words that were left out on purpose are not missing; gives those of them that nobody missed. */
function absorb(missing: Tally, leftOut: readonly string[], sequences: readonly string[][]): Tally {
  const ownSequences = leftOut.map(keysOf);
  const known = countsOf(ownSequences);
  for (const [key, count] of known.entries) {
    const here = Math.min(count, Math.max(0, missing.of(key)));
    missing.add(key, -here);
    known.add(key, -here);
  }
  settleSplits(known, missing, ownSequences);
  settleSplits(missing, known, sequences);
  return known;
}

/** Each missing word where the other reading has it, in the order of that reading. */
function missingEntries(
  missing: Tally,
  texts: readonly OtherText[],
  blocks: OwnReading['blocks'],
): ReadingDifference[] {
  if (missing.total === 0) return [];
  const own = new Map<string, Tally>();
  for (const { marker, text, place } of blocks) {
    const where = partOfPlace(place);
    const tally = own.get(where) ?? new Tally();
    own.set(where, tally);
    tally.addText(marker ? `${marker} ${text}` : text);
  }
  const left = new Tally();
  for (const [key, count] of missing.entries) left.add(key, count);
  const entries: ReadingDifference[] = [];
  // First where a part has the word more often than we have it there, then wherever it stands.
  for (const anywhere of [false, true]) {
    for (const part of texts) {
      const { words, text } = wordsOf(part.text);
      const here = new Map<string, number[]>();
      for (const [index, { key }] of words.entries()) {
        if (left.of(key) <= 0) continue;
        const at = here.get(key);
        if (at) at.push(index);
        else here.set(key, [index]);
      }
      for (const [key, at] of here) {
        const surplus = anywhere ? at.length : at.length - (own.get(partOf(part))?.of(key) ?? 0);
        const count = Math.min(left.of(key), surplus);
        if (count <= 0) continue;
        left.add(key, -count);
        const index = loneliest(at, words, missing);
        entries.push({
          word: words[index]?.written ?? key,
          count,
          ...(part.page === undefined ? {} : { page: part.page }),
          ...(part.sheet === undefined ? {} : { cells: `${part.sheet}!${part.row}:${part.row}` }),
          context: contextOf(text, words, index),
        });
      }
    }
  }
  // Words that were to be added to what the file has, and are not there.
  for (const [key, count] of left.entries) entries.push({ word: key, count });
  return entries;
}

/** Of several places of a word the one among most other missing words: there a passage was lost. */
function loneliest(at: readonly number[], words: readonly { key: string }[], missing: Tally): number {
  const around = (index: number) =>
    words.slice(Math.max(0, index - 3), index + 4).filter(({ key }) => missing.of(key) > 0).length;
  return at.reduce((best, index) => (around(index) > around(best) ? index : best), at[0] ?? 0);
}

function extraEntries(extra: Tally, blocks: OwnReading['blocks']): ReadingDifference[] {
  const left = new Tally();
  for (const [key, count] of extra.entries) left.add(key, count);
  const entries: ReadingDifference[] = [];
  for (const { id, marker, text } of blocks) {
    if (left.total === 0) break;
    const found = new Map<string, ReadingDifference>();
    for (const { key, written } of wordsOf(marker ? `${marker} ${text}` : text).words) {
      if (left.of(key) <= 0) continue;
      left.add(key, -1);
      const entry = found.get(key);
      if (entry) entry.count++;
      else found.set(key, { word: written, count: 1, block: id });
    }
    addAll(entries, found.values());
  }
  return entries;
}

/** The page or row of a place, where second readings have such. */
function partOfPlace(place: Block['place']): string {
  if ('page' in place) return partOf({ text: '', page: place.page });
  if ('sheet' in place && place.cell !== undefined) {
    return partOf({ text: '', sheet: place.sheet, row: Number(/\d+/.exec(place.cell)?.[0]) });
  }
  return partOf({ text: '' });
}

function partOf({ page, sheet, row }: OtherText): string {
  return page === undefined ? (sheet === undefined ? '' : `${sheet}!${row}`) : `${page}`;
}
