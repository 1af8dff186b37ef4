import { foldSpace, joinCells } from '../draft.ts';
import type { CellFields, OfficeRow } from '../office/block-writer.ts';
import { child, childrenOf, settingOf, switchOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { looksLikeTableHead } from '../table-head.ts';
import type { Paragraph } from './paragraph.ts';
import type { DocumentWalk } from './walk.ts';

type TableRow = OfficeRow<Paragraph>;

interface Cell {
  column: number;
  span: number;
  merge: 'none' | 'restart' | 'continue';
  paragraphs: Paragraph[];
  text: string;
  /** Where a paragraph ends inside the text. */
  breaks: number[];
}

/**
 * The rows of a table. Cells are in the columns of the grid: a cell over several columns is followed by empty ones,
 * a cell merged downwards is repeated in each row. A table of one single cell is only a frame: `only` is its content.
 */
export function readTable(
  table: XmlElement,
  walk: DocumentWalk,
): { rows: TableRow[]; only?: XmlElement; leftOut: string[] } {
  const elements = rowsOf(table);
  const first = elements[0];
  if (elements.length === 1 && first) {
    const cells = cellsOf(first);
    if (cells.length === 1 && cells[0]) return { rows: [], only: cells[0], leftOut: [] };
  }
  const rows: TableRow[] = [];
  const sketch = elements.map((row) => cellsOf(row).map((cell) => foldSpace(textOf(cell))));
  const namedHead = looksLikeTableHead(sketch[0] ?? [], sketch.slice(1));
  const above: string[] = [];
  const leftOut: string[] = [];
  let header: string[] | undefined;
  for (const [index, element] of elements.entries()) {
    const cells = readCells(element, walk);
    const row = assemble(cells, above);
    const isHeader =
      index === 0 && row.cells.filter(Boolean).length > 1 && (namedHead || looksLikeHeader(element, cells));
    if (isHeader) header = row.cells;
    const repeated = !isHeader && header !== undefined && row.cells.join('|') === header.join('|');
    if (repeated) {
      leftOut.push(row.text);
      continue;
    }
    rows.push({
      ...row,
      number: index + 1,
      headerCells: isHeader ? undefined : header,
      fields: fieldsOf(cells, row.cells, header),
    });
  }
  return { rows, leftOut };
}

function assemble(cells: Cell[], above: string[]): Omit<TableRow, 'headerCells' | 'fields' | 'number'> {
  const added: string[] = [];
  const texts: string[] = [];
  for (const cell of cells) {
    const text = cell.merge === 'continue' ? (above[cell.column] ?? '') : cell.text;
    if (cell.merge === 'continue') added.push(text);
    else for (const { numbered, text: own } of cell.paragraphs) if (own) added.push(numbered?.marker ?? '');
    for (let column = cell.column; column < cell.column + cell.span; column++) {
      texts[column] = column === cell.column ? text : '';
      above[column] = texts[column] ?? '';
    }
  }
  const filled = Array.from(texts, (text) => text ?? '');
  const { text, breaks } = joinCells(filled);
  const inner = innerBreaks(cells, filled);
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const shown = paragraphs.filter((paragraph) => paragraph.run.visible > 0);
  return {
    cells: filled,
    text,
    breaks: [...breaks, ...inner].sort((a, b) => a - b),
    paragraphs,
    struck: shown.length > 0 && shown.every((paragraph) => paragraph.run.struck === paragraph.run.visible),
    added,
  };
}

function innerBreaks(cells: Cell[], texts: readonly string[]): number[] {
  const breaks: number[] = [];
  let at = 0;
  for (const [column, text] of texts.entries()) {
    if (!text) continue;
    const cell = cells.find((candidate) => candidate.column === column);
    if (cell && cell.merge !== 'continue') for (const offset of cell.breaks) breaks.push(at + offset);
    at += text.length + 3;
  }
  return breaks;
}

function readCells(row: XmlElement, walk: DocumentWalk): Cell[] {
  const cells: Cell[] = [];
  let column = Number(settingOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  for (const element of cellsOf(row)) {
    const properties = child(element, 'w:tcPr');
    const span = Math.min(Math.max(Number(settingOf(properties, 'w:gridSpan') ?? 1) || 1, 1), 63);
    const merge = child(properties, 'w:vMerge');
    const paragraphs = [...paragraphsOf(element)].map((paragraph) => walk.read(paragraph));
    const { text, breaks } = cellText(paragraphs);
    cells.push({
      column,
      span,
      merge: merge === undefined ? 'none' : merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue',
      paragraphs,
      text,
      breaks,
    });
    column += span;
  }
  return cells;
}

/** Paragraphs of a cell one after the other, automatic numbers and bullets written out. */
function cellText(paragraphs: readonly Paragraph[]): { text: string; breaks: number[] } {
  const breaks: number[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (!paragraph.text) continue;
    if (text) {
      breaks.push(text.length);
      text += ' ';
    }
    const marker = paragraph.numbered?.marker;
    text += marker ? `${marker} ${paragraph.text}` : paragraph.text;
  }
  return { text, breaks };
}

function fieldsOf(cells: Cell[], texts: readonly string[], header: readonly string[] | undefined): CellFields[] {
  const found: CellFields[] = [];
  for (const [index, cell] of cells.entries()) {
    const left = index > 0 ? (texts[cells[index - 1]?.column ?? -1] ?? '') : '';
    const above = header?.[cell.column] ?? '';
    for (const paragraph of cell.paragraphs) {
      if (paragraph.run.fields.length === 0) continue;
      found.push({ fields: paragraph.run.fields, text: paragraph.run.text, left: left || above });
    }
  }
  return found;
}

/** Marked as a header row, or all its text in bold. */
function looksLikeHeader(row: XmlElement, cells: readonly Cell[]): boolean {
  if (switchOf(child(row, 'w:trPr'), 'w:tblHeader')) return true;
  const shown = cells.flatMap((cell) => cell.paragraphs).filter((paragraph) => paragraph.run.visible > 0);
  const fields = shown.some((paragraph) => paragraph.run.fields.length > 0);
  return !fields && shown.length > 1 && shown.every((paragraph) => paragraph.run.bold === paragraph.run.visible);
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((node) => {
    if (node.name === 'w:tr') return child(child(node, 'w:trPr'), 'w:del') ? [] : [node];
    if (node.name === 'w:sdt') return rowsOf(child(node, 'w:sdtContent') ?? node);
    return node.name === 'w:customXml' || node.name === 'w:ins' ? rowsOf(node) : [];
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((node) => {
    if (node.name === 'w:tc') return [node];
    if (node.name === 'w:sdt') return cellsOf(child(node, 'w:sdtContent') ?? node);
    return node.name === 'w:customXml' ? cellsOf(node) : [];
  });
}

/** Paragraphs of a cell, those of tables inside it too. */
function* paragraphsOf(element: XmlElement): Generator<XmlElement> {
  for (const node of childrenOf(element)) {
    if (node.name === 'w:p') yield node;
    else if (node.name !== 'w:tcPr' && node.name !== 'w:del' && node.name !== 'w:sdtPr') yield* paragraphsOf(node);
  }
}
