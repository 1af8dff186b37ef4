import { readDocument } from '@lotse/ingest';
import { LotseError, type SourceDocument } from '@lotse/model';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { fixture, outline, read } from './files.ts';
import { draw, field, template, xfaPdf } from './xfa-files.ts';

const text = '<textEdit/>';

async function readForm(parts: string, attributes?: string): Promise<SourceDocument> {
  const bytes = await xfaPdf({ template: template(parts, attributes) });
  const [document] = await readDocument({ name: 'formular.pdf', bytes });
  return document!;
}

const labelled = ({ fields }: SourceDocument) =>
  fields.map(({ label, type, required, options, maxLength }) => [label, type, required, options, maxLength]);

const codes = ({ warnings }: SourceDocument) => warnings.map(({ code }) => code);

describe('a form that only Adobe lays out (dynamic XFA)', () => {
  it('gives its fields, sections and obligation; the page that asks to wait is left out and said', async () => {
    const document = await read('xfa_dynamic.pdf');
    expect(outline(document)).toEqual([
      'heading1 – Angaben zur Person',
      'field – Familienname',
      'field – Geburtsdatum',
      'field – Familienstand',
    ]);
    expect(labelled(document)).toEqual([
      ['Familienname', 'text', 'stated', undefined, 50],
      ['Geburtsdatum', 'date', 'no', undefined, undefined],
      ['Familienstand', 'choice', 'no', ['ledig', 'verheiratet'], undefined],
    ]);
    expect(document.fields.map(({ section }) => section)).toEqual(Array(3).fill('Angaben zur Person'));
    expect(document).toMatchObject({ reader: 'xfa', kind: 'form', language: 'de', title: 'Angaben zur Person' });
    expect(codes(document)).toEqual(['W_XFA_DYNAMIC']);
  });

  it('has no pages: a place is the headings above and the number of the part below them', async () => {
    const { blocks } = await readForm(
      `<subform name="a">${draw('Angaben zur Person')}${field('n', 'Name', text)}${field('v', 'Vorname', text)}</subform>
       <subform name="b">${draw('Angaben zum Hund')}${field('r', 'Rasse', text)}</subform>`,
    );
    expect(blocks.map(({ text: shown, place }) => [shown, place])).toEqual([
      ['Angaben zur Person', { headings: [], paragraph: 1 }],
      ['Name', { headings: ['Angaben zur Person'], paragraph: 1 }],
      ['Vorname', { headings: ['Angaben zur Person'], paragraph: 2 }],
      ['Angaben zum Hund', { headings: [], paragraph: 2 }],
      ['Rasse', { headings: ['Angaben zum Hund'], paragraph: 1 }],
    ]);
  });

  it.each([
    ['text', '<textEdit/>', ''],
    ['multiline', '<textEdit multiLine="1"/>', ''],
    ['number', '<numericEdit/>', ''],
    ['number', '<defaultUi/>', '<value><decimal/></value>'],
    ['date', '<dateTimeEdit/>', ''],
    ['date', '<textEdit/>', '<format><picture>date{DD.MM.YYYY}</picture></format>'],
    ['text', '<dateTimeEdit/>', '<value><time/></value>'],
    ['checkbox', '<checkButton/>', ''],
    ['signature', '<signature/>', ''],
    ['file', '<imageEdit/>', ''],
    ['choice', '<choiceList/>', '<items><text>ja</text></items>'],
    ['multiChoice', '<choiceList open="multiSelect"/>', '<items><text>ja</text></items>'],
  ])('reads a field of type %s from %s', async (type, ui, more) => {
    const { fields } = await readForm(field('angabe', 'Angabe', ui, more));
    expect(fields.map((each) => each.type)).toEqual([type]);
  });

  it('takes no button, bar code or fixed picture for a field', async () => {
    const logo = '<field name="logo" access="protected"><ui><imageEdit/></ui></field>';
    const others = `${field('senden', 'Senden', '<button/>')}${field('code', '', '<barcode type="QRCode"/>')}${logo}`;
    expect((await readForm(others + field('name', 'Name', text))).fields.map(({ label }) => label)).toEqual(['Name']);
  });

  it('shows the choices that people see, not the values that are saved', async () => {
    const items =
      '<items save="1" presence="hidden"><text>1</text><text>2</text></items><items><text>Bitte wählen</text><text>ledig</text><text>verwitwet</text></items>';
    const { fields } = await readForm(field('stand', 'Familienstand', '<choiceList/>', items));
    expect(fields[0]!.options).toEqual(['ledig', 'verwitwet']);
  });

  it('reads a group of buttons as one choice, its options as text of the form', async () => {
    const button = (name: string, caption: string) => field(name, caption, '<checkButton shape="round"/>');
    const group = `<exclGroup name="art"><caption><value><text>Art des Antrags</text></value></caption><validate nullTest="error"/>${button('a', 'Erstantrag')}${button('b', 'Verlängerung')}</exclGroup>`;
    const document = await readForm(group);
    expect(labelled(document)).toEqual([
      ['Art des Antrags', 'choice', 'stated', ['Erstantrag', 'Verlängerung'], undefined],
    ]);
    expect(outline(document)).toEqual(['field – Art des Antrags', 'field – Erstantrag', 'field – Verlängerung']);
  });

  it('labels a field without a caption by the text before it, its place in a table or its tooltip', async () => {
    const row = (name: string, first: string) =>
      `<subform layout="row" name="${name}">${draw(first)}${field('von', '', text)}${field('bis', '', text)}</subform>`;
    const head = `<subform layout="row">${draw('Zeitraum')}${draw('von')}${draw('bis')}</subform>`;
    const document = await readForm(
      `${draw('Bitte in Druckschrift ausfüllen.')}
       <subform>${draw('Kassenzeichen')}${field('kz', '', text, '<assist><toolTip>Zwölf Ziffern</toolTip></assist>')}</subform>
       ${field('iban', '', text, '<assist><toolTip>IBAN</toolTip></assist>')}
       ${field('bic', '', text, '<assist><speak>BIC der Bank</speak></assist>')}
       ${field('ohne', '', text)}
       <subform layout="table" name="zeiten">${head}${row('r1', 'Erste Nutzung')}${row('r2', 'Zweite Nutzung')}</subform>`,
    );
    expect(document.fields.map(({ name, label }) => [name, label])).toEqual([
      ['formular.kz', 'Kassenzeichen'],
      ['formular.iban', 'IBAN'],
      ['formular.bic', 'BIC der Bank'],
      ['formular.ohne', 'ohne'],
      ['formular.zeiten.r1.von', 'Erste Nutzung (von)'],
      ['formular.zeiten.r1.bis', 'Erste Nutzung (bis)'],
      ['formular.zeiten.r2.von', 'Zweite Nutzung (von)'],
      ['formular.zeiten.r2.bis', 'Zweite Nutzung (bis)'],
    ]);
    const rows = document.blocks.filter(({ kind }) => kind === 'tableRow');
    expect(rows.map(({ cells, headerCells }) => [cells, headerCells])).toEqual([
      [['Zeitraum', 'von', 'bis'], undefined],
      [
        ['Erste Nutzung', '', ''],
        ['Zeitraum', 'von', 'bis'],
      ],
      [
        ['Zweite Nutzung', '', ''],
        ['Zeitraum', 'von', 'bis'],
      ],
    ]);
    expect(document.fields[5]!.block).toBe(rows[1]!.id);
    const caption = document.blocks.find((block) => block.text === 'Kassenzeichen')!;
    expect([caption.kind, document.fields[0]!.block]).toEqual(['field', caption.id]);
  });

  it('keeps sections inside sections, texts in their order, and what is repeated once', async () => {
    const rich =
      '<draw><value><exData contentType="text/html"><body xmlns="http://www.w3.org/1999/xhtml"><p>Erster <b>Absatz</b>.</p><p>1. Ausweis vorlegen</p></body></exData></value></draw>';
    const document = await readForm(
      `<pageSet><pageArea>${draw('Stadt Kronenfels')}</pageArea><pageArea>${draw('Stadt Kronenfels')}</pageArea></pageSet>
       ${draw('Antrag auf Befreiung', '<font size="16pt" weight="bold"/>')}
       <subform name="person">${draw('1. Person')}${field('name', 'Name', text)}
         <subform name="kind"><occur min="1" max="-1"/>${draw('Kind')}${field('name', 'Name des Kindes', text)}</subform>
       </subform>${rich}<subform name="amt">${draw('Nur von der Behörde auszufüllen')}${field('az', 'Aktenzeichen *', text)}</subform>`,
    );
    expect(outline(document)).toEqual([
      'heading1 – Antrag auf Befreiung',
      'heading2 1. Person',
      'field – Name',
      'heading3 – Kind',
      'field – Name des Kindes',
      'paragraph – Erster Absatz.',
      'listItem1 1. Ausweis vorlegen',
      'heading2 – Nur von der Behörde auszufüllen',
      'field – Aktenzeichen',
      'note Seitenrand Stadt Kronenfels',
    ]);
    expect(document.fields.map(({ name, section, officeUse }) => [name, section, officeUse])).toEqual([
      ['formular.person.name', 'Person', undefined],
      ['formular.person.kind.name', 'Kind', undefined],
      ['formular.amt.az', 'Nur von der Behörde auszufüllen', true],
    ]);
  });

  it('infers an obligation from the mark that a legend explains', async () => {
    const document = await readForm(
      `${draw('Mit * gekennzeichnete Felder sind Pflichtfelder.')}${field('a', 'Name *', text)}${field('b', 'Titel', text)}`,
    );
    expect(labelled(document).map(([label, , required]) => [label, required])).toEqual([
      ['Name', 'inferred'],
      ['Titel', 'no'],
    ]);
  });

  it('says that scripts are not read, and reads what they may show', async () => {
    const hidden = `<subform name="ehe" presence="hidden">${field('datum', 'Tag der Eheschließung', '<dateTimeEdit/>')}</subform>`;
    const quiet = await readForm(hidden + field('name', 'Name', text));
    expect(quiet.fields.map(({ label }) => label)).toEqual(['Name']);
    expect(quiet.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^1 verborgenes Feld .* wurde nicht/),
    );
    const script =
      '<event><script>this.presence = "visible";</script></event><calculate><script>1</script></calculate>';
    const scripted = await readForm(hidden + field('name', 'Name', text, script));
    expect(scripted.fields.map(({ label }) => label)).toEqual(['Tag der Eheschließung', 'Name']);
    expect(scripted.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^2 Skripte .* nicht/),
    );
  });

  it('is compared with what pdfjs lays out, which reads no word more and none less', async () => {
    for (const name of ['xfa_dynamic.pdf', 'xfa_enc_owner.pdf']) {
      const { comparison } = await read(name);
      expect(comparison).toMatchObject({ with: 'pdfjs (XFA)', words: 8, missingTotal: 0, extraTotal: 0 });
    }
  });

  it('does not take what is filled in for text of the form', async () => {
    const data =
      '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><name>Müller</name></xfa:data></xfa:datasets>';
    const bytes = await xfaPdf({
      template: template(field('name', 'Name', text, '<value><text>Meier</text></value>')),
      datasets: data,
    });
    const [document] = await readDocument({ name: 'formular.pdf', bytes });
    expect(outline(document!)).toEqual(['field – Name']);
  });

  it('reads a form that lies in the file as one piece, with a prefix of its own', async () => {
    const whole = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/" xmlns:t="http://www.xfa.org/schema/xfa-template/2.8/"><t:template><t:subform name="f"><t:field name="n"><t:ui><t:textEdit/></t:ui><t:caption><t:value><t:text>Name</t:text></t:value></t:caption></t:field></t:subform></t:template></xdp:xdp>`;
    const split = whole.indexOf('<t:template>');
    const end = whole.indexOf('</xdp:xdp>');
    const packets = { preamble: whole.slice(0, split), template: whole.slice(split, end), postamble: whole.slice(end) };
    for (const bytes of [await xfaPdf(packets), await onePacket(whole)]) {
      const [document] = await readDocument({ name: 'formular.pdf', bytes });
      expect(labelled(document!)).toEqual([['Name', 'text', 'no', undefined, undefined]]);
    }
  });
});

