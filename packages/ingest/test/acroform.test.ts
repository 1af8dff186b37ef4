import { readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import { PDFDocument, type PDFField, type PDFForm, PDFHexString, PDFName, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

const at = (x: number, y: number, width = 160, height = 16) => ({ x, y, width, height });

async function formOf(build: (form: PDFForm, page: PDFPage, second: () => PDFPage) => void): Promise<SourceDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.setFontSize(9);
  build(pdf.getForm(), page, () => pdf.addPage([595, 842]));
  const [document] = await readDocument({ name: 'formular.pdf', bytes: await pdf.save() });
  return document!;
}

const labels = ({ fields }: SourceDocument) => fields.map(({ label }) => label);

/** An entry of the field itself, above its widgets. */
function set(field: PDFField, key: string, value: PDFHexString): void {
  field.acroField.dict.set(PDFName.of(key), value);
}

/** A bit of the flags of each widget: 2 is hidden, 32 not to be viewed (ISO 32000-1, 12.5.3). */
function flag(field: PDFField, bit: number): void {
  for (const widget of field.acroField.getWidgets()) widget.setFlags(bit);
}

describe('fields of an AcroForm', () => {
  it('are named by the tooltip of their field where several widgets show it', async () => {
    const document = await formOf((form, page) => {
      const name = form.createTextField('p1.f1');
      name.addToPage(page, at(200, 700));
      name.addToPage(page, at(200, 500));
      set(name, 'TU', PDFHexString.fromText('Name der Halterin'));
    });
    expect(document.fields).toMatchObject([{ name: 'p1.f1', label: 'Name der Halterin', type: 'text' }]);
  });

  it('stand once where their widgets are on several pages', async () => {
    const document = await formOf((form, page, second) => {
      const number = form.createTextField('az');
      set(number, 'TU', PDFHexString.fromText('Aktenzeichen'));
      page.drawText('Aktenzeichen', { x: 60, y: 704 });
      number.addToPage(page, at(200, 700));
      const next = second();
      next.drawText('Aktenzeichen', { x: 60, y: 704, size: 9 });
      number.addToPage(next, at(200, 700));
    });
    expect(labels(document)).toEqual(['Aktenzeichen']);
  });

  it('of a group of buttons on two pages have the options of both', async () => {
    const { fields } = await formOf((form, page, second) => {
      const radio = form.createRadioGroup('art');
      radio.addOptionToPage('a', page, at(60, 600, 12, 12));
      page.drawText('Erstantrag', { x: 76, y: 603 });
      const next = second();
      radio.addOptionToPage('b', next, at(60, 700, 12, 12));
      next.drawText('Folgeantrag', { x: 76, y: 703, size: 9 });
    });
    expect(fields).toMatchObject([{ name: 'art', type: 'choice', options: ['Erstantrag', 'Folgeantrag'] }]);
  });

  it('of a group of buttons have the words beside the buttons as options, else the names that are saved', async () => {
    const group = (words: boolean) =>
      formOf((form, page) => {
        const radio = form.createRadioGroup('art');
        page.drawText('Art des Antrags', { x: 60, y: 703 });
        for (const [index, name] of ['Erstantrag', 'Folgeantrag'].entries()) {
          radio.addOptionToPage(`wert${index}`, page, at(200 + 120 * index, 700, 12, 12));
          if (words) page.drawText(name, { x: 216 + 120 * index, y: 703 });
        }
      });
    expect((await group(true)).fields).toMatchObject([
      { label: 'Art des Antrags', type: 'choice', options: ['Erstantrag', 'Folgeantrag'] },
    ]);
    expect((await group(false)).fields).toMatchObject([{ type: 'choice', options: ['wert0', 'wert1'] }]);
  });

  it('with a comb have the number of its cells as length', async () => {
    const document = await formOf((form, page) => {
      const iban = form.createTextField('iban');
      iban.setMaxLength(22);
      iban.enableCombing();
      page.drawText('IBAN', { x: 60, y: 704 });
      iban.addToPage(page, at(200, 700, 300));
    });
    expect(document.fields).toMatchObject([{ label: 'IBAN', maxLength: 22 }]);
  });

  it('that nobody may change are read, those that nobody sees and buttons to press are not', async () => {
    const document = await formOf((form, page) => {
      const fixed = form.createTextField('kassenzeichen');
      fixed.enableReadOnly();
      page.drawText('Kassenzeichen', { x: 60, y: 704 });
      fixed.addToPage(page, at(200, 700));
      for (const [index, bit] of [2, 32].entries()) {
        const hidden = form.createTextField(`verborgen${bit}`);
        page.drawText(`Intern ${bit}`, { x: 60, y: 664 - 40 * index });
        hidden.addToPage(page, at(200, 660 - 40 * index));
        flag(hidden, bit);
      }
      form.createButton('drucken').addToPage('Formular drucken', page, at(200, 500));
    });
    expect(labels(document)).toEqual(['Kassenzeichen']);
  });

  it('that ask for more than one choice say so, and leave out the entry that only asks', async () => {
    const document = await formOf((form, page) => {
      const list = form.createOptionList('nachweise');
      list.addOptions(['Ausweis', 'Mietvertrag']);
      list.enableMultiselect();
      page.drawText('Nachweise', { x: 60, y: 740 });
      list.addToPage(page, at(60, 680, 160, 50));
      const status = form.createDropdown('stand');
      status.addOptions(['Bitte wählen', 'ledig', 'verheiratet']);
      status.enableRequired();
      page.drawText('Familienstand', { x: 60, y: 644 });
      status.addToPage(page, at(200, 640));
    });
    expect(document.fields).toMatchObject([
      { label: 'Nachweise', type: 'multiChoice', options: ['Ausweis', 'Mietvertrag'], required: 'no' },
      { label: 'Familienstand', type: 'choice', options: ['ledig', 'verheiratet'], required: 'stated' },
    ]);
  });

  it('are named by the words beside them and not by a tooltip that only says how to fill them in', async () => {
    const document = await formOf((form, page) => {
      for (const [index, [label, tooltip]] of [
        ['Geburtsdatum', 'TT.MM.JJJJ'],
        ['Straße', 'Bitte geben Sie die Straße der Hauptwohnung an'],
      ].entries()) {
        const field = form.createTextField(`f${index}`);
        page.drawText(label!, { x: 60, y: 704 - 40 * index });
        field.addToPage(page, at(200, 700 - 40 * index));
        set(field, 'TU', PDFHexString.fromText(tooltip!));
      }
    });
    expect(document.fields.map(({ label, type }) => [label, type])).toEqual([
      ['Geburtsdatum', 'date'],
      ['Straße', 'text'],
    ]);
  });
});
