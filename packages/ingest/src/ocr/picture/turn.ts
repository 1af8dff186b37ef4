import sharp from 'sharp';
import type { Rect } from '../../pdf/layout/geometry.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';

/** How a picture is turned until its lines stand upright and level. */
export interface Turn {
  /** Quarters to the right. */
  quarters: 0 | 1 | 2 | 3;
  /** Degrees to the left after that: what lines fall to the right. */
  angle: number;
}

/** Lines that fall by less are level, degrees. */
const level = 0.1;

/** The picture turned; corners that come from outside are white. */
export async function turnPicture(picture: PagePicture, { quarters, angle }: Turn): Promise<PagePicture> {
  const straight = await rotated(picture, quarters * 90);
  return Math.abs(angle) < level ? straight : rotated(straight, -angle);
}

async function rotated(picture: PagePicture, degrees: number): Promise<PagePicture> {
  if (degrees === 0) return picture;
  const { width, height, channels, data, scale } = picture;
  const { data: turned, info } = await sharp(data, { raw: { width, height, channels } })
    .rotate(degrees, { background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: turned, scale };
}

interface Size {
  width: number;
  height: number;
}

/** A rectangle of the turned picture on the page as it was delivered: the smallest upright one around it. Any unit. */
export function turnBack(rect: Rect, turn: Turn, turned: Size, delivered: Size): Rect {
  const angle = Math.abs(turn.angle) < level ? 0 : (turn.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const isSideways = turn.quarters % 2 === 1;
  const corners = [rect.left, rect.right].flatMap((x) => [rect.top, rect.bottom].map((y) => [x, y] as const));
  const back = corners.map(([x, y]) => {
    // Around the middle, which stays where it is.
    const [dx, dy] = [x - turned.width / 2, y - turned.height / 2];
    const [u, v] = [dx * cos - dy * sin, dx * sin + dy * cos];
    const straight = isSideways ? { width: delivered.height, height: delivered.width } : delivered;
    return quartersBack(u + straight.width / 2, v + straight.height / 2, turn.quarters, delivered);
  });
  const within = (value: number, to: number) => Math.min(Math.max(value, 0), to);
  const [xs, ys] = [back.map(([x]) => within(x, delivered.width)), back.map(([, y]) => within(y, delivered.height))];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function quartersBack(x: number, y: number, quarters: Turn['quarters'], { width, height }: Size): [number, number] {
  switch (quarters) {
    case 0:
      return [x, y];
    case 1:
      return [y, height - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [width - y, x];
  }
}
