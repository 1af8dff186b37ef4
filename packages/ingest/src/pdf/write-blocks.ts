import type { Place } from '@lotse/model';
import { type DraftBlock, foldSpace, HeadingPath, joinCells } from '../draft.ts';
import { ListNesting, splitMarker } from '../lists.ts';
import { looksLikeTableHead } from '../table-head.ts';
import { unhyphenate } from '../text/lines.ts';
import type { Piece } from './flow.ts';
import { type Rect, toBox } from './geometry.ts';
import { headingLevels, isNumberedHeading, looksLikeHeading } from './headings.ts';
import { inkOf } from './ink.ts';
import { lineOf } from './lines.ts';
import type { Paragraph, TaggedRole } from './paragraphs.ts';
import { rowsOf } from './rows.ts';
import type { Grid, TableCell } from './tables.ts';

/** A block and where on its page it stands: labels of fields are looked up by place. */
export interface PlacedBlock {
  block: DraftBlock;
  page: number;
  box: Rect;
}

/**
 * Turns the pieces of all pages into blocks: paragraphs that run over a page are joined, headings ranked,
 * tables numbered; tables of contents are left out.
 */
export function writeBlocks(
  pages: readonly (readonly Piece[])[],
  bodySize: number,
  fills: ReadonlyMap<number, readonly Rect[]>,
  labels: ReadonlyMap<number, readonly Rect[]>,
): { placed: PlacedBlock[]; leftOut: string[]; added: string[] } {
  const pieces = joinOverBreaks(pages, bodySize);
  const headings = pieces.flatMap((piece, index) => {
    if (piece.kind !== 'text' || piece.paragraph.role) return [];
    const { paragraph } = piece;
    const next = pieces[index + 1];
    // What ends the document heads nothing: a name under it, a place and date.
    if (next === undefined && pieces.length > 1) return [];
    const heads =
      looksLikeHeading(paragraph, bodySize, labels.get(paragraph.page)) ||
      (next?.kind === 'text' && isNumberedHeading(paragraph, next.paragraph));
    return heads ? [paragraph] : [];
  });
  const writer = new BlockWriter(headingLevels(headings), bodySize, fills);
  const leftOut: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'contents') leftOut.push(piece.text);
    else if (piece.kind === 'text' && isContentsTitle(piece.paragraph)) leftOut.push(piece.paragraph.text);
    else writer.write(piece);
  }
  return { placed: writer.placed, leftOut: [...leftOut, ...writer.leftOut], added: writer.added };
}

/** A paragraph that stops in mid-sentence at the foot of a page or column, notes aside, goes on at the head of the next. */
function joinOverBreaks(pages: readonly (readonly Piece[])[], bodySize: number): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of pages.flat()) {
    const last = pieces.findLast((before) => before.kind !== 'text' || !isFootnote(before.paragraph, bodySize));
    const joins = piece.kind === 'text' && last?.kind === 'text' && continues(last.paragraph, piece.paragraph);
    if (joins) {
      last.paragraph.text = foldSpace(unhyphenate([last.paragraph.text, piece.paragraph.text]));
      last.paragraph.more = [...(last.paragraph.more ?? []), piece.paragraph];
    } else pieces.push(piece);
  }
  return pieces;
}

/** Below a rule or in small print, and begins with the number of a note. */
function isFootnote(paragraph: Paragraph, bodySize: number): boolean {
  return (paragraph.note || paragraph.size < 0.95 * bodySize) && /^\d{1,2}\s+(?=\p{Lu}|§)/u.test(paragraph.text);
}

