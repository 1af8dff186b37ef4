import type { Rect } from '../../pdf/layout/geometry.ts';
import type { Bitmap } from './strokes.ts';

/** Sides of boxes to be ticked, points. */
const side = { from: 6, to: 16 } as const;

/** So much of each side is ink, and its corners meet within so many points. */
const drawn = 0.9;
const corner = 1;

/** Its edges are no thicker, points. */
const thickest = 2;

/** Close around it and within its edges there is at most so much ink; points from its outer edge. */
const white = { outside: { by: 0.7, share: 0.15 }, inside: { by: 2.2, share: 0.35 } } as const;

/** Small empty or ticked squares: a level edge, another as far below as it is long, and two sides between them. */
export function squaresIn(bitmap: Bitmap): Rect[] {
  const { width, height, level, scale } = bitmap;
  const [shortest, longest] = [side.from * scale, side.to * scale];
  const squares: Rect[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0, from = -1; x <= width; x++) {
      if (x < width && level[y * width + x] === 1) {
        if (from < 0) from = x;
        continue;
      }
      const length = from < 0 ? 0 : x - from;
      if (length >= shortest && length <= longest && !squares.some((square) => holds(square, from, y))) {
        const square = squareBelow(bitmap, from, x, y);
        if (square) squares.push(square);
      }
      from = -1;
    }
  }
  return squares.map((square) => ({
    left: hundredth(square.left / scale),
    top: hundredth(square.top / scale),
    right: hundredth(square.right / scale),
    bottom: hundredth(square.bottom / scale),
  }));
}

function holds(square: Rect, x: number, y: number): boolean {
  return x >= square.left - 2 && x <= square.right + 2 && y >= square.top - 2 && y <= square.bottom + 2;
}

/** The square whose upper edge runs from `left` to `right` at `top`; pixels. */
function squareBelow(bitmap: Bitmap, left: number, right: number, top: number): Rect | undefined {
  const { scale, height } = bitmap;
  const slack = Math.ceil(corner * scale);
  const length = right - left;
  const across = (y: number) => share(bitmap, bitmap.level, left, right, y, y + 1) >= drawn;
  for (let inner = top + length - 2 * slack; inner <= top + length + 2 * slack && inner < height; inner++) {
    if (!across(inner)) continue;
    let bottom = inner + 1;
    while (bottom - inner < thickest * scale && across(bottom)) bottom++;
    const square = { left, top, right, bottom };
    const isSquare = [left, right - 1].every((x) => sideDrawn(bitmap, x, top, bottom - 1, slack));
    return isSquare && standsAlone(bitmap, square) ? square : undefined;
  }
  return undefined;
}

/** A column of pixels near `x` that is ink all the way. */
function sideDrawn(bitmap: Bitmap, x: number, top: number, bottom: number, slack: number): boolean {
  for (let near = x - slack; near <= x + slack; near++) {
    if (share(bitmap, bitmap.upright, near, near + 1, top, bottom + 1) >= drawn) return true;
  }
  return false;
}

/** Thin straight edges with white on either side: no letter, no blot. What ticks the box may cross them. */
function standsAlone(bitmap: Bitmap, { left, top, right, bottom }: Rect): boolean {
  const rings = [
    { by: -white.outside.by, most: white.outside.share },
    { by: white.inside.by, most: white.inside.share },
  ];
  return rings.every(({ by, most }) => {
    const pixels = Math.round(by * bitmap.scale);
    const [x1, y1, x2, y2] = [left + pixels, top + pixels, right - pixels - 1, bottom - pixels - 1];
    const sides = [
      share(bitmap, bitmap.level, x1, x2 + 1, y1, y1 + 1),
      share(bitmap, bitmap.level, x1, x2 + 1, y2, y2 + 1),
      share(bitmap, bitmap.upright, x1, x1 + 1, y1, y2 + 1),
      share(bitmap, bitmap.upright, x2, x2 + 1, y1, y2 + 1),
    ];
    return sides.every((side) => side <= most);
  });
}

/** How much of an area is ink, 0 to 1. */
function share({ width }: Bitmap, mask: Uint8Array, left: number, right: number, top: number, bottom: number): number {
  let dark = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) dark += mask[y * width + x] ?? 0;
  }
  return dark / Math.max(1, (right - left) * (bottom - top));
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
