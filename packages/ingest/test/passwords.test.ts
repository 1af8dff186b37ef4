import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { fixture } from './files.ts';

describe('a PDF with a password', () => {
  it.each(['enc_user.pdf', 'enc_rc4.pdf'])(
    '%s is read with the right one, wherever it stands in the list',
    async (name) => {
      const open = (await readDocument(fixture('enc_owner.pdf')))[0]!;
      for (const passwords of [['geheim'], ['falsch', '', 'geheim']]) {
        const [document] = await readDocument({ ...fixture(name), passwords });
        expect(document!.blocks.map(({ text }) => text)).toEqual(open.blocks.map(({ text }) => text));
        expect(document!.warnings).toEqual([]);
        expect(JSON.stringify(document)).not.toContain('geheim');
      }
    },
  );

  it('says what to do where none is right, and does not repeat it', async () => {
    const reading = readDocument({ ...fixture('enc_user.pdf'), passwords: ['falsch-4711'] });
    const error: unknown = await reading.catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'E_PDF_ENCRYPTED',
      message: expect.stringContaining('kein angegebenes Kennwort passt'),
    });
    expect(error).toMatchObject({ hint: expect.stringContaining('--password-file') });
    expect(JSON.stringify(error) + String(error)).not.toContain('4711');
  });
});
