import { addAll } from '../../add-all.ts';
import { around, median, type Rect } from './geometry.ts';
import type { Chunk, Row } from './rows.ts';
import { slotMark } from './rows.ts';
import type { Grid, TableCell } from './tables.ts';

/** So many rows must keep to the same columns. */
const leastRows = 3;

interface Column {
  left: number;
  right: number;
}

/** A table without lines: where it begins and ends among the rows, and its cells. */
export interface LooseTable {
  from: number;
  /** Exclusive. */
  to: number;
  grid: Grid;
}

/** Finds tables that only alignment makes: rows whose parts begin or end at the same places. */
export function looseTables(rows: readonly Row[]): LooseTable[] {
  const found: LooseTable[] = [];
  for (let at = 0; at < rows.length; at++) {
    const table = tableAt(rows, at);
    if (!table) continue;
    found.push(table);
    at = table.to - 1;
  }
  return found;
}

function tableAt(rows: readonly Row[], from: number): LooseTable | undefined {
  const first = rows[from];
  if (!first || !hasParts(first)) return undefined;
  const columns: Column[] = first.chunks.map(({ left, right }) => ({ left, right }));
  const pitch = median(
    rows.slice(from, from + 12).map((row, index) => row.baseline - (rows[from + index - 1]?.baseline ?? row.baseline)),
  );
  let to = from + 1;
  let whole = 1;
  for (; to < rows.length; to++) {
    const row = rows[to];
    const before = rows[to - 1];
    if (!row || !before || row.baseline - before.baseline > Math.max(2.2 * pitch, 40)) break;
    const places = row.chunks.map((chunk) => columnOf(chunk, columns));
    if (places.some((place) => place === undefined) || new Set(places).size < places.length) break;
    if (row.chunks.length === 1 && places[0] === 0) break;
    if (row.chunks.length >= 2 && places[0] === 0) whole++;
    for (const [index, place] of places.entries()) widen(columns[place ?? 0], row.chunks[index]);
  }
  if (whole < leastRows) return undefined;
  return { from, to, grid: gridOf(rows.slice(from, to), columns) };
}

function hasParts(row: Row): boolean {
  const listItem = row.chunks.length === 2 && isMarker(row.chunks[0]?.text ?? '');
  return row.chunks.length >= 2 && !listItem && !row.chunks.some((chunk) => chunk.text.startsWith(slotMark));
}

/** A number or bullet set apart from the words of its list item. */
function isMarker(text: string): boolean {
  return /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]{1,2}\)|[^\p{L}\d\s])$/u.test(text.trim());
}

/** The column whose left or right edge the part keeps to. */
function columnOf(chunk: Chunk, columns: readonly Column[]): number | undefined {
  if (chunk.text.startsWith(slotMark)) return undefined;
  const at = columns.findIndex((column, index) => {
    const next = columns[index + 1];
    const fits = next === undefined || chunk.right < next.left + 2;
    const left = Math.abs(column.left - chunk.left) < 4;
    const right = Math.abs(column.right - chunk.right) < 4 && /\d/.test(chunk.text);
    return fits && (left || right);
  });
  return at < 0 ? undefined : at;
}

function widen(column: Column | undefined, chunk: Chunk | undefined): void {
  if (!column || !chunk) return;
  column.left = Math.min(column.left, chunk.left);
}

/** A row without a first cell continues the one above. */
function gridOf(rows: readonly Row[], columns: readonly Column[]): Grid {
  const cells: TableCell[] = [];
  let number = -1;
  for (const row of rows) {
    const places = row.chunks.map((chunk) => columnOf(chunk, columns) ?? 0);
    if (places[0] === 0) number++;
    for (const [index, chunk] of row.chunks.entries()) {
      const column = places[index] ?? 0;
      const open = cells.find((cell) => cell.row === number && cell.column === column);
      if (open) {
        addAll(open.items, chunk.items);
        open.bottom = chunk.bottom;
        continue;
      }
      const { left, right, top, bottom } = chunk;
      cells.push({ left, right, top, bottom, row: number, column, rows: 1, columns: 1, items: [...chunk.items] });
    }
  }
  const box: Rect = around(cells) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    ...box,
    cells,
    rowCount: number + 1,
    columnCount: columns.length,
    items: cells.flatMap((cell) => cell.items),
  };
}
