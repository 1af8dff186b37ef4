/** One word of a text: as it stands there and as it is compared, and where. */
export interface Word {
  written: string;
  key: string;
  /** In the text that `wordsOf` gives back. */
  start: number;
  end: number;
}

/**
 * Words, numbers with their inner signs ("25,50", "01.02.2026"), codes ("IV" or "DE89"), and the signs that stand for
 * words.
 */
const word = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:/](?=\p{N})[\p{L}\p{M}\p{N}]+)*|[§€%]/gu;

/** The words of a text in their order, and the text they were found in: letters unified, invisible signs dropped. */
export function wordsOf(text: string): { words: Word[]; text: string } {
  const unified = unifiedSigns(text);
  const words = Array.from(unified.matchAll(word), ({ 0: written, index }) => ({
    written,
    key: written.toLowerCase(),
    start: index,
    end: index + written.length,
  }));
  return { words, text: unified };
}

/** The words of a text as they are compared, in their order. */
export function keysOf(text: string): string[] {
  return unifiedSigns(text).toLowerCase().match(word) ?? [];
}

function unifiedSigns(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** How often something stands somewhere; never kept at 0. May be negative. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string, count = 1): void {
    const now = this.of(key) + count;
    if (now === 0) this.#counts.delete(key);
    else this.#counts.set(key, now);
  }

  addText(text: string, count = 1): void {
    for (const key of keysOf(text)) this.add(key, count);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  get entries(): [key: string, count: number][] {
    return [...this.#counts];
  }

  get total(): number {
    let total = 0;
    for (const count of this.#counts.values()) total += count;
    return total;
  }
}
