import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { odtSecondReading } from '../src/odt/second-reading.ts';
import { outline, read } from './files.ts';
import { flatOdt, listStyle, type OdtParts, odt } from './odt-files.ts';

const readParts = async (parts: OdtParts) => (await readDocument(odt(parts)))[0]!;
const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`;

describe('an OpenDocument text beside the same document of Word', async () => {
  const [word, open] = [await read('verfahren.docx'), await read('verfahren.odt')];

  it('gives the same blocks: kinds, levels, numbers, texts, cells, headings above, ids', () => {
    const bare = ({ blocks }: typeof word) =>
      blocks.map(({ place, ...block }) => ({ ...block, headings: 'headings' in place && place.headings }));
    expect(bare(open)).toEqual(bare(word));
    expect(open.blocks.length).toBeGreaterThan(40);
  });

  it('gives the same fields, save what the conversion dropped: tags, an alias, a maximum length', () => {
    const bare = ({ fields }: typeof word) =>
      fields.map(({ type, options, required, block }) => ({ type, options, required, block }));
    expect(bare(open)).toEqual(bare(word));
    const labels = word.fields.map(({ label }) => (label === 'Untermiete' ? 'Ich vermiete unter.' : label));
    expect(open.fields.map(({ label }) => label)).toEqual(labels);
  });

  it('gives the same title, kind, language and warnings', () => {
    const about = ({ title, kind, language, warnings }: typeof word) => [
      title,
      kind,
      language,
      warnings.map(({ message }) => message),
    ];
    expect(about(open)).toEqual(about(word));
  });
});

describe('numbers of an OpenDocument text', () => {
  const styles =
    listStyle(
      'L',
      'style:num-format="1" style:num-suffix="."',
      'style:num-format="a" style:num-suffix=")"',
      'text:bullet-char="•"',
    ) +
    listStyle('M', 'style:num-format="I" style:num-prefix="(" style:num-suffix=")" text:start-value="3"') +
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>' +
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
  const list = (content: string, attributes = '') =>
    `<text:list text:style-name="L" ${attributes}>${content}</text:list>`;
  const sublist = (content: string, attributes = '') => `<text:list ${attributes}>${content}</text:list>`;
  const markers = async (body: string) =>
    (await readParts({ body, styles })).blocks.map(({ marker, text }) => `${marker ?? '–'} ${text}`);

  it('begin anew in each list, go on where it says so, and start where it says so', async () => {
    const body =
      list(item(p('eins')) + item(p('zwei')), 'xml:id="a"') +
      list(item(p('neu')), 'xml:id="b"') +
      list(item(p('drei')), 'text:continue-list="a"') +
      p('dazwischen') +
      list(item(p('vier')), 'text:continue-numbering="true"') +
      list(item(p('sieben'), 'text:start-value="7"') + item(p('acht'))) +
      '<text:list text:style-name="M"><text:list-header><text:p>Kopf</text:p></text:list-header>' +
      `${item(p('römisch') + p('noch dazu'))}</text:list>`;
    expect(await markers(body)).toEqual([
      '1. eins',
      '2. zwei',
      '1. neu',
      '3. drei',
      '– dazwischen',
      '4. vier',
      '7. sieben',
      '8. acht',
      '– Kopf',
      '(III) römisch',
      '– noch dazu',
    ]);
  });

  it('count each sublist from its start unless it goes on', async () => {
    const body = list(
      item(p('eins') + sublist(item(p('erstens') + sublist(item(p('Punkt')))) + item(p('zweitens')))) +
        item(p('zwei') + sublist(item(p('drittens')), 'text:continue-numbering="true"')) +
        item(p('drei') + sublist(item(p('wieder')))),
    );
    expect(await markers(body)).toEqual([
      '1. eins',
      'a) erstens',
      '• Punkt',
      'b) zweitens',
      '2. zwei',
      'c) drittens',
      '3. drei',
      'a) wieder',
    ]);
  });

  it('do not lose text in a list that is built wrongly', async () => {
    expect(await markers(list(sublist(item(p('Text')))))).toEqual([expect.stringContaining('Text')]);
  });

  it('of headings come from the outline', async () => {
    const h = (level: number, text: string, more = '') =>
      `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
    const restart = 'text:restart-numbering="true" text:start-value="5"';
    const body =
      h(1, 'Antrag') +
      h(2, 'Prüfung') +
      h(2, 'Entscheidung') +
      h(1, 'Anhang', 'text:is-list-header="true"') +
      h(1, 'Bescheid', restart);
    expect(outline(await readParts({ body, styles }))).toEqual([
      'heading1 1 Antrag',
      'heading2 1.1 Prüfung',
      'heading2 1.2 Entscheidung',
      'heading1 – Anhang',
      'heading1 5 Bescheid',
    ]);
  });
});

