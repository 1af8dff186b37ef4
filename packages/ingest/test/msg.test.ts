import { readDocument } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { compoundFile, type Message, outlookMessage } from '@lotse/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from './files.ts';

const letter: Message = {
  subject: 'Rückfrage zur Straßensondernutzung',
  from: 'Jörg Mößner',
  to: ['Bürgerbüro Süd', 'Ordnungsamt'],
  cc: ['Kämmerei'],
  sent: new Date('2026-03-02T09:15:00Z'),
  text: 'Guten Tag,\r\n\r\nder Antrag wird künftig zuerst in der Fachstelle geprüft.\r\n',
};
const read = (message: Message, name = 'rückfrage.msg') => readDocument({ name, bytes: outlookMessage(message) });
const text = (value: string) => new TextEncoder().encode(value);

describe('an Outlook message', () => {
  it.each([
    ['Unicode', false],
    ['code page 1252', true],
  ])('in %s has subject, people, date and text', async (_, ansi) => {
    const [mail] = await read({ ...letter, ansi });
    expect(outline(mail!)).toEqual([
      'heading1 – Rückfrage zur Straßensondernutzung',
      'note – Von: Jörg Mößner',
      'note – An: Bürgerbüro Süd, Ordnungsamt',
      'note – Kopie: Kämmerei',
      'note – Datum: 2026-03-02',
      'paragraph – Guten Tag,',
      'paragraph – der Antrag wird künftig zuerst in der Fachstelle geprüft.',
    ]);
    expect(mail).toMatchObject({ kind: 'mail', reader: 'msg', title: letter.subject, warnings: [] });
  });

  it('is told by its content, whatever it is called', async () => {
    expect((await read(letter, 'notiz.doc'))[0]!.reader).toBe('msg');
    expect((await read(letter, 'notiz'))[0]!.reader).toBe('msg');
  });

  it('has its HTML read where it has no text', async () => {
    const html =
      '<html><body><h2>Ablauf</h2><ol><li>Antrag prüfen</li><li>Bescheid erlassen</li></ol>' +
      '<p>Von: Mößner, Jörg<br>Gesendet: Montag, 2. März 2026<br>An: Süd</p><p>Wie läuft das?</p></body></html>';
    const { text: _, ...head } = letter;
    const [mail] = await read({ ...head, html });
    expect(outline(mail!)).toContain('listItem1 2. Bescheid erlassen');
    const quoted = mail!.blocks.filter((block) => block.quoted).map((block) => block.text);
    expect(quoted.at(-1)).toBe('Wie läuft das?');
    expect(quoted.join(' ')).not.toContain('Bescheid');
  });

  it('has its RTF read where it has nothing else: text and the HTML inside', async () => {
    const { text: _, ...head } = letter;
    const plain =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\pard Die Pr\\'fcfung dauert zwei Wochen.\\par " +
      '\\constructor Danach entscheidet das Amt \\u8211? ohne Anh\\u246?rung.\\par}';
    expect(outline((await read({ ...head, rtf: plain }))[0]!).slice(5)).toEqual([
      'paragraph – Die Prüfung dauert zwei Wochen.',
      'paragraph – Danach entscheidet das Amt – ohne Anhörung.',
    ]);
    const wrapped =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}' +
      "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Die Geb\\'fchr betr\\'e4gt 15 {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  mehr Euro." +
      '{\\*\\htmltag72 </p>}\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag64 <ul><li>}Ausweis{\\*\\htmltag72 </li></ul>}}';
    expect(outline((await read({ ...head, rtf: wrapped }))[0]!).slice(5)).toEqual([
      'paragraph – Die Gebühr beträgt 15 & mehr Euro.',
      'listItem1 • Ausweis',
    ]);
  });

  it('has RTF read in the code page that it names, escaped or not', async () => {
    const rtf = "{\\rtf1\\ansi\\ansicpg1250\\deff0 Geb\u00fchr: 5 \u0080, \\'a3\\'f3d\\'9f\\par}";
    const [mail] = await read({ rtf });
    expect(outline(mail!)).toEqual(['paragraph – Gebühr: 5 €, Łódź']);
  });

  it('has packed RTF unpacked that refers back to what it had before', async () => {
    // The example of [MS-OXRTFCP] 3.1.1.
    const example =
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770' + '5b06c647d0a800fa0';
    const bytes = compoundFile({
      '__properties_version1.0': new Uint8Array(32),
      '__substg1.0_10090102': Uint8Array.from(Buffer.from(example, 'hex')),
    });
    const [mail] = await readDocument({ name: 'a.msg', bytes });
    expect(outline(mail!)).toEqual(['paragraph – hello world']);
  });

  it('says so where its RTF is damaged', async () => {
    const bytes = compoundFile({
      '__properties_version1.0': new Uint8Array(32),
      '__substg1.0_10090102': Uint8Array.from({ length: 40 }, (_, index) => index),
    });
    const [mail] = await readDocument({ name: 'a.msg', bytes });
    expect(mail!.warnings.map(({ code }) => code)).toEqual(['E_DAMAGED']);
  });

  it('marks the answered mail and keeps its signature apart', async () => {
    const reply =
      'Bitte wie besprochen.\r\n-- \r\nFachdienst 3\r\n\r\n' +
      'Von: Mößner, Jörg\r\nGesendet: Montag, 2. März 2026 10:15\r\nAn: Süd\r\n\r\nDürfen wir das?\r\n';
    const [mail] = await read({ ...letter, text: reply });
    expect(mail!.blocks.filter((block) => block.quoted).map((block) => block.text)).toContain('Dürfen wir das?');
    expect(mail!.blocks.filter((block) => !block.quoted).map((block) => block.text)).toContain('Bitte wie besprochen.');
    expect(outline(mail!)).toContain('note – Fachdienst 3');
  });

  it('hands on its attachments, messages among them; pictures of the body are left out', async () => {
    const documents = await read({
      ...letter,
      html: `<p>${letter.text} <img src="cid:logo@1"></p>`,
      attachments: [
        { name: '..\\..\\Prüfliste.txt', bytes: text('Die Liste wird geprüft.') },
        { name: 'logo.png', bytes: text('x'), cid: 'logo@1' },
        { name: 'spur.gif', bytes: text('x'), hidden: true },
        { name: 'Weiterleitung: Frist', message: { ...letter, subject: 'Frist', text: 'Die Frist beträgt 4 Wochen.' } },
      ],
    });
    expect(documents.map(({ file, reader }) => [file, reader])).toEqual([
      ['rückfrage.msg', 'msg'],
      ['rückfrage.msg/Prüfliste.txt', 'text'],
      ['rückfrage.msg/Weiterleitung_ Frist.msg', 'msg'],
    ]);
    expect(outline(documents[2]!)).toContain('paragraph – Die Frist beträgt 4 Wochen.');
    expect(documents[2]!.blocks.map((block) => block.text)).toContain('Datum: 2026-03-02');
    expect(documents.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('is read down to the third message inside', async () => {
    let message: Message = { ...letter, subject: 'Ebene 4' };
    for (let level = 3; level >= 0; level--) {
      message = { ...letter, subject: `Ebene ${level}`, attachments: [{ name: `e${level + 1}`, message }] };
    }
    const documents = await read(message);
    expect(documents.map(({ title }) => title)).toEqual(['Ebene 0', 'Ebene 1', 'Ebene 2', 'Ebene 3']);
    expect(documents[3]!.warnings.map(({ code }) => code)).toEqual(['E_TOO_LARGE']);
  });
});

describe('another OLE file', () => {
  it.each([
    ['WordDocument', 'E_UNSUPPORTED', 'altes Word-Format DOC'],
    ['Workbook', 'E_UNSUPPORTED', 'altes Excel-Format XLS'],
    ['PowerPoint Document', 'E_UNSUPPORTED', 'altes PowerPoint-Format PPT'],
    ['EncryptedPackage', 'E_DAMAGED', 'Angaben zur Verschlüsselung fehlen'],
    ['Sonstiges', 'E_UNSUPPORTED', 'keine Outlook-Nachricht'],
  ])('with %s: %s', async (name, code, words) => {
    const bytes = compoundFile({ [name]: new Uint8Array(5000) });
    const error = await readDocument({ name: 'akte.msg', bytes }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LotseError);
    expect(error).toMatchObject({ code });
    expect((error as LotseError).message).toContain(words);
    expect((error as LotseError).hint).not.toBe('');
  });
});

describe('a hostile message', () => {
  const whole = outlookMessage({
    ...letter,
    attachments: [
      { name: 'lang.txt', bytes: text('Wort '.repeat(2000)) },
      { name: 'innen', message: letter },
    ],
  });

  it('whose sectors point in a circle is refused', async () => {
    const bytes = Uint8Array.from(whole);
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 8; sector++) view.setUint32(table + sector * 4, 0, true);
    await expect(readDocument({ name: 'kreis.msg', bytes })).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });

  it('whose folders contain themselves is refused', async () => {
    const bytes = Uint8Array.from(whole);
    const view = new DataView(bytes.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    view.setUint32(directory + 128 + 76, 1, true);
    await expect(readDocument({ name: 'kreis.msg', bytes })).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });

  it('with any damage ends in a document or a LotseError', async () => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const bytes = Uint8Array.from(whole.subarray(0, cut % 3 === 0 ? cut : whole.length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const outcome = await readDocument({ name: 'a.msg', bytes }).catch((error: unknown) => error);
        expect(outcome instanceof LotseError || Array.isArray(outcome)).toBe(true);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
