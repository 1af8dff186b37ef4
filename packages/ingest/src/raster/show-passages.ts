import type { Box } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { markBox } from './mark.ts';
import { openPages } from './page-pictures.ts';
import { pngOf } from './png.ts';

/** A page, counted from 1, and the part of it that is meant; without a box the whole page. */
export interface Passage {
  page: number;
  /** Points, origin top left. */
  box?: Box | undefined;
}

/** Pixels an inch: small print is legible, and a page of A4 has some 300 KB. */
const resolution = 150;

/**
 * A PNG for each passage: its page, with the passage marked.
 *
 * @throws as `openPages`; RangeError for a page that is not there
 */
export async function showPassages(file: InputFile, passages: readonly Passage[]): Promise<Uint8Array[]> {
  const pages = await openPages(file);
  try {
    const pictures: Uint8Array[] = [];
    for (const { page, box } of passages) {
      const picture = await pages.render(page, { dpi: resolution });
      if (box) markBox(picture, box);
      pictures.push(await pngOf(picture));
    }
    return pictures;
  } finally {
    await pages.close();
  }
}