function continues(open: Paragraph, next: Paragraph): boolean {
  if (open.role && next.role && (open.page === next.page || !mayGoOn(open.role, next.role))) return false;
  if (open.page === next.page && next.top > open.top - 20) return false;
  if (Math.abs(open.size - next.size) > 0.3 || open.bold !== next.bold) return false;
  if (/[.!?:;][“”"«)]?$/.test(open.text) && !/(?:\bAbs|\bNr|\bbzw|\bggf|\bvgl|\bz|\bi)\.$/.test(open.text))
    return false;
  if (splitMarker(next.text) !== undefined && !/^\p{Ll}/u.test(next.text)) return false;
  const last = open.lines.at(-1);
  const full = last !== undefined && last.right > open.columnRight - 0.2 * (open.columnRight - open.columnLeft);
  return /^\p{Ll}/u.test(next.text) || /\p{L}-$/u.test(open.text) || full;
}

/** By their tags: a paragraph of text on the next page. */
function mayGoOn(open: TaggedRole, next: TaggedRole): boolean {
  return (open.kind === 'paragraph' || open.kind === 'listItem') && next.kind === 'paragraph';
}

function isContentsTitle(paragraph: Paragraph): boolean {
  return /^(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht)$/i.test(paragraph.text);
}

class BlockWriter {
  readonly placed: PlacedBlock[] = [];
  /** Heads of tables that come again on the next page. */
  readonly leftOut: string[] = [];
  /** Cells repeated in the rows that they reach into. */
  readonly added: string[] = [];
  readonly #levels: Map<Paragraph, number>;
  readonly #bodySize: number;
  readonly #fills: ReadonlyMap<number, readonly Rect[]>;
  readonly #path = new HeadingPath();
  readonly #lists = new ListNesting();
  #table = -1;
  #lastGrid: { grid: Grid; page: number; header: string[] | undefined } | undefined;

  constructor(levels: Map<Paragraph, number>, bodySize: number, fills: ReadonlyMap<number, readonly Rect[]>) {
    this.#levels = levels;
    this.#bodySize = bodySize;
    this.#fills = fills;
  }

  write(piece: Exclude<Piece, { kind: 'contents' }>): void {
    if (piece.kind === 'table') {
      this.#writeTable(piece.grid, piece.page);
      return;
    }
    this.#lastGrid = undefined;
    if (piece.kind === 'figure') {
      this.#writeFigure(piece.text, piece.page);
      return;
    }
    this.#writeParagraph(piece.paragraph);
  }

  #writeParagraph(paragraph: Paragraph): void {
    const { role } = paragraph;
    const level = role?.kind === 'heading' ? role.level : this.#levels.get(paragraph);
    const typed = splitMarker(paragraph.text, { heading: level !== undefined });
    const text = typed?.text ?? paragraph.text;
    const marker = typed ? { marker: typed.marker } : {};
    const place = placeOf(paragraph);
    if (level !== undefined) {
      this.#path.enter(level, text);
      this.#lists.reset();
      this.#push({ kind: 'heading', level, text, ...marker, place, path: this.#path.path.slice(0, -1) }, paragraph);
      return;
    }
    const path = this.#path.path;
    if (role?.kind === 'listItem') {
      this.#lists.interrupt();
      const shown = role.marker ?? typed?.marker;
      const tagged = { kind: 'listItem' as const, level: role.level, ...(shown ? { marker: shown } : {}) };
      this.#push({ ...tagged, text: role.marker ? paragraph.text : text, place, path }, paragraph);
      return;
    }
    if (role?.kind === 'footnote') {
      const [before = '', number] = /^\[?(\d{1,3}|\*+)\]?[.)]?\s*/.exec(paragraph.text) ?? [];
      const content = paragraph.text.slice(before.length);
      this.#push({ kind: 'footnote', ...(number ? { marker: number } : {}), text: content, place, path }, paragraph);
      return;
    }
    const note = /^(\d{1,2})\s+/.exec(paragraph.text);
    if (note && !typed && isFootnote(paragraph, this.#bodySize)) {
      const content = paragraph.text.slice(note[0].length);
      this.#push({ kind: 'footnote', marker: note[1] ?? '', text: content, place, path }, paragraph);
      return;
    }
    if (typed) {
      const nesting = this.#lists.level(typed.key, paragraph.left);
      this.#push({ kind: 'listItem', level: nesting, marker: typed.marker, text, place, path }, paragraph);
      return;
    }
    this.#lists.interrupt();
    this.#push({ kind: 'paragraph', text, place, path }, paragraph);
  }

  /** No place on the page is known of it but the page. */
  #writeFigure(text: string, page: number): void {
    this.added.push('Bild', text);
    const nowhere = { left: -1, top: -1, right: -1, bottom: -1 };
    const path = this.#path.path;
    this.#push({ kind: 'note', marker: 'Bild', text, place: { page }, path }, { ...nowhere, page });
  }

  #writeTable(grid: Grid, page: number): void {
    this.#lists.reset();
    const before = this.#lastGrid;
    const goesOn = before !== undefined && page === before.page + 1 && sameColumns(before.grid, grid);
    if (!goesOn) this.#table++;
    let header = goesOn ? before.header : undefined;
    const above: string[] = [];
    for (let row = 0; row < grid.rowCount; row++) {
      const cells = cellsOfRow(grid, row, above);
      const texts = cells.map((cell) => cell.text);
      const { text, breaks } = joinCells(texts);
      if (text === '') continue;
      if (header && texts.join('|') === header.join('|')) {
        this.leftOut.push(text);
        continue;
      }
      for (const cell of grid.cells) {
        if (cell.row < row && row < cell.row + cell.rows) this.added.push(texts[cell.column] ?? '');
      }
      const isHeader = header === undefined && row === 0 && this.#isHeader(grid, page);
      const box = rowBox(grid, row);
      const block: DraftBlock = {
        kind: 'tableRow',
        text,
        cells: texts,
        ...(header ? { headerCells: header } : {}),
        table: this.#table,
        place: placeOfRow(grid, row, page),
        path: this.#path.path,
        breaks,
      };
      this.#push(block, { ...box, page });
      if (isHeader) header = texts;
    }
    this.#lastGrid = { grid, page, header };
  }

  /** The first row is set in bold or on coloured ground and has more than one cell filled. */
  #isHeader(grid: Grid, page: number): boolean {
    if (grid.hasHead !== undefined) return grid.hasHead;
    const first = grid.cells.filter((cell) => cell.row === 0);
    const items = first.flatMap((cell) => cell.items);
    if (first.filter((cell) => cell.items.length > 0).length < 2) return false;
    if (items.every((item) => item.bold)) return true;
    const rows = Array.from({ length: grid.rowCount }, (_, row) => cellsOfRow(grid, row, []).map((cell) => cell.text));
    if (looksLikeTableHead(rows[0] ?? [], rows.slice(1))) return true;
    const box = rowBox(grid, 0);
    const coloured = (fill: Rect) =>
      fill.top <= box.top + 4 &&
      fill.bottom >= box.bottom - 4 &&
      fill.bottom < grid.bottom - 4 &&
      fill.left <= box.left + 6;
    return grid.rowCount > 1 && (this.#fills.get(page) ?? []).some(coloured);
  }

  #push(block: DraftBlock, at: Rect & { page: number }): void {
    this.placed.push({ block, page: at.page, box: at });
  }
}