describe('tables of an OpenDocument text', () => {
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}>${text === '' ? '' : p(text)}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>';

  it('keep columns below merged cells and join two rows of a head', async () => {
    const head = row(
      cell('Schritt', 'table:number-rows-spanned="2"'),
      cell('Frist', 'table:number-columns-spanned="2"'),
      covered,
    );
    const second = row(covered, cell('Beginn'), cell('Ende'));
    const rows =
      row(cell('Prüfung', 'table:number-rows-spanned="3"'), cell('Montag'), cell('Freitag')) +
      row(covered, cell('Dienstag'), cell('')) +
      row(covered, cell('', 'table:number-columns-repeated="2"'));
    const body = `<table:table><table:table-header-rows>${head}${second}</table:table-header-rows>${rows}</table:table>`;
    const { blocks } = await readParts({ body });
    expect(blocks.map(({ cells }) => cells)).toEqual([
      ['Schritt', 'Frist', ''],
      ['Schritt', 'Beginn', 'Ende'],
      ['Prüfung', 'Montag', 'Freitag'],
      ['Prüfung', 'Dienstag', ''],
      ['Prüfung', '', ''],
    ]);
    expect(blocks.at(-1)!.headerCells).toEqual(['Schritt', 'Frist Beginn', 'Ende']);
  });

  it('take up tables inside cells; a single cell is a frame', async () => {
    const inner = `<table:table>${row(cell('innen links'), cell('innen rechts'))}</table:table>`;
    const outer = `<table:table>${row(cell('außen'), `<table:table-cell>${inner}${p('darunter')}</table:table-cell>`)}</table:table>`;
    const frame = `<table:table>${row(cell('Nur gerahmt.'))}</table:table>`;
    expect(outline(await readParts({ body: outer + frame }))).toEqual([
      'tableRow – außen | innen links innen rechts darunter',
      'paragraph – Nur gerahmt.',
    ]);
  });

  it('do not grow by what a file claims to repeat', async () => {
    const wide = `<table:table-cell table:number-columns-repeated="2000000000">${p('x')}</table:table-cell>`;
    const { blocks } = await readParts({ body: `<table:table>${row(cell('a'), wide)}${row(cell('b'))}</table:table>` });
    expect(blocks[0]!.cells!.length).toBeLessThanOrEqual(256);
    expect(blocks[1]!.text).toBe('b');
  });
});

describe('fields of an OpenDocument text', () => {
  it('are inputs, lists, legacy fields and form controls, with what stands beside them', async () => {
    const shape = (id: string) => `<draw:control draw:control="${id}"/>`;
    const radio = (id: string, label: string) => `<form:radio xml:id="${id}" form:name="stand" form:label="${label}"/>`;
    const body = [
      '<office:forms><form:form>',
      '<form:fixed-text xml:id="c0" form:for="c1" form:label="Vorname"/><form:text xml:id="c1" form:name="vn" form:max-length="30"/>',
      '<form:checkbox xml:id="c2" form:name="ok" form:label="Ich stimme zu."/>',
      radio('r1', 'ledig'),
      radio('r2', 'verheiratet'),
      '<form:listbox xml:id="c3" form:name="l"><form:option form:label="Miete"/><form:option form:label="Eigentum"/></form:listbox>',
      '</form:form></office:forms>',
      '<text:user-field-decls><text:user-field-decl text:name="Amt" office:string-value="Wohngeldstelle"/></text:user-field-decls>',
      p('Name: <text:text-input text:description="">Bitte eingeben</text:text-input>'),
      p('Ort: <text:placeholder text:placeholder-type="text">&lt;Wohnort&gt;</text:placeholder>'),
      p(
        'Art: <text:drop-down text:name="art"><text:label text:value="Bitte wählen"/><text:label text:value="neu"/><text:label text:value="Folge"/>neu</text:drop-down>',
      ),
      p(
        'Tag: <field:fieldmark-start text:name="tag" field:type="vnd.oasis.opendocument.field.FORMTEXT"><field:param field:name="MaxLength" field:value="10"/></field:fieldmark-start>01.01.<field:fieldmark-end/>',
      ),
      p(`${shape('c0')}${shape('c1')}`),
      p(shape('c2')),
      p(`Familienstand: ${shape('r1')}${shape('r2')}`),
      p(`Wohnung: ${shape('c3')}`),
      p('An die <text:user-field-get text:name="Amt"/>'),
    ].join('');
    const document = await readParts({ body });
    expect(document.fields.map(({ label, type, options, maxLength }) => [label, type, options ?? maxLength])).toEqual([
      ['Name', 'text', undefined],
      ['Wohnort', 'text', undefined],
      ['Art', 'choice', ['neu', 'Folge']],
      ['Tag', 'text', 10],
      ['Vorname', 'text', 30],
      ['Ich stimme zu.', 'checkbox', undefined],
      ['Familienstand', 'choice', ['ledig', 'verheiratet']],
      ['Wohnung', 'choice', ['Miete', 'Eigentum']],
    ]);
    expect(document.blocks.map(({ text }) => text)).toEqual([
      'Name:',
      'Ort:',
      'Art: neu',
      'Tag:',
      'Vorname',
      'Ich stimme zu.',
      'Familienstand: ledig verheiratet',
      'Wohnung:',
      'An die Wohngeldstelle',
    ]);
    expect(document.warnings).toEqual([]);
  });
});

