import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InputFile, type ReadingStep, readDocument } from '@lotse/ingest';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture } from './files.ts';
import { recognised, textOf } from './scans.ts';

const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-ocr-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Two quarters of a scanned page, each as a picture. */
async function quarters(): Promise<{ head: Buffer; middle: Buffer }> {
  const page = () => sharp(fixture('scan_rot90.png').bytes).rotate(270);
  const cut = async (top: number) =>
    sharp(await page().png().toBuffer())
      .extract({ left: 0, top, width: 2481, height: 900 })
      .withMetadata({ density: 300 })
      .png()
      .toBuffer();
  return { head: await cut(180), middle: await cut(1110) };
}

const { head, middle } = await quarters();
const picture: InputFile = { name: 'seite.png', bytes: head };

describe('text recognition', () => {
  it('reads every page of a TIFF, and tells how far it is', async () => {
    const tiff = await sharp([head, middle], { join: { animated: true } })
      .tiff({ xres: 300 / 25.4, yres: 300 / 25.4 })
      .toBuffer();
    const steps: ReadingStep[] = [];
    const [document] = await readDocument({ name: 'akte.tif', bytes: tiff }, { onStep: (step) => steps.push(step) });
    expect(document).toMatchObject({ reader: 'image', mediaType: 'image/tiff', pages: 2 });
    expect(textOf(document!, 1)).toMatch(/Antragstellung.*Zuständigkeit prüfen/s);
    expect(textOf(document!, 2)).toMatch(/Ausweis oder Pass.*Mietvertrag/s);
    expect(steps.map(({ message }) => message)).toEqual([
      'Texterkennung: Seite 1 von 2',
      'Texterkennung: Seite 2 von 2',
    ]);
  }, 60_000);

  it('reads a page again only where nothing whole is kept of it, and the same each time', async () => {
    const cacheFolder = freshFolder();
    const ocr = { engine: 'tesseract.js', cacheFolder } as const;
    const first = await recognised(picture, ocr);
    const [entry, ...more] = readdirSync(cacheFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(cacheFolder, name));
    expect(more).toEqual([]);
    const kept = readFileSync(entry!, 'utf8');

    // What is kept is taken: nothing is recognised.
    const changed = kept.slice(kept.indexOf('\n') + 1).replace('Antragstellung', 'Vorsprache');
    writeFileSync(entry!, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
    expect(textOf(await recognised(picture, ocr))).toMatch(/Vorsprache/);

    for (const damaged of [kept.replace('Antragstellung', 'Vorsprache'), kept.slice(0, 900), '']) {
      writeFileSync(entry!, damaged);
      expect(await recognised(picture, ocr)).toEqual(first);
      expect(readFileSync(entry!, 'utf8')).toBe(kept);
    }
  }, 60_000);

  it('marks unsure words within their block, and says where to look', async () => {
    // What a bad copy leaves of small print: grey on grey, and grainy.
    const bad = await sharp(head)
      .resize(700)
      .blur(1.1)
      .linear(0.35, 120)
      .withMetadata({ density: 85 })
      .png()
      .toBuffer();
    const { blocks, warnings } = await recognised({ name: 'kopie.png', bytes: bad }, { engine: 'tesseract.js' });
    const unsure = blocks.flatMap(({ text, uncertain = [] }) =>
      uncertain.map(({ start, end, confidence }) => ({ word: text.slice(start, end), confidence })),
    );
    expect(unsure.length).toBeGreaterThan(0);
    for (const { word, confidence } of unsure) {
      expect(word).toMatch(/^\S+$/);
      expect(confidence).toBeLessThan(0.6);
    }
    for (const { confidence } of blocks) expect(confidence).toBeLessThan(1);
    const warning = warnings.find(({ code }) => code === 'W_OCR_UNCERTAIN');
    expect(warning?.message).toMatch(
      unsure.length === 1 ? /^1 Wort wurde/ : new RegExp(`^${unsure.length} Wörter wurden`),
    );
    expect(warning?.message).toContain(`„${unsure.sort((a, b) => a.confidence - b.confidence)[0]!.word}“ (Seite 1)`);
  }, 60_000);

  it('ends with the reason of whoever interrupts it', async () => {
    const interruption = new AbortController();
    const onStep = () => interruption.abort(new Error('genug'));
    await expect(readDocument(picture, { onStep, signal: interruption.signal })).rejects.toThrow('genug');
  }, 60_000);

  it('says that a picture was not read where recognition is off or not installed', async () => {
    const off = await recognised(picture, { engine: 'off' });
    expect(off.blocks).toEqual([]);
    expect(off.warnings).toMatchObject([{ code: 'E_NEEDS_OCR', message: expect.stringContaining('ausgeschaltet') }]);
    const nativePath = join(freshFolder(), 'tesseract');
    const missing = await recognised(picture, { engine: 'tesseract', nativePath });
    expect(missing.warnings).toMatchObject([
      { code: 'E_NEEDS_OCR', message: expect.stringContaining('nicht gefunden') },
    ]);
    const instead = await recognised(picture, { engine: 'auto', nativePath });
    expect(instead.warnings[0]!.message).toMatch(/tesseract\.js/);
  }, 60_000);

  it('says of an empty page that there is no text on it', async () => {
    const blank = sharp({ create: { width: 600, height: 800, channels: 3, background: 'white' } });
    const { blocks, warnings } = await recognised(
      { name: 'leer.png', bytes: await blank.png().toBuffer() },
      { engine: 'tesseract.js' },
    );
    expect(blocks).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['E_EMPTY']);
  }, 60_000);
});
