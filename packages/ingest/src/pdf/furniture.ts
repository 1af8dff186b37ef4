import { foldSpace } from '../draft.ts';
import { overlap, type Rect } from './geometry.ts';
import type { PageContent, TextItem } from './page.ts';
import { type Row, rowsOf } from './rows.ts';

/** Running heads and feet: taken out of the flow of text, each distinct text kept once. */
export interface Furniture {
  items: Set<TextItem>;
  texts: { text: string; kind: 'Kopfzeile' | 'Fußzeile'; page: number; row: Row }[];
}

/** Share of the page height at top and bottom where they stand. */
const zone = 0.12;

/** Finds lines that come again on other pages at the same height, page numbers aside; on the last line of a sole page, small print. */
export function findFurniture(
  pages: readonly PageContent[],
  bodySize: number,
  labels: ReadonlyMap<number, readonly Rect[]>,
): Furniture {
  const furniture: Furniture = { items: new Set(), texts: [] };
  const seen = new Map<string, { row: Row; page: PageContent; kind: 'Kopfzeile' | 'Fußzeile' }[]>();
  for (const page of pages) {
    for (const row of rowsOf(page.items)) {
      const kind =
        row.bottom < zone * page.height ? 'Kopfzeile' : row.top > (1 - zone) * page.height ? 'Fußzeile' : undefined;
      if (!kind || (labels.get(page.number) ?? []).some((label) => isOnRow(label, row))) continue;
      const key = `${kind} ${Math.round(row.baseline / 6)} ${textOf(row).replace(/\d+/g, '#')}`;
      seen.set(key, [...(seen.get(key) ?? []), { row, page, kind }]);
    }
  }
  const take = (
    { row, page, kind }: { row: Row; page: PageContent; kind: 'Kopfzeile' | 'Fußzeile' },
    keep: boolean,
  ) => {
    for (const chunk of row.chunks) for (const item of chunk.items) furniture.items.add(item);
    const text = textOf(row);
    if (keep && !/^(?:Seite|S\.)?\s*[-–]?\s*\d+\s*[-–]?(?:\s*(?:von|\/)\s*\d+)?$/i.test(text)) {
      furniture.texts.push({ text, kind, page: page.number, row });
    }
  };
  const enough = pages.length < 4 ? 2 : Math.max(2, Math.ceil(0.3 * pages.length));
  for (const places of seen.values()) {
    const number = places.length === 1 && pages.length === 1;
    if (places.length >= enough) for (const [index, place] of places.entries()) take(place, index === 0);
    else if (number && places[0] && isSoleFoot(places[0], bodySize)) take(places[0], true);
  }
  return furniture;
}

/** Labels of fields are no running text, however low they stand. */
function isOnRow(label: Rect, row: Row): boolean {
  return Math.abs(label.bottom - row.bottom) < 6 && overlap(label.left, label.right, row.left, row.right) > 0;
}

function isSoleFoot(place: { row: Row; page: PageContent; kind: string }, bodySize: number): boolean {
  const small = place.row.chunks.every((chunk) => chunk.size < 0.88 * bodySize);
  return place.kind === 'Fußzeile' && small && place.row.top > 0.9 * place.page.height;
}

function textOf(row: Row): string {
  return foldSpace(row.chunks.map((chunk) => chunk.text).join(' '));
}
