import { lineFrom } from '../layout/lines.ts';
import { type Paragraph, paragraphFrom, type TaggedRole } from '../layout/paragraphs.ts';
import { rowsOf } from '../layout/rows.ts';
import type { TextItem } from '../page.ts';

/**
 * A paragraph of the items that a tag holds, in their order: lines one below the other; where the text jumps up, a
 * column or page part ends. Undefined for no text.
 */
export function paragraphOf(items: readonly TextItem[], page: number, role: TaggedRole): Paragraph | undefined {
  const lines = stretchesOf(items).flatMap((stretch) => rowsOf(stretch).map((row) => lineFrom(row.chunks, row)));
  if (lines.every((line) => line.text === '')) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return { ...paragraphFrom(lines, { left, right }, page), ...firstColumn(items, page), role };
}

/** Where a paragraph runs over two columns, its place is where it begins; from there it goes on. */
function firstColumn(items: readonly TextItem[], page: number): Partial<Paragraph> {
  const [first, ...more] = stretchesOf(items).map((stretch) => {
    const lines = rowsOf(stretch).map((row) => lineFrom(row.chunks, row));
    return paragraphFrom(lines, { left: 0, right: 0 }, page);
  });
  if (!first || more.length === 0) return {};
  const { left, right, top, bottom, ink } = first;
  return { left, right, top, bottom, ink, more };
}

function stretchesOf(items: readonly TextItem[]): TextItem[][] {
  const stretches: TextItem[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const stretch = stretches.at(-1);
    if (!stretch || item.bottom < lowest - 1.5 * item.size) {
      stretches.push([item]);
      lowest = item.bottom;
    } else {
      stretch.push(item);
      lowest = Math.max(lowest, item.bottom);
    }
  }
  return stretches;
}
