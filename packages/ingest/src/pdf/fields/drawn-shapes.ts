import { around, contains, overlap, type Rect } from '../layout/geometry.ts';
import { type Grid, isTextTable } from '../layout/tables.ts';
import type { PageContent } from '../page.ts';
import type { PrintedText } from './labels.ts';

/** Room to write that a page offers by its drawing. */
export interface DrawnShapes {
  /** Boxes to be ticked. */
  squares: Rect[];
  /** Rows of small boxes for one sign each; `groups` counts them: 2, 2, 4 for a date. */
  combs: { rect: Rect; groups: number[] }[];
  /** Lines to write on. */
  blanks: Rect[];
  /** Boxes to write in. */
  boxes: Rect[];
  /** "Eingang: ____": label and place of the underscores. */
  underscores: { label: string; rect: Rect; labelRect: Rect }[];
}

const tickSigns = /^[☐□❏❑❒◻▢⬜○◯]/u;

/** Finds squares, combs, blank lines, empty boxes and underscores that no widget covers. */
export function shapesOf(
  page: PageContent,
  printed: PrintedText,
  grids: readonly Grid[],
  widgets: readonly Rect[],
): DrawnShapes {
  const tables = grids.filter(isTextTable);
  const isFree = (box: Rect) =>
    !widgets.some((widget) => overlapping(widget, box)) &&
    !tables.some((table) => contains(table, middleX(box), middleY(box)));
  const boxes = distinct([...page.drawing.boxes, ...cellsAsBoxes(grids)]).filter(isFree);
  const combs = combsOf(boxes);
  const inComb = (box: Rect) => combs.some((comb) => contains(comb.rect, middleX(box), middleY(box)));
  const squares = boxes.filter((box) => isSquare(box) && !inComb(box));
  const signs = page.items
    .filter((item) => tickSigns.test(item.text.trim()))
    .map((item) => ({ left: item.left, right: item.left + item.size * 0.8, top: item.top, bottom: item.bottom }))
    .filter(isFree);
  return {
    squares: [...squares, ...signs],
    combs,
    blanks: [...blanksOf(page, [...boxes, ...widgets]), ...unnamedUnderscores(printed)].filter(isFree),
    boxes: boxes.filter(
      (box) => !inComb(box) && width(box) >= 40 && height(box) >= 12 && height(box) < 0.4 * page.height,
    ),
    underscores: underscoresOf(printed),
  };
}

/** Cells of grids drawn with single lines instead of rectangles. */
function cellsAsBoxes(grids: readonly Grid[]): Rect[] {
  return grids
    .filter((grid) => !isTextTable(grid))
    .flatMap((grid) => grid.cells.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })));
}

/** Rectangles of nearly the same place once; the later of two that only differ by rounding is dropped. */
function distinct(boxes: readonly Rect[]): Rect[] {
  const kept: Rect[] = [];
  for (const box of boxes) {
    const same = (other: Rect) =>
      Math.abs(other.left - box.left) < 4 &&
      Math.abs(other.right - box.right) < 4 &&
      Math.abs(other.top - box.top) < 4 &&
      Math.abs(other.bottom - box.bottom) < 4;
    if (!kept.some(same)) kept.push(box);
  }
  return kept;
}

function isSquare(box: Rect): boolean {
  return width(box) >= 5 && width(box) <= 16 && Math.abs(width(box) - height(box)) <= 3;
}

