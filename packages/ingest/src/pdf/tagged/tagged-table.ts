import { addAll } from '../../add-all.ts';
import { around, contains, type Rect } from '../layout/geometry.ts';
import type { Grid, TableCell } from '../layout/tables.ts';
import type { TextItem } from '../page.ts';

/** A cell as it is tagged: its text, and whether it heads others (TH). */
export interface TaggedCell {
  items: TextItem[];
  head: boolean;
}

/**
 * A tagged table as a grid. Cells that cover several rows or columns are known from the ruled lines around them; without
 * lines, a row with fewer cells has them where its text stands. Undefined for a table of one column or cell.
 *
 * @param ruled grids of the page's lines
 */
export function gridOfTags(rows: readonly (readonly TaggedCell[])[], ruled: readonly Grid[]): Grid | undefined {
  const items = rows.flat().flatMap((cell) => cell.items);
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const box = around(items);
  if (!box || columnCount < 2) return undefined;
  const lines = ruled.find(
    (grid) =>
      grid.rowCount === rows.length &&
      grid.columnCount >= columnCount &&
      items.every((item) => contains(grid, item.left + 1, (item.top + item.bottom) / 2, 2)),
  );
  const cells = lines ? cellsByLines(rows, lines) : cellsByText(rows, columnCount);
  const heads = rows[0]?.filter((cell) => cell.items.length > 0) ?? [];
  return {
    ...(lines ? { left: lines.left, top: lines.top, right: lines.right, bottom: lines.bottom } : box),
    cells,
    rowCount: rows.length,
    columnCount: lines?.columnCount ?? columnCount,
    items,
    tagged: true,
    ...(rows.flat().some((cell) => cell.head) ? { hasHead: heads.length > 1 && heads.every((cell) => cell.head) } : {}),
  };
}

/** Each cell's text in the cell of the lines that holds its beginning. */
function cellsByLines(rows: readonly (readonly TaggedCell[])[], grid: Grid): TableCell[] {
  const cells = grid.cells.map((cell) => ({ ...cell, items: [] as TextItem[] }));
  for (const { items } of rows.flat()) {
    const first = items[0];
    if (!first) continue;
    const y = (first.top + first.bottom) / 2;
    const cell = cells.find((one) => contains(one, first.left + 1, y, 1));
    if (cell) addAll(cell.items, items);
  }
  return cells;
}

function cellsByText(rows: readonly (readonly TaggedCell[])[], columnCount: number): TableCell[] {
  const columns = columnsOf(rows, columnCount);
  const grid: (TableCell | undefined)[][] = [];
  for (const [index, row] of rows.entries()) {
    const placed: (TableCell | undefined)[] = Array.from({ length: columnCount });
    let next = 0;
    for (const [position, cell] of row.entries()) {
      const latest = columnCount - (row.length - position);
      const column = row.length === columnCount ? position : columnAt(cell, columns, next, latest);
      placed[column] = cellFrom(cell.items, index, column);
      next = column + 1;
    }
    if (row.length < columnCount) coverGaps(placed, grid.at(-1));
    grid.push(placed);
  }
  return [...new Set(grid.flat())].filter((cell) => cell !== undefined);
}

/** What is missing at the beginning is covered from above, what is missing later by the cell before it. */
function coverGaps(row: (TableCell | undefined)[], above: readonly (TableCell | undefined)[] | undefined): void {
  const first = row.findIndex((cell) => cell !== undefined);
  for (const column of row.keys()) {
    if (row[column]) continue;
    const cover = column < first ? above?.[column] : undefined;
    if (cover) {
      cover.rows++;
      row[column] = cover;
    } else if (column > first) {
      const before = row[column - 1];
      if (before) before.columns++;
    }
  }
}

/** Left edges of the columns, by rows that have all their cells. */
function columnsOf(rows: readonly (readonly TaggedCell[])[], columnCount: number): number[] {
  const whole = rows.filter((row) => row.length === columnCount);
  return Array.from({ length: columnCount }, (_, column) =>
    whole
      .flatMap((row) => row[column]?.items ?? [])
      .reduce((least, item) => Math.min(least, item.left), Number.POSITIVE_INFINITY),
  );
}

/** The column whose left edge is nearest, among those left to the cell; the next one for a cell without text. */
function columnAt(cell: TaggedCell, columns: readonly number[], next: number, latest: number): number {
  const box = around(cell.items);
  if (!box) return next;
  let best = next;
  for (let column = next; column <= latest; column++) {
    if (Math.abs((columns[column] ?? 0) - box.left) < Math.abs((columns[best] ?? 0) - box.left)) best = column;
  }
  return best;
}

function cellFrom(items: TextItem[], row: number, column: number): TableCell {
  const nowhere: Rect = { left: 0, top: Number.POSITIVE_INFINITY, right: 0, bottom: Number.POSITIVE_INFINITY };
  return { ...(around(items) ?? nowhere), row, column, rows: 1, columns: 1, items };
}
