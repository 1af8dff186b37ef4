import type { Warning } from '@lotse/model';
import type { Draft, InputFile } from './draft.ts';
import { unhyphenate } from './text/lines.ts';

/** What another library read in the same file: by page where it has pages. */
export interface OtherReading {
  page?: number;
  text: string;
}

/** Words shown in one warning. */
const shown = 8;

/**
 * Compares a draft with an independent reading of the same file: a word that only one of them has becomes a warning
 * with its page. The other reading decides nothing; it only makes losses visible.
 *
 */
export function compareReadings(draft: Draft, readings: readonly OtherReading[], file: InputFile): Warning[] {
  const own = draft.blocks.flatMap((block) => [block.marker ?? '', block.text]).join('\n');
  const known = new Vocabulary(`${own}\n${(draft.leftOut ?? []).join('\n')}`);
  const warnings: Warning[] = [];
  for (const { page, text } of readings) {
    const missing = [...wordsOf(joined(text))].filter((word) => !known.has(word));
    if (missing.length === 0) continue;
    const where = page === undefined ? file.name : `${file.name}, Seite ${page}`;
    const list = missing.slice(0, shown).map((word) => `„${word}“`);
    const more = missing.length > shown ? ` und ${missing.length - shown} weitere` : '';
    const at = page === undefined ? '' : `Seite ${page}: `;
    const message = `${at}Eine zweite, unabhängige Lesung findet Wörter, die hier fehlen: ${list.join(', ')}${more}. Bitte an der Unterlage prüfen.`;
    warnings.push({ code: 'W_READINGS_DIFFER', message, where });
  }
  const others = new Vocabulary(readings.map(({ text }) => `${text}\n${joined(text)}`).join('\n'));
  const only = [...wordsOf(bodyOf(draft))].filter((word) => !others.has(word));
  if (only.length > 0 && readings.length > 0) {
    const list = only.slice(0, shown).map((word) => `„${word}“`);
    const message = `Eine zweite, unabhängige Lesung findet diese Wörter nicht: ${list.join(', ')}. Bitte an der Unterlage prüfen.`;
    warnings.push({ code: 'W_READINGS_DIFFER', message, where: file.name });
  }
  return warnings;
}

/** Text that both readings should have; notes, footnotes and fields are where they differ by design. */
function bodyOf(draft: Draft): string {
  return draft.blocks
    .filter(({ kind }) => kind !== 'note' && kind !== 'footnote' && kind !== 'field')
    .map((block) => block.text)
    .join('\n');
}

function joined(text: string): string {
  return unhyphenate(text.replace(/(?<=\p{L}) -(?=\r?\n)/gu, '-').split(/\r?\n/));
}

/** Words in lower case, those of less than `letters` letters left out. */
function wordsOf(text: string, letters = 3): Set<string> {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= letters));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

/** Words, and the letters of the text without any space: a word split or joined differently still counts. */
class Vocabulary {
  readonly #words: Set<string>;
  readonly #letters: string;

  constructor(text: string) {
    this.#words = wordsOf(text, 1);
    this.#letters = (fold(text).match(/\p{L}+/gu) ?? []).join('');
  }

  has(word: string): boolean {
    return this.#words.has(word) || (word.length >= 5 && this.#letters.includes(word)) || this.#splits(word);
  }

  /** Both halves are words: a hyphenation undone on one side only. */
  #splits(word: string): boolean {
    for (let at = 2; at <= word.length - 2; at++) {
      if (this.#words.has(word.slice(0, at)) && this.#words.has(word.slice(at))) return true;
    }
    return false;
  }
}
