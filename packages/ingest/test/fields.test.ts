import { readDocument } from '@lotse/ingest';
import { PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { fieldScore } from './field-score.ts';
import { read } from './files.ts';
import { drawnOnly, goldForms, hasAcroForm, overall, scoreOf } from './gold-forms.ts';

const forms = goldForms();

describe('the fields of the AcroForm fixture', () => {
  it('are all there, with type, obligation, choices and length', async () => {
    const { fields } = await read('acroform.pdf');
    const dsgvo = 'Ich habe die Datenschutzhinweise nach Art. 13 DSGVO zur Kenntnis genommen.';
    const status = ['ledig', 'verheiratet', 'verwitwet', 'geschieden'];
    expect(
      fields.map(({ name, label, type, required, options, maxLength }) => ({
        name,
        label,
        type,
        required,
        options,
        maxLength,
      })),
    ).toEqual([
      { name: 'person.familienname', label: 'Familienname', type: 'text', required: 'stated', maxLength: 50 },
      { name: 'person.geburtsdatum', label: 'Geburtsdatum', type: 'date', required: 'no', maxLength: 10 },
      { name: 'bank.iban', label: 'IBAN', type: 'text', required: 'no', maxLength: 22 },
      { name: 'person.familienstand', label: 'Familienstand', type: 'choice', required: 'no', options: status },
      {
        name: 'nutzung.art',
        label: 'Art der Nutzung',
        type: 'multiChoice',
        required: 'no',
        options: ['Baustelle', 'Gastronomie', 'Infostand'],
      },
      {
        name: 'nutzung.zeitraum',
        label: 'Zeitraum',
        type: 'choice',
        required: 'stated',
        options: ['einmalig', 'dauerhaft'],
      },
      { name: 'erklaerung.dsgvo', label: dsgvo, type: 'checkbox', required: 'stated' },
      { name: 'begruendung', label: 'Begründung', type: 'multiline', required: 'no', maxLength: 2000 },
      { name: 'amt.aktenzeichen', label: 'Aktenzeichen (Amt)', type: 'text', required: 'no' },
    ]);
  });
});

describe('the fields of the gold forms', () => {
  it('are read as a person found them, whether the file has fields or only draws them', async () => {
    const scores = await Promise.all(forms.map(async (form) => ({ form, score: await scoreOf(form, form.bytes) })));
    expect(scores.length).toBeGreaterThan(3);
    for (const { form, score } of scores)
      expect([form.name, score.f1, score.whole]).toEqual([form.name, 1, score.expected]);
  });

  it('are found on paper, too: the same forms with their fields drawn and not to be filled in', async () => {
    const scores = [];
    for (const form of forms) {
      if (!(await hasAcroForm(form.bytes))) continue;
      const score = await scoreOf(form, await drawnOnly(form.bytes));
      expect(score.f1, form.name).toBeGreaterThan(0.95);
      scores.push(score);
    }
    expect(scores.length).toBeGreaterThan(3);
    // A box that is filled in ("Privatperson") is none to write in.
    expect(scores.flatMap(({ missing }) => missing)).toEqual(['Rechtsform']);
    expect(scores.flatMap(({ extra }) => extra)).toEqual([]);
    expect(overall(scores)).toBeGreaterThan(0.99);
  });
});

describe('fields that are only drawn', () => {
  const fieldsOf = async (paint: (page: PDFPage) => void) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
    page.setFontSize(9);
    page.drawText('Mit * gekennzeichnete Felder sind Pflichtfelder.', { x: 60, y: 790 });
    for (const [index, name] of ['Name', 'Vorname', 'Anschrift'].entries()) {
      page.drawText(name, { x: 60, y: 760 - 40 * index });
      box(page, 60, 735 - 40 * index, 300, 18);
    }
    paint(page);
    const [document] = await readDocument({ name: 'antrag.pdf', bytes: await pdf.save() });
    return document!.fields.slice(3).map(({ label, type, required, options }) => [label, type, required, options]);
  };

  it('a list that was printed shows "bitte wählen" in its box', async () => {
    const list = await fieldsOf((page) => {
      page.drawText('Grund *', { x: 60, y: 600 });
      box(page, 60, 575, 200, 18);
      page.drawText('bitte wählen', { x: 63, y: 580 });
    });
    expect(list).toEqual([['Grund', 'text', 'inferred', undefined]]);
  });

  it('squares in a row below their question are one choice, below a heading each stands for itself', async () => {
    const row = (question: string) =>
      fieldsOf((page) => {
        page.drawText(question, { x: 60, y: 600 });
        for (const [index, size] of ['DIN A2', 'DIN A1', 'DIN A0'].entries()) tick(page, 60 + 80 * index, 584, size);
      });
    expect(await row('Format *')).toEqual([['Format', 'choice', 'inferred', ['DIN A2', 'DIN A1', 'DIN A0']]]);
    expect(await row('C Formate')).toEqual([
      ['DIN A2', 'checkbox', 'no', undefined],
      ['DIN A1', 'checkbox', 'no', undefined],
      ['DIN A0', 'checkbox', 'no', undefined],
    ]);
  });

  it('squares one below the other that are marked one by one are no choice', async () => {
    const stack = await fieldsOf((page) => {
      page.drawText('Anlagen', { x: 60, y: 600 });
      for (const [index, name] of ['Lageplan *', 'Lichtbilder *', 'Sonstiges'].entries())
        tick(page, 60, 580 - 18 * index, name);
    });
    expect(stack).toEqual([
      ['Lageplan', 'checkbox', 'inferred', undefined],
      ['Lichtbilder', 'checkbox', 'inferred', undefined],
      ['Sonstiges', 'checkbox', 'no', undefined],
    ]);
  });
});

describe('the score of fields', () => {
  const field = (label: string, type = 'text') => ({ label, type, required: false });

  it('pairs one to one by label, the likest first, and tells what is left over', () => {
    const found = [field('Name, Vorname'), field('Geburtsdatum', 'text'), field('Seite')];
    const expected = [field('Geburtsdatum', 'date'), field('Name, Vorname'), field('IBAN')];
    expect(fieldScore(found, expected)).toMatchObject({
      matched: 2,
      whole: 1,
      f1: 2 / 3,
      missing: ['IBAN'],
      extra: ['Seite'],
    });
    expect(fieldScore([field('Name'), field('Name')], [field('Name')])).toMatchObject({ matched: 1, precision: 0.5 });
    expect(fieldScore([], [])).toMatchObject({ f1: 1 });
    expect(fieldScore([], [field('Name')])).toMatchObject({ f1: 0 });
  });
});

function box(page: PDFPage, x: number, y: number, width: number, height: number): void {
  page.drawRectangle({ x, y, width, height, borderWidth: 0.7, borderColor: rgb(0, 0, 0) });
}

function tick(page: PDFPage, x: number, y: number, words: string): void {
  box(page, x, y, 9, 9);
  page.drawText(words, { x: x + 13, y: y + 1 });
}
