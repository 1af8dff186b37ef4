import { limits } from '../limits.ts';
import type { PageSize } from './page-pictures.ts';

/** Pixels a point for a resolution, lowered so that the page's picture keeps to `limits.pagePixels`. */
export function scaleFor({ width, height }: PageSize, dpi: number): number {
  return Math.min(dpi / 72, Math.sqrt(limits.pagePixels / (width * height)), limits.pageSide / Math.max(width, height));
}

/** Whole pixels of a page at a scale. */
export function pixelsOf({ width, height }: PageSize, scale: number): PageSize {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The page's number, if there is such a page. */
export function checkedPage(page: number, pageCount: number): number {
  if (Number.isInteger(page) && page >= 1 && page <= pageCount) return page;
  throw new RangeError(`page ${page} of ${pageCount}`);
}
