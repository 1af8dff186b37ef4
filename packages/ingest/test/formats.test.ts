import { readDocument, readDocuments } from '@lotse/ingest';
import type { ProgressEvent } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { fixture, outline, read, textFile } from './files.ts';

const readText = async (name: string, text: string) => (await readDocument(textFile(name, text)))[0]!;

describe('a workbook', () => {
  it('has rows with sheet and cell, dates and merged rich text as shown, hidden sheets marked', async () => {
    const document = await read('schritte.xlsx');
    expect(document.blocks.map(({ text, place }) => [text, place])).toContainEqual([
      'Anhörung | 2 Wochen | § 28 VwVfG',
      { sheet: 'Schritte', cell: 'A2:C2' },
    ]);
    expect(outline(document)).toContain('tableRow – fett normal | 15.03.2026 | 2');
    expect(document.warnings.map((warning) => warning.message)).toEqual([
      'Das Blatt „Versteckt“ ist ausgeblendet; es wurde mitgelesen.',
    ]);
    expect(document.fields.map((field) => field.options)).toEqual([['ja', 'nein']]);
  });
});

describe('a web page', () => {
  it('keeps headings, list numbers, tables and form controls; drops scripts and navigation', async () => {
    const document = await read('leistung.html');
    const lines = outline(document);
    expect(lines).toContain('heading1 – Wohngeld beantragen');
    expect(lines).toContain('listItem1 3. Antrag stellen');
    expect(lines.join('\n')).not.toMatch(/Menü|evil/);
    expect(document.fields.map(({ label, type, required, maxLength }) => [label, type, required, maxLength])).toEqual([
      ['Name', 'text', 'stated', 50],
      ['st', 'choice', 'no', undefined],
    ]);
  });

  it('points to the characters of the file', async () => {
    const html = '<main><h1>Titel</h1><p>Der <b>Antrag</b> wird geprüft.</p></main>';
    const { blocks } = await readText('seite.html', html);
    const place = blocks[1]!.place;
    expect('start' in place && html.slice(place.start, place.end)).toBe('Der <b>Antrag</b> wird geprüft.');
  });
});

describe('an e-mail', () => {
  it('is decoded, marks the quoted reply and hands its attachments on', async () => {
    const documents = await readDocument(fixture('anfrage.eml'));
    expect(documents.map(({ file, kind }) => [file, kind])).toEqual([
      ['anfrage.eml', 'mail'],
      ['anfrage.eml/Prüfung.docx', 'form'],
    ]);
    const [mail] = documents;
    expect(mail!.title).toBe('Rückfrage zum Wohngeld');
    const own = mail!.blocks.filter((block) => block.kind === 'paragraph' && !block.quoted).map((block) => block.text);
    expect(own).toEqual(['Sehr geehrte Damen und Herren,', 'die Frist beträgt laut Bescheid 4 Wochen.']);
    expect(mail!.blocks.filter((block) => block.quoted).map((block) => block.text)).toContain(
      'Bitte reichen Sie Unterlagen nach.',
    );
  });

  it('keeps the name of an attachment inside its own folder', async () => {
    const documents = await readDocument(fixture('anfrage.eml'));
    const names = documents.flatMap(({ file, warnings }) => [file, ...warnings.map((warning) => warning.where ?? '')]);
    for (const name of names) expect(name).not.toMatch(/\.\.|^\//);
    expect(documents[0]!.warnings.map((warning) => warning.where)).toEqual(['anfrage.eml/passwd']);
  });
});

describe('plain text', () => {
  it('joins hard-wrapped lines, undoes hyphenation, keeps lists', async () => {
    const text = [
      'Ablauf',
      '',
      'Der Antrag wird im Bürgerbüro angenommen und auf seine Voll-',
      'ständigkeit geprüft. Danach geht er an die Fachstelle, die in',
      'der Regel innerhalb von zwei Wochen über ihn entscheidet.',
      '',
      '1. Antrag prüfen',
      '2. Bescheid erstellen',
      '   a) Entwurf schreiben',
      '   b) Entwurf zeichnen',
    ].join('\r\n');
    expect(outline(await readText('ablauf.txt', text))).toEqual([
      'heading1 – Ablauf',
      'paragraph – Der Antrag wird im Bürgerbüro angenommen und auf seine Vollständigkeit geprüft. Danach geht er an die Fachstelle, die in der Regel innerhalb von zwei Wochen über ihn entscheidet.',
      'listItem1 1. Antrag prüfen',
      'listItem1 2. Bescheid erstellen',
      'listItem2 a) Entwurf schreiben',
      'listItem2 b) Entwurf zeichnen',
    ]);
  });

  it('takes a date for no list number', async () => {
    const { blocks } = await readText('frist.txt', '12. März 2024 ist der letzte Tag der Frist.');
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: '12. März 2024 ist der letzte Tag der Frist.' });
  });

  it('is read as Windows-1252 where it is no UTF-8', async () => {
    const [document] = await readDocument({
      name: 'alt.txt',
      bytes: Uint8Array.of(0x50, 0x72, 0xfc, 0x66, 0x75, 0x6e, 0x67),
    });
    expect(document!.blocks.map((block) => block.text)).toEqual(['Prüfung']);
  });
});

