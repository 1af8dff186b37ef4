import { addAll } from '../add-all.ts';
import { foldSpace, joinCells } from '../draft.ts';
import { limits } from '../limits.ts';
import type { OfficeRow } from '../office/block-writer.ts';
import { childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { looksLikeTableHead } from '../table-head.ts';
import type { Paragraph } from './paragraph.ts';

type TableRow = OfficeRow<Paragraph>;

interface Row {
  element: XmlElement;
  marked: boolean;
}

interface Cell {
  column: number;
  /** Columns and rows it covers. */
  width: number;
  height: number;
  text: string;
  breaks: number[];
  paragraphs: Paragraph[];
}

/**
 * The rows of a table. A cell over several columns is followed by empty ones, a cell over several rows is repeated
 * in each. A table of one single cell is only a frame: `only` is its content.
 *
 * @param read reads the paragraphs of a cell, those of tables inside it too
 */
export function readTable(
  table: XmlElement,
  read: (cell: XmlElement) => Paragraph[],
): { rows: TableRow[]; only?: XmlElement; leftOut: string[] } {
  const elements = [...rowsOf(table, false)];
  const only = elements.length === 1 && elements[0] ? cellsOf(elements[0].element) : [];
  if (only.length === 1 && only[0]) return { rows: [], only: only[0], leftOut: [] };
  const sketch = elements.map(({ element }) => cellsOf(element).map((cell) => foldSpace(textOf(cell))));
  const namedHead = looksLikeTableHead(sketch[0] ?? [], sketch.slice(1));
  const rows: TableRow[] = [];
  const leftOut: string[] = [];
  const covering: (Cell | undefined)[] = [];
  let header: string[] | undefined;
  for (const [index, { element, marked }] of elements.entries()) {
    const cells = readCells(element, read);
    const repeated = covering.flatMap((cell) => (cell ? [cell.text] : []));
    const texts = placed(cells, covering);
    const filled = texts.filter(Boolean).length > 1;
    const isHead = marked ? rows.length === index && filled : index === 0 && filled && (namedHead || allBold(cells));
    if (isHead) header = header ? joinedHead(header, texts) : texts;
    else if (header !== undefined && texts.join('|') === header.join('|')) {
      addAll(
        leftOut,
        cells.map(({ text }) => text),
      );
      continue;
    }
    const added = [...repeated, ...cells.flatMap(numbersIn)];
    rows.push({ ...tableRow(cells, texts, isHead ? undefined : header), number: index + 1, added });
  }
  return { rows, leftOut };
}

/** The automatic numbers that are written out in a cell. */
function numbersIn({ paragraphs }: Cell): string[] {
  return paragraphs.flatMap(({ text, marker }) => (text && marker ? [marker] : []));
}

function tableRow(
  cells: readonly Cell[],
  texts: string[],
  header: string[] | undefined,
): Omit<TableRow, 'number' | 'added'> {
  const { text, breaks } = joinCells(texts);
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const shown = paragraphs.filter(({ inline }) => inline.visible > 0);
  return {
    cells: texts,
    text,
    breaks: [...breaks, ...innerBreaks(cells, texts)].sort((a, b) => a - b),
    headerCells: header,
    paragraphs,
    fields: cells.flatMap((cell) =>
      cell.paragraphs
        .filter(({ inline }) => inline.fields.length > 0)
        .map(({ inline: { fields, text, leftOut } }) => {
          const left = texts[cell.column - 1] || header?.[cell.column] || leftOut[0] || '';
          return { fields, text, left };
        }),
    ),
    struck: shown.length > 0 && shown.every(({ inline }) => inline.struck === inline.visible),
  };
}

/** Cell texts by column; a cell that reaches down is repeated in the rows it covers. */
function placed(cells: readonly Cell[], covering: (Cell | undefined)[]): string[] {
  const texts: string[] = [];
  for (const [column, cell] of covering.entries()) {
    if (!cell) continue;
    texts[column] = cell.text;
    cell.height--;
    if (cell.height <= 1) covering[column] = undefined;
  }
  for (const cell of cells) {
    for (let column = cell.column; column < cell.column + cell.width; column++) {
      texts[column] ||= column === cell.column ? cell.text : '';
    }
    if (cell.height > 1) covering[cell.column] = cell;
  }
  return Array.from(texts, (text) => text ?? '');
}

/** Two header rows as one: "Frist" over "Beginn" heads the column "Frist Beginn". */
function joinedHead(above: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const [first = '', second = ''] = [above[column], below[column]];
    return first === second ? first : `${first} ${second}`.trim();
  });
}

function innerBreaks(cells: readonly Cell[], texts: readonly string[]): number[] {
  const breaks: number[] = [];
  let at = 0;
  for (const [column, text] of texts.entries()) {
    if (!text) continue;
    const cell = cells.find((candidate) => candidate.column === column);
    if (cell?.text === text) for (const offset of cell.breaks) breaks.push(at + offset);
    at += text.length + 3;
  }
  return breaks;
}

function readCells(row: XmlElement, read: (cell: XmlElement) => Paragraph[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const element of childrenOf(row)) {
    const covered = element.name === 'table:covered-table-cell';
    if (!covered && element.name !== 'table:table-cell') continue;
    const repeated = countOf(element, 'table:number-columns-repeated');
    for (let copy = 0; copy < repeated && column < limits.sheetColumns; copy++, column++) {
      if (covered) continue;
      const paragraphs = copy === 0 ? read(element) : [];
      const width = Math.min(countOf(element, 'table:number-columns-spanned'), limits.sheetColumns - column);
      const height = countOf(element, 'table:number-rows-spanned');
      cells.push({ column, width, height, ...cellText(paragraphs), paragraphs });
    }
  }
  return cells;
}

function countOf(element: XmlElement, attribute: string): number {
  const count = Math.trunc(Number(element.attributes[attribute] ?? 1));
  return count >= 1 ? Math.min(count, limits.sheetRows) : 1;
}

/** Paragraphs of a cell one after the other, automatic numbers and bullets written out. */
function cellText(paragraphs: readonly Paragraph[]): { text: string; breaks: number[] } {
  const breaks: number[] = [];
  let text = '';
  for (const { text: own, marker } of paragraphs) {
    if (!own) continue;
    if (text) {
      breaks.push(text.length);
      text += ' ';
    }
    text += marker ? `${marker} ${own}` : own;
  }
  return { text, breaks };
}

function allBold(cells: readonly Cell[]): boolean {
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const shown = paragraphs.filter(({ inline }) => inline.visible > 0);
  const fields = shown.some(({ inline }) => inline.fields.length > 0);
  return !fields && shown.length > 1 && shown.every(({ inline }) => inline.bold === inline.visible);
}

function* rowsOf(table: XmlElement, marked: boolean): Generator<Row> {
  for (const node of childrenOf(table)) {
    if (node.name === 'table:table-row') yield { element: node, marked };
    else if (node.name === 'table:table-header-rows') yield* rowsOf(node, true);
    else if (node.name === 'table:table-rows' || node.name === 'table:table-row-group') yield* rowsOf(node, marked);
  }
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row, 'table:table-cell');
}
