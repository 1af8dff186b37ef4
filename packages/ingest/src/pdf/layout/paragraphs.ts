import { foldSpace } from '../../draft.ts';
import { splitMarker } from '../../lists.ts';
import { unhyphenate } from '../../text/lines.ts';
import { around, median, type Rect } from './geometry.ts';
import type { Line } from './lines.ts';

/** What the structure tree of a tagged file says of a paragraph. */
export type TaggedRole =
  | { kind: 'paragraph' }
  | { kind: 'heading'; level: number }
  /** `marker` where it is tagged apart (Lbl). */
  | { kind: 'listItem'; level: number; marker?: string }
  | { kind: 'footnote' };

/** Lines that make one paragraph, item or heading. */
export interface Paragraph extends Rect {
  text: string;
  size: number;
  bold: boolean;
  lines: Line[];
  /** Where its signs are printed. */
  ink: Rect;
  page: number;
  /** Right edge of the column it stands in. */
  columnRight: number;
  columnLeft: number;
  /** Stands below the short rule at the foot of a page. */
  note?: boolean;
  /** In a file whose tags can be relied on. */
  role?: TaggedRole;
  /** What was joined to it from the next column or page. */
  more?: Paragraph[];
}

/** The lines of a column: where they stand, and how far they reach. */
export interface ColumnLines {
  right: number;
  left: number;
  lines: readonly Pick<Line, 'baseline' | 'size' | 'right'>[];
}

/**
 * Usual distance of baselines in units of the font size, over a whole document. Up to 1.75 it is that of lines; more,
 * as in a text with one and a half lines' space, only where full lines tell that the text goes on below them.
 */
export function usualLeading(columns: readonly ColumnLines[]): number {
  const leadings: number[] = [];
  const wide: number[] = [];
  for (const { left, right, lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (!before || Math.abs(before.size - line.size) > 0.3) continue;
      const leading = (line.baseline - before.baseline) / (line.size || 1);
      if (leading > 0.9 && leading < 1.75) leadings.push(leading);
      else if (leading >= 1.75 && leading < 2.6 && before.right > right - 0.15 * (right - left)) wide.push(leading);
    }
  }
  if (wide.length >= 8 && wide.length > leadings.length) return median(wide);
  return leadings.length === 0 ? 1.3 : median(leadings);
}

/** Groups the lines of one column into paragraphs. */
export function paragraphsOf(
  lines: readonly Line[],
  column: { left: number; right: number },
  page: number,
  leading: number,
): Paragraph[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && !beginsParagraph(line, before, open, column, leading)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((group) => paragraphFrom(group, column, page));
}

export function paragraphFrom(lines: Line[], column: { left: number; right: number }, page: number): Paragraph {
  const box = around(lines) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const first = lines[0];
  return {
    ...box,
    text: foldSpace(unhyphenate(lines.map((line) => line.text))),
    size: first?.size ?? 0,
    bold: lines.every((line) => line.bold),
    lines,
    ink: around(lines.map((line) => line.ink)) ?? box,
    page,
    columnLeft: column.left,
    columnRight: column.right,
  };
}

function beginsParagraph(
  line: Line,
  before: Line,
  open: readonly Line[],
  column: { left: number; right: number },
  leading: number,
): boolean {
  const size = Math.max(line.size, before.size);
  if (Math.abs(line.size - before.size) > 0.08 * size) return true;
  if (line.bold !== before.bold) return true;
  const distance = (line.baseline - before.baseline) / (size || 1);
  if (distance > 1.22 * leading || distance < 0) return true;
  const width = column.right - column.left;
  const full = before.right > column.right - 0.15 * width;
  const ended = /[.!?:;,][“”"«)]?$/.test(before.text) && !/(?:^|[\s(])\p{L}\.$/u.test(before.text);
  const marker = splitMarker(line.text);
  if (marker && (ended || !full || sameKind(marker.key, open[0])) && !/^\p{Ll}/u.test(afterDepth(marker))) return true;
  const short = before.right < column.right - 0.22 * width;
  if (short && /[.!?:][“”"«)]?$/.test(before.text) && /^[\p{Lu}\d§„"(]/u.test(line.text)) return true;
  return line.left < (open[0]?.left ?? 0) - 4 && open.length === 1 && !/\p{L}-$/u.test(before.text) && ended;
}

/** Items of a list stand one below the other whatever the length of the line before. */
function sameKind(key: string, first: Line | undefined): boolean {
  return first !== undefined && splitMarker(first.text)?.key === key;
}

/** A number with several parts inside a sentence goes on in lower case: "siehe 3.1 und 3.2". */
function afterDepth(marker: { key: string; text: string }): string {
  return /^dec[2-9]/.test(marker.key) ? marker.text : '';
}