/** Texts of a row's cells in the columns of the grid; a cell over several rows is repeated in each. */
function cellsOfRow(grid: Grid, row: number, above: string[]): { text: string }[] {
  const texts: { text: string }[] = Array.from({ length: grid.columnCount }, () => ({ text: '' }));
  for (const cell of grid.cells) {
    if (row < cell.row || row >= cell.row + cell.rows) continue;
    const text = row === cell.row ? cellText(cell) : (above[cell.column] ?? '');
    texts[cell.column] = { text };
  }
  for (const [column, { text }] of texts.entries()) above[column] = text;
  return texts;
}

function cellText(cell: TableCell): string {
  return foldSpace(unhyphenate(rowsOf(cell.items).map((row) => lineOf(row).text)));
}

function rowBox(grid: Grid, row: number): Rect {
  const cells = grid.cells.filter((cell) => cell.row === row);
  const top = Math.min(...cells.map((cell) => cell.top));
  const bottom = Math.min(...cells.map((cell) => (cell.rows === 1 ? cell.bottom : Number.POSITIVE_INFINITY)));
  return { left: grid.left, right: grid.right, top, bottom: Number.isFinite(bottom) ? bottom : grid.bottom };
}

function placeOf({ page, ink, more = [] }: Paragraph): Place {
  const goesOn = more.map((part) => ({ page: part.page, box: toBox(part.ink) }));
  return { page, box: toBox(ink), ...(goesOn.length > 0 ? { goesOn } : {}) };
}

/** Where the words of a row are printed; those of cells that begin in a row above are part of its text, too. */
function placeOfRow(grid: Grid, row: number, page: number): Place {
  const own = grid.cells.filter((cell) => cell.row === row);
  const above = grid.cells.filter((cell) => cell.row < row && cell.row + cell.rows > row);
  const goesOn = above.flatMap((cell) => inkOf(cell.items) ?? []).map((ink) => ({ page, box: toBox(ink) }));
  const box = toBox(inkOf(own.flatMap((cell) => cell.items)) ?? rowBox(grid, row));
  return { page, box, ...(goesOn.length > 0 ? { goesOn } : {}) };
}

function sameColumns(a: Grid, b: Grid): boolean {
  return a.columnCount === b.columnCount && Math.abs(a.left - b.left) < 4 && Math.abs(a.right - b.right) < 4;
}