describe('a form that is both AcroForm and XFA', () => {
  it('gives each field once, with the place of its widget and what XFA says of it', async () => {
    const document = await read('xfa_hybrid.pdf');
    expect(labelled(document)).toEqual([
      ['Familienname', 'text', 'stated', undefined, 50],
      ['Geburtsdatum', 'date', 'no', undefined, 10],
      ['IBAN', 'text', 'no', undefined, 22],
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
      ['Begründung', 'multiline', 'no', undefined, 2000],
      ['Aktenzeichen (Amt)', 'text', 'no', undefined, undefined],
    ]);
    const block = document.blocks.find(({ id }) => id === document.fields[0]!.block);
    expect(block?.place).toMatchObject({ page: 1, box: { x: expect.closeTo(50, 0) } });
    expect(document.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('mit verschiedenen Auswahlwerten: „Familienstand“'),
    );
  });

  it('takes label, choices and obligation from XFA, and adds what no page shows', async () => {
    const items = '<items><text>ledig</text></items>';
    const xfa = template(
      `<subform name="person">${field('n1', 'Familienname', text, '<validate nullTest="error"/>')}${field('s1', 'Familienstand', '<choiceList/>', items)}${field('x', 'Steuernummer', text)}</subform>`,
    );
    const bytes = await xfaPdf({ template: xfa }, (page, form) => {
      const name = form.createTextField('formular[0].#subform[0].person[0].n1[0]');
      name.addToPage(page, { x: 200, y: 700, width: 200, height: 18 });
      const status = form.createDropdown('formular[0].person[0].s1[0]');
      status.addToPage(page, { x: 200, y: 660, width: 200, height: 18 });
      page.drawText('Name', { x: 60, y: 704, size: 10 });
      page.drawText('Stand', { x: 60, y: 664, size: 10 });
      page.drawText('Antrag auf eine Erlaubnis der Stadt', { x: 60, y: 780, size: 14 });
    });
    const [document] = await readDocument({ name: 'formular.pdf', bytes });
    expect(labelled(document!)).toEqual([
      ['Familienname', 'text', 'stated', undefined, undefined],
      ['Familienstand', 'choice', 'no', ['ledig'], undefined],
      ['Steuernummer', 'text', 'no', undefined, undefined],
    ]);
    expect(document!.reader).toBe('pdf');
    expect(document!.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('„Steuernummer“'));
  });
});

