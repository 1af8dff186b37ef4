/** Six numbers of an affine transform, as PDF writes them: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix from the untyped arrays of pdfjs; the identity where it is none. */
export function toMatrix(values: unknown): Matrix {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return identity;
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<number>);
  if ([a, b, c, d, e, f].some((value) => typeof value !== 'number')) return identity;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** A rectangle by its edges; PDF points, origin top left, so `top` is smaller than `bottom`. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function rectOf(x1: number, y1: number, x2: number, y2: number): Rect {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

/** The smallest rectangle around all; undefined for none. */
export function around(rects: readonly Rect[]): Rect | undefined {
  let whole: Rect | undefined;
  for (const rect of rects) {
    whole = whole
      ? {
          left: Math.min(whole.left, rect.left),
          top: Math.min(whole.top, rect.top),
          right: Math.max(whole.right, rect.right),
          bottom: Math.max(whole.bottom, rect.bottom),
        }
      : { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  }
  return whole;
}

export function contains(outer: Rect, x: number, y: number, slack = 0): boolean {
  return x >= outer.left - slack && x <= outer.right + slack && y >= outer.top - slack && y <= outer.bottom + slack;
}

/** Length that two spans have in common; negative: the gap between them. */
export function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.min(toA, toB) - Math.max(fromA, fromB);
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** As the vocabulary wants it: points to one tenth. */
export function toBox(rect: Rect): { x: number; y: number; width: number; height: number } {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    x: tenth(rect.left),
    y: tenth(rect.top),
    width: tenth(rect.right - rect.left),
    height: tenth(rect.bottom - rect.top),
  };
}
