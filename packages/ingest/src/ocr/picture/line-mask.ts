import type { PagePicture } from '../../raster/page-pictures.ts';

/** Grey lines are darker than the paper on both sides, this far off, by so much: the pixel, and the mean along the line. */
const sides = 1.2;
const darker = { pixel: 12, mean: 20 } as const;

/** Pixels along the line that are taken together: the grain of a scan is finer. */
const reach = 3;
const taken = 2 * reach + 1;

/**
 * Where a picture may have a line along its rows (`level`) or columns: 1 where a pixel is ink, or grey between lighter
 * paper on both sides, as thin lines of forms become when they are scanned.
 *
 * @param ink what is darker is ink
 */
export function lineMask({ width, height, data, scale }: PagePicture, ink: number, level: boolean): Uint8Array {
  const along = sumsAlong(data, width, height, level);
  const side = Math.max(2, Math.round(sides * scale)) * (level ? width : 1);
  const mask = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const grey = data[at] ?? 255;
    if (grey < ink) {
      mask[at] = 1;
      continue;
    }
    const paper = Math.min(along[at - side] ?? 0, along[at + side] ?? 0);
    const isLine = (grey + darker.pixel) * taken <= paper && (along[at] ?? 0) + darker.mean * taken <= paper;
    if (isLine) mask[at] = 1;
  }
  return mask;
}

/** Where a picture is ink. */
export function inkMask({ data }: PagePicture, ink: number): Uint8Array {
  return data.map((grey) => (grey < ink ? 1 : 0));
}

/** For each pixel the sum of those around it along its row or column; 0 at the ends. */
function sumsAlong(data: Uint8Array, width: number, height: number, level: boolean): Uint16Array {
  const sums = new Uint16Array(data.length);
  const step = level ? 1 : width;
  const last = level ? width - 1 - reach : height - 1 - reach;
  for (let y = level ? 0 : reach; y <= (level ? height - 1 : last); y++) {
    for (let x = level ? reach : 0; x <= (level ? last : width - 1); x++) {
      const at = y * width + x;
      let sum = 0;
      for (let off = -reach; off <= reach; off++) sum += data[at + off * step] ?? 0;
      sums[at] = sum;
    }
  }
  return sums;
}
