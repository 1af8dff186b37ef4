import { Tally } from './words.ts';

/** Longer words are none. */
const mostLetters = 80;
/** The most words that one word may have been split into: "A n t r a g". */
const mostParts = 24;

/**
 * Takes out what is no loss but split or joined differently: hyphenation at a line's end, letters set apart, a number
 * of a note at its word.
 *
 * @param surplus words that one side has more often; lowered
 * @param others words that the other side has more often; lowered
 * @param sequences the words of the first side in their order
 */
export function settleSplits(surplus: Tally, others: Tally, sequences: readonly (readonly string[])[]): void {
  if (surplus.entries.length === 0 || others.entries.length === 0) return;
  const longest = others.entries.reduce((most, [key]) => Math.max(most, Math.min(key.length, mostLetters)), 0);
  const written = new Map(others.entries.map(([key]) => [bare(key), key]));
  for (const keys of sequences) {
    for (let from = 0; from < keys.length; from++) {
      let whole = keys[from] ?? '';
      if (surplus.of(whole) <= 0) continue;
      for (let to = from + 1; to < keys.length && to - from < mostParts && whole.length < longest; to++) {
        const next = keys[to] ?? '';
        if (surplus.of(next) <= 0) break;
        whole += next;
        const other = written.get(bare(whole));
        if (other === undefined || others.of(other) <= 0 || !hasAll(surplus, keys.slice(from, to + 1))) continue;
        for (const part of keys.slice(from, to + 1)) surplus.add(part, -1);
        others.add(other, -1);
        break;
      }
    }
  }
  settleApart(surplus, others);
}

/** Without the signs inside numbers: they may be what a number was divided at. */
function bare(key: string): string {
  return key.replace(/[.,:/]/g, '');
}

/** Both halves stand somewhere: a word that runs over a page or column. */
function settleApart(surplus: Tally, others: Tally): void {
  for (const [whole, count] of others.entries) {
    if (whole.length > mostLetters) continue;
    for (let at = 2; at <= whole.length - 2; at++) {
      const [first, second] = [whole.slice(0, at), whole.slice(at)];
      let left = Math.min(count, others.of(whole));
      for (; left > 0 && hasAll(surplus, [first, second]); left--) {
        surplus.add(first, -1);
        surplus.add(second, -1);
        others.add(whole, -1);
      }
    }
  }
}

function hasAll(tally: Tally, keys: readonly string[]): boolean {
  if (!keys.every((key) => tally.of(key) > 0)) return false;
  const needed = new Tally();
  for (const key of keys) needed.add(key);
  return needed.entries.every(([key, count]) => tally.of(key) >= count);
}

/**
 * Takes out runs of words that have the same letters on both sides but are divided at other places: "ab cd" and
 * "abc d".
 */
export function settleRuns(
  first: { surplus: Tally; sequences: readonly (readonly string[])[] },
  second: { surplus: Tally; sequences: readonly (readonly string[])[] },
): void {
  const runs = new Map(runsOf(first).map((run) => [run.join(''), run]));
  for (const run of runsOf(second)) {
    const same = runs.get(run.join(''));
    if (!same || !hasAll(first.surplus, same) || !hasAll(second.surplus, run)) continue;
    for (const key of same) first.surplus.add(key, -1);
    for (const key of run) second.surplus.add(key, -1);
  }
}

function runsOf(side: { surplus: Tally; sequences: readonly (readonly string[])[] }): string[][] {
  const runs: string[][] = [];
  if (side.surplus.entries.length === 0) return runs;
  for (const keys of side.sequences) {
    let open: string[] = [];
    for (const key of [...keys, '']) {
      if (key !== '' && side.surplus.of(key) > 0) open.push(key);
      else {
        if (open.length > 1) runs.push(open);
        open = [];
      }
    }
  }
  return runs;
}

/** Takes out words of which one side has left out a part on purpose: hidden letters in the middle of a paragraph. */
export function settleCutWords(surplus: Tally, others: Tally, leftOut: Tally): void {
  for (const [whole] of surplus.entries) {
    if (whole.length > mostLetters) continue;
    for (let at = 1; at < whole.length && surplus.of(whole) > 0; at++) {
      const parts = [whole.slice(0, at), whole.slice(at)];
      const kept = parts.find((part) => others.of(part) > 0);
      const cut = parts.find((part) => part !== kept && leftOut.of(part) > 0);
      if (kept === undefined || cut === undefined) continue;
      surplus.add(whole, -1);
      others.add(kept, -1);
      leftOut.add(cut, -1);
    }
  }
}

/** Takes out numbers of notes that one side sets at a word, "Fälle1", and the other leaves to the note. */
export function settleNoteNumbers(surplus: Tally, others: Tally): void {
  for (const [key, count] of surplus.entries) {
    const [, word = ''] = /^(\p{L}{2,})\d{1,2}$/u.exec(key) ?? [];
    const same = Math.min(count, Math.max(0, others.of(word)));
    if (word === '' || same === 0) continue;
    surplus.add(key, -same);
    others.add(word, -same);
  }
}
