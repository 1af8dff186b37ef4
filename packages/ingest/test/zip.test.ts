import { type ReadingStep, readDocument, readDocuments } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import { outlookMessage, type RawEntry, rawZip } from '@lotse/testing';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, outline } from './files.ts';

const zip = (content: Zippable, name = 'archiv.zip') => ({ name, bytes: zipSync(content) });
const raw = (entries: readonly RawEntry[]) => ({ name: 'archiv.zip', bytes: rawZip(entries) });
const note = strToU8('Der Antrag wird zuerst in der Fachstelle geprüft.');
const filesOf = async (file: Parameters<typeof readDocument>[0]) =>
  (await readDocument(file)).map((document) => document.file);
const failureOf = async (file: Parameters<typeof readDocument>[0]) => {
  const error = await readDocument(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(LotseError);
  return error as LotseError;
};

describe('an archive of documents', () => {
  it('gives each of them, with folders, formats and mails as they are', async () => {
    const documents = await readDocument(
      zip({
        'Ablauf/verfahren.docx': fixture('verfahren.docx').bytes,
        'Ablauf/schritte': fixture('schritte.xlsx').bytes,
        'Ablauf/': new Uint8Array(),
        'mail.msg': outlookMessage({ subject: 'Frist', attachments: [{ name: 'notiz.txt', bytes: note }] }),
        'notiz.txt': note,
      }),
    );
    expect(documents.map(({ file, reader }) => [file, reader])).toEqual([
      ['archiv.zip', 'zip'],
      ['archiv.zip/Ablauf/verfahren.docx', 'docx'],
      ['archiv.zip/Ablauf/schritte', 'xlsx'],
      ['archiv.zip/mail.msg', 'msg'],
      ['archiv.zip/mail.msg/notiz.txt', 'text'],
      ['archiv.zip/notiz.txt', 'text'],
    ]);
    const [alone] = await readDocument(fixture('verfahren.docx'));
    expect(documents[1]!.blocks).toEqual(alone!.blocks);
    expect(documents[0]!.warnings).toEqual([]);
  });

  it('tells of each file that it begins', async () => {
    const steps: ReadingStep[] = [];
    const inner = zipSync({ 'b.txt': note, 'c.txt': note });
    const file = zip({ 'a.txt': note, 'm/i.zip': inner });
    await readDocument(file, { onStep: (step) => steps.push(step) });
    expect(steps).toEqual([
      { message: 'Lese a.txt', done: 0, total: 2, entry: 'archiv.zip/a.txt' },
      { message: 'Lese i.zip', done: 1, total: 2, entry: 'archiv.zip/m/i.zip' },
      { message: 'i.zip: Lese b.txt', done: 0, total: 2, entry: 'archiv.zip/m/i.zip/b.txt' },
      { message: 'i.zip: Lese c.txt', done: 1, total: 2, entry: 'archiv.zip/m/i.zip/c.txt' },
    ]);
  });

  it('leaves out what systems put there', async () => {
    const files = await filesOf(
      zip({
        '__MACOSX/._notiz.txt': note,
        '.DS_Store': note,
        'x/Thumbs.db': note,
        'x/~$notiz.docx': note,
        'notiz.txt': note,
      }),
    );
    expect(files).toEqual(['archiv.zip', 'archiv.zip/notiz.txt']);
  });

  it('reads names in UTF-8 and in code page 437', async () => {
    const files = await filesOf(
      raw([
        { name: strToU8('Prüfung.txt'), data: note },
        { name: Uint8Array.from([0x47, 0x65, 0x62, 0x81, 0x68, 0x72, 0xe1, 0x2e, 0x74, 0x78, 0x74]), data: note },
      ]),
    );
    expect(files.slice(1)).toEqual(['archiv.zip/Prüfung.txt', 'archiv.zip/Gebührß.txt']);
  });

  it('reads archives inside one another, three deep', async () => {
    let inner: Uint8Array = zipSync({ 'notiz.txt': note });
    for (let level = 2; level > 0; level--) inner = zipSync({ [`e${level}.zip`]: inner, [`n${level}.txt`]: note });
    expect(await filesOf({ name: 'a.zip', bytes: inner })).toEqual([
      'a.zip',
      'a.zip/e1.zip',
      'a.zip/e1.zip/e2.zip',
      'a.zip/e1.zip/e2.zip/notiz.txt',
      'a.zip/e1.zip/n2.txt',
      'a.zip/n1.txt',
    ]);
    const deeper = zipSync({ 'e0.zip': inner, 'n0.txt': note });
    const documents = await readDocument({ name: 'a.zip', bytes: zipSync({ 'x.zip': deeper, 'n.txt': note }) });
    const refused = documents.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'E_TOO_LARGE');
    expect(refused.map(({ where }) => where)).toEqual(['a.zip/x.zip/e0.zip/e1.zip']);
  });

  it('told by its content, whatever it is called', async () => {
    expect(await filesOf(zip({ 'notiz.txt': note }, 'unterlagen.dat'))).toContain('unterlagen.dat/notiz.txt');
    expect((await readDocument({ ...fixture('verfahren.docx'), name: 'verfahren.zip' }))[0]!.reader).toBe('docx');
  });
});

