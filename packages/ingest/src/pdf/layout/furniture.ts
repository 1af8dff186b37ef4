import { foldSpace } from '../../draft.ts';
import type { PageContent, TextItem } from '../page.ts';
import { overlap, type Rect } from './geometry.ts';
import { type Row, rowsOf } from './rows.ts';

/** Running heads and feet: taken out of the flow of text, each distinct text kept once. */
export interface Furniture {
  items: Set<TextItem>;
  texts: { text: string; kind: 'Kopfzeile' | 'Fußzeile'; page: number; row: Row }[];
  /** What was kept once and comes again, page numbers. */
  again: string[];
}

/** How far from the edge they stand, as a share of the page's longer side: margins of pages in landscape are as broad. */
const zone = 0.12;

/** A row at the edge of a page, and what tells it from others. */
interface EdgeRow {
  row: Row;
  page: PageContent;
  kind: 'Kopfzeile' | 'Fußzeile';
  /** Height and words, numbers aside. */
  key: string;
}

/**
 * Finds lines at the edge of pages that come again at the same height, page numbers aside;
 * on the sole page of a document, small print at its foot. The first line from the edge that does not come again ends them.
 */
export function findFurniture(
  pages: readonly PageContent[],
  bodySize: number,
  labels: ReadonlyMap<number, readonly Rect[]>,
): Furniture {
  const edges = pages.flatMap((page) => edgesOf(page, bodySize, labels.get(page.number) ?? []));
  const counts = new Map<string, number>();
  for (const entry of edges.flat()) counts.set(entry.key, (counts.get(entry.key) ?? 0) + 1);
  const formats = new Map<string, number>();
  for (const page of pages) formats.set(formatOf(page), (formats.get(formatOf(page)) ?? 0) + 1);
  // An annex in landscape has heads of its own.
  const enoughOn = (page: PageContent) => Math.max(2, Math.ceil(0.3 * Math.max(4, formats.get(formatOf(page)) ?? 0)));
  const furniture: Furniture = { items: new Set(), texts: [], again: [] };
  const kept = new Set<string>();
  for (const edge of edges) {
    for (const [index, entry] of edge.entries()) {
      const isNumber = index === 0 && pages.length > 1 && isPageNumber(textOf(entry.row));
      const again = isNumber || (counts.get(entry.key) ?? 0) >= enoughOn(entry.page);
      if (!again && !(pages.length === 1 && isSoleFoot(entry, bodySize))) break;
      for (const chunk of entry.row.chunks) for (const item of chunk.items) furniture.items.add(item);
      const text = textOf(entry.row);
      if (kept.has(entry.key) || isPageNumber(text)) {
        furniture.again.push(text);
        continue;
      }
      kept.add(entry.key);
      furniture.texts.push({ text, kind: entry.kind, page: entry.page.number, row: entry.row });
    }
  }
  return furniture;
}

/** The rows at the head of a page from its upper edge, and those at its foot from its lower, until the text begins. */
function edgesOf(page: PageContent, bodySize: number, labels: readonly Rect[]): EdgeRow[][] {
  const rows = rowsOf(page.items);
  const depth = zone * Math.max(page.width, page.height);
  const edge = (ordered: Row[], kind: EdgeRow['kind']) => {
    const found: EdgeRow[] = [];
    for (const [index, row] of ordered.entries()) {
      const inside = kind === 'Kopfzeile' ? row.bottom < depth : row.top > page.height - depth;
      const large = row.chunks.some((chunk) => chunk.size > 1.1 * bodySize);
      if (!inside || large || labels.some((label) => isOnRow(label, row))) break;
      const next = ordered[index + 1];
      const key = `${kind} ${Math.round(row.baseline / 6)} ${textOf(row).replace(/\d+/g, '#')}`;
      found.push({ row, page, kind, key });
      if (next && Math.abs(next.baseline - row.baseline) > 1.6 * bodySize) return found;
    }
    return [];
  };
  return [edge(rows, 'Kopfzeile'), edge(rows.toReversed(), 'Fußzeile')];
}

function formatOf({ width, height }: PageContent): string {
  return `${Math.round(width)} ${Math.round(height)}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:Seite|S\.)?\s*[-–]?\s*\d+\s*[-–]?(?:\s*(?:von|\/)\s*\d+)?$/i.test(text);
}

/** Labels of fields are no running text, however low they stand. */
function isOnRow(label: Rect, row: Row): boolean {
  return Math.abs(label.bottom - row.bottom) < 6 && overlap(label.left, label.right, row.left, row.right) > 0;
}

function isSoleFoot({ row, page, kind }: EdgeRow, bodySize: number): boolean {
  const small = row.chunks.every((chunk) => chunk.size < 0.88 * bodySize);
  return kind === 'Fußzeile' && small && row.top > 0.9 * page.height;
}

function textOf(row: Row): string {
  return foldSpace(row.chunks.map((chunk) => chunk.text).join(' '));
}
