import { addAll } from '../../add-all.ts';
import type { PageContent, TextItem } from '../page.ts';
import { oneRegion, regionsOf } from './columns.ts';
import { contains, type Rect } from './geometry.ts';
import { type Line, lineFrom, mainSize } from './lines.ts';
import { looseTables } from './loose-tables.ts';
import { type ColumnLines, type Paragraph, paragraphFrom, paragraphsOf } from './paragraphs.ts';
import { type Chunk, type Row, rowsOf, slotMark } from './rows.ts';
import { type Grid, isTextTable } from './tables.ts';

/** What a page consists of, in reading order. */
export type Piece =
  | { kind: 'text'; paragraph: Paragraph }
  | { kind: 'table'; grid: Grid; page: number }
  /** A picture's description in the words of who made the file. */
  | { kind: 'figure'; text: string; page: number }
  /** A line of a table of contents: left out. */
  | { kind: 'contents'; text: string };

/** Lines of dots that lead to a page number: a table of contents. */
const leader = /(?:\.\s?){4,}\s*\d{1,3}$|…{2,}\s*\d{1,3}$/;

/** Where the lines of each column of a page stand: to measure leading before paragraphs are built. */
export function columnsOfLines(page: PageContent, taken: ReadonlySet<TextItem>): ColumnLines[] {
  const items = page.items.filter((item) => !taken.has(item));
  return regionsOf(items).map(({ left, right, rows }) => ({
    left,
    right,
    lines: rows.map(({ baseline, chunks, right: end }) => ({
      baseline,
      right: end,
      size: mainSize(chunks.flatMap((chunk) => chunk.items)),
    })),
  }));
}

/**
 * Reading order of a page: columns cut apart, ruled tables and frames read by themselves at their place.
 *
 * @param taken text that is no part of the flow: running heads and feet
 * @param labels on a form, where its fields are labelled: each label and each part of a row is a paragraph of its own
 */
export function piecesOf(
  page: PageContent,
  grids: readonly Grid[],
  taken: ReadonlySet<TextItem>,
  leading: number,
  labels: readonly Rect[] | undefined,
): Piece[] {
  const tables = grids.filter(isTextTable);
  const free = page.items.filter((item) => !taken.has(item));
  const inTables = new Set(tables.flatMap((table) => table.items));
  const flowing = free.filter((item) => !inTables.has(item));
  const frames = framesOf(page, flowing, tables);
  const slots: { rect: Rect; pieces: () => Piece[] }[] = [
    ...tables.map((grid) => ({ rect: grid, pieces: (): Piece[] => [{ kind: 'table', grid, page: page.number }] })),
    ...frames.map((frame) => ({
      rect: frame.rect,
      pieces: () => textPieces(frame.items, page.number, leading, labels, []),
    })),
  ];
  const framed = new Set(frames.flatMap((frame) => frame.items));
  const loose = flowing.filter((item) => !framed.has(item));
  const pieces = textPieces(loose, page.number, leading, labels, slots);
  if (!labels) markNotes(pieces, page);
  return pieces;
}

/** Numbered paragraphs below a short rule in the lower half of a page are its notes. */
function markNotes(pieces: readonly Piece[], page: PageContent): void {
  const rules = page.drawing.rules.filter(
    (rule) => rule.horizontal && rule.to - rule.from < 0.4 * page.width && rule.at > 0.4 * page.height,
  );
  let under = false;
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    const { top, left } = piece.paragraph;
    under ||= rules.some((rule) => top - rule.at > -3 && top - rule.at < 18 && Math.abs(rule.from - left) < 8);
    if (under && /^\d{1,2}\s/.test(piece.paragraph.text)) piece.paragraph.note = true;
  }
}

function textPieces(
  items: readonly TextItem[],
  page: number,
  leading: number,
  labels: readonly Rect[] | undefined,
  slots: readonly { rect: Rect; pieces: () => Piece[] }[],
): Piece[] {
  const placed = [...items, ...slots.map(({ rect }, index) => slotItem(rect, index))];
  const pieces: Piece[] = [];
  for (const region of labels ? oneRegion(placed) : regionsOf(placed)) {
    let lines: Line[] = [];
    const flush = () => {
      const texts = paragraphsOf(lines, region, page, leading);
      for (const paragraph of texts) pieces.push({ kind: 'text', paragraph });
      lines = [];
    };
    const loose = labels ? [] : looseTables(region.rows);
    for (const [index, row] of region.rows.entries()) {
      const table = loose.find((candidate) => index >= candidate.from && index < candidate.to);
      if (table) {
        flush();
        if (index === table.from) pieces.push({ kind: 'table', grid: table.grid, page });
        continue;
      }
      const alone = labels !== undefined && (row.chunks.length > 1 || labels.some((label) => isOn(label, row)));
      const parts =
        alone || row.chunks.some((chunk) => chunk.text.startsWith(slotMark)) ? partsOf(row.chunks) : [row.chunks];
      for (const chunks of parts) {
        const line = lineFrom(chunks, row);
        if (leader.test(line.text)) {
          pieces.push({ kind: 'contents', text: line.text });
          continue;
        }
        const slot = line.slot === undefined ? undefined : slots[line.slot];
        if (slot) {
          flush();
          addAll(pieces, slot.pieces());
        } else if (alone) {
          flush();
          pieces.push({ kind: 'text', paragraph: paragraphFrom([line], region, page) });
        } else lines.push(line);
      }
    }
    flush();
  }
  return pieces;
}

function isOn(label: Rect, row: Row): boolean {
  return contains(row, (label.left + label.right) / 2, (label.top + label.bottom) / 2, 1);
}

/** Labels side by side one by one; a number or bullet stays with the words it belongs to. */
function partsOf(chunks: readonly Chunk[]): Chunk[][] {
  const parts: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = parts.at(-1);
    const before = last?.at(-1)?.text.trim() ?? '';
    if (last && /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\)|[•–▪-])$/.test(before)) last.push(chunk);
    else parts.push([chunk]);
  }
  return parts;
}

function slotItem(rect: Rect, index: number): TextItem {
  const baseline = rect.top + 6;
  return {
    ...rect,
    top: rect.top,
    bottom: rect.top + 8,
    baseline,
    size: 8,
    text: `${slotMark}${index}`,
    bold: false,
    italic: false,
  };
}

/** Outlined boxes with several lines of text in them and other text beside them: notes, office use. */
function framesOf(
  page: PageContent,
  items: readonly TextItem[],
  tables: readonly Grid[],
): { rect: Rect; items: TextItem[] }[] {
  const frames: { rect: Rect; items: TextItem[] }[] = [];
  const boxes = [...page.drawing.boxes].sort((a, b) => area(b) - area(a));
  for (const box of boxes) {
    if (box.right - box.left < 60 || box.bottom - box.top < 20 || box.right - box.left > 0.97 * page.width) continue;
    if (tables.some((table) => contains(table, (box.left + box.right) / 2, (box.top + box.bottom) / 2))) continue;
    if (frames.some((frame) => contains(frame.rect, (box.left + box.right) / 2, (box.top + box.bottom) / 2))) continue;
    const inside = items.filter((item) => contains(box, (item.left + item.right) / 2, (item.top + item.bottom) / 2, 1));
    if (inside.length === 0 || inside.length > 0.7 * items.length || rowsOf(inside).length < 2) continue;
    frames.push({ rect: box, items: inside });
  }
  return frames;
}

function area(box: Rect): number {
  return (box.right - box.left) * (box.bottom - box.top);
}
