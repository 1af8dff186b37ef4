import crypto from 'node:crypto';
import { type InputFile, readDocument } from '@lotse/ingest';
import { LotseError } from '@lotse/model';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, read } from './files.ts';

/** Node 24.7 and later. */
const hasArgon2 = typeof crypto.argon2Sync === 'function';

const locked = (name: string) => fixture(`protected/${name}`);
const failureOf = async (file: InputFile) => {
  const error = await readDocument(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(LotseError);
  return error as LotseError;
};
const blocksOf = async (name: string) => (await read(name)).blocks.map(({ text, marker }) => [marker, text]);

describe('a protected file', () => {
  it.each([
    ['verfahren_agile.docx', 'verfahren.docx'],
    ['verfahren_agile_sha1.docx', 'verfahren.docx'],
    ['acroform_aes256.pdf', 'acroform.pdf'],
  ])('%s gives what %s gives, wherever the right password stands in the list', async (name, open) => {
    const expected = await read(open);
    const file = locked(name);
    const [document] = await readDocument({ ...file, passwords: ['falsch', '', 'geheim'] });
    expect(document!.blocks).toEqual(expected.blocks);
    expect(document!.fields).toEqual(expected.fields);
    expect(document!.warnings.map(({ code }) => code)).toEqual(expected.warnings.map(({ code }) => code));
    expect(document!.file).toBe(file.name);
    expect(document!.sha256).not.toBe(expected.sha256);
    expect(JSON.stringify(document)).not.toContain('geheim');
  });

  const readable = ['verfahren_aes_cbc.odt', ...(hasArgon2 ? ['verfahren_argon2.odt'] : [])];
  it.each(readable)('%s gives what LibreOffice made of the text without a password', async (name) => {
    const [document] = await readDocument({ ...locked(name), passwords: ['falsch', 'geheim'] });
    expect(document!.blocks.map(({ text, marker }) => [marker, text])).toEqual(await blocksOf('verfahren.odt'));
    expect(document!.warnings.map(({ code }) => code)).toEqual(['W_TRACKED_CHANGES']);
  });

  it.each([
    ['office2007_standard.docx', 'lorem ipsum'],
    ['office_agile.docx', 'Lorem ipsum'],
    ['office_agile.xlsx', 'Sheet1'],
  ])('%s, written by Office, is read', async (name, text) => {
    const [document] = await readDocument({ ...locked(name), passwords: ['Password1234_'] });
    expect(document!.blocks[0]!.text).toBe(text);
    expect(document!.warnings).toEqual([]);
  });

  it.each(['enc_user.pdf', 'enc_rc4.pdf'])('%s is read, in both readings', async (name) => {
    const open = await read('enc_owner.pdf');
    const [document] = await readDocument({ ...fixture(name), passwords: ['falsch', '', 'geheim'] });
    expect(document!.blocks.map(({ text }) => text)).toEqual(open.blocks.map(({ text }) => text));
    expect(document!.warnings).toEqual([]);
  });

  it.each(['gruppe_aes256.pdf', 'gruppe_aes128.pdf', 'gruppe_rc4.pdf'])(
    '%s gives what stands on the group of its buttons alone: tooltip and names',
    async (name) => {
      const [document] = await readDocument({ ...locked(name), passwords: ['falsch', 'geheim'] });
      expect(document!.fields).toMatchObject([
        { name: 'Gruppe1', label: 'Art des Antrags', type: 'choice', options: ['Erstantrag', 'Verlängerung'] },
      ]);
    },
  );

  it('with a password for changes alone is read without', async () => {
    const [document] = await readDocument(locked('acroform_owner.pdf'));
    expect(document!.fields).toEqual((await read('acroform.pdf')).fields);
  });

  it.each([
    ['enc_user.pdf', 'E_PDF_ENCRYPTED'],
    ['enc_rc4.pdf', 'E_PDF_ENCRYPTED'],
    ['protected/acroform_aes256.pdf', 'E_PDF_ENCRYPTED'],
    ['protected/office2007_standard.docx', 'E_ENCRYPTED'],
    ['protected/verfahren_agile.docx', 'E_ENCRYPTED'],
    ['protected/verfahren_aes_cbc.odt', 'E_ENCRYPTED'],
    ['protected/verfahren_argon2.odt', hasArgon2 ? 'E_ENCRYPTED' : 'E_ENCRYPTION_UNSUPPORTED'],
    ['protected/aes256.zip', 'E_ENCRYPTED'],
    ['protected/zipcrypto.zip', 'E_ENCRYPTED'],
  ])('%s says whether none was given or none fits, and repeats none', async (name, code) => {
    const none = await failureOf(fixture(name));
    expect([none.code, none.where]).toEqual([code, name]);
    if (code === 'E_ENCRYPTION_UNSUPPORTED') return;
    expect(none.hint).toContain('--password-file');
    expect(`${none.message} ${none.hint}`).not.toContain('kein angegebenes Kennwort passt');
    const wrong = await failureOf({ ...fixture(name), passwords: ['falsch-4711'] });
    expect(wrong.code).toBe(code);
    expect(`${wrong.message} ${wrong.hint}`).toContain('kein angegebenes Kennwort passt');
    expect(JSON.stringify(wrong) + String(wrong)).not.toContain('4711');
  });

  it.each([
    ['verfahren_blowfish.odt', 'E_ENCRYPTION_UNSUPPORTED', 'Blowfish'],
    ['rc4.doc', 'E_UNSUPPORTED', 'DOC, mit Kennwort geschützt'],
    ['rc4.xls', 'E_UNSUPPORTED', 'XLS, mit Kennwort geschützt'],
  ])('%s is refused whatever password there is', async (name, code, words) => {
    for (const passwords of [undefined, ['geheim']]) {
      const error = await failureOf({ ...locked(name), passwords });
      expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
    }
  });
});

describe('an archive with protected entries', () => {
  const note = 'Der Antrag wird zuerst in der Fachstelle geprüft.';
  it.each([
    ['zipcrypto.zip', 'geheim'],
    ['aes128.zip', 'geheim'],
    ['aes256.zip', 'geheim'],
    ['umlaut.zip', 'Schlüssel'],
  ])('%s is read', async (name, password) => {
    const [archive, inside] = await readDocument({ ...locked(name), passwords: ['falsch', password] });
    expect(archive!.warnings).toEqual([]);
    expect(inside!.blocks[0]!.text).toBe(note);
  });

  it('loses them alone where there is no password', async () => {
    const [archive, ...inside] = await readDocument(locked('gemischt.zip'));
    expect(inside.map(({ file }) => file)).toEqual(['protected/gemischt.zip/offen.txt']);
    expect(archive!.warnings).toMatchObject([{ code: 'E_ENCRYPTED', where: 'protected/gemischt.zip/notiz.txt' }]);
    expect(await readDocument({ ...locked('gemischt.zip'), passwords: ['geheim'] })).toHaveLength(3);
  });

  // One of 65,536 and one of 256 wrong passwords pass the bytes that are to tell them.
  it.each([
    ['aes256.zip', 'falsch-105469'],
    ['zipcrypto.zip', 'falsch-11'],
  ])('%s goes on after a wrong password that passes the check of its header', async (name, chance) => {
    const [, inside] = await readDocument({ ...locked(name), passwords: [chance, 'geheim'] });
    expect(inside!.blocks[0]!.text).toBe(note);
    const wrong = await failureOf({ ...locked(name), passwords: [chance] });
    expect(wrong.code).toBe('E_ENCRYPTED');
    expect(wrong.hint).toContain('kein angegebenes Kennwort passt – oder der Inhalt ist beschädigt');
  });

  it('says of damage that it may be damage: no checksum proves the password then', async () => {
    const bytes = Uint8Array.from(locked('aes256.zip').bytes);
    bytes[bytes.indexOf(0x50, 60) - 20]! ^= 0xff;
    const error = await failureOf({ name: 'a.zip', bytes, passwords: ['geheim'] });
    expect(error.code).toBe('E_ENCRYPTED');
    expect(error.hint).toContain('oder der Inhalt ist beschädigt');
  });

  it('of any kind is opened inside another one', async () => {
    const inner = { 'v.docx': locked('verfahren_agile.docx').bytes, 'z.zip': locked('aes256.zip').bytes };
    const more = { 'f.pdf': fixture('enc_user.pdf').bytes, 'o.odt': locked('verfahren_aes_cbc.odt').bytes };
    const file = { name: 'akte.zip', bytes: zipSync({ ...inner, ...more }) };
    const documents = await readDocument({ ...file, passwords: ['geheim'] });
    expect(documents.map((document) => [document.file, document.reader])).toEqual([
      ['akte.zip', 'zip'],
      ['akte.zip/v.docx', 'docx'],
      ['akte.zip/z.zip', 'zip'],
      ['akte.zip/z.zip/notiz.txt', 'text'],
      ['akte.zip/f.pdf', 'pdf'],
      ['akte.zip/o.odt', 'odt'],
    ]);
  });
});

describe('a long list of passwords', () => {
  it('is tried up to a number, and what is left is said', async () => {
    const wrong = Array.from({ length: 150 }, (_, index) => `falsch ${index}`);
    const opened = await readDocument({ ...locked('aes256.zip'), passwords: [...wrong.slice(0, 99), 'geheim'] });
    expect(opened).toHaveLength(2);
    const error = await failureOf({ ...locked('aes256.zip'), passwords: [...wrong, 'geheim'] });
    expect(error.code).toBe('E_ENCRYPTED');
    expect(error.hint).toContain('keines der ersten 100 von 151 angegebenen Kennwörtern passt');
  });
});

describe('a damaged or hostile protected file', () => {
  const agile = locked('verfahren_agile.docx').bytes;
  const changed = (from: string, to: string) => {
    const bytes = Buffer.from(agile);
    const at = bytes.indexOf(from);
    expect(at).toBeGreaterThan(0);
    bytes.write(to, at);
    return { name: 'a.docx', bytes, passwords: ['geheim'] };
  };

  it.each([
    'office2007_standard.docx',
    'verfahren_agile.docx',
    'verfahren_aes_cbc.odt',
    'zipcrypto.zip',
    'aes256.zip',
    'gruppe_aes256.pdf',
  ])(
    '%s with any damage ends in documents or one clear error',
    async (name) => {
      const whole = locked(name).bytes;
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(damage, async (changes) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const reading = readDocument({ name, bytes, passwords: ['geheim', 'Password1234_'] });
          const error = await reading.then(
            () => undefined,
            (caught: unknown) => caught,
          );
          expect(error === undefined || (error instanceof LotseError && error.code.startsWith('E_'))).toBe(true);
        }),
        { numRuns: 12, seed: 5 },
      );
    },
    60_000,
  );

  it('may not ask for any number of rounds', async () => {
    const rest = 'saltSize="16" blockSize="16" keyBits="256"\n ';
    const error = await failureOf(changed(`spinCount="100000" ${rest} `, `spinCount="9000000" ${rest}`));
    expect([error.code, error.message]).toEqual(['E_TOO_LARGE', expect.stringContaining('2000000 Runden')]);
  });

  it('with another cipher is refused by its name', async () => {
    const error = await failureOf(changed('ChainingModeCBC', 'ChainingModeCFB'));
    expect([error.code, error.message]).toEqual(['E_ENCRYPTION_UNSUPPORTED', expect.stringContaining('AES 256 CFB')]);
  });

  it('whose key is a certificate is refused as such', async () => {
    const text = Buffer.from(fixture('enc_user.pdf').bytes).toString('latin1');
    const bytes = Buffer.from(
      text.replace(/\/Filter ?\/Standard/, (filter) => filter.replace('Standard', 'AdobePub')),
      'latin1',
    );
    const error = await failureOf({ name: 'a.pdf', bytes, passwords: ['geheim'] });
    expect([error.code, error.message]).toEqual(['E_ENCRYPTION_UNSUPPORTED', expect.stringContaining('Zertifikat')]);
  });

  it('that was changed after it was encrypted is found out', async () => {
    const bytes = Uint8Array.from(agile);
    bytes[5000]! ^= 1;
    const error = await failureOf({ name: 'a.docx', bytes, passwords: ['geheim'] });
    expect([error.code, error.message]).toEqual(['E_DAMAGED', expect.stringContaining('Prüfsumme')]);
  });
});
