import type { Box } from '@lotse/model';
import type { PagePicture } from './page-pictures.ts';

/** Red, green, blue. The outline is dark enough to stand out in grey print, too; the ground leaves black text black. */
const outline = [163, 0, 60] as const;
const ground = [255, 221, 87] as const;
const white = [255, 255, 255] as const;

/** Points between the box and its outline, and the outline's width: lines above and below are to stay legible. */
const gap = 1.5;
const stroke = 1.2;

/**
 * Marks a passage on a coloured picture of its page: ground over the box as a highlighter has it, around it an outline
 * with a light edge, so that it shows on dark paper. The picture's own pixels are changed.
 */
export function markBox(picture: PagePicture, box: Box): void {
  const { scale } = picture;
  const width = Math.max(2, Math.round(stroke * scale));
  const edge = 1;
  // An outline at the border of the page would be cut away: it moves inside.
  const inside = (pixel: number, end: number) =>
    Math.min(Math.max(Math.round(pixel), width + edge), end - width - edge);
  const left = inside((box.x - gap) * scale, picture.width);
  const top = inside((box.y - gap) * scale, picture.height);
  const right = inside((box.x + box.width + gap) * scale, picture.width);
  const bottom = inside((box.y + box.height + gap) * scale, picture.height);
  const frames = [
    { from: 0, colour: undefined },
    { from: width, colour: outline },
    { from: width + edge, colour: white },
  ];
  for (let y = top - width - edge; y < bottom + width + edge; y++) {
    for (let x = left - width - edge; x < right + width + edge; x++) {
      const outside = Math.max(left - x, x - right + 1, top - y, y - bottom + 1, 0);
      const { colour } = frames.find(({ from }) => outside <= from) ?? {};
      paint(picture, x, y, colour);
    }
  }
}

/** One pixel: in a colour, or as seen through the ground. */
function paint({ width, height, channels, data }: PagePicture, x: number, y: number, colour?: readonly number[]): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = (y * width + x) * channels;
  for (const [channel, full] of ground.entries()) {
    data[at + channel] = colour?.[channel] ?? Math.round(((data[at + channel] ?? 255) * full) / 255);
  }
}
