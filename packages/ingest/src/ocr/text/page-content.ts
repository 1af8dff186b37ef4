import type { DraftBlock } from '../../draft.ts';
import type { Rect } from '../../pdf/layout/geometry.ts';
import { toBox } from '../../pdf/layout/geometry.ts';
import type { PageContent, TextItem } from '../../pdf/page.ts';
import { turnBack } from '../picture/turn.ts';
import type { RecognisedPage } from '../recognised-page.ts';
import { textItemsOf } from './text-items.ts';

/** Recognised pages as pages of a PDF whose text is in the file; lengths as the page was turned for reading. */
export function contentOf(pages: ReadonlyMap<number, RecognisedPage>): PageContent[] {
  const items = textItemsOf(pages);
  return [...pages].map(([number, page]) => contentOfPage(number, page, items.get(number) ?? []));
}

function contentOfPage(
  number: number,
  { width, height, rules, boxes }: RecognisedPage,
  items: TextItem[],
): PageContent {
  const drawing = { rules: [...rules], boxes: [...boxes], fills: [], imageCoverage: 1, skipped: false };
  return { number, width, height, items, rotated: [], drawing, unreadable: 0, cut: false };
}

/** Puts the places of blocks back from the page as it was turned for reading to the page as it was delivered. */
export function placeAsDelivered(blocks: readonly DraftBlock[], pages: ReadonlyMap<number, RecognisedPage>): void {
  for (const { place } of blocks) {
    if (!('page' in place) || place.box === undefined) continue;
    const page = pages.get(place.page);
    if (page === undefined) continue;
    const { x, y, width, height } = place.box;
    const rect: Rect = { left: x, top: y, right: x + width, bottom: y + height };
    place.box = toBox(turnBack(rect, page.turn, page, page.delivered));
  }
}
