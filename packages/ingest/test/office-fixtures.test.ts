import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, read } from './files.ts';

/** Every number, cell and field that `verfahren.docx` and `verfahren.odt`, its copy by LibreOffice, hold. */
const cells = [
  ['Schritt', 'Beteiligte Stelle', 'Frist', 'Rechtsgrundlage'],
  ['Anhörung', 'Sachbearbeitung', '2 Wochen', '§ 28 VwVfG'],
  // "Anhörung" is merged over two rows, "Rechtsamt" over two columns.
  ['Anhörung', 'Rechtsamt (bei Bedarf)', '', '§ 24 SGB X'],
];
const fields = [
  { label: 'Familienname', type: 'text', options: undefined },
  { label: 'Geburtsdatum', type: 'date', options: undefined },
  { label: 'Familienstand', type: 'choice', options: ['ledig', 'verheiratet', 'verwitwet'] },
  { label: /^(?:Untermiete|Ich vermiete unter\.)$/, type: 'checkbox', options: undefined },
  { label: 'Straße und Hausnummer', type: 'text', options: undefined },
  { label: 'Ich beziehe Leistungen nach dem SGB II.', type: 'checkbox', options: undefined },
  { label: 'Wohnform', type: 'choice', options: ['Miete', 'Eigentum', 'Heim'] },
];

/** The numbered lines as LibreOffice itself numbers them: `soffice --convert-to txt:Text verfahren.docx`. */
const numbered = readFileSync(join(import.meta.dirname, 'fixtures/verfahren.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => /^(?:\d+(?:\.\d+)*\.?|[a-z]\)|•) /.test(line));

describe.each(['verfahren.docx', 'verfahren.odt'])('%s', async (name) => {
  const document = await read(name);

  it('has every automatic number that LibreOffice shows, in its order', () => {
    const own = document.blocks.filter(({ kind, marker }) => marker && (kind === 'heading' || kind === 'listItem'));
    expect(own.map(({ marker, text }) => `${marker} ${text}`)).toEqual(numbered);
    expect(numbered).toHaveLength(15);
  });

  it('has every cell of its table, merged ones in each row they cover', () => {
    expect(document.blocks.filter(({ kind }) => kind === 'tableRow').map((row) => row.cells)).toEqual(cells);
  });

  it('has every content control and legacy field, and the text of the one that only holds text', () => {
    const own = document.fields.map(({ label, type, options }) => ({ label, type, options }));
    const expected = fields.map((field) => ({
      ...field,
      label: typeof field.label === 'string' ? field.label : expect.stringMatching(field.label),
    }));
    expect(own).toEqual(expected);
    expect(document.blocks.map(({ text }) => text)).toContain('Blockinhalt im Inhaltssteuerelement.');
  });
});

it('leaves nothing of the kind out of these tables: as many stand in the markup', () => {
  const word = strFromU8(unzipSync(fixture('verfahren.docx').bytes)['word/document.xml']!);
  const count = (pattern: RegExp) => word.match(pattern)?.length ?? 0;
  // Ten paragraphs number themselves, five by the styles of headings.
  expect(count(/<w:numPr>/g) + count(/<w:pStyle w:val="Heading\d"\/>/g)).toBe(numbered.length);
  // One cell covers two columns.
  expect(count(/<w:tc>/g) + count(/<w:gridSpan /g)).toBe(cells.flat().length);
  // One content control holds only text.
  expect(count(/<w:sdt>/g) - 1 + count(/<w:ffData>/g)).toBe(fields.length);
});

it('keeps the longest input that a legacy field allows', async () => {
  const street = (await read('verfahren.docx')).fields.find(({ name }) => name === 'Strasse');
  expect(street?.maxLength).toBe(40);
});
