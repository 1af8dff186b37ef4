import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import { PDFDocument, PDFHexString, PDFName, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { fixture, goldFolder, outline, read } from './files.ts';

describe('a PDF', () => {
  it.each(['twocol_interleaved.pdf', 'twocol_natural.pdf'])('%s is read column by column', async (name) => {
    const document = await read(name);
    const text = document.blocks.map((block) => block.text).join('\n');
    const expected = new TextDecoder().decode(fixture('twocol.expected.txt').bytes).trim();
    expect(text).toBe(expected);
  });

  it('has headings, numbers, lists, tables and footnotes like the document it was printed from', async () => {
    const lines = outline(await read('verfahren.pdf'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'heading1 1 Antragstellung',
        'heading2 1.1 Zuständigkeit prüfen',
        'listItem1 2. Zuständigkeit prüfen:',
        'listItem2 a) Wohnort der antragstellenden Person feststellen;',
        'listItem1 • Mietvertrag',
        'tableRow – Anhörung | Rechtsamt (bei Bedarf) | § 24 SGB X',
        'footnote 1 Fußnotentext: vgl. BT-Drs. 20/3936, S. 12.',
      ]),
    );
  });

  it('joins a paragraph that runs over a column', async () => {
    const document = await read('verfahren.pdf');
    const paragraphs = document.blocks.filter((block) => /^Absatz \d:/.test(block.text));
    expect(paragraphs).toHaveLength(8);
    for (const paragraph of paragraphs) expect(paragraph.text).toMatch(/im Amtsblatt der Gemeinde\.$/);
  });

  it('takes running heads and feet out of the text and keeps them once, as notes', async () => {
    const name = 'arbeitshilfe-eheanmeldung.pdf';
    const bytes = readFileSync(join(goldFolder, 'eheschliessung-anmeldung/documents', name));
    const [document] = await readDocument({ name, bytes });
    expect(outline(document!).filter((line) => /Standesamt ·|· Standesamt|Fassung 7/.test(line))).toEqual([
      'note Kopfzeile Stadt Kronenfels · Standesamt Arbeitshilfe 3 – Anmeldung der Eheschließung',
      'note Fußzeile Fassung 7, Stand 01.06.2024 · nur für den Dienstgebrauch Seite 1',
    ]);
  });

  it('keeps text that only happens to stand at the same height on every page', async () => {
    const document = await read('seiten_10.pdf');
    const paragraphs = document.blocks.filter((block) => /^Absatz \d+:/.test(block.text));
    expect(paragraphs).toHaveLength(110);
    for (const { text } of paragraphs)
      expect(text).toMatch(/^Absatz \d+: Die zuständige Behörde .* erfolgt im Amtsblatt\.$/);
  });

  it('undoes hyphenation and keeps hyphens that belong to the word', async () => {
    const text = (await read('silben.pdf')).blocks.map((block) => block.text).join(' ');
    expect(text).toContain('Rechtsbehelfsbelehrung');
    expect(text).toContain('Ein- und Auszahlungsanordnungen sowie Kfz-Zulassungen und die E-Mail-Adresse');
    expect(text).toContain('Haushalts- und Finanzausschuss');
  });

  it('takes numbered lines above their first part for headings, in type of one size, too; the last line heads nothing', async () => {
    const bytes = await typewritten([
      '1. Allgemeines',
      '1.1 Diese Anweisung gilt für das Servicebüro (Mo - Fr 8.30 bis',
      '12.00 Uhr, Do auch bis 17.30 Uhr).',
      '2. Eingang',
      '2.1 Der Antrag wird gestempelt.',
      '2.2 Er wird in das Plakatbuch eingetragen.',
      '3. Der Antrag',
      '4. Die Vollmacht',
      'Fachdienstleiter',
    ]);
    const [document] = await readDocument({ name: 'anweisung.pdf', bytes });
    expect(outline(document!)).toEqual([
      'heading1 1. Allgemeines',
      'listItem1 1.1 Diese Anweisung gilt für das Servicebüro (Mo - Fr 8.30 bis 12.00 Uhr, Do auch bis 17.30 Uhr).',
      'heading1 2. Eingang',
      'listItem1 2.1 Der Antrag wird gestempelt.',
      'listItem1 2.2 Er wird in das Plakatbuch eingetragen.',
      'listItem1 3. Der Antrag',
      'listItem1 4. Die Vollmacht',
      'paragraph – Fachdienstleiter',
    ]);
  });

  it('says whether assistive technology can read its structure', async () => {
    expect((await read('verfahren_tagged.pdf')).tagged).toBe(true);
    expect((await read('verfahren.pdf')).tagged).toBe(false);
  });

  it('gives page and box in points from the top left', async () => {
    const title = (await read('verfahren.pdf')).blocks[0]!;
    expect(title.place).toMatchObject({ page: 1 });
    const box = 'box' in title.place ? title.place.box! : undefined;
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(150);
  });

  it('reads the fields of an AcroForm', async () => {
    const { fields, kind } = await read('acroform.pdf');
    expect(kind).toBe('form');
    expect(
      fields.map(({ label, type, required, options, officeUse }) => [label, type, required, options, officeUse]),
    ).toEqual([
      ['Familienname', 'text', 'stated', undefined, undefined],
      ['Geburtsdatum', 'date', 'no', undefined, undefined],
      ['IBAN', 'text', 'no', undefined, undefined],
      ['Familienstand', 'choice', 'no', ['ledig', 'verheiratet', 'verwitwet', 'geschieden'], undefined],
      ['Art der Nutzung', 'multiChoice', 'no', ['Baustelle', 'Gastronomie', 'Infostand'], undefined],
      ['Zeitraum', 'choice', 'stated', ['einmalig', 'dauerhaft'], undefined],
      [
        'Ich habe die Datenschutzhinweise nach Art. 13 DSGVO zur Kenntnis genommen.',
        'checkbox',
        'stated',
        undefined,
        undefined,
      ],
      ['Begründung', 'multiline', 'no', undefined, undefined],
      ['Aktenzeichen (Amt)', 'text', 'no', undefined, true],
    ]);
  });

  it('reads the tooltip that stands on the parent of a field and not on its widget', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const group = pdf.getForm().createRadioGroup('Gruppe1');
    group.addOptionToPage('Erstantrag', page, { x: 60, y: 700, width: 12, height: 12 });
    group.addOptionToPage('Verlängerung', page, { x: 160, y: 700, width: 12, height: 12 });
    group.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText('Art des Antrags'));
    const [document] = await readDocument({ name: 'formular.pdf', bytes: await pdf.save() });
    expect(document!.fields).toMatchObject([
      { name: 'Gruppe1', label: 'Art des Antrags', type: 'choice', options: ['Erstantrag', 'Verlängerung'] },
    ]);
    expect(document!.blocks.map((block) => block.id)).toContain(document!.fields[0]!.block);
  });

  it('reads a form that is only drawn: lines, combs, squares and a box', async () => {
    const { fields, blocks } = (await readDocument({ name: 'antrag.pdf', bytes: await drawnForm() }))[0]!;
    expect(fields.map(({ label, type, required, options }) => [label, type, required, options])).toEqual([
      ['Name, Vorname', 'text', 'inferred', undefined],
      ['Geburtsdatum', 'date', 'no', undefined],
      ['IBAN', 'text', 'no', undefined],
      ['Geschlecht', 'choice', 'inferred', ['Rüde', 'Hündin']],
      [
        'Befreiungsgrund (Mehrfachnennung möglich)',
        'multiChoice',
        'no',
        ['Blindenführhund', 'Rettungshund', 'Sonstiges'],
      ],
      ['Begründung', 'multiline', 'no', undefined],
      ['Ort, Datum', 'text', 'no', undefined],
      ['Unterschrift', 'signature', 'inferred', undefined],
    ]);
    expect(new Set(fields.map((field) => field.section))).toEqual(new Set(['Antrag auf Befreiung']));
    expect(blocks.map((block) => block.text)).toContain('Rettungshund');
  });

  it('reports every page of a long scan, without decoding all its pictures', async () => {
    const scan = await PDFDocument.load(fixture('scan_schief.pdf').bytes);
    const pdf = await PDFDocument.create();
    for (let index = 0; index < 60; index++) pdf.addPage((await pdf.copyPages(scan, [0]))[0]!);
    const file = { name: 'akte.pdf', bytes: await pdf.save() };
    const [document] = await readDocument(file, { ocr: { engine: 'off' } });
    expect(document!.warnings.map(({ code, where }) => `${code} ${where}`)).toEqual(
      Array.from({ length: 60 }, (_, index) => `E_NEEDS_OCR akte.pdf, Seite ${index + 1}`),
    );
  });

  it('reports a scan where nothing is to recognise its text, and invents none', async () => {
    const [scan] = await readDocument(fixture('scan_schief.pdf'), { ocr: { engine: 'off' } });
    const { blocks, warnings, pages } = scan!;
    expect(blocks).toEqual([]);
    expect(pages).toBe(1);
    expect(warnings.map(({ code, where }) => [code, where])).toEqual([['E_NEEDS_OCR', 'scan_schief.pdf, Seite 1']]);
  });
});

