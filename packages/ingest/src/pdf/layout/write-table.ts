import type { Place } from '@lotse/model';
import { type DraftBlock, foldSpace, joinCells } from '../../draft.ts';
import { looksLikeTableHead } from '../../table-head.ts';
import { unhyphenate } from '../../text/lines.ts';
import { around, type Rect, toBox } from './geometry.ts';
import { inkOf } from './ink.ts';
import { lineOf } from './lines.ts';
import { rowsOf } from './rows.ts';
import { goesOnFrom } from './split-rows.ts';
import type { Grid, TableCell } from './tables.ts';

/** A row of a table and where on its page it stands. */
interface PlacedRow {
  block: DraftBlock;
  box: Rect;
}

/** The table that was written last: it may go on where the next page begins. */
interface OpenTable {
  grid: Grid;
  page: number;
  header: string[] | undefined;
  last: DraftBlock | undefined;
}

/** Turns tables into rows; one that goes on over pages is one table, its head read once, its rows put together again. */
export class TableWriter {
  /** Heads of tables that come again on the next page. */
  readonly leftOut: string[] = [];
  /** Cells repeated in the rows that they reach into. */
  readonly added: string[] = [];
  readonly #fills: ReadonlyMap<number, readonly Rect[]>;
  #table = -1;
  #open: OpenTable | undefined;

  constructor(fills: ReadonlyMap<number, readonly Rect[]>) {
    this.#fills = fills;
  }

  /** Something else follows: the next table is a new one. */
  close(): void {
    this.#open = undefined;
  }

  write(grid: Grid, page: number, path: readonly string[]): PlacedRow[] {
    const open = this.#open && page === this.#open.page + 1 && isSameTable(this.#open, grid) ? this.#open : undefined;
    if (!open) this.#table++;
    let header = open?.header;
    let last = open?.last;
    let mayGoOn = open !== undefined;
    const above: string[] = [];
    const rows: PlacedRow[] = [];
    for (let row = 0; row < grid.rowCount; row++) {
      const texts = cellsOfRow(grid, row, above);
      const { text, breaks } = joinCells(texts);
      if (text === '') continue;
      if (header && texts.join('|') === header.join('|')) {
        this.leftOut.push(text);
        continue;
      }
      for (const cell of grid.cells) {
        if (cell.row < row && row < cell.row + cell.rows) this.added.push(texts[cell.column] ?? '');
      }
      const place = placeOfRow(grid, row, page);
      if (mayGoOn && last?.cells && last.cells !== header && goesOnFrom(last.cells, texts)) {
        extend(last, texts, place);
        mayGoOn = false;
        continue;
      }
      mayGoOn = false;
      const isHeader = header === undefined && row === 0 && this.#isHeader(grid, page);
      const block: DraftBlock = {
        kind: 'tableRow',
        text,
        cells: texts,
        ...(header ? { headerCells: header } : {}),
        table: this.#table,
        place,
        path,
        breaks,
      };
      rows.push({ block, box: rowBox(grid, row) });
      last = block;
      if (isHeader) header = texts;
    }
    this.#open = { grid, page, header, last };
    return rows;
  }

  /** The first row is set in bold or on coloured ground and has more than one cell filled. */
  #isHeader(grid: Grid, page: number): boolean {
    if (grid.hasHead !== undefined) return grid.hasHead;
    const first = grid.cells.filter((cell) => cell.row === 0);
    const items = first.flatMap((cell) => cell.items);
    if (first.filter((cell) => cell.items.length > 0).length < 2) return false;
    if (items.every((item) => item.bold)) return true;
    const rows = Array.from({ length: grid.rowCount }, (_, row) => cellsOfRow(grid, row, []));
    if (looksLikeTableHead(rows[0] ?? [], rows.slice(1))) return true;
    const box = rowBox(grid, 0);
    const coloured = (fill: Rect) =>
      fill.top <= box.top + 4 &&
      fill.bottom >= box.bottom - 4 &&
      fill.bottom < grid.bottom - 4 &&
      fill.left <= box.left + 6;
    return grid.rowCount > 1 && (this.#fills.get(page) ?? []).some(coloured);
  }
}

/** Of the same columns; where only tags tell of them, of as many, and with no other head. */
function isSameTable({ grid: before, header }: OpenTable, grid: Grid): boolean {
  if (before.columnCount !== grid.columnCount) return false;
  if (Math.abs(before.left - grid.left) < 4 && Math.abs(before.right - grid.right) < 4) return true;
  if (!before.tagged || !grid.tagged) return false;
  return !grid.hasHead || cellsOfRow(grid, 0, []).join('|') === header?.join('|');
}

/** Adds what stands of a row on the next page. */
function extend(row: DraftBlock, texts: readonly string[], place: Place): void {
  const cells = (row.cells ?? []).map((cell, column) => foldSpace(unhyphenate([cell, texts[column] ?? ''])));
  const { text, breaks } = joinCells(cells);
  Object.assign(row, { cells, text, breaks });
  if (!('page' in row.place) || !('page' in place) || !place.box) return;
  row.place.goesOn = [...(row.place.goesOn ?? []), { page: place.page, box: place.box }];
}

/** Texts of a row's cells in the columns of the grid; a cell over several rows is repeated in each. */
function cellsOfRow(grid: Grid, row: number, above: string[]): string[] {
  const texts: string[] = Array.from({ length: grid.columnCount }, () => '');
  for (const cell of grid.cells) {
    if (row < cell.row || row >= cell.row + cell.rows) continue;
    texts[cell.column] = row === cell.row ? cellText(cell) : (above[cell.column] ?? '');
  }
  for (const [column, text] of texts.entries()) above[column] = text;
  return texts;
}

function cellText(cell: TableCell): string {
  return foldSpace(unhyphenate(rowsOf(cell.items).map((row) => lineOf(row).text)));
}

/** Of a row whose cells are all empty and stand nowhere, the cells that reach into it from above; else the table. */
function rowBox(grid: Grid, row: number): Rect {
  const { left, right } = grid;
  const placed = grid.cells.filter((cell) => Number.isFinite(cell.top) && Number.isFinite(cell.bottom));
  const own = placed.filter((cell) => cell.row === row);
  if (own.length === 0) {
    const { top, bottom } = around(placed.filter((cell) => cell.row < row && row < cell.row + cell.rows)) ?? grid;
    return { left, right, top, bottom };
  }
  const least = (values: readonly number[], none: number) => values.reduce((a, b) => Math.min(a, b), none);
  const top = least(
    own.map((cell) => cell.top),
    Number.POSITIVE_INFINITY,
  );
  const ends = own.filter((cell) => cell.rows === 1).map((cell) => cell.bottom);
  return { left, right, top, bottom: ends.length > 0 ? least(ends, Number.POSITIVE_INFINITY) : grid.bottom };
}

/** Where the words of a row are printed; those of cells that begin in a row above are part of its text, too. */
function placeOfRow(grid: Grid, row: number, page: number): Place {
  const own = grid.cells.filter((cell) => cell.row === row);
  const above = grid.cells.filter((cell) => cell.row < row && cell.row + cell.rows > row);
  const goesOn = above.flatMap((cell) => inkOf(cell.items) ?? []).map((ink) => ({ page, box: toBox(ink) }));
  const box = toBox(inkOf(own.flatMap((cell) => cell.items)) ?? rowBox(grid, row));
  return { page, box, ...(goesOn.length > 0 ? { goesOn } : {}) };
}
