import type { TextItem } from '../page.ts';
import type { Rect } from './geometry.ts';
import { inkOf } from './ink.ts';
import { type Chunk, type Row, slotMark } from './rows.ts';

/** One line of text as it is read. */
export interface Line extends Rect {
  text: string;
  baseline: number;
  /** Size of most of its letters. */
  size: number;
  /** All its letters are bold. */
  bold: boolean;
  /** A table's or frame's place in the flow of text: its number. */
  slot?: number;
  /** Where its signs are printed. */
  ink: Rect;
}

/** A row as one line, its chunks one after the other. */
export function lineOf(row: Row): Line {
  return lineFrom(row.chunks, row);
}

export function lineFrom(chunks: readonly Chunk[], row: Row): Line {
  const items = chunks.flatMap((chunk) => chunk.items);
  const letters = lettersOf(items);
  // A hyphen set apart by justification is read with a space before it.
  const text = chunks
    .map((chunk) => textOf(chunk))
    .join(' ')
    .replace(/(?<=\p{L}) -$/u, '-');
  const slot = text.startsWith(slotMark) ? Number(text.slice(1)) : undefined;
  const box = {
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    top: Math.min(...chunks.map((chunk) => chunk.top)),
    bottom: Math.max(...chunks.map((chunk) => chunk.bottom)),
  };
  return {
    ...box,
    text,
    ink: inkOf(items) ?? box,
    baseline: row.baseline,
    size: mainSize(items),
    bold: letters > 0 && lettersOf(items.filter((item) => item.bold)) >= 0.98 * letters,
    ...(slot === undefined ? {} : { slot }),
  };
}

/** Size of most of the letters, to a quarter of a point. */
export function mainSize(items: readonly TextItem[]): number {
  const sizes = new Map<number, number>();
  for (const item of items) {
    const size = Math.round(item.size * 4) / 4;
    sizes.set(size, (sizes.get(size) ?? 0) + lettersOf([item]));
  }
  return [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0];
}

function lettersOf(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.length - (text.match(/\s/g)?.length ?? 0), 0);
}

/** A chunk's words without the raised numbers that point to footnotes. */
export function textOf(chunk: Chunk): string {
  if (!chunk.items.some((item) => isNoteSign(item, chunk))) return chunk.text.trim();
  let text = '';
  let end = 0;
  for (const item of chunk.items) {
    if (!isNoteSign(item, chunk)) {
      const spaced = text === '' || /\s$/.test(text) || /^\s/.test(item.text);
      text += (!spaced && item.left - end > 0.12 * item.size ? ' ' : '') + item.text;
    }
    end = item.right;
  }
  return text.trim();
}

/** A small raised number right after a word; not the 2 of m². */
function isNoteSign(item: TextItem, chunk: Chunk): boolean {
  const at = chunk.items.indexOf(item);
  const before = chunk.items[at - 1];
  if (!before || !/^\s*\d{1,2}\s*$/.test(item.text) || item.size > 0.8 * chunk.size) return false;
  return item.baseline < before.baseline - 0.15 * before.size && !/\b[kcdm]?m$/.test(before.text);
}
