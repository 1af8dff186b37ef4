import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IsolatedReader, readDocuments } from '@lotse/ingest';
import { LotseError, type ProgressEvent } from '@lotse/model';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../src/limits.ts';
import { fixture, textFile } from './files.ts';

const MB = 1024 * 1024;
const entry = new URL('./hostile-process.ts', import.meta.url);
let reader: IsolatedReader;

afterEach(() => reader.close());

const led = (bounds: { time?: number; stepTime?: number; heapBytes?: number; memoryBytes?: number } = {}) => {
  reader = new IsolatedReader({ entry, bounds });
  return reader;
};
const isRunning = (number: number) => {
  try {
    return process.kill(number, 0);
  } catch {
    return false;
  }
};
const textsOf = (documents: readonly { blocks: readonly { text: string }[] }[]) =>
  documents.map(({ blocks }) => blocks.map(({ text }) => text).join(' '));

describe('a process that a file leads astray', () => {
  it.each([
    ['loop over built-ins', { time: 3_000 }, 'E_TIMEOUT', /länger als 3 Sekunden/],
    ['one call that never ends', { time: 3_000 }, 'E_TIMEOUT', /länger als 3 Sekunden/],
    ['many steps', { time: 3_000, stepTime: 1 }, 'E_TIMEOUT', /dauert zu lange/],
    ['heap', { heapBytes: 64 * MB }, 'E_TOO_LARGE', /Arbeitsspeicher/],
    ['buffers', { memoryBytes: 400 * MB }, 'E_TOO_LARGE', /Arbeitsspeicher/],
    ['exit', {}, 'E_DAMAGED', /brach ab/],
    ['late', {}, 'E_DAMAGED', /brach ab/],
  ])('%s: costs that file alone', async (what, bounds, code, sentence) => {
    const files = [textFile('a.txt', 'gut'), textFile('b.txt', what), textFile('c.txt', 'gut')];
    const { documents, failures } = await led(bounds).readDocuments(files, { caseName: '' });
    expect(documents.map(({ file }) => file)).toEqual(['a.txt', 'c.txt']);
    expect(failures).toEqual([{ code, message: expect.stringMatching(sentence), where: 'b.txt' }]);
  });

  it('in an archive costs the entry that it was at; the others are read', async () => {
    const names = ['a.txt', 'm/heap.deed', 'm/loop.deed', 'd.txt'];
    const zipped = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('Ein guter Text.')])));
    const documents = await led({ time: 3_000, heapBytes: 64 * MB }).readDocument({ name: 'x.zip', bytes: zipped });
    expect(documents.map(({ file }) => file)).toEqual(['x.zip', 'x.zip/a.txt', 'x.zip/d.txt']);
    expect(documents[0]!.warnings.map(({ code, where }) => [code, where])).toEqual([
      ['E_TOO_LARGE', 'x.zip/m/heap.deed'],
      ['E_TIMEOUT', 'x.zip/m/loop.deed'],
    ]);
  });

  it('may take longer than the clock while it shows signs of life', async () => {
    const events: ProgressEvent[] = [];
    const files = [textFile('a.txt', 'steps')];
    const onProgress = (event: ProgressEvent) => events.push(event);
    const { documents } = await led({ time: 3_000 }).readDocuments(files, { caseName: '', onProgress });
    expect(textsOf(documents)).toEqual(['gut']);
    const steps = events.filter(({ message }) => message.startsWith('a.txt: Seite'));
    expect(steps).toHaveLength(16);
    expect(steps[2]).toMatchObject({ stage: 'read', item: 'a.txt', done: 0, total: 1 });
  });

  it.each([
    'nonsense',
    'bytes that are no message',
    'the beginning of a message without an end',
    'another beginning',
    'another question',
    'too many pictures',
    'too large a picture',
    'a picture without its pixels',
    'a picture in colour',
    'pages to show',
    'no document',
    'an id that leads elsewhere',
    'an id that is taken',
    'a block that leads elsewhere',
    'a file elsewhere',
    'another file',
  ])('sends %s: is ended, and nothing is taken of it', async (what) => {
    const reader = led();
    const numberOf = async (name: string) => Number(textsOf(await reader.readDocument(textFile(name, 'number')))[0]);
    const before = await numberOf('a.txt');
    const taken = new Set<string>();
    await expect(reader.readDocument(textFile('b.txt', what), { taken })).rejects.toMatchObject({
      code: 'E_UNSAFE',
      where: 'b.txt',
    });
    expect(taken).toEqual(new Set());
    await vi.waitUntil(() => !isRunning(before), { timeout: 10_000, interval: 20 });
    expect(await numberOf('c.txt')).not.toBe(before);
  });

  it('is believed a document that it may send', async () => {
    const [document] = await led().readDocument(textFile('b.txt', 'a document of the file'));
    expect(document).toMatchObject({ file: 'b.txt', blocks: [{ id: 'b-0a1b2c' }] });
  });

  it('asks for text in a picture although recognition is off: is ended', async () => {
    const asks = led().readDocument(textFile('a.txt', 'engine'), { ocr: { engine: 'off' } });
    await expect(asks).rejects.toMatchObject({ code: 'E_UNSAFE' });
  });

  it('may write no file, start no program, ask nobody, and knows no key, whatever recognises text may do', async () => {
    process.env['LOTSE_LLM_KEY'] = 'geheim';
    const cacheFolder = mkdtempSync(join(tmpdir(), 'lotse-isolated-'));
    const nativePath = process.execPath;
    const deeds = textFile('a.txt', `deeds\n${cacheFolder}\n${nativePath}`);
    const reader = led();
    for (const ocr of [
      undefined,
      { engine: 'tesseract.js', cacheFolder },
      { engine: 'auto', nativePath, cacheFolder },
    ] as const) {
      const documents = await reader.readDocument(deeds, { ocr });
      expect(textsOf(documents)).toEqual([expect.stringMatching(/^(ERR_ACCESS_DENIED ){4}\[("TZ")?\]$/)]);
    }
    delete process.env['LOTSE_LLM_KEY'];
    expect(readdirSync(cacheFolder)).toEqual([]);
    rmSync(cacheFolder, { recursive: true });
  });

  it('ends with the program, however that ends and whatever it is doing', async () => {
    const program = spawn(process.execPath, [fileURLToPath(new URL('./abandoned-program.ts', import.meta.url))]);
    const [said] = await once(program.stdout, 'data');
    const number = Number(String(said));
    expect(number).toBeGreaterThan(0);
    expect(isRunning(number)).toBe(true);
    program.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(number), { timeout: 10_000, interval: 20 });
  });

  it('an interruption stops it and the files after it', async () => {
    const interruption = new AbortController();
    const files = [textFile('a.txt', 'loop'), textFile('b.txt', 'gut')];
    const onProgress = () => setTimeout(() => interruption.abort(), 50);
    const reading = led().readDocuments(files, { caseName: '', onProgress, signal: interruption.signal });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('reading in the process', () => {
  it('gives what reading in the program gives: documents, failures, progress', async () => {
    const names = ['verfahren.docx', 'enc_user.pdf', 'anfrage.eml', 'corrupt_noise.pdf', 'deep.docx', 'acroform.pdf'];
    const files = [...names, 'xxe.docx', 'laughs.docx', 'slip.docx', 'verfahren.docx'].map(fixture);
    const [here, there]: [ProgressEvent[], ProgressEvent[]] = [[], []];
    reader = new IsolatedReader();
    const outside = await reader.readDocuments(files, { caseName: 'x', onProgress: (event) => there.push(event) });
    const inside = await readDocuments(files, { caseName: 'x', onProgress: (event) => here.push(event) });
    expect(outside).toEqual(inside);
    expect(there).toEqual(here);
    expect(files.every(({ bytes }) => bytes.length > 0)).toBe(true);
    expect(reader.peakBytes).toBeGreaterThan(30 * MB);
  });

  it('throws the error of a single file as it is', async () => {
    reader = new IsolatedReader();
    const error = await reader.readDocument(fixture('enc_user.pdf')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LotseError);
    expect(error).toMatchObject({ code: 'E_PDF_ENCRYPTED', where: 'enc_user.pdf' });
    const large = { name: 'gross.txt', bytes: new Uint8Array(limits.fileBytes + 1) };
    await expect(reader.readDocument(large)).rejects.toMatchObject({ code: 'E_TOO_LARGE' });
  });
});
