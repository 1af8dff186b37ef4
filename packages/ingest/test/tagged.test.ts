import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { outline, read } from './files.ts';
import { type Element, type TaggedLine, taggedPdf } from './tagged-pdf.ts';

const readTagged = async (
  lines: readonly TaggedLine[],
  tree: readonly Element[],
  roleMap?: Readonly<Record<string, string>>,
): Promise<SourceDocument> => {
  const [document] = await readDocument({ name: 'tags.pdf', bytes: await taggedPdf(lines, tree, roleMap) });
  return document!;
};

describe('a tagged PDF', () => {
  it('has the structure of the Word document that it was made from', async () => {
    const structure = async (name: string) => {
      const { blocks } = await read(name);
      return blocks.flatMap(({ kind, level, marker, text, cells, headerCells }) =>
        kind === 'heading' || kind === 'listItem' || kind === 'tableRow'
          ? [{ kind, level, marker, text, cells, headerCells }]
          : [],
      );
    };
    const expected = await structure('verfahren.docx');
    expect(expected).toHaveLength(19);
    expect(await structure('verfahren_tagged.pdf')).toEqual(expected);
  });

  it('keeps a text box apart from the text that flows around it', async () => {
    const lines = outline(await read('verfahren_tagged.pdf'));
    expect(lines).toContain('paragraph – Hinweis im Textfeld: Bitte Originale nicht einsenden.');
    expect(lines).toContain('footnote 1 Fußnotentext: vgl. BT-Drs. 20/3936, S. 12.');
    expect(lines.filter((line) => /Absatz \d:.*Amtsblatt der Gemeinde\.$/.test(line))).toHaveLength(8);
  });

  it('keeps words that are struck out of the text, and shows them by themselves', async () => {
    const { blocks } = await read('verfahren_tagged.pdf');
    expect(blocks.find(({ text }) => text.startsWith('Die Frist'))?.text).toBe(
      'Die Frist beträgt sechs Wochen. Bescheid ist zu begründen.',
    );
    expect(blocks.find(({ marker }) => marker === 'Gestrichen')).toMatchObject({ text: 'vier', quoted: true });
  });

  it('printed by Chromium: headings that look like text, drawn bullets, spans, a picture, columns', async () => {
    const document = await read('merkblatt_tagged.pdf');
    expect(outline(document)).toEqual([
      'heading1 – Merkblatt Sondernutzung',
      'paragraph – Wer öffentliche Straßen über den Gemeingebrauch hinaus nutzt, braucht eine Erlaubnis.',
      'heading2 – Vor dem Antrag',
      'listItem1 1. Standort festlegen',
      'listItem1 2. Unterlagen beifügen:',
      'listItem2 • Lageplan im Maßstab 1:500',
      'listItem2 • Nachweis der Haftpflichtversicherung',
      'listItem1 3. Antrag unterschreiben',
      'note Bild Skizze: 1,50 m Gehweg bleiben frei',
      'heading2 – Gebühren',
      'tableRow – Art der Nutzung | Dauer | Gebühr',
      'tableRow – Baugerüst | bis 1 Monat | 40 Euro',
      'tableRow – Baugerüst | länger | 15 Euro je Woche',
      'tableRow – Infostand | gebührenfrei',
      'paragraph – Die Gemeinde hört die Straßenverkehrsbehörde und die Polizei an, bevor sie über den Antrag entscheidet. Sie kann die Erlaubnis befristen und mit Auflagen verbinden, wenn die Sicherheit des Verkehrs das verlangt.',
      'paragraph – Gegen den Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden; er ist schriftlich oder zur Niederschrift bei der Gemeinde einzulegen.',
      'heading2 – Nach der Erlaubnis',
      'paragraph – Die Fläche ist nach dem Ende der Nutzung gereinigt zu übergeben.',
    ]);
    const rows = document.blocks.filter(({ kind }) => kind === 'tableRow');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Art der Nutzung', 'Dauer', 'Gebühr'],
      ['Baugerüst', 'bis 1 Monat', '40 Euro'],
      ['Baugerüst', 'länger', '15 Euro je Woche'],
      ['Infostand', 'gebührenfrei', ''],
    ]);
    for (const row of rows.slice(1)) expect(row.headerCells).toEqual(['Art der Nutzung', 'Dauer', 'Gebühr']);
    expect(document.warnings).toEqual([]);
  });

  it('is read in the order of its tags, with roles by its RoleMap, labels of items and notes', async () => {
    const document = await readTagged(
      [
        { text: 'Zweiter Absatz des Textes.', y: 700, id: 0 },
        { text: 'Ablauf', y: 660, id: 1, tag: 'Ueberschrift' },
        { text: 'Erster Absatz des Textes.', y: 640, id: 2 },
        { text: 'I)', y: 620, id: 3 },
        { text: 'Antrag stellen', x: 80, y: 620, id: 4 },
        { text: '1', y: 200, id: 5 },
        { text: 'Siehe Satzung.', x: 70, y: 200, id: 6 },
        { text: 'Stadt Kronenfels', y: 810, tag: 'Artifact' },
        { text: 'Seite 1', y: 30, tag: 'Artifact' },
      ],
      [
        {
          role: 'Document',
          holds: [
            { role: 'Ueberschrift', holds: [1] },
            {
              role: 'P',
              holds: [
                2,
                {
                  role: 'Note',
                  holds: [
                    { role: 'Lbl', holds: [5] },
                    { role: 'P', holds: [6] },
                  ],
                },
              ],
            },
            { role: 'P', holds: [0] },
            {
              role: 'L',
              holds: [
                {
                  role: 'LI',
                  holds: [
                    { role: 'Lbl', holds: [3] },
                    { role: 'LBody', holds: [4] },
                  ],
                },
              ],
            },
          ],
        },
      ],
      { Ueberschrift: 'H2' },
    );
    expect(outline(document)).toEqual([
      'heading2 – Ablauf',
      'paragraph – Erster Absatz des Textes.',
      'footnote 1 Siehe Satzung.',
      'paragraph – Zweiter Absatz des Textes.',
      'listItem1 I) Antrag stellen',
      'note Kopfzeile Stadt Kronenfels',
    ]);
  });

  it('loses no text that no tag names', async () => {
    const lines = Array.from({ length: 12 }, (_, id) => ({
      text: `Absatz Nummer ${id} des Textes.`,
      y: 760 - 40 * id,
      id,
    }));
    const document = await readTagged(
      [...lines, { text: 'ohne Tag', y: 200 }],
      [{ role: 'H1', holds: [0] }, ...lines.slice(1).map(({ id }) => ({ role: 'P', holds: [id] }))],
    );
    expect(outline(document).at(0)).toBe('heading1 – Absatz Nummer 0 des Textes.');
    expect(outline(document).at(-1)).toBe('paragraph – ohne Tag');
  });

  it('is read by its looks where the tags name too little of the text, or nothing but paragraphs', async () => {
    const lines = [
      { text: 'Große Überschrift', y: 760, size: 18, id: 0 },
      { text: 'Erster Absatz des Textes.', y: 720, id: 1 },
      { text: 'Zweiter Absatz des Textes.', y: 680, id: 2 },
    ];
    const paragraph = (id: number) => ({ role: 'P', holds: [id] });
    const byLooks = [
      'heading1 – Große Überschrift',
      'paragraph – Erster Absatz des Textes.',
      'paragraph – Zweiter Absatz des Textes.',
    ];
    expect(outline(await readTagged(lines, [{ role: 'H3', holds: [1] }, paragraph(2)]))).toEqual(byLooks);
    expect(outline(await readTagged(lines, [paragraph(0), paragraph(1), paragraph(2)]))).toEqual(byLooks);
  });

  it('names a field by its form element or the words before it in the same paragraph', async () => {
    const form = (name: string, alt?: string) => ({ role: 'Form', ...(alt ? { alt } : {}), holds: [name] });
    const { fields } = await readTagged(
      [
        { text: 'Angaben', y: 780, size: 14, id: 0 },
        { text: 'Name der Halterin', y: 500, id: 1 },
        { text: 'Rasse', y: 460, id: 2 },
      ],
      [
        { role: 'H1', holds: [0] },
        { role: 'P', holds: [1, form('f1')] },
        { role: 'P', holds: [2, form('f2', 'Rasse des Hundes')] },
      ],
    );
    expect(fields.map(({ name, label }) => [name, label])).toEqual([
      ['f1', 'Name der Halterin'],
      ['f2', 'Rasse des Hundes'],
    ]);
  });

  it('is none of the documents that recordings depend on', async () => {
    const root = join(import.meta.dirname, '../../..');
    const folders = ['eval/data/gold', 'samples'].map((folder) => join(root, folder));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
        name.endsWith('.pdf') ? [join(folder, name)] : [],
      ),
    );
    expect(files.length).toBeGreaterThan(10);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const tagged: string[] = [];
    for (const file of files) {
      const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
      const info = await (await task.promise).getMarkInfo();
      await task.destroy();
      if (info && Reflect.get(info, 'Marked') === true) tagged.push(file);
    }
    expect(tagged).toEqual([]);
  });
});
