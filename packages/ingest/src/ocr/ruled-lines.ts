import type { Rule } from '../pdf/drawing.ts';
import type { Rect } from '../pdf/geometry.ts';
import type { PagePicture } from '../raster/page-pictures.ts';

/** Lines and boxes drawn on a page, in points. */
export function ruledLines(_picture: PagePicture, _threshold: number): { rules: Rule[]; boxes: Rect[] } {
  return { rules: [], boxes: [] };
}
