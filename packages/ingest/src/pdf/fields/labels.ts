import { foldSpace } from '../../draft.ts';
import { contains, overlap, type Rect } from '../layout/geometry.ts';
import { textOf } from '../layout/lines.ts';
import { type Chunk, type Row, rowsOf } from '../layout/rows.ts';
import type { PageContent } from '../page.ts';

/** A printed text that labels something, and its place. */
export interface Label {
  text: string;
  rect: Rect;
}

/** The printed words of a page, to look up what stands beside, above or below a place. */
export class PrintedText {
  readonly rows: Row[];

  constructor(page: PageContent) {
    this.rows = rowsOf(page.items);
  }

  /** The text right of a box on its line, up to `limit`. */
  rightOf(box: Rect, limit = Number.POSITIVE_INFINITY): Label | undefined {
    for (const row of this.#onLine(box)) {
      const items = row.chunks
        .flatMap((chunk) => chunk.items)
        .filter((item) => item.left >= box.right - 2 && item.left < limit - 1);
      const first = items[0];
      if (!first || first.left - box.right > 30) continue;
      const joined: Chunk[] = [];
      for (const chunk of row.chunks) {
        const inside = chunk.items.filter((item) => items.includes(item));
        const start = inside[0];
        if (!start) continue;
        const last = joined.at(-1);
        if (last && chunk.left - last.right > 16) break;
        joined.push({
          ...chunk,
          items: inside,
          text: inside.length === chunk.items.length ? chunk.text : inside.map((item) => item.text).join(' '),
          left: start.left,
        });
      }
      return labelFrom(joined);
    }
    return undefined;
  }

  /** The part of the line that ends left of a box, not further off than `reach`. */
  leftOf(box: Rect, reach = 260): Label | undefined {
    for (const row of this.#onLine(box)) {
      const chunk = row.chunks.findLast((candidate) => candidate.right <= box.left + 3);
      if (chunk && box.left - chunk.right <= reach) return labelFrom([chunk]);
    }
    return undefined;
  }

  /** The nearest text above a box that begins about where it does. */
  above(box: Rect, reach = 16): Label | undefined {
    let best: { chunk: Chunk; distance: number } | undefined;
    for (const row of this.rows) {
      const distance = box.top - row.baseline;
      if (distance < -1 || distance > reach) continue;
      for (const chunk of row.chunks) {
        if (!this.#belongs(chunk, box)) continue;
        if (!best || distance < best.distance) best = { chunk, distance };
      }
    }
    return best && labelFrom([best.chunk]);
  }

  /** The text right below a line, as under a signature. */
  below(box: Rect, reach = 14): Label | undefined {
    for (const row of this.rows) {
      if (row.top < box.bottom - 3 || row.top > box.bottom + reach) continue;
      const chunk = row.chunks.find((candidate) => this.#belongs(candidate, box));
      if (chunk) return labelFrom([chunk]);
    }
    return undefined;
  }

  /** The text inside a box. */
  inside(box: Rect): Chunk[] {
    return this.rows.flatMap((row) =>
      row.chunks.filter((chunk) => contains(box, (chunk.left + chunk.right) / 2, (chunk.top + chunk.bottom) / 2, 1)),
    );
  }

  #belongs(chunk: Chunk, box: Rect): boolean {
    if (Math.abs(chunk.left - box.left) < 12) return true;
    return (
      chunk.left > box.left - 4 &&
      overlap(chunk.left, chunk.right, box.left, box.right) > 0.6 * (chunk.right - chunk.left)
    );
  }

  #onLine(box: Rect): Row[] {
    const middle = (box.top + box.bottom) / 2;
    const tall = box.bottom - box.top > 26;
    return this.rows
      .filter((row) =>
        tall ? row.baseline > box.top && row.top < box.top + 16 : row.top - 3 < middle && row.bottom + 3 > middle,
      )
      .sort((a, b) => Math.abs((a.top + a.bottom) / 2 - middle) - Math.abs((b.top + b.bottom) / 2 - middle));
  }
}

function labelFrom(chunks: readonly Chunk[]): Label | undefined {
  const first = chunks[0];
  const last = chunks.at(-1);
  if (!first || !last) return undefined;
  const text = foldSpace(chunks.map(textOf).join(' '));
  return text === ''
    ? undefined
    : { text, rect: { left: first.left, top: first.top, right: last.right, bottom: first.bottom } };
}
