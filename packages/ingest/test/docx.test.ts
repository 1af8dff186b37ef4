import { readDocument } from '@lotse/ingest';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outline, read } from './files.ts';

describe('a Word document', async () => {
  const document = await read('verfahren.docx');
  const lines = outline(document);

  it('keeps automatic numbers, lists begun anew and nesting', () => {
    expect(lines.slice(0, 17)).toEqual([
      'heading1 – Verfahrensbeschreibung Wohngeld',
      'heading1 1 Antragstellung',
      expect.stringContaining(
        'paragraph – Der Antrag auf Wohngeld ist bei der örtlich zuständigen Wohngeldbehörde zu stellen',
      ),
      'footnote 1 Fußnotentext: vgl. BT-Drs. 20/3936, S. 12.',
      'heading2 1.1 Zuständigkeit prüfen',
      'listItem1 1. Eingangsstempel auf den Antrag setzen.',
      'listItem1 2. Zuständigkeit prüfen:',
      'listItem2 a) Wohnort der antragstellenden Person feststellen;',
      'listItem2 b) gegebenenfalls nach § 2 SGB I weiterleiten.',
      'listItem1 3. Eingangsbestätigung versenden.',
      'paragraph – Zwischentext ohne Nummer.',
      'listItem1 4. Fall im Fachverfahren anlegen.',
      'listItem1 • Ausweis oder Pass (Kopie)',
      'listItem1 • Mietvertrag',
      'heading2 1.2 Unterlagen',
      'listItem1 1. Neue Liste beginnt wieder bei eins.',
      'listItem1 2. Zweiter Punkt.',
    ]);
  });

  it('reads merged cells into the columns of the header', () => {
    const rows = document.blocks.filter((block) => block.kind === 'tableRow');
    expect(rows.map((row) => row.cells)).toEqual([
      ['Schritt', 'Beteiligte Stelle', 'Frist', 'Rechtsgrundlage'],
      ['Anhörung', 'Sachbearbeitung', '2 Wochen', '§ 28 VwVfG'],
      ['Anhörung', 'Rechtsamt (bei Bedarf)', '', '§ 24 SGB X'],
    ]);
    expect(rows.map((row) => row.headerCells?.length)).toEqual([undefined, 4, 4]);
  });

  it('takes tracked changes as accepted and says so', () => {
    expect(lines).toContain('paragraph – Die Frist beträgt sechs Wochen. Bescheid ist zu begründen.');
    expect(document.warnings.map((warning) => warning.code)).toEqual(['W_TRACKED_CHANGES']);
  });

  it('reads text boxes, comments and the page header', () => {
    expect(lines).toContain('paragraph – Hinweis im Textfeld: Bitte Originale nicht einsenden.');
    expect(lines.filter((line) => line.startsWith('note'))).toEqual([
      'note Kommentar B. Prüfer Kommentar: Muster vom Rechtsamt einholen.',
      'note Kopfzeile Kopfzeile Stadt Musterhausen – Amt 50',
    ]);
  });

  it('finds content controls and legacy form fields', () => {
    expect(document.fields.map(({ name, label, type, options }) => ({ name, label, type, options }))).toEqual([
      { name: 'person.familienname', label: 'Familienname', type: 'text', options: undefined },
      { name: 'person.geburtsdatum', label: 'Geburtsdatum', type: 'date', options: undefined },
      {
        name: 'person.familienstand',
        label: 'Familienstand',
        type: 'choice',
        options: ['ledig', 'verheiratet', 'verwitwet'],
      },
      { name: 'miete.untermiete', label: 'Untermiete', type: 'checkbox', options: undefined },
      { name: 'Strasse', label: 'Straße und Hausnummer', type: 'text', options: undefined },
      {
        name: 'Kontrollkaestchen1',
        label: 'Ich beziehe Leistungen nach dem SGB II.',
        type: 'checkbox',
        options: undefined,
      },
      { name: 'Wohnform', label: 'Wohnform', type: 'choice', options: ['Miete', 'Eigentum', 'Heim'] },
    ]);
  });

  it('gives each block the headings above it', () => {
    const block = document.blocks.find(({ text }) => text === 'Mietvertrag')!;
    expect(block.place).toEqual({ headings: ['Antragstellung', 'Zuständigkeit prüfen'], paragraph: 9 });
  });
});

describe('a form typed in Word without controls', async () => {
  const paragraphs = [
    'Name, Vorname: ____________ Geburtsdatum: __________',
    'Familienstand: ☐ ledig ☐ verheiratet',
    '☐ Ich bin einverstanden.',
    'Die Angaben werden geprüft.',
    'Ort, Datum ____________ Unterschrift ______________',
  ];
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const [document] = await readDocument({ name: 'antrag.docx', bytes: zipSync({ 'word/document.xml': strToU8(xml) }) });

  it('has a field wherever there is room to write or a box to tick', () => {
    expect(document!.fields.map(({ label, type, options }) => [label, type, options])).toEqual([
      ['Name, Vorname', 'text', undefined],
      ['Geburtsdatum', 'date', undefined],
      ['Familienstand', 'choice', ['ledig', 'verheiratet']],
      ['Ich bin einverstanden.', 'checkbox', undefined],
      ['Ort, Datum', 'text', undefined],
      ['Unterschrift', 'signature', undefined],
    ]);
    expect(document!.kind).toBe('form');
  });
});