describe('a field that stands alone', () => {
  it('is named by the paragraph before it, else by what it shows; text in an input stays text', async () => {
    const input = (text: string) => p(`<text:text-input text:description="">${text}</text:text-input>`);
    const body =
      p('Begründung:') + input('Hier klicken') + p('Satz.') + input('&lt;Aktenzeichen&gt;') + input('Schon da.');
    const { fields, blocks } = await readParts({ body });
    expect(fields.map(({ label }) => label)).toEqual(['Begründung', 'Aktenzeichen']);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: 'Schon da.' });
  });
});

describe('text of an OpenDocument text', () => {
  it('keeps spaces, tabs and line breaks, drops soft hyphens, keeps what is struck as such', async () => {
    const automatic =
      '<style:style style:name="T" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const body =
      p('Der<text:s text:c="1000000000"/>An\u00adtrag<text:tab/>liegt<text:line-break/><text:soft-page-break/>vor.') +
      p('<text:span text:style-name="T">Alt.</text:span>');
    const { blocks } = await readParts({ body, automatic });
    expect(blocks.map(({ text, quoted }) => [text, quoted])).toEqual([
      ['Der Antrag liegt vor.', undefined],
      ['Alt.', true],
    ]);
  });

  it('says what is hidden or hangs on a condition', async () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body =
      p('Sichtbar<text:span text:style-name="H">geheim</text:span>.') +
      p(
        'Gebühr: <text:conditional-text text:condition="x" text:string-value-if-true="frei">20 Euro</text:conditional-text>',
      ) +
      `<text:section text:display="none">${p('Entwurf')}</text:section>` +
      p('Ja<text:hidden-text text:condition="x" text:string-value="nein" text:is-hidden="true"/>');
    const { blocks, warnings } = await readParts({ body, automatic });
    expect(blocks.map(({ text }) => text)).toEqual(['Sichtbar.', 'Gebühr: 20 Euro', 'Ja']);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Verborgener Text wurde nicht gelesen (17 Zeichen).',
      '2 Textstellen hängen von einer Bedingung ab: gelesen wurde, was beim letzten Speichern angezeigt wurde.',
    ]);
  });

  it('comes with notes, boxes, comments, headers; tables of contents are left out', async () => {
    const note =
      '<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Siehe Anlage.</text:p></text:note-body></text:note>';
    const comment =
      '<office:annotation><dc:creator>Frau Beispiel</dc:creator><text:p>Stimmt das?</text:p></office:annotation>';
    const box = `<draw:frame><draw:text-box>${p('Im Kasten.')}</draw:text-box></draw:frame>`;
    const body = `<text:table-of-content><text:index-body>${p('Antrag 1')}</text:index-body></text:table-of-content>${box}${p(`Text${note}${comment}.`)}`;
    const page =
      '<style:header><text:p>Amt 50<draw:frame><draw:text-box><text:p>Stempel</text:p></draw:text-box></draw:frame></text:p></style:header><style:footer><text:p>Seite <text:page-number>1</text:page-number></text:p></style:footer>';
    const document = await readParts({ body, pages: `<style:master-page style:name="S">${page}</style:master-page>` });
    expect(outline(document)).toEqual([
      'paragraph – Im Kasten.',
      'paragraph – Text.',
      'footnote i Siehe Anlage.',
      'note Kommentar Frau Beispiel Stimmt das?',
      'note Kopfzeile Amt 50 Stempel',
    ]);
    expect(document.warnings).toEqual([]);
  });

  it('leaves deletions out, keeps insertions, takes the language from the styles', async () => {
    const region = (kind: string, text: string) =>
      `<text:changed-region><text:${kind}><office:change-info/>${text}</text:${kind}></text:changed-region>`;
    const body = `<text:tracked-changes>${region('deletion', p('vier'))}${region('insertion', '')}${region('format-change', '')}</text:tracked-changes>${p('Frist: <text:change/><text:change-start/>sechs<text:change-end/> Wochen')}`;
    const styles =
      '<style:default-style style:family="paragraph"><style:text-properties fo:language="fr"/></style:default-style>';
    const { blocks, language, warnings } = await readParts({ body, styles });
    expect([blocks.map(({ text }) => text), language]).toEqual([['Frist: sechs Wochen'], 'fr']);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/^2 nachverfolgte Änderungen/)]);
  });

  it('is the same from a flat file', async () => {
    const parts = { body: p('Der Antrag ist zu prüfen.'), styles: listStyle('L', 'style:num-format="1"') };
    const [flat] = await readDocument(flatOdt(parts, 'flach.xml'));
    expect(flat!.reader).toBe('odt');
    expect(flat!.blocks).toEqual((await readParts(parts)).blocks);
  });
});