describe('a hostile archive', () => {
  it('cannot lead outside, and says where it tried to', async () => {
    const names = ['../../etc/cron.txt', '/etc/motd.txt', 'C:\\Windows\\win.txt', '..\\..\\boot.txt', 'a/../b/./c.txt'];
    const documents = await readDocument(raw(names.map((name) => ({ name: strToU8(name), data: note }))));
    expect(documents.map(({ file }) => file).slice(1)).toEqual([
      'archiv.zip/etc/cron.txt',
      'archiv.zip/etc/motd.txt',
      'archiv.zip/Windows/win.txt',
      'archiv.zip/boot.txt',
      'archiv.zip/a/b/c.txt',
    ]);
    expect(documents[0]!.warnings.map(({ code }) => code)).toEqual(names.map(() => 'W_RENAMED'));
    expect(documents[0]!.warnings[0]!.message).toContain('weist aus dem Archiv hinaus');
  });

  it('has names made fit for every system, and none twice', async () => {
    const names = ['a:b?.txt', 'CON.txt', 'x. /y.txt', 'Notiz.txt', 'notiz.TXT', 'Notiz.txt', 'd\u0000e.txt'];
    const documents = await readDocument(raw(names.map((name) => ({ name: strToU8(name), data: note }))));
    expect(documents.map(({ file }) => file.slice('archiv.zip/'.length)).slice(1)).toEqual([
      'a_b_.txt',
      '_CON.txt',
      'x/y.txt',
      'Notiz.txt',
      'notiz (2).TXT',
      'Notiz (3).txt',
      'd_e.txt',
    ]);
    expect(documents[0]!.warnings).toHaveLength(6);
  });

  it('has its links left alone', async () => {
    const documents = await readDocument(
      raw([
        { name: strToU8('passwd'), data: strToU8('/etc/passwd'), link: true },
        { name: strToU8('notiz.txt'), data: note },
      ]),
    );
    expect(documents.map(({ file }) => file)).toEqual(['archiv.zip', 'archiv.zip/notiz.txt']);
    expect(documents[0]!.warnings).toMatchObject([{ code: 'E_UNSUPPORTED', where: 'archiv.zip/passwd' }]);
  });

  it('names an entry as it is written, whatever signs it has', async () => {
    const entries = [
      { name: strToU8("kosten $& $' $1.txt"), data: note, encrypted: true },
      { name: strToU8('notiz.txt'), data: note },
    ];
    const [archive] = await readDocument(raw(entries));
    expect(archive!.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("„archiv.zip/kosten $& $' $1.txt“:"),
    );
  });

  it('loses the entries that are encrypted, damaged or of no known format, and no other', async () => {
    const documents = await readDocument(
      raw([
        { name: strToU8('geheim.txt'), data: note, encrypted: true },
        { name: strToU8('kaputt.txt'), data: strToU8('\u0007 no deflate'), method: 8 },
        { name: strToU8('seltsam.txt'), data: note, method: 14 },
        { name: strToU8('programm.exe'), data: strToU8('MZ\0\0') },
        { name: strToU8('leer.docx'), data: new Uint8Array() },
        { name: strToU8('notiz.txt'), data: note },
      ]),
    );
    expect(documents.map(({ file }) => file)).toEqual(['archiv.zip', 'archiv.zip/notiz.txt']);
    expect(documents[0]!.warnings.map(({ code, where }) => [code, where])).toEqual([
      ['E_ENCRYPTED', 'archiv.zip/geheim.txt'],
      ['E_DAMAGED', 'archiv.zip/kaputt.txt'],
      ['E_DAMAGED', 'archiv.zip/seltsam.txt'],
      ['E_UNSUPPORTED', 'archiv.zip/programm.exe'],
      ['E_EMPTY', 'archiv.zip/leer.docx'],
    ]);
    for (const { message, where } of documents[0]!.warnings) expect(message).toContain(where);
  });

  it('costs what the limits allow: one entry, all of them, their number', async () => {
    const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
    const documents = await readDocument(zip({ 'bombe.txt': zeros(33), 'notiz.txt': note }));
    expect(documents.map(({ file }) => file)).toEqual(['archiv.zip', 'archiv.zip/notiz.txt']);
    expect(documents[0]!.warnings).toMatchObject([{ code: 'E_TOO_LARGE', where: 'archiv.zip/bombe.txt' }]);

    const all = { 'notiz.txt': note, a: zeros(30), b: zeros(30), c: zeros(30), d: zeros(30), 'rest.txt': note };
    const [archive] = await readDocument(zip(all));
    expect(archive!.warnings.map(({ message }) => message).join('\n')).toContain('1 weiterer Eintrag wurde');

    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, note]));
    expect((await failureOf(zip(many))).code).toBe('E_TOO_LARGE');
  });

  it('has archives inside it share its limit', async () => {
    const bomb = zipSync({ a: new Uint8Array(30 * 1024 * 1024) });
    const inner = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.zip`, bomb]));
    const error = await failureOf(zip(inner));
    expect(error.hint).toContain('entpackt mehr als 100 MB');
  });

  it('of which nothing can be read fails as a whole and says why', async () => {
    const error = await failureOf(raw([{ name: strToU8('geheim.docx'), data: note, encrypted: true }]));
    expect(error.code).toBe('E_ENCRYPTED');
    expect(error.hint).toContain('geheim.docx');
    expect((await failureOf(zip({ '.DS_Store': note }))).code).toBe('E_EMPTY');
    expect(
      (await failureOf(zip({ '[Content_Types].xml': note, 'ppt/presentation.xml': note }, 'f.pptx'))).message,
    ).toContain('PowerPoint');
  });

  it('with any damage ends in documents or a failure, and another file is read', async () => {
    const whole = zipSync({ 'a/notiz.txt': note, 'verfahren.docx': fixture('verfahren.docx').bytes });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const files = [
          { name: 'kaputt.zip', bytes },
          { name: 'notiz.txt', bytes: note },
        ];
        const { documents } = await readDocuments(files, { caseName: '' });
        expect(outline(documents.at(-1)!)).toEqual(['paragraph – Der Antrag wird zuerst in der Fachstelle geprüft.']);
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});
