import type { Layout } from './types.ts';

/** Moves a layout so that nothing lies left of or above 0, and gives it the size of what it holds. */
export function normalize(layout: Layout): Layout {
  const boxes = [...Object.values(layout.shapes), ...Object.values(layout.labels)];
  const points = Object.values(layout.edges).flat();
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { x, y } of [...boxes, ...points]) {
    left = Math.min(left, x);
    top = Math.min(top, y);
  }
  if (!Number.isFinite(left)) return { ...layout, width: 0, height: 0 };
  for (const thing of [...boxes, ...points]) {
    thing.x -= left;
    thing.y -= top;
    right = Math.max(right, thing.x);
    bottom = Math.max(bottom, thing.y);
  }
  for (const box of boxes) {
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { ...layout, width: right, height: bottom };
}
