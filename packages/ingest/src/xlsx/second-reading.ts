import { strFromU8 } from 'fflate';
import { attributeOf, markupOutside } from '../comparison/markup.ts';
import type { OtherReading, OtherText } from '../comparison/other-reading.ts';
import { unpacked } from '../comparison/unpacked.ts';
import type { InputFile } from '../draft.ts';

/** Phonetic readings are no text of their own. */
const silent = new Set(['rPh']);
const wanted =
  /^xl\/(?:workbook|sharedStrings|worksheets\/.*|comments\d*|threadedComments\/.*|drawings\/drawing\d*)\.xml$/;
const links = /^xl\/_rels\/workbook\.xml\.rels$/;

/**
 * All values of all sheets as they are stored, row by row, their comments and text boxes: cut out of the markup, without
 * formats, merged cells or the order of the sheets. Only for files that have passed our limits.
 */
export function xlsxSecondReading(file: InputFile): OtherReading {
  const parts = unpacked(file.bytes, (name) => wanted.test(name) || links.test(name));
  const xmlOf = (path: string) => (parts[path] === undefined ? '' : strFromU8(parts[path]));
  const strings = stringsOf(xmlOf('xl/sharedStrings.xml'));
  const texts: OtherText[] = [];
  for (const { name, path } of sheetsOf(xmlOf('xl/workbook.xml'), xmlOf('xl/_rels/workbook.xml.rels'))) {
    const rows = rowsOf(xmlOf(path), strings).map(({ row, text }) => ({ text, sheet: name, row }));
    if (rows.length > 0) texts.push({ text: name }, ...rows);
  }
  for (const path of Object.keys(parts)) {
    if (/^xl\/(?:comments|threadedComments|drawings)/.test(path)) texts.push({ text: linesOf(xmlOf(path)) });
  }
  return { with: 'XML', ways: [texts] };
}

function sheetsOf(workbook: string, rels: string): { name: string; path: string }[] {
  const paths = new Map<string, string>();
  for (const part of markupOutside(rels, silent)) {
    if (part.kind === 'text' || part.name !== 'Relationship') continue;
    const target = attributeOf(part.attributes, 'Target');
    paths.set(attributeOf(part.attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets: { name: string; path: string }[] = [];
  for (const part of markupOutside(workbook, silent)) {
    if (part.kind === 'text' || part.kind === 'close' || part.name !== 'sheet') continue;
    const path = paths.get(attributeOf(part.attributes, '[\\w.-]+:id'));
    if (path !== undefined) sheets.push({ name: attributeOf(part.attributes, 'name'), path });
  }
  return sheets;
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let showing = false;
  for (const part of markupOutside(xml, silent)) {
    if (part.kind === 'text') {
      if (showing && strings.length > 0) strings[strings.length - 1] += part.text;
    } else if (part.name === 't') showing = part.kind === 'open';
    else if (part.name === 'si' && part.kind !== 'close') strings.push('');
  }
  return strings;
}

/** The rows of a sheet with their numbers: those they state, else the next after the row before. */
function rowsOf(xml: string, strings: readonly string[]): { row: number; text: string }[] {
  const rows: { row: number; text: string }[] = [];
  let row = 0;
  let type = '';
  let showing = false;
  let text = '';
  let value = '';
  for (const part of markupOutside(xml, silent)) {
    if (part.kind === 'text') {
      if (showing) value += part.text;
    } else if (part.name === 'row' && part.kind !== 'close') row = Number(attributeOf(part.attributes, 'r')) || row + 1;
    else if (part.name === 'c' && part.kind === 'open') {
      type = attributeOf(part.attributes, 't');
      value = '';
    } else if (part.name === 'v' || part.name === 't') showing = part.kind === 'open';
    else if (part.name === 'c' && part.kind === 'close')
      text += ` ${type === 's' ? (strings[Number(value)] ?? '') : value}`;
    if (part.kind === 'close' && part.name === 'row') {
      if (text.trim() !== '') rows.push({ row, text });
      text = '';
    }
  }
  return rows;
}

/** The text of comments and drawings, one paragraph a line. */
function linesOf(xml: string): string {
  let text = '';
  let showing = false;
  for (const part of markupOutside(xml, new Set(['author', 'Fallback']))) {
    if (part.kind === 'text') {
      if (showing) text += part.text;
    } else if (part.name === 't' || part.name === 'text') showing = part.kind === 'open';
    else if (part.name === 'p' || part.name === 'comment') text += '\n';
  }
  return text;
}
