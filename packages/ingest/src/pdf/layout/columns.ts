import type { TextItem } from '../page.ts';
import { median } from './geometry.ts';
import { type Row, rowsOf } from './rows.ts';

/** Text read together from top to bottom: one column, or what runs over the whole width. */
export interface Region {
  rows: Row[];
  left: number;
  right: number;
}

/** Pages with more rows are no printed pages. */
const mostRows = 500;

interface Gutter {
  x: number;
  /** Rows that the gutter divides: from, to (exclusive). */
  from: number;
  to: number;
  score: number;
}

/** The rows of a page as one region: forms are read line by line. */
export function oneRegion(items: readonly TextItem[]): Region[] {
  const rows = rowsOf(items);
  return rows.length === 0 ? [] : [regionOf(rows)];
}

/**
 * Reading order by recursive cuts (XY-cut): where a white gutter runs through enough rows of running text,
 * the left side is read before the right; what stands above and below is read before and after.
 * Rows whose parts are no running text (tables without rules, forms) stay rows.
 */
export function regionsOf(items: readonly TextItem[], depth = 0): Region[] {
  const rows = rowsOf(items);
  if (rows.length === 0) return [];
  const gutter = depth < 4 && rows.length <= mostRows ? bestGutter(rows) : undefined;
  if (!gutter) return [regionOf(rows)];
  const inside = rows.slice(gutter.from, gutter.to).flatMap((row) => row.chunks.flatMap((chunk) => chunk.items));
  const above = rows.slice(0, gutter.from).flatMap((row) => row.chunks.flatMap((chunk) => chunk.items));
  const below = rows.slice(gutter.to).flatMap((row) => row.chunks.flatMap((chunk) => chunk.items));
  return [
    ...regionsOf(above, depth + 1),
    ...regionsOf(
      inside.filter((item) => item.right <= gutter.x),
      depth + 1,
    ),
    ...regionsOf(
      inside.filter((item) => item.right > gutter.x),
      depth + 1,
    ),
    ...regionsOf(below, depth + 1),
  ];
}

function regionOf(rows: Row[]): Region {
  return { rows, left: Math.min(...rows.map((row) => row.left)), right: Math.max(...rows.map((row) => row.right)) };
}

function bestGutter(rows: readonly Row[]): Gutter | undefined {
  const candidates = new Set<number>();
  for (const row of rows) {
    for (const [index, chunk] of row.chunks.entries()) {
      const before = row.chunks[index - 1];
      if (before) candidates.add(Math.round((before.right + chunk.left) / 2));
    }
  }
  // Columns whose lines never share a baseline leave no gap inside a row: the left edges tell.
  for (const row of rows) if (row.chunks.length === 1) candidates.add(Math.round(row.left - 6));
  let best: Gutter | undefined;
  for (const x of candidates) {
    for (const gutter of runsAt(rows, x)) if (!best || gutter.score > best.score) best = gutter;
  }
  return best;
}

/** Runs of rows that nothing crosses at x, with running text on both sides. */
function runsAt(rows: readonly Row[], x: number): Gutter[] {
  const gutters: Gutter[] = [];
  let from = 0;
  const close = (to: number) => {
    const gutter = judge(rows, x, from, to);
    if (gutter) gutters.push(gutter);
  };
  for (const [index, row] of rows.entries()) {
    if (row.chunks.every((chunk) => chunk.right < x - 1 || chunk.left > x + 1)) continue;
    close(index);
    from = index + 1;
  }
  close(rows.length);
  return gutters;
}

function judge(rows: readonly Row[], x: number, first: number, last: number): Gutter | undefined {
  const [from, to] = trim(rows, x, first, last);
  const left: SideRow[] = [];
  const right: SideRow[] = [];
  for (const row of rows.slice(from, to)) {
    const sides: [SideRow[], Row['chunks']][] = [
      [left, row.chunks.filter((chunk) => chunk.right < x)],
      [right, row.chunks.filter((chunk) => chunk.left > x)],
    ];
    for (const [side, chunks] of sides) {
      const start = chunks[0];
      const end = chunks.at(-1);
      if (start && end) {
        side.push({
          left: start.left,
          right: end.right,
          chunks: chunks.length,
          letters: sum(chunks.map((chunk) => chunk.text.length)),
        });
      }
    }
  }
  if (!isRunningText(left) || !isRunningText(right)) return undefined;
  return { x, from, to, score: Math.min(left.length, right.length) };
}

interface SideRow {
  left: number;
  right: number;
  chunks: number;
  letters: number;
}

/** At least four lines, most of them filling the column and long enough to be prose. */
function isRunningText(side: readonly SideRow[]): boolean {
  if (side.length < 4) return false;
  const width = Math.max(...side.map((row) => row.right)) - Math.min(...side.map((row) => row.left));
  const filled = side.filter((row) => row.right - row.left > 0.7 * width).length;
  return median(side.map((row) => row.letters)) >= 18 && filled >= 0.45 * side.length && width > 90;
}

/** Leaves rows off at both ends that stand on one side only and far from the rest: titles, feet. */
function trim(rows: readonly Row[], x: number, first: number, last: number): [number, number] {
  const bothSides = (row: Row | undefined) =>
    row?.chunks.some((chunk) => chunk.right < x) === true && row.chunks.some((chunk) => chunk.left > x);
  const pitch = median(
    rows.slice(first + 1, last).map((row, index) => row.baseline - (rows[first + index]?.baseline ?? 0)),
  );
  const far = (a: Row | undefined, b: Row | undefined) =>
    a && b ? b.baseline - a.baseline > 2.2 * Math.max(pitch, 9) : false;
  let from = first;
  let to = last;
  for (let index = first; index < Math.min(last, first + 6); index++) {
    if (far(rows[index], rows[index + 1]) && !(bothSides(rows[index]) && index - from > 3)) from = index + 1;
  }
  for (let index = last - 1; index > Math.max(from, last - 4); index--) {
    if (far(rows[index - 1], rows[index])) to = index;
  }
  return [from, to];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
