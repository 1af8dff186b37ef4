/** A row of a table of words: those that mean the same, and those that come close. */
export interface LexiconRow {
  same: readonly string[];
  close: readonly string[];
}

/** Reads a table of words: one row a line, words apart by spaces, close ones after a bar. */
export function rowsOf(table: string): LexiconRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [same = '', close = ''] = line.split('|');
      return { same: same.trim().split(/\s+/), close: close.trim() === '' ? [] : close.trim().split(/\s+/) };
    });
}

/** How near two words are by a table: 1 for the same row, `close` where one row names a word of the other's, else 0. */
export class WordRows {
  readonly #rowsOf = new Map<string, Set<number>>();
  readonly #close = new Set<string>();

  constructor(rows: readonly LexiconRow[]) {
    rows.forEach((row, index) => {
      for (const word of row.same) {
        const known = this.#rowsOf.get(word) ?? new Set<number>();
        this.#rowsOf.set(word, known.add(index));
      }
    });
    rows.forEach((row, index) => {
      for (const word of row.close) {
        for (const other of this.#rowsOf.get(word) ?? []) {
          this.#close.add(`${index}/${other}`).add(`${other}/${index}`);
        }
      }
    });
  }

  has(word: string): boolean {
    return this.#rowsOf.has(word);
  }

  words(): IterableIterator<string> {
    return this.#rowsOf.keys();
  }

  relation(a: string, b: string): 'same' | 'close' | 'none' {
    if (a === b) return 'same';
    const left = this.#rowsOf.get(a);
    const right = this.#rowsOf.get(b);
    if (!left || !right) return 'none';
    let close = false;
    for (const one of left) {
      for (const other of right) {
        if (one === other) return 'same';
        close ||= this.#close.has(`${one}/${other}`);
      }
    }
    return close ? 'close' : 'none';
  }
}