describe('the second reading of an OpenDocument text', () => {
  it('reads entities and CDATA, and cuts out no more than the markup', () => {
    const { ways } = odtSecondReading(odt({ body: p('A &amp; B &#x3c; C<!-- nie --><![CDATA[ <D>]]>') }));
    expect(ways[0]?.[0]?.text.trim()).toBe('A & B < C <D>');
  });
});

describe('what an OpenDocument file is', () => {
  it.each(['brief.docx', 'brief.pdf', 'brief.zip', 'brief'])('is seen in %s too', async (name) => {
    const [document] = await readDocument(odt({ body: p('Text.') }, name));
    expect([document!.reader, document!.file]).toEqual(['odt', name]);
  });

  it('is seen in templates, and by the manifest where the type was lost', async () => {
    const template = odt(
      { body: p('Text.'), mimetype: 'application/vnd.oasis.opendocument.text-template' },
      'vorlage.ott',
    );
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>';
    const lost = odt({ body: p('Text.'), mimetype: '', more: { 'META-INF/manifest.xml': manifest } });
    expect((await readDocument(template))[0]!.reader).toBe('odt');
    expect((await readDocument({ ...lost, name: 'x.bin' }))[0]!.reader).toBe('odt');
  });
});

it('takes time in proportion to the fields of a paragraph', async () => {
  const body = '<text:p>Name <text:text-input text:description="Name"/> </text:p>'.replace(/Name <.*> /, (field) =>
    field.repeat(60_000),
  );
  const { fields } = await readParts({ body });
  expect([fields.length, fields[1]!.id, fields.at(-1)!.id]).toEqual([60_000, 'name-2', 'name-60000']);
});

describe('an OpenDocument file that cannot be read ends in one clear error', () => {
  const encrypted =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
  it.each([
    [
      'E_ENCRYPTION_UNSUPPORTED',
      odt({ body: '', more: { 'META-INF/manifest.xml': encrypted, 'content.xml': '\u0000?' } }),
    ],
    ['E_XML_DOCTYPE', odt({ body: '', more: { 'content.xml': doctype } })],
    ['E_XML_DEPTH', odt({ body: `${'<text:section>'.repeat(300)}${'</text:section>'.repeat(300)}` })],
    ['E_TOO_LARGE', odt({ body: p(' '.repeat(33 * 1024 * 1024)) })],
    ['E_DAMAGED', odt({ body: '', more: { 'content.xml': '<office:document-content xmlns:office="o"/>' } })],
    ['E_DAMAGED', odt({ body: '<text:p>' })],
    ['E_DAMAGED', { name: 'brief.odt', bytes: new TextEncoder().encode('nur Text') }],
    [
      'E_UNSUPPORTED',
      odt({
        body: '',
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        more: { 'META-INF/manifest.xml': '<x/>' },
      }),
    ],
  ])('%s', async (code, file) => {
    await expect(readDocument(file)).rejects.toMatchObject({ code, message: expect.stringContaining(file.name) });
  });
});
