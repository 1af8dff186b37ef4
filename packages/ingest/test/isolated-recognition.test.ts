import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseEngine, type InputFile, IsolatedReader, type OcrSettings, type ReadingStep } from '@lotse/ingest';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../src/limits.ts';
import { PageCache } from '../src/ocr/cache.ts';
import type { RecognisedPage } from '../src/ocr/recognised-page.ts';
import { fixture } from './files.ts';
import { recognised, textOf } from './scans.ts';
import { standInTesseract } from './stand-in-tesseract.ts';

let reader = new IsolatedReader();
const folders: string[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-recognition-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  reader.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const native = await chooseEngine({ engine: 'tesseract' });
if (native === undefined)
  console.warn('Ohne Tesseract (Debian: tesseract-ocr, tesseract-ocr-deu) wird es nicht geprüft.');
const engines: OcrSettings['engine'][] = native === undefined ? ['tesseract.js'] : ['tesseract.js', 'tesseract'];

/** The head of a scanned page. */
const picture: InputFile = {
  name: 'seite.png',
  bytes: await sharp(await sharp(fixture('scan_rot90.png').bytes).rotate(270).png().toBuffer())
    .extract({ left: 0, top: 180, width: 2481, height: 900 })
    .withMetadata({ density: 300 })
    .png()
    .toBuffer(),
};

const isRunning = (number: number) => {
  try {
    return process.kill(number, 0);
  } catch {
    return false;
  }
};

describe('a scan in the process that reads', () => {
  it.each(engines)(
    'is recognised by %s beside it, as in this process, and once',
    async (engine) => {
      const cacheFolder = freshFolder();
      const ocr: OcrSettings = { engine, cacheFolder };
      const steps: ReadingStep[] = [];
      const read = async () => {
        const [document] = await reader.readDocument(picture, { ocr, onStep: (step) => steps.push(step) });
        return document!;
      };
      const document = await read();
      expect(textOf(document)).toMatch(/Antragstellung/);
      expect(document).toEqual(await recognised(picture, { engine }));
      expect(steps).toEqual([{ message: 'Texterkennung: Seite 1 von 1', done: 0, total: 1 }]);

      const [entry] = readdirSync(cacheFolder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(cacheFolder, name));
      const kept = readFileSync(entry!, 'utf8');
      const changed = kept.slice(kept.indexOf('\n') + 1).replace('Antragstellung', 'Vorsprache');
      writeFileSync(entry!, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
      expect(textOf(await read())).toMatch(/Vorsprache/);
    },
    60_000,
  );

  it('says that nothing is there to recognise it', async () => {
    const ocr: OcrSettings = { engine: 'tesseract', nativePath: join(freshFolder(), 'tesseract') };
    const [document] = await reader.readDocument(picture, { ocr });
    expect(document!.warnings).toMatchObject([
      { code: 'E_NEEDS_OCR', message: expect.stringContaining('nicht gefunden') },
    ]);
    const [off] = await reader.readDocument(picture, { ocr: { engine: 'off' } });
    expect(off!.warnings).toMatchObject([{ code: 'E_NEEDS_OCR', message: expect.stringContaining('ausgeschaltet') }]);
  }, 60_000);
});

describe.skipIf(process.platform === 'win32')('Tesseract', () => {
  it('is given nothing but a language and how to print, and ends with an interruption', async () => {
    const { nativePath, calls } = standInTesseract(freshFolder(), 'waits');
    const interruption = new AbortController();
    const reading = reader.readDocument(picture, {
      ocr: { engine: 'tesseract', nativePath },
      signal: interruption.signal,
    });
    reading.catch(() => undefined);
    await vi.waitUntil(() => calls().length > 0, { timeout: 20_000, interval: 20 });
    const [call] = calls();
    expect(call!.args).toMatch(/^stdin stdout -l deu --psm 3 --dpi \d+ -c tessedit_create_tsv=1$/);
    expect(isRunning(call!.pid)).toBe(true);
    interruption.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitUntil(() => !isRunning(call!.pid), { timeout: 10_000, interval: 20 });
  }, 60_000);

  it('ends with the clock of the file', async () => {
    const { nativePath, calls } = standInTesseract(freshFolder(), 'waits');
    reader = new IsolatedReader({ bounds: { time: 4_000 } });
    const reading = reader.readDocument(picture, { ocr: { engine: 'tesseract', nativePath } });
    await expect(reading).rejects.toMatchObject({ code: 'E_TIMEOUT', where: 'seite.png' });
    const [call] = calls();
    await vi.waitUntil(() => !isRunning(call!.pid), { timeout: 10_000, interval: 20 });
  }, 60_000);

  it('ends with the program, however that ends', async () => {
    const { nativePath, calls } = standInTesseract(freshFolder(), 'waits');
    const script = fileURLToPath(new URL('./abandoned-recognition.ts', import.meta.url));
    const program = spawn(process.execPath, [script, nativePath]);
    await vi.waitUntil(() => calls().length > 0, { timeout: 20_000, interval: 20 });
    const [call] = calls();
    expect(isRunning(call!.pid)).toBe(true);
    program.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(call!.pid), { timeout: 10_000, interval: 20 });
  }, 60_000);

  it('costs its page where it takes the process along that started it', async () => {
    const { nativePath, calls } = standInTesseract(freshFolder(), 'ends what started it');
    const [document] = await reader.readDocument(picture, { ocr: { engine: 'tesseract', nativePath } });
    expect(document!.warnings).toMatchObject([
      { code: 'E_NEEDS_OCR', message: expect.stringContaining('gescheitert') },
    ]);
    expect(calls()).toHaveLength(1);
    const [next] = await reader.readDocument(picture, { ocr: { engine: 'tesseract.js' } });
    expect(textOf(next!)).toMatch(/Antragstellung/);
  }, 60_000);
});

describe('the cache of one file', () => {
  const page: RecognisedPage = {
    width: 595,
    height: 842,
    delivered: { width: 595, height: 842 },
    turn: { quarters: 0, angle: 0 },
    words: [],
    rules: [],
    boxes: [],
  };
  const word = {
    text: 'x'.repeat(limits.ocrCacheBytes / 2),
    confidence: 1,
    line: '1',
    left: 0,
    top: 0,
    right: 1,
    bottom: 1,
  };

  it('has a share of the disk, and no more', async () => {
    const cache = new PageCache(freshFolder());
    await cache.keep('aa', page);
    await cache.keep('bb', { ...page, words: [word] });
    await cache.keep('cc', { ...page, words: [word] });
    expect(await cache.find('aa')).toEqual(page);
    expect(await cache.find('bb')).toBeDefined();
    expect(await cache.find('cc')).toBeUndefined();
  });
});
