import type { Rule } from '../drawing.ts';
import type { TextItem } from '../page.ts';
import { contains, overlap, type Rect } from './geometry.ts';

export interface TableCell extends Rect {
  row: number;
  column: number;
  /** Rows and columns it covers. */
  rows: number;
  columns: number;
  items: TextItem[];
}

/** A grid of ruled lines. */
export interface Grid extends Rect {
  cells: TableCell[];
  rowCount: number;
  columnCount: number;
  /** All text inside, as the page has it. */
  items: TextItem[];
  /** Whether the first row holds the heads; only where the file says so. */
  hasHead?: boolean;
  /** As the file's tags say. */
  tagged?: boolean;
}

const touch = 3;

/**
 * Grids of ruled lines: lines that touch are grouped (connected components); each group with at least two cells is one,
 * with merged cells where a wall is missing. Text goes to the cell that holds its middle.
 */
export function gridsOf(rules: readonly Rule[], items: readonly TextItem[]): Grid[] {
  return componentsOf(rules)
    .map((component) => gridOf(component, items))
    .filter((grid) => grid !== undefined);
}

function componentsOf(rules: readonly Rule[]): Rule[][] {
  const horizontal = rules.filter((rule) => rule.horizontal);
  const vertical = rules.filter((rule) => !rule.horizontal);
  const parent = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const indexOf = new Map(rules.map((rule, index) => [rule, index]));
  const byY = [...horizontal].sort((a, b) => a.at - b.at);
  for (const wall of vertical) {
    for (const rule of byY) {
      if (rule.at > wall.to + touch) break;
      if (rule.at < wall.from - touch || wall.at < rule.from - touch || wall.at > rule.to + touch) continue;
      parent[find(indexOf.get(wall) ?? 0)] = find(indexOf.get(rule) ?? 0);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  }
  return [...groups.values()].filter((group) => group.length >= 4);
}

function gridOf(rules: readonly Rule[], items: readonly TextItem[]): Grid | undefined {
  const ys = levels(rules.filter((rule) => rule.horizontal).map((rule) => rule.at));
  const xs = levels(rules.filter((rule) => !rule.horizontal).map((rule) => rule.at));
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  if (
    rowCount < 1 ||
    columnCount < 1 ||
    rowCount * columnCount < 2 ||
    rowCount * columnCount * rules.length > 20_000_000
  )
    return undefined;
  const walls = (horizontal: boolean, at: number, from: number, to: number) => {
    let covered = 0;
    for (const rule of rules) {
      if (rule.horizontal !== horizontal || Math.abs(rule.at - at) > touch) continue;
      covered += Math.max(0, overlap(rule.from, rule.to, from, to));
    }
    return covered > 0.5 * (to - from);
  };
  const owner = Array.from({ length: rowCount * columnCount }, (_, index) => index);
  const root = (index: number): number => {
    const next = owner[index] ?? index;
    return next === index ? index : root(next);
  };
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const here = row * columnCount + column;
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      if (column + 1 < columnCount && !walls(false, right, top, bottom)) owner[root(here + 1)] = root(here);
      if (row + 1 < rowCount && !walls(true, bottom, left, right)) owner[root(here + columnCount)] = root(here);
    }
  }
  const cells = new Map<number, TableCell>();
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const key = root(row * columnCount + column);
      const box = { left: xs[column] ?? 0, right: xs[column + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[row + 1] ?? 0 };
      const cell = cells.get(key);
      if (!cell) {
        cells.set(key, { ...box, row, column, rows: 1, columns: 1, items: [] });
        continue;
      }
      cell.left = Math.min(cell.left, box.left);
      cell.right = Math.max(cell.right, box.right);
      cell.bottom = Math.max(cell.bottom, box.bottom);
      cell.rows = Math.max(cell.rows, row - cell.row + 1);
      cell.columns = Math.max(cell.columns, column - cell.column + 1);
    }
  }
  if (cells.size < 2) return undefined;
  const grid: Grid = {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    rowCount,
    columnCount,
    items: [],
  };
  for (const item of items) {
    const y = (item.top + item.bottom) / 2;
    if (!contains(grid, (item.left + Math.min(item.right, item.left + 60)) / 2, y)) continue;
    grid.items.push(item);
    for (const part of splitAtWalls(item, grid, y)) {
      const x = (part.left + Math.min(part.right, part.left + 60)) / 2;
      grid.cells.find((cell) => contains(cell, x, y))?.items.push(part);
    }
  }
  return grid;
}

/** Text set in one go over several cells, cut at the space next to each wall. */
function splitAtWalls(item: TextItem, grid: Grid, y: number): TextItem[] {
  const cell = grid.cells.find((candidate) => contains(candidate, item.left + 2, y));
  if (!cell || item.right < cell.right + 3 || cell.right >= grid.right - 1) return [item];
  const width = (item.right - item.left) / item.text.length;
  const spaces = [...item.text.matchAll(/\s+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const [first] = spaces.sort((a, b) => distance(a, b));
  if (!first) return [item];
  const head = { ...item, text: item.text.slice(0, first.from), right: item.left + first.from * width };
  const tail = {
    ...item,
    text: item.text.slice(first.to),
    left: Math.max(cell.right + 1, item.left + first.to * width),
  };
  return tail.text === '' ? [head] : [head, ...splitAtWalls(tail, grid, y)];

  function distance(a: { from: number; to: number }, b: { from: number; to: number }): number {
    const off = (space: { from: number; to: number }) =>
      Math.abs(item.left + ((space.from + space.to) / 2) * width - (cell?.right ?? 0));
    return off(a) - off(b);
  }
}

/** Distinct coordinates, those closer than a few points taken as one. */
function levels(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const value of sorted) {
    const last = distinct.at(-1);
    if (last === undefined || value - last > 4) distinct.push(value);
  }
  return distinct;
}

/** Whether a grid holds text to be read and not room to be filled in. */
export function isTextTable(grid: Grid): boolean {
  if (grid.rowCount < 2 || grid.cells.length < 4) return false;
  const filled = grid.cells.filter((cell) => cell.items.length > 0);
  if (filled.length < 0.55 * grid.cells.length) return false;
  const prompts = filled.filter(isPrompt);
  if (prompts.length > 2 && prompts.length > 0.6 * filled.length) return false;
  const usedOf = (cell: TableCell) => Math.max(...cell.items.map((item) => item.bottom)) - cell.top;
  const isFull = (cell: TableCell) => cell.bottom - cell.top <= 1.9 * usedOf(cell);
  const fullRows = new Set(
    filled
      .filter((cell) => cell.rows === 1 && cell.columns < grid.columnCount && isFull(cell) && linesIn(cell) > 1)
      .map((cell) => cell.row),
  );
  const roomy = filled.filter((cell) => {
    const besideText = cell.rows === 1 && fullRows.has(cell.row);
    return cell.bottom - cell.top > 22 && !isFull(cell) && !besideText;
  });
  return roomy.length < 0.5 * filled.length;
}

function linesIn(cell: TableCell): number {
  return new Set(cell.items.map((item) => Math.round(item.baseline / 3))).size;
}

/** "Eingang am:" with room to write after it. */
function isPrompt(cell: TableCell): boolean {
  const last = cell.items.at(-1);
  return last?.text.trim().endsWith(':') === true && cell.right - last.right > 60;
}
