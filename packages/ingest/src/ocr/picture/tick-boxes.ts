import { contains, type Rect } from '../../pdf/layout/geometry.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';
import type { PageWord } from '../recognised-page.ts';

/** Boxes to be ticked are no larger, points. */
const largest = 17;

/** Ink inside a box that is ticked, as a share. */
const ticked = 0.06;

/** What crosses and ticks are read as. */
const likeTick = /^[xX×✓✔✗vVyYkK*+%#|\\/<>()[\]☒]{1,2}$/u;

/** A ticked box, as people write it. */
const tickSign = '☒';

/** The boxes among those drawn that are small enough to be ticked. */
export function tickBoxesOf(boxes: readonly Rect[]): Rect[] {
  return boxes.filter((box) => box.right - box.left <= largest && box.bottom - box.top <= largest);
}

/** The picture without the edges of such boxes, which engines read as letters. Boxes in points. */
export function withoutEdges(picture: PagePicture, boxes: readonly Rect[]): PagePicture {
  if (boxes.length === 0) return picture;
  const { width, height, scale } = picture;
  const data = Uint8Array.from(picture.data);
  const band = 1.2;
  const clear = (left: number, top: number, right: number, bottom: number) => {
    const [from, to] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))];
    for (let y = Math.max(0, Math.floor(top * scale)); y < Math.min(height, bottom * scale); y++) {
      data.fill(255, y * width + from, y * width + to);
    }
  };
  for (const { left, top, right, bottom } of boxes) {
    clear(left - band, top - band, right + band, top + band);
    clear(left - band, bottom - band, right + band, bottom + band);
    clear(left - band, top - band, left + band, bottom + band);
    clear(right - band, top - band, right + band, bottom + band);
  }
  return { ...picture, data };
}

/**
 * Words with a ☒ in each ticked box. Boxes side by side hold a letter or digit each: what was read in them stays. A
 * tick that no engine read is seen, not read: it has full confidence.
 */
export function withTicks(
  words: readonly PageWord[],
  boxes: readonly Rect[],
  picture: PagePicture,
  ink: number,
): PageWord[] {
  const marked = boxes.filter((box) => !isInComb(box, boxes) && inkShare(picture, ink, box) > ticked);
  const read = words.map((word) => {
    const isTick = likeTick.test(word.text) && marked.some((box) => holdsWord(box, word));
    return isTick ? { ...word, text: tickSign } : word;
  });
  const unread = marked.filter((box) => !read.some((word) => holdsWord(box, word)));
  return [
    ...read,
    ...unread.map((box): PageWord => ({ ...box, text: tickSign, confidence: 1, line: `tick.${box.left}.${box.top}` })),
  ];
}

function holdsWord(box: Rect, word: PageWord): boolean {
  return contains(box, (word.left + word.right) / 2, (word.top + word.bottom) / 2, 1.5);
}

function isInComb(box: Rect, boxes: readonly Rect[]): boolean {
  return boxes.some(
    (other) =>
      other !== box &&
      Math.abs(other.top - box.top) < 3 &&
      Math.min(Math.abs(other.left - box.right), Math.abs(other.right - box.left)) < 4,
  );
}

/** How much of a box is ink, a quarter of its extent left out at each edge. */
function inkShare({ width, data, scale }: PagePicture, ink: number, box: Rect): number {
  const [dx, dy] = [(box.right - box.left) / 4, (box.bottom - box.top) / 4];
  let [dark, all] = [0, 0];
  for (let y = Math.ceil((box.top + dy) * scale); y < (box.bottom - dy) * scale; y++) {
    for (let x = Math.ceil((box.left + dx) * scale); x < (box.right - dx) * scale; x++) {
      all++;
      if ((data[y * width + x] ?? 255) < ink) dark++;
    }
  }
  return all === 0 ? 0 : dark / all;
}
