import sharp from 'sharp';
import type { PagePicture } from '../../raster/page-pictures.ts';
import type { Ink } from './skew.ts';

/** How much of the page's length a strip holds: some lines of text. */
const share = 0.12;

/**
 * The strip of a page with the most ink, along its lines: enough text to tell which way up it stands.
 *
 * @param isSideways lines run down the page
 */
export async function densestStrip(
  picture: PagePicture,
  ink: Ink,
  isSideways: boolean,
): Promise<PagePicture | undefined> {
  if (ink.points.length === 0) return undefined;
  const length = isSideways ? ink.width : ink.height;
  const counts = new Int32Array(length);
  for (let at = isSideways ? 0 : 1; at < ink.points.length; at += 2) {
    const position = ink.points[at] ?? 0;
    counts[position] = (counts[position] ?? 0) + 1;
  }
  const reach = Math.max(1, Math.round(length * share));
  let [sum, most, from] = [0, -1, 0];
  for (let at = 0; at < length; at++) {
    sum += (counts[at] ?? 0) - (counts[at - reach] ?? 0);
    if (at >= reach - 1 && sum > most) [most, from] = [sum, at - reach + 1];
  }
  const { width, height, channels, data, scale } = picture;
  const [start, extent] = [from / length, reach / length];
  const area = isSideways
    ? { left: Math.floor(start * width), top: 0, width: Math.floor(extent * width), height }
    : { left: 0, top: Math.floor(start * height), width, height: Math.floor(extent * height) };
  const strip = await sharp(data, { raw: { width, height, channels } })
    .extract({ ...area, width: Math.max(1, area.width), height: Math.max(1, area.height) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: strip.info.width, height: strip.info.height, channels: 1, data: strip.data, scale };
}