describe('Markdown and CSV', () => {
  it('reads headings, emphasis, tables', async () => {
    const text =
      '# Ablauf\n\n**Der Antrag** wird [geprüft](https://x.example).\n\n| Nr | Schritt |\n|---|---|\n| 1 | prüfen |\n';
    expect(outline(await readText('a.md', text))).toEqual([
      'heading1 – Ablauf',
      'paragraph – Der Antrag wird geprüft.',
      'tableRow – Nr | Schritt',
      'tableRow – 1 | prüfen',
    ]);
  });

  it('finds separator, quotes and header', async () => {
    const { blocks } = await readText('l.csv', 'Unterlage;Form\r\n"Ausweis; gültig";Kopie\r\n');
    expect(blocks.map((block) => block.cells)).toEqual([
      ['Unterlage', 'Form'],
      ['Ausweis; gültig', 'Kopie'],
    ]);
    expect(blocks[1]!.headerCells).toEqual(['Unterlage', 'Form']);
  });
});

describe('several files', () => {
  it('goes on after a file that fails, gives ids of their own and reports progress', async () => {
    const events: ProgressEvent[] = [];
    const { documents, failures } = await readDocuments(
      [textFile('a/notiz.txt', 'Erste Notiz.'), fixture('enc_user.pdf'), textFile('b/notiz.txt', 'Zweite Notiz.')],
      { caseName: 'probe', onProgress: (event) => events.push(event) },
    );
    expect(documents.map((document) => document.id)).toEqual(['notiz', 'notiz-2']);
    expect(failures.map(({ code, where }) => [code, where])).toEqual([['E_PDF_ENCRYPTED', 'enc_user.pdf']]);
    expect(events.at(-1)).toMatchObject({ stage: 'read', case: 'probe', done: 3, total: 3 });
    expect(events.some((event) => event.warning?.code === 'E_PDF_ENCRYPTED')).toBe(true);
  });
});

describe('a text in Windows-1252', () => {
  const said = 'Die Prüfung kostet 25,50 € – „sofort“ fällig.';
  const bytes = Uint8Array.from(
    said,
    (sign) => ({ '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 })[sign] ?? sign.charCodeAt(0),
  );
  const letters = Buffer.from(bytes).toString('latin1');
  const head = 'From: a@b.example\r\nSubject: Frist\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n';

  it.each([
    ['notiz.txt', letters],
    ['notiz.md', letters],
    ['liste.csv', `"${letters}"`],
    ['seite.html', `<p>${letters}</p>`],
    ['seite.htm', `<meta charset="iso-8859-1"><p>${letters}</p>`],
    ['mail.eml', `${head}${letters}`],
  ])('keeps quotation marks, dashes and the euro sign: %s', async (name, content) => {
    const [document] = await readDocument({ name, bytes: Uint8Array.from(Buffer.from(content, 'latin1')) });
    expect(document!.blocks.at(-1)!.text).toBe(said);
    expect(document!.comparison).toMatchObject({ missing: [], extra: [] });
  });
});
