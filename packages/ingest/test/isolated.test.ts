import { IsolatedReader, readDocuments } from '@lotse/ingest';
import { LotseError, type ProgressEvent } from '@lotse/model';
import { afterEach, describe, expect, it } from 'vitest';
import { limits } from '../src/limits.ts';
import { fixture, textFile } from './files.ts';

const MB = 1024 * 1024;
let reader: IsolatedReader;

afterEach(() => reader.close());

describe('a worker that a file leads astray', () => {
  const led = (bounds: { time?: number; heapBytes?: number; growthBytes?: number }) => {
    const wide = { time: 60_000, heapBytes: 1024 * MB, growthBytes: 2048 * MB };
    reader = new IsolatedReader(new URL('./hostile-worker.ts', import.meta.url), { ...wide, ...bounds });
    return reader;
  };

  it.each([
    ['loop', { time: 2_000 }, 'E_TIMEOUT', /länger als 2 Sekunden/],
    ['heap', { heapBytes: 64 * MB }, 'E_TOO_LARGE', /Arbeitsspeicher/],
    ['buffers', { growthBytes: 200 * MB }, 'E_TOO_LARGE', /Arbeitsspeicher/],
    ['exit', {}, 'E_DAMAGED', /brach ab/],
    ['throw', {}, 'E_DAMAGED', /brach ab/],
  ])('%s: costs that file alone', async (what, bounds, code, sentence) => {
    const files = [textFile('a.txt', 'gut'), textFile('b.txt', what), textFile('c.txt', 'gut')];
    const { documents, failures } = await led(bounds).readDocuments(files, { caseName: '' });
    expect(documents.map(({ id }) => id)).toEqual(['a.txt', 'c.txt']);
    expect(failures).toEqual([{ code, message: expect.stringMatching(sentence), where: 'b.txt' }]);
  });

  it('an interruption stops it and the files after it', async () => {
    const interruption = new AbortController();
    const files = [textFile('a.txt', 'loop'), textFile('b.txt', 'gut')];
    const onProgress = () => setTimeout(() => interruption.abort(), 50);
    const reading = led({}).readDocuments(files, { caseName: '', onProgress, signal: interruption.signal });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('reading in the worker', () => {
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
