import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

/**
 * Documents as an administration writes them, made with LibreOffice from the `.fodt` beside them. What each says was
 * written down with its source: one line a block and field; `head` is the head of the rows below it.
 */
const folder = join(import.meta.dirname, 'fixtures/office');

/** Printed parts that a format does not tell from text: room to write, heads and feet of the first page alone. */
const beside: Record<string, string[]> = {
  'dienstanweisung.pdf': [
    'paragraph Stadt Auenhain · Der Oberbürgermeister · Dezernat III',
    'paragraph Nur für den Dienstgebrauch',
  ],
  'antrag.docx': [
    'row Nur von der Behörde auszufüllen ¦ ',
    'row Eingang am: ¦ Aktenzeichen:',
    'row Gebühr in Euro: ¦ Kassenzeichen:',
    'row Straße ¦ von Hausnummer ¦ bis Hausnummer',
    'paragraph ______________________________ ______________________________',
  ],
  'antrag.pdf': [
    'paragraph Nur von der Behörde auszufüllen',
    'paragraph ______________________________',
    'paragraph ______________________________',
  ],
};

function expected(name: string): string[] {
  return readFileSync(join(folder, `${name}.expected.txt`), 'utf8')
    .trimEnd()
    .split('\n');
}

/** The blocks in the notation of the expectations; fields, heads and feet of pages are no text. */
function linesOf({ blocks }: SourceDocument): string[] {
  const heads = new Set(blocks.flatMap(({ headerCells }) => (headerCells ? [headerCells.join(' ¦ ')] : [])));
  return blocks.flatMap(({ kind, level, marker, text, cells = [], headerCells }) => {
    if (kind === 'note' || kind === 'field') return [];
    if (kind === 'tableRow')
      return `${!headerCells && heads.has(cells.join(' ¦ ')) ? 'head' : 'row'} ${cells.join(' ¦ ')}`;
    return `${kind}${kind === 'heading' ? level : ''}${marker ? ` [${marker}]` : ''} ${text}`;
  });
}

/** Each row after its table's head, and each that has none. */
function headsOfRows(lines: readonly string[]): string[] {
  let head = '';
  return lines.flatMap((line) => {
    if (line.startsWith('head ')) head = line;
    else if (!line.startsWith('row ')) head = '';
    return line.startsWith('row ') ? [`${line} ← ${head.slice(5)}`] : [];
  });
}

const isNote = (line: string) => line.startsWith('footnote');
const isField = (line: string) => /^(?:field|officeField) /.test(line);

describe('one document in several formats', () => {
  it.each([
    ['dienstanweisung.docx', 'dienstanweisung'],
    ['dienstanweisung.pdf', 'dienstanweisung'],
    ['dienstanweisung_tagged.pdf', 'dienstanweisung'],
    ['flyer.docx', 'flyer'],
    ['flyer.pdf', 'flyer'],
    ['antrag.docx', 'antrag'],
    ['antrag.pdf', 'antrag'],
  ])('%s is read to the headings, items, rows, notes and fields of its source', async (file, name) => {
    const document = await read(`office/${file}`);
    const lines = linesOf(document);
    for (const line of beside[file] ?? []) lines.splice(lines.indexOf(line), lines.includes(line) ? 1 : 0);
    const source = expected(name).filter((line) => !isField(line));
    // Notes stand where they are called in one format, at the foot of the page in the other.
    expect(lines.filter((line) => !isNote(line))).toEqual(source.filter((line) => !isNote(line)));
    expect(lines.filter(isNote)).toEqual(source.filter(isNote));
    const fields = document.fields.map(
      ({ type, label, officeUse }) => `${officeUse ? 'officeField' : 'field'} ${type} ${label}`,
    );
    expect(fields.sort()).toEqual(expected(name).filter(isField).sort());
    expect(document.warnings.filter(({ code }) => code === 'W_READINGS_DIFFER')).toEqual([]);
  });

  it('keeps the rows of a table with its head over a page break', async () => {
    const source = headsOfRows(expected('dienstanweisung')).filter((line) => line.includes('Arbeitsschritt'));
    expect(source).toHaveLength(17);
    for (const file of ['dienstanweisung.docx', 'dienstanweisung.pdf', 'dienstanweisung_tagged.pdf']) {
      const { blocks } = await read(`office/${file}`);
      const rows = blocks.flatMap(({ cells, headerCells }) =>
        headerCells?.includes('Arbeitsschritt') ? [`row ${cells?.join(' ¦ ')} ← ${headerCells.join(' ¦ ')}`] : [],
      );
      expect(rows).toEqual(source);
    }
  });

  it('shows a row that a page break cuts on both pages', async () => {
    const { blocks } = await read('office/dienstanweisung.pdf');
    const cut = blocks.filter(
      ({ kind, place }) =>
        kind === 'tableRow' && 'page' in place && place.goesOn?.some(({ page }) => page > place.page),
    );
    expect(cut.length).toBeGreaterThan(0);
  });

  it('keeps changed words apart from what they replace', async () => {
    for (const file of ['dienstanweisung.pdf', 'dienstanweisung_tagged.pdf']) {
      const { blocks } = await read(`office/${file}`);
      expect(blocks.filter(({ marker }) => marker === 'Gestrichen').map(({ text }) => text)).toEqual(['500', 'sechs']);
    }
  });
});
