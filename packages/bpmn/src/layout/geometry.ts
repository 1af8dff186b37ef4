import type { Box, Point } from './types.ts';

/** Whether two boxes share area; touching is not overlapping. */
export function boxesOverlap(a: Box, b: Box, slack = 0.5): boolean {
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

/** Whether the straight piece from a to b runs through the inside of the box. */
export function segmentHitsBox(a: Point, b: Point, box: Box, slack = 0.5): boolean {
  const left = box.x + slack;
  const right = box.x + box.width - slack;
  const top = box.y + slack;
  const bottom = box.y + box.height - slack;
  if (left >= right || top >= bottom) return false;
  let t0 = 0;
  let t1 = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  for (const [p, q] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) t0 = Math.max(t0, t);
    else t1 = Math.min(t1, t);
    if (t0 > t1) return false;
  }
  return t1 > t0;
}

/** Whether two straight pieces cross properly: each has its ends on both sides of the other. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Length that two straight pieces lie on each other (within `near` pixels), 0 if they are not parallel to an axis. */
export function sharedLength(a: Point, b: Point, c: Point, d: Point, near = 1): number {
  if (a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) <= near) {
    return Math.max(
      0,
      Math.min(Math.max(a.x, b.x), Math.max(c.x, d.x)) - Math.max(Math.min(a.x, b.x), Math.min(c.x, d.x)),
    );
  }
  if (a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) <= near) {
    return Math.max(
      0,
      Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) - Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y)),
    );
  }
  return 0;
}

export function pairs<T>(list: readonly T[]): [T, T][] {
  const found: [T, T][] = [];
  for (let i = 0; i + 1 < list.length; i++) found.push([list[i] as T, list[i + 1] as T]);
  return found;
}
