import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Grid, TableCell } from '../src/pdf/layout/tables.ts';
import { TableWriter } from '../src/pdf/layout/write-table.ts';
import type { TextItem } from '../src/pdf/page.ts';

const item = (left: number, top: number): TextItem => ({
  text: 'Wort',
  left,
  top,
  right: left + 20,
  bottom: top + 10,
  baseline: top + 8,
  size: 10,
  bold: false,
  italic: false,
});

/** Columns of cells from top to bottom: how many rows each covers, and whether it has text. */
type Columns = readonly (readonly { rows: number; filled: boolean }[])[];

/** A table as tags give it: a cell without text stands nowhere. */
function gridOf(columns: Columns): Grid {
  const nowhere = { left: 0, top: Number.POSITIVE_INFINITY, right: 0, bottom: Number.POSITIVE_INFINITY };
  const cells = columns.flatMap((column, x) => {
    let row = 0;
    return column.map(({ rows, filled }): TableCell => {
      const text = item(50 + x * 60, 100 + row * 15);
      const { left, top, right, bottom } = filled ? text : nowhere;
      const cell = { left, top, right, bottom, row, column: x, rows, columns: 1, items: filled ? [text] : [] };
      row += rows;
      return cell;
    });
  });
  const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rows));
  const box = { left: 50, top: 100, right: 300, bottom: 100 + rowCount * 15 };
  return { ...box, cells, rowCount, columnCount: columns.length, items: [], tagged: true };
}

const cell = (filled: boolean, rows = 1) => ({ rows, filled });
const write = (columns: Columns) => new TableWriter(new Map()).write(gridOf(columns), 1, []);

it('a row of empty cells that one above reaches into stands where that does', () => {
  const rows = write([[cell(true, 2)], [cell(true), cell(false)]]);
  expect(rows.map(({ block }) => block.text)).toEqual(['Wort | Wort', 'Wort']);
  expect(rows[1]!.box).toMatchObject({ top: 100, bottom: 110 });
  expect(rows[1]!.block.place).toMatchObject({ box: { x: 50, y: 100, width: 250, height: 10 } });
});

it('every row has a place in numbers', () => {
  const cells = fc.record({ rows: fc.integer({ min: 1, max: 3 }), filled: fc.boolean() });
  const column = fc.array(cells, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), (columns) => {
      for (const { block, box } of write(columns)) {
        // JSON has neither Infinity nor NaN.
        const place = { box, place: block.place };
        expect(JSON.parse(JSON.stringify(place))).toEqual(place);
        expect(box.bottom).toBeGreaterThan(box.top);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});
