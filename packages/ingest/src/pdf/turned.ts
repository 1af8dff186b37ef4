import { around, type Matrix, overlap, type Rect } from './layout/geometry.ts';

/** Pieces of turned text that are nearer to each other than this, points, are one text. */
const near = 6;

/** With more pieces, which take the square of their number, the page is not looked at more closely. */
const many = 2_000;

/**
 * The upright rectangle around a run of text that is turned.
 *
 * @param matrix of the run, in points from the top left: along the line, up from it, and where it begins
 * @param width along the line, points
 */
export function turnedRect([a, b, c, d, x, y]: Matrix, width: number): Rect {
  const length = Math.hypot(a, b) || 1;
  const corners = [0, width].flatMap((along) =>
    [-0.2, 0.75].map((up) => [x + (a / length) * along + c * up, y + (b / length) * along + d * up] as const),
  );
  const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Rectangles that lie close together as one. */
export function joined(rects: readonly Rect[]): Rect[] {
  if (rects.length > many) return [around(rects) ?? []].flat();
  const groups: Rect[] = [];
  for (const rect of rects) {
    let whole = rect;
    // Joined with one, it may have grown towards another.
    for (let at = 0; at >= 0; ) {
      at = groups.findIndex((group) => isNear(group, whole));
      whole = around([whole, ...groups.splice(at, at < 0 ? 0 : 1)]) ?? whole;
    }
    groups.push(whole);
  }
  return groups;
}

function isNear(a: Rect, b: Rect): boolean {
  return overlap(a.left, a.right, b.left, b.right) > -near && overlap(a.top, a.bottom, b.top, b.bottom) > -near;
}