describe('a protected XFA form', () => {
  it('is read like the same form without protection', async () => {
    const { fields, blocks } = await read('xfa_dynamic.pdf');
    expect(await read('xfa_enc_owner.pdf')).toMatchObject({ fields, blocks });
    const hybrid = await readDocument({ ...fixture('xfa_enc_user.pdf'), passwords: ['falsch', 'lesen'] });
    expect(hybrid[0]!.fields).toEqual((await read('xfa_hybrid.pdf')).fields);
  });
});

describe('a hostile XFA form', () => {
  const deep = `${'<subform>'.repeat(400)}${'</subform>'.repeat(400)}`;
  const laughs = '<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  it.each([
    ['nested elements', 'E_XML_DEPTH', () => template(deep)],
    ['entities', 'E_XML_DOCTYPE', () => laughs + template(field('a', '&b;', text))],
    ['100,000 fields', 'E_TOO_LARGE', () => template('<field name="a"><ui><textEdit/></ui></field>'.repeat(100_000))],
    ['a packet that unpacks to 40 MB', 'E_TOO_LARGE', () => template(`<!--${' '.repeat(40 * 1024 * 1024)}-->`)],
    ['no XML', 'E_DAMAGED', () => '<template><subform>'],
  ])('with %s ends in %s, or in the pages and a warning', async (_, code, hostile) => {
    const packets = { template: hostile() };
    const dynamic = { name: 'formular.pdf', bytes: await xfaPdf(packets) };
    const error: unknown = await readDocument(dynamic).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LotseError);
    expect(error).toMatchObject({ code });
    const paper = (page: import('pdf-lib').PDFPage) => page.drawText('Antrag auf eine Erlaubnis', { size: 12 });
    const [document] = await readDocument({ name: 'hybrid.pdf', bytes: await xfaPdf(packets, paper) });
    expect(outline(document!)).toContainEqual(expect.stringContaining('Antrag auf eine Erlaubnis'));
    expect(codes(document!)).toContain(code);
  });
});

/** A form whose XFA is one stream and no list of packets. */
async function onePacket(content: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await xfaPdf({}));
  const form = pdf.getForm().acroForm.dict;
  form.set(PDFName.of('XFA'), pdf.context.register(pdf.context.flateStream(content)));
  return pdf.save({ updateFieldAppearances: false });
}
