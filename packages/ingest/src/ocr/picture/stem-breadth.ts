import type { Rect } from '../../pdf/layout/geometry.ts';
import type { PagePicture } from '../../raster/page-pictures.ts';

/**
 * How broad the stems of the letters in a rectangle are, pixels: the mean of the runs of ink along its rows, those left
 * out that are bars of letters rather than stems. Undefined where there is no ink.
 */
export function strokeIn(picture: PagePicture, threshold: number, rect: Rect): number | undefined {
  const { width, height, data } = picture;
  const [left, right] = [Math.max(0, Math.floor(rect.left)), Math.min(width, Math.ceil(rect.right))];
  const [top, bottom] = [Math.max(0, Math.floor(rect.top)), Math.min(height, Math.ceil(rect.bottom))];
  const longest = (bottom - top) * 0.4;
  let [runs, ink] = [0, 0];
  for (let y = top; y < bottom; y++) {
    let run = 0;
    for (let x = left; x <= right; x++) {
      if (x < right && (data[y * width + x] ?? 255) < threshold) {
        run++;
        continue;
      }
      if (run > 0 && run <= longest) {
        runs++;
        ink += run;
      }
      run = 0;
    }
  }
  return runs === 0 ? undefined : ink / runs;
}
