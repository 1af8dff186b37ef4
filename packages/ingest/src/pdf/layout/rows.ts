import type { TextItem } from '../page.ts';
import { around, overlap, type Rect } from './geometry.ts';

/** Words of one line that stand close together. */
export interface Chunk extends Rect {
  text: string;
  size: number;
  bold: boolean;
  items: TextItem[];
}

/** What stands on one baseline. */
export interface Row extends Rect {
  chunks: Chunk[];
  baseline: number;
}

/** Groups text into rows, top down, and each row into chunks from left to right. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const groups: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const group = groups.slice(-3).findLast((candidate) => belongs(item, candidate));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups.map(rowFrom).sort((a, b) => a.baseline - b.baseline);
}

/** So many of a row's items are compared: a row of a real page hardly has more. */
const compared = 60;

function belongs(item: TextItem, group: readonly TextItem[]): boolean {
  const first = group[0];
  if (!first || Math.abs(item.baseline - first.baseline) > Math.max(item.size, first.size)) return false;
  return group.slice(-compared).some((other) => sameLine(other, item));
}

/** On one baseline, or raised and lowered beside larger text. */
function sameLine(a: TextItem, b: TextItem): boolean {
  if (isSlot(a) || isSlot(b)) return false;
  const larger = a.size >= b.size ? a : b;
  const smaller = larger === a ? b : a;
  const apart = Math.abs(a.baseline - b.baseline);
  if (apart <= 0.25 * smaller.size) return true;
  if (smaller.size > 0.85 * larger.size) return false;
  const beside = overlap(a.left, a.right, b.left, b.right) > -larger.size;
  return beside && overlap(larger.top, larger.bottom, smaller.top, smaller.bottom) > 0.4 * smaller.size;
}

function rowFrom(items: TextItem[]): Row {
  items.sort((a, b) => a.left - b.left);
  const chunks: Chunk[] = [];
  for (const item of items) {
    const last = chunks.at(-1);
    const gap = last ? item.left - last.right : 0;
    const size = Math.max(item.size, last?.size ?? 0);
    if (!last || gap > Math.max(8, size) || isSlot(item) || isSlot(last)) chunks.push(chunkFrom(item));
    else extend(last, item, gap);
  }
  const main = items.reduce((best, item) => (weight(item) > weight(best) ? item : best));
  const box = around(chunks) ?? main;
  return { ...box, chunks, baseline: main.baseline };
}

/** Text that stands in the flow for a table or frame, which is read by itself: the sign and a number. */
export const slotMark = '\u0001';

function isSlot(part: { text: string }): boolean {
  return part.text.startsWith(slotMark);
}

function weight(item: TextItem): number {
  return item.size * 1000 + item.text.length;
}

function chunkFrom(item: TextItem): Chunk {
  const { text, left, top, right, bottom, size, bold } = item;
  return { text, left, top, right, bottom, size, bold, items: [item] };
}

function extend(chunk: Chunk, item: TextItem, gap: number): void {
  const spaced = /\s$/.test(chunk.text) || /^\s/.test(item.text);
  const hyphen = item.text.trim() === '-' && gap < 0.45 * item.size;
  const space = !spaced && !hyphen && gap > 0.12 * Math.min(item.size, chunk.size);
  chunk.text += (space ? ' ' : '') + item.text;
  chunk.items.push(item);
  chunk.right = Math.max(chunk.right, item.right);
  chunk.top = Math.min(chunk.top, item.top);
  chunk.bottom = Math.max(chunk.bottom, item.bottom);
  chunk.size = Math.max(chunk.size, item.size);
  chunk.bold = chunk.items.every((part) => part.bold || !/[\p{L}\d]/u.test(part.text));
}
