import type { Warning } from '@lotse/model';
import { addAll } from '../add-all.ts';
import { type Draft, type DraftBlock, type DraftField, foldSpace, type InputFile, joinCells } from '../draft.ts';
import { limits } from '../limits.ts';
import { OfficePackage } from '../ooxml/package.ts';
import { child, childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { looksLikeTableHead } from '../table-head.ts';
import { CellFormats } from './formats.ts';

interface Cell {
  column: number;
  reference: string;
  text: string;
  /** The value in the file; the text is how a reader sees it. */
  stored: string;
  bold: boolean;
  filled: boolean;
}

interface Row {
  number: number;
  cells: Cell[];
}

/**
 * Reads a workbook: each row of each sheet as a table row with its place; the sheet's name is a heading.
 * Hidden sheets are read and marked.
 */
export function readXlsx(file: InputFile): Draft {
  const office = new OfficePackage(file.bytes, file.name);
  const main = office.mainPath('xl/workbook.xml');
  const workbook = office.part(main);
  const relations = office.relationships(main);
  const partOf = (type: string) => {
    const relation = [...relations.values()].find((candidate) => candidate.type.endsWith(`/${type}`));
    return relation && office.part(relation.target);
  };
  const strings = childrenOf(partOf('sharedStrings'), 'si').map(richText);
  const formats = new CellFormats(partOf('styles'), child(workbook, 'workbookPr')?.attributes['date1904'] === '1');
  const draft: Draft = {
    reader: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    blocks: [],
    fields: [],
    warnings: [],
    leftOut: [],
    added: [],
  };
  for (const sheet of childrenOf(child(workbook, 'sheets'), 'sheet')) {
    const relation = relations.get(sheet.attributes['r:id'] ?? '');
    const tree = relation && !relation.external ? office.part(relation.target) : undefined;
    const name = sheet.attributes['name'] ?? '';
    if (!tree) continue;
    const hidden = (sheet.attributes['state'] ?? 'visible') !== 'visible';
    if (hidden)
      draft.warnings.push(warning('W_HIDDEN_TEXT', `Das Blatt „${name}“ ist ausgeblendet; es wurde mitgelesen.`, file));
    readSheet(tree, name, strings, formats, draft, file);
    if (relation) readComments(office, relation.target, name, draft);
  }
  return draft;
}

/** Comments of a sheet, each where its cell is. */
function readComments(office: OfficePackage, sheetPath: string, sheet: string, draft: Draft): void {
  const relations = [...office.relationships(sheetPath).values()];
  const parts = relations.filter(({ type, external }) => type.endsWith('/comments') && !external);
  for (const { target } of parts) {
    for (const comment of childrenOf(child(office.part(target), 'commentList'), 'comment')) {
      const text = foldSpace(richText(child(comment, 'text')));
      if (text === '') continue;
      const place = { sheet, cell: comment.attributes['ref'] ?? 'A1' };
      draft.added?.push('Kommentar');
      draft.blocks.push({ kind: 'note', marker: 'Kommentar', text, place, path: [sheet] });
    }
  }
}

function readSheet(
  tree: XmlElement,
  name: string,
  strings: readonly string[],
  formats: CellFormats,
  draft: Draft,
  file: InputFile,
): void {
  const all = childrenOf(child(tree, 'sheetData'), 'row');
  if (all.length > limits.sheetRows) {
    draft.warnings.push(
      warning('E_TOO_LARGE', `Blatt „${name}“: nur die ersten ${limits.sheetRows} Zeilen wurden gelesen.`, file),
    );
  }
  const rows: Row[] = [];
  let number = 0;
  for (const element of all.slice(0, limits.sheetRows)) {
    number = Number(element.attributes['r']) || number + 1;
    const cells = readCells(element, number, strings, formats);
    for (const { text, stored } of cells) {
      if (text === stored) continue;
      draft.leftOut?.push(stored);
      draft.added?.push(text);
    }
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length > 0) rows.push({ number, cells: filled });
  }
  if (rows.length === 0) return;
  const path = [name];
  draft.blocks.push({ kind: 'heading', level: 1, text: name, place: { sheet: name }, path: [] });
  writeRows(rows, name, path, draft);
  addAll(draft.fields, validatedFields(tree, name, rows, draft.blocks));
}

/** Rows as blocks; single texts above and between tables are paragraphs or headings, the first full bold row heads the table. */
function writeRows(rows: readonly Row[], sheet: string, path: readonly string[], draft: Draft): void {
  const width = rows.reduce((most, row) => Math.max(most, (row.cells.at(-1)?.column ?? 0) + 1), 0);
  let table = draft.blocks.reduce((most, block) => Math.max(most, block.table ?? -1), -1) + 1;
  let header: { cells: string[]; row: number } | undefined;
  let section = path;
  let last = 0;
  let fresh = true;
  for (const row of rows) {
    const first = row.cells[0];
    if (!first) continue;
    const place = { sheet, cell: first.reference };
    if (header && row.number > last + 1 && (isHeaderRow(row) || row.cells.length === 1)) {
      header = undefined;
      table++;
    }
    if (row.number > last + 1) fresh = true;
    last = row.number;
    if (!header && row.cells.length === 1) {
      draft.blocks.push(single(first, place, section));
      fresh = true;
      if (first.bold) section = [...path, first.text];
      continue;
    }
    const cells = Array.from({ length: width }, () => '');
    for (const cell of row.cells) cells[cell.column] = cell.text;
    const heads = !header && (isHeaderRow(row) || (fresh && looksLikeTableHead(cells, below(rows, row, width))));
    fresh = false;
    const end = row.cells.at(-1) ?? first;
    const block: DraftBlock = {
      kind: 'tableRow',
      cells,
      ...(header ? { headerCells: header.cells } : {}),
      table,
      place: { sheet, cell: end === first ? first.reference : `${first.reference}:${end.reference}` },
      path: section,
      ...joinCells(cells),
    };
    if (heads) header = { cells, row: row.number };
    draft.blocks.push(block);
  }
}

