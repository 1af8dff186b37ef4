/** Where there is ink in a picture: columns and rows of dark pixels, one after the other. */
export interface Ink {
  width: number;
  height: number;
  /** x and y of a pixel in turn. */
  points: Int32Array;
}

/** How lines lie. */
export interface Skew {
  /** Degrees by which lines fall to the right; turning the picture against it makes them level. */
  angle: number;
  /** How sharply rows of ink and white rows part at that angle: to be compared for the same ink only. */
  sharpness: number;
}

/** Pages are laid on glass crooked by this at most, degrees. */
const most = 7;

/**
 * The angle at which lines of text part most sharply from the white between them (Postl, US patent 4,723,297 of 1988,
 * now free): the squares of the steps from row to row are largest where the rows are the lines.
 */
export function skewOf(ink: Ink): Skew {
  let best: Skew = { angle: 0, sharpness: sharpnessAt(ink, 0) };
  const search = (centre: number, reach: number, step: number) => {
    for (let count = -Math.round(reach / step); count <= Math.round(reach / step); count++) {
      const angle = centre + count * step;
      const sharpness = sharpnessAt(ink, angle);
      if (sharpness > best.sharpness) best = { angle, sharpness };
    }
  };
  search(0, most, 0.5);
  search(best.angle, 0.4, 0.1);
  search(best.angle, 0.08, 0.02);
  return { ...best, angle: Math.round(best.angle * 100) / 100 };
}

/** The same ink, turned by a quarter to the right. */
export function turned({ width, height, points }: Ink): Ink {
  const moved = new Int32Array(points.length);
  for (let at = 0; at < points.length; at += 2) {
    moved[at] = height - 1 - (points[at + 1] ?? 0);
    moved[at + 1] = points[at] ?? 0;
  }
  return { width: height, height: width, points: moved };
}

function sharpnessAt({ width, height, points }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Int32Array(height + 2 * shift + 1);
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) - slope * (points[at] ?? 0)) + shift;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row++) sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sharpness;
}
