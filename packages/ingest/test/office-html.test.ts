import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { outline, textFile } from './files.ts';

async function page(body: string) {
  const [document] = await readDocument(
    textFile('dienstanweisung.html', `<html lang="de"><body>${body}</body></html>`),
  );
  return document!;
}

describe('web pages that office programs write', () => {
  it('repeats a cell in the rows that it reaches into, as in every other format', async () => {
    const document = await page(`<table>
      <tr><th>Schritt</th><th>Stelle</th><th>Frist</th><th>Grundlage</th></tr>
      <tr><td rowspan="2">Anhörung</td><td>Sachbearbeitung</td><td>2 Wochen</td><td>§ 28 VwVfG</td></tr>
      <tr><td colspan="2">Rechtsamt (bei Bedarf)</td><td>§ 24 SGB X</td></tr>
      <tr><td>Bescheid</td><td rowspan="0">Leitung</td><td>1 Woche</td><td></td></tr>
      </table>`);
    expect(document.blocks.map((block) => block.cells)).toEqual([
      ['Schritt', 'Stelle', 'Frist', 'Grundlage'],
      ['Anhörung', 'Sachbearbeitung', '2 Wochen', '§ 28 VwVfG'],
      ['Anhörung', 'Rechtsamt (bei Bedarf)', '', '§ 24 SGB X'],
      ['Bescheid', 'Leitung', '1 Woche', ''],
    ]);
    expect(document.comparison?.missingTotal).toBe(0);
    expect(document.comparison?.extraTotal).toBe(0);
  });

  it.each([
    [
      'LibreOffice',
      '<p>Offene Fälle<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> zuerst.</p>' +
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> Vgl. BT-Drs. 20/3936.</p></div>',
    ],
    [
      'Word',
      '<p>Offene Fälle<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> zuerst.</p>' +
        '<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Vgl. BT-Drs. 20/3936.</p></div>',
    ],
    [
      'pandoc',
      '<p>Offene Fälle<a href="#fn1" id="fnref1"><sup>1</sup></a> zuerst.</p><section><ol>' +
        '<li id="fn1"><p>Vgl. BT-Drs. 20/3936.<a href="#fnref1">↩︎</a></p></li></ol></section>',
    ],
  ])('takes footnotes of %s off the text and keeps them with their number', async (_, body) => {
    expect(outline(await page(body))).toEqual(['paragraph – Offene Fälle zuerst.', 'footnote 1 Vgl. BT-Drs. 20/3936.']);
  });

  it('gives a heading that is an item of a numbered list its number', async () => {
    const document = await page(
      '<ol start="3"><li><h2>Änderungen</h2></li></ol><ul><li><h2>Anlagen</h2></li></ul><p>Keine.</p>',
    );
    expect(outline(document)).toEqual(['heading2 3. Änderungen', 'heading2 – Anlagen', 'paragraph – Keine.']);
  });

  it('names a control without a label by the words beside it', async () => {
    const document = await page(
      '<p><input type="checkbox"> Ich beziehe Wohngeld. <input type="checkbox"> Ich vermiete unter.</p>' +
        '<p>Familienname: <input name="f1"> Geburtsdatum: <input name="f2"></p>',
    );
    expect(document.fields.map(({ type, label }) => `${type} ${label}`)).toEqual([
      'checkbox Ich beziehe Wohngeld.',
      'checkbox Ich vermiete unter.',
      'text Familienname',
      'date Geburtsdatum',
    ]);
  });

  it('finds the head of a table below the title of its sheet, as in the same table as CSV', async () => {
    const rows = [
      ['Unterlagen Eheanmeldung', '', ''],
      ['Nr.', 'Unterlage', 'Bemerkung'],
      ['1', 'Personalausweis', 'gültig'],
      ['2', 'Geburtsurkunde', ''],
    ];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const web = await page(`<table>${cells.join('')}</table>`);
    const [csv] = await readDocument(textFile('liste.csv', rows.map((row) => row.join(';')).join('\n')));
    for (const { blocks } of [web, csv!]) {
      expect(blocks.map(({ headerCells }) => headerCells)).toEqual([undefined, undefined, rows[1], rows[1]]);
    }
  });
});
