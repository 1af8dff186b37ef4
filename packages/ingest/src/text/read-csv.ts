import { type Draft, type DraftBlock, foldSpace, type InputFile, joinCells } from '../draft.ts';
import { limits } from '../limits.ts';
import { captionRows, looksLikeTableHead } from '../table-head.ts';
import { decodeText } from './encoding.ts';

interface Row {
  cells: string[];
  start: number;
  end: number;
}

/** Reads a table of separated values (RFC 4180; the separator is guessed among semicolon, comma and tab). */
export function readCsv(file: InputFile): Draft {
  const text = decodeText(file.bytes).replace(/^\ufeff/, '');
  const rows = rowsOf(text, guessSeparator(text)).filter((row) => row.cells.some(Boolean));
  const shown = rows.slice(0, limits.sheetRows);
  const captions = captionRows(shown.map((row) => row.cells));
  const first = shown[captions];
  const hasHeader =
    first !== undefined &&
    shown.length > captions + 1 &&
    (first.cells.every((cell) => cell && !/\d{3}|^\d/.test(cell)) ||
      looksLikeTableHead(
        first.cells,
        shown.slice(captions + 1).map((row) => row.cells),
      ));
  const blocks: DraftBlock[] = shown.map((row, index) => ({
    kind: 'tableRow',
    cells: row.cells,
    ...(hasHeader && index > captions ? { headerCells: first.cells } : {}),
    table: 0,
    place: { start: row.start, end: row.end },
    path: [],
    ...joinCells(row.cells),
  }));
  return {
    reader: 'csv',
    mediaType: 'text/csv',
    blocks,
    fields: [],
    warnings:
      rows.length > shown.length
        ? [
            {
              code: 'E_TOO_LARGE',
              message: `Nur die ersten ${limits.sheetRows} Zeilen wurden gelesen.`,
              where: file.name,
            },
          ]
        : [],
  };
}

/** A range without white space at its ends. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const row = text.slice(from, to);
  return { start: from + row.length - row.trimStart().length, end: from + row.trimEnd().length };
}

function guessSeparator(text: string): string {
  const head = text.slice(0, 5_000).replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let start = 0;
  const endCell = () => {
    cells.push(foldSpace(cell));
    cell = '';
  };
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (quoted && sign !== undefined) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) endCell();
    else if (sign === '\n' || sign === undefined) {
      endCell();
      rows.push({ cells, ...trimmed(text, start, at) });
      cells = [];
      start = at + 1;
    } else if (sign !== '\r') cell += sign;
  }
  return rows;
}
