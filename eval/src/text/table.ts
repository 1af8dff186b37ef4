/** A row of cells, or a line across. */
export type Row = readonly string[] | 'line';

/** So wide is what is printed, where the columns allow it. */
export const width = 120;

const gap = '  ';

/**
 * Columns as wide as their widest cell; the first is set left, the others right. Where they are wider than 120
 * characters together, the rest follows in a second table that repeats the first column.
 */
export function table(head: readonly string[], rows: readonly Row[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row === 'line' ? 0 : (row[column]?.length ?? 0)))),
  );
  return sections(widths).flatMap((columns, index) => {
    const line = (cells: readonly string[]): string =>
      columns
        .map((column) => cells[column] ?? '')
        .join(gap)
        .trimEnd();
    const padded = (cells: readonly string[]): string[] =>
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
    const rule = line(widths.map((columnWidth) => '─'.repeat(columnWidth)));
    return [
      ...(index === 0 ? [] : ['']),
      line(padded(head)),
      rule,
      ...rows.map((row) => (row === 'line' ? rule : line(padded(row)))),
    ];
  });
}

/** Which columns stand in which table: the first in each, the others as far as there is room. */
function sections(widths: readonly number[]): number[][] {
  const [first = 0] = widths;
  const result: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [column, columnWidth] of widths.entries()) {
    if (column === 0) continue;
    const open = result.at(-1);
    if (open !== undefined && used + gap.length + columnWidth <= width) {
      open.push(column);
      used += gap.length + columnWidth;
    } else {
      result.push([0, column]);
      used = first + gap.length + columnWidth;
    }
  }
  return result.length === 0 ? [[0]] : result;
}

/** The text, or as much of it as there is room for. */
export function clipped(text: string, room: number = width): string {
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}