/** The texts of the rows that follow without a gap, in their columns. */
function below(rows: readonly Row[], row: Row, width: number): string[][] {
  const at = rows.indexOf(row);
  const following = rows.slice(at + 1).filter((next, index) => next.number === row.number + index + 1);
  return following.map((next) => {
    const cells = Array.from({ length: width }, () => '');
    for (const cell of next.cells) cells[cell.column] = cell.text;
    return cells;
  });
}

function single(cell: Cell, place: DraftBlock['place'], path: readonly string[]): DraftBlock {
  const heading = cell.bold && cell.text.length <= 120;
  return { kind: heading ? 'heading' : 'paragraph', ...(heading ? { level: 2 } : {}), text: cell.text, place, path };
}

/** More than one cell, all of them bold or on coloured ground, none a number. */
function isHeaderRow(row: Row): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => (cell.bold || cell.filled) && !/^[\d.,]+$/.test(cell.text));
}

function readCells(row: XmlElement, number: number, strings: readonly string[], formats: CellFormats): Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  for (const element of childrenOf(row, 'c')) {
    const reference = element.attributes['r'] ?? '';
    const column = reference ? columnOf(reference) : next;
    next = column + 1;
    if (column >= limits.sheetColumns) break;
    const format = formats.of(element.attributes['s']);
    const text = cellText(element, strings, formats);
    const stored = foldSpace(storedText(element, strings));
    if (text === '' && stored === '') continue;
    cells.push({
      column,
      reference: reference || `${letters(column)}${number}`,
      text,
      stored,
      bold: format.bold,
      filled: format.filled,
    });
  }
  return cells;
}

function storedText(element: XmlElement, strings: readonly string[]): string {
  const value = textOf(child(element, 'v'));
  const type = element.attributes['t'];
  return type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? richText(child(element, 'is')) : value;
}

function cellText(element: XmlElement, strings: readonly string[], formats: CellFormats): string {
  const value = textOf(child(element, 'v'));
  switch (element.attributes['t']) {
    case 's':
      return foldSpace(strings[Number(value)] ?? '');
    case 'inlineStr':
      return foldSpace(richText(child(element, 'is')));
    case 'b':
      return value === '1' ? 'ja' : value === '0' ? 'nein' : '';
    case 'str':
      return foldSpace(value);
    case 'e':
      return '';
    default:
      return value === '' ? '' : formats.show(Number(value), element.attributes['s']);
  }
}

/** Text of a rich string; phonetic readings (`rPh`) are not text. */
function richText(element: XmlElement | undefined): string {
  return childrenOf(element)
    .map((node) => (node.name === 't' ? textOf(node) : node.name === 'r' ? richText(node) : ''))
    .join('');
}

/** Cells to be filled in from a list: their label stands left, else above. */
function validatedFields(
  tree: XmlElement,
  sheet: string,
  rows: readonly Row[],
  blocks: readonly DraftBlock[],
): DraftField[] {
  const fields: DraftField[] = [];
  for (const validation of childrenOf(child(tree, 'dataValidations'), 'dataValidation')) {
    if (validation.attributes['type'] !== 'list') continue;
    const list = /^"(.*)"$/s.exec(textOf(child(validation, 'formula1')).trim())?.[1];
    const reference = (validation.attributes['sqref'] ?? '').split(/[\s:]/)[0] ?? '';
    const row = rows.find((candidate) => candidate.number === Number(/\d+$/.exec(reference)?.[0]));
    const left = row?.cells.filter((cell) => cell.column < columnOf(reference)).at(-1);
    const block = blocks.find(
      (candidate) =>
        'sheet' in candidate.place &&
        candidate.place.sheet === sheet &&
        candidate.place.cell?.split(':')[0] === row?.cells[0]?.reference,
    );
    const header = block?.headerCells?.[columnOf(reference)];
    const label = header || left?.text || validation.attributes['promptTitle'] || '';
    if (!list || !block || label === '') continue;
    const options = list.split(',').map(foldSpace);
    fields.push({
      name: `${sheet}!${reference}`,
      label,
      type: 'choice',
      options,
      required: 'no',
      section: sheet,
      block,
    });
  }
  return fields;
}

/** Column of a reference from 0: "AB12" is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference.toUpperCase())?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function letters(column: number): string {
  let rest = column + 1;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

function warning(code: string, message: string, file: InputFile): Warning {
  return { code, message, where: file.name };
}
