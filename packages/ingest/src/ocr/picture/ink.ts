import sharp from 'sharp';
import type { PagePicture } from '../../raster/page-pictures.ts';
import type { Ink } from './skew.ts';

/** What is darker than this is ink, 0 to 255: the grey that parts the picture's dark from its light best (Otsu 1979). */
export function inkThreshold(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let all = 0;
  for (const [value, count] of counts.entries()) all += value * count;
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  for (const [value, count] of counts.entries()) {
    dark += count;
    darkSum += value * count;
    const light = data.length - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (all - darkSum) / light) ** 2;
    if (between > best) [best, threshold] = [between, value + 1];
  }
  return threshold;
}

/** Longer side of the small picture in which lines are looked for, pixels. */
const smallSide = 1000;

/** Dark pixels of a picture made small. A picture that is mostly dark is a photograph: it has no ink. */
export async function inkOf({ width, height, channels, data }: PagePicture): Promise<Ink> {
  const { data: small, info } = await sharp(data, { raw: { width, height, channels } })
    .resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true, kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const threshold = inkThreshold(small);
  const points: number[] = [];
  for (let y = 0, at = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++, at++) if ((small[at] ?? 255) < threshold) points.push(x, y);
  }
  const isPhotograph = points.length / 2 > 0.4 * small.length;
  return { width: info.width, height: info.height, points: Int32Array.from(isPhotograph ? [] : points) };
}