/** Boxes for single signs that touch each other; a wider gap within the row begins a new group. */
function combsOf(boxes: readonly Rect[]): { rect: Rect; groups: number[] }[] {
  const small = boxes
    .filter((box) => width(box) >= 7 && width(box) <= 26 && height(box) >= 9 && height(box) <= 30)
    .sort((a, b) => (Math.abs(a.top - b.top) > 2 ? a.top - b.top : a.left - b.left));
  const runs: Rect[][] = [];
  for (const box of small) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last &&
      Math.abs(last.top - box.top) <= 2 &&
      Math.abs(width(last) - width(box)) < 2 &&
      box.left - last.right < 12 &&
      box.left > last.left;
    if (run && goesOn) run.push(box);
    else runs.push([box]);
  }
  return runs.flatMap((run) => {
    const rect = around(run);
    if (!rect || run.length < 3) return [];
    const groups = [1];
    for (const [index, box] of run.entries()) {
      const before = run[index - 1];
      if (!before) continue;
      if (box.left - before.right < 2) groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
      else groups.push(1);
    }
    return groups.some((size) => size > 1) ? [{ rect, groups }] : [];
  });
}

/** Horizontal lines by themselves with nothing printed on them. */
function blanksOf(page: PageContent, boxes: readonly Rect[]): Rect[] {
  const walls = page.drawing.rules.filter((rule) => !rule.horizontal);
  return page.drawing.rules
    .filter((rule) => rule.horizontal && rule.to - rule.from >= 30)
    .filter((rule) => rule.at > 0.06 * page.height && rule.at < 0.95 * page.height)
    .filter(
      (rule) =>
        !walls.some(
          (wall) =>
            wall.at > rule.from - 3 && wall.at < rule.to + 3 && wall.from < rule.at + 3 && wall.to > rule.at - 3,
        ),
    )
    .filter(
      (rule) =>
        !boxes.some(
          (box) => rule.from > box.left - 4 && rule.to < box.right + 4 && near(rule.at, [box.top, box.bottom]),
        ),
    )
    .filter(
      (rule) =>
        !page.items.some((item) => {
          const onLine = item.baseline > rule.at - 12 && item.baseline < rule.at + 1.5;
          return onLine && overlap(item.left, item.right, rule.from, rule.to) > 8;
        }),
    )
    .map((rule) => ({ left: rule.from, right: rule.to, top: rule.at - 10, bottom: rule.at }));
}

function near(value: number, others: readonly number[]): boolean {
  return others.some((other) => Math.abs(other - value) < 3);
}

function underscoresOf(printed: PrintedText): DrawnShapes['underscores'] {
  const found: DrawnShapes['underscores'] = [];
  for (const row of printed.rows) {
    for (const chunk of row.chunks) {
      const each = (chunk.right - chunk.left) / Math.max(chunk.text.length, 1);
      let from = 0;
      for (const match of chunk.text.matchAll(/[_.…]{5,}/g)) {
        const label = chunk.text.slice(from, match.index).trim();
        const rect = {
          left: chunk.left + match.index * each,
          right: chunk.left + (match.index + match[0].length) * each,
          top: row.top,
          bottom: row.bottom,
        };
        const labelRect = { ...rect, left: chunk.left + from * each, right: rect.left };
        from = match.index + match[0].length;
        if (/\p{L}/u.test(label) && !/^\d+$/.test(chunk.text.slice(from).trim()))
          found.push({ label, rect, labelRect });
      }
    }
  }
  return found;
}

/** Underscores on a line of their own: what is to be written there stands below. */
function unnamedUnderscores(printed: PrintedText): Rect[] {
  return printed.rows.flatMap((row) => {
    if (!row.chunks.every((chunk) => /^[_\s]{5,}$/.test(chunk.text))) return [];
    return row.chunks.map(({ left, right }) => ({ left, right, top: row.top, bottom: row.bottom }));
  });
}

function overlapping(a: Rect, b: Rect): boolean {
  return overlap(a.left, a.right, b.left, b.right) > 2 && overlap(a.top, a.bottom, b.top, b.bottom) > 2;
}

function width(box: Rect): number {
  return box.right - box.left;
}

function height(box: Rect): number {
  return box.bottom - box.top;
}

function middleX(box: Rect): number {
  return (box.left + box.right) / 2;
}

function middleY(box: Rect): number {
  return (box.top + box.bottom) / 2;
}