/** A form as offices draw them, without a single field in the file. */
/** A page of lines in type of one size, the time of day right below the line before, the last one in bold. */
async function typewritten(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const plain = await pdf.embedFont(StandardFonts.Courier);
  const bold = await pdf.embedFont(StandardFonts.CourierBold);
  let y = 780;
  for (const text of lines) {
    const font = text === lines.at(-1) ? bold : plain;
    y -= text.startsWith('12.00') ? 14 : 24;
    page.drawText(text, { x: 70, y, size: 11, font });
  }
  return pdf.save();
}

async function drawnForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [plain, bold] = [
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ];
  const page = pdf.addPage([595, 842]);
  const text = (words: string, x: number, y: number, size = 10, font = plain) =>
    page.drawText(words, { x, y, size, font });
  const line = (x: number, y: number, to: number) =>
    page.drawLine({ start: { x, y }, end: { x: to, y }, thickness: 0.6 });
  const box = (x: number, y: number, width: number, height: number) =>
    page.drawRectangle({ x, y, width, height, borderWidth: 0.7, borderColor: rgb(0, 0, 0) });
  const tick = (x: number, y: number, words: string) => {
    box(x, y, 9, 9);
    text(words, x + 13, y + 1);
  };
  text('Antrag auf Befreiung', 60, 780, 16, bold);
  text('Pflichtfelder sind mit * gekennzeichnet.', 60, 762, 8);
  text('Name, Vorname*:', 60, 712);
  line(160, 710, 330);
  text('Geburtsdatum:', 345, 712);
  line(420, 710, 535);
  text('IBAN', 60, 664);
  for (let sign = 0; sign < 22; sign++) box(110 + sign * 15, 660, 15, 16);
  text('Geschlecht*:', 60, 608);
  tick(130, 607, 'Rüde');
  tick(190, 607, 'Hündin');
  text('Befreiungsgrund (Mehrfachnennung möglich):', 60, 585);
  for (const [index, reason] of ['Blindenführhund', 'Rettungshund', 'Sonstiges'].entries())
    tick(60, 567 - 17 * index, reason);
  text('Begründung', 60, 514, 9);
  box(60, 440, 475, 70);
  line(60, 380, 220);
  text('Ort, Datum', 60, 369, 8);
  line(300, 380, 535);
  text('Unterschrift', 300, 369, 8);
  return pdf.save();
}
