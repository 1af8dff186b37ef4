import type { Word } from './words.ts';

/** Words shown on either side. */
const around = 4;
/** Characters shown in all. */
const mostLetters = 120;

/** The words around one, in one line, so that a person can look for them in the file. */
export function contextOf(text: string, words: readonly Word[], index: number): string {
  const from = words[Math.max(0, index - around)]?.start ?? 0;
  const to = words[Math.min(words.length - 1, index + around)]?.end ?? text.length;
  const line = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return line.length > mostLetters ? `${line.slice(0, mostLetters)} …` : line;
}
