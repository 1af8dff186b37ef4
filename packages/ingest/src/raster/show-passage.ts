import type { Box, Place } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { markBox } from './mark.ts';
import { openPages } from './page-pictures.ts';
import { pngOf } from './png.ts';

/** Where something stands that has pages. */
export type PagePlace = Extract<Place, { page: number }>;

/** The picture of one page with the passage marked. */
export interface ShownPage {
  /** Counted from 1. */
  page: number;
  /** Where on it the passage is marked: points, origin top left. Empty where no more than the page is known. */
  boxes: Box[];
  /** The bytes of a PNG file. */
  png: Uint8Array;
}

/** Pixels an inch: small print is legible, and a page of A4 has some 300 KB. */
const resolution = 150;

/**
 * The pages that a passage stands on, most often one, with the passage marked.
 *
 * @throws as `openPages`; RangeError for a page that is not there
 */
export async function showPassage(file: InputFile, place: PagePlace): Promise<ShownPage[]> {
  const parts = Map.groupBy([place, ...(place.goesOn ?? [])], ({ page }) => page);
  const pages = await openPages(file);
  try {
    const shown: ShownPage[] = [];
    for (const [page, here] of parts) {
      const picture = await pages.render(page, { dpi: resolution });
      const boxes = here.flatMap(({ box }) => box ?? []);
      for (const box of boxes) markBox(picture, box);
      shown.push({ page, boxes, png: await pngOf(picture) });
    }
    return shown;
  } finally {
    await pages.close();
  }
}
