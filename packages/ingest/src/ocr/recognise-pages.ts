import { availableParallelism } from 'node:os';
import type { InputFile } from '../draft.ts';
import { limits } from '../limits.ts';
import { openPages, type PagePicture, type PagePictures } from '../raster/page-pictures.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { PageCache, pageKey } from './cache.ts';
import { chooseEngine, usualOcr } from './choose-engine.ts';
import type { OcrEngine, Recogniser } from './engine.ts';
import { readPicture } from './read-picture.ts';
import type { RecognisedPage } from './recognised-page.ts';

/** Why a page was not read: nothing to read it with, too slow, or what it was read with failed. */
export type Unrecognised = 'off' | 'noEngine' | 'time' | 'failed';

/** What became of the pages of a file that had to be recognised. */
export interface Recognition {
  /** By page number, in their order. */
  pages: Map<number, RecognisedPage>;
  unread: Map<number, Unrecognised>;
  /** Name and version. */
  engine?: string;
}

/** Measured on scans of 200 to 300 pixels an inch: at 300 and more, engines lose columns of numbers. */
const resolution = 250;

/** Jobs side by side, however many processors there are: each takes some 200 MB. */
const mostJobs = 4;

/**
 * Recognises pages of a PDF or picture, several at a time; those recognised before are taken from the cache.
 *
 * @throws the signal's reason
 */
export async function recognisePages(
  file: InputFile,
  numbers: readonly number[],
  { ocr = usualOcr, onStep, signal }: Pick<ReadDocumentOptions, 'ocr' | 'onStep' | 'signal'>,
): Promise<Recognition> {
  const none = (why: Unrecognised): Recognition => ({
    pages: new Map(),
    unread: new Map(numbers.map((n) => [n, why])),
  });
  if (numbers.length === 0) return none('off');
  if (ocr.engine === 'off') return none('off');
  const engine = await chooseEngine(ocr);
  if (engine === undefined) return none('noEngine');
  const pictures = await openPages(file).catch(() => undefined);
  if (pictures === undefined) return none('failed');
  const cache = ocr.cacheFolder === undefined ? undefined : new PageCache(ocr.cacheFolder);
  const run = new Run(pictures, engine, cache, numbers, (number, done) =>
    onStep?.({ message: `Texterkennung: Seite ${number} von ${pictures.pageCount}`, done, total: numbers.length }),
  );
  try {
    await run.all(signal);
  } finally {
    await pictures.close();
  }
  const byNumber = <T>(map: Map<number, T>) => new Map([...map].sort(([a], [b]) => a - b));
  return { pages: byNumber(run.pages), unread: byNumber(run.unread), engine: `${engine.name} ${engine.version}` };
}

/** One recognition of a file: its jobs take page after page. */
class Run {
  readonly pages = new Map<number, RecognisedPage>();
  readonly unread = new Map<number, Unrecognised>();
  readonly #pictures: PagePictures;
  readonly #engine: OcrEngine;
  readonly #cache: PageCache | undefined;
  readonly #waiting: number[];
  readonly #onPage: (number: number, done: number) => void;
  readonly #deadline = performance.now() + limits.ocrTime;
  /** Pages are drawn one at a time. */
  #drawing: Promise<unknown> = Promise.resolve();

  constructor(
    pictures: PagePictures,
    engine: OcrEngine,
    cache: PageCache | undefined,
    numbers: readonly number[],
    onPage: (number: number, done: number) => void,
  ) {
    this.#pictures = pictures;
    this.#engine = engine;
    this.#cache = cache;
    this.#waiting = [...numbers];
    this.#onPage = onPage;
  }

  async all(signal: AbortSignal | undefined): Promise<void> {
    const jobs = Math.min(availableParallelism(), mostJobs, this.#waiting.length);
    const ended = await Promise.allSettled(Array.from({ length: jobs }, () => this.#job(signal)));
    signal?.throwIfAborted();
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  async #job(signal: AbortSignal | undefined): Promise<void> {
    let recogniser: Recogniser | undefined;
    try {
      for (let number = this.#waiting.shift(); number !== undefined; number = this.#waiting.shift()) {
        signal?.throwIfAborted();
        if (performance.now() > this.#deadline) {
          this.unread.set(number, 'time');
          continue;
        }
        this.#onPage(number, this.pages.size + this.unread.size);
        const picture = await this.#draw(number);
        const known = picture && (await this.#cache?.find(pageKey(picture, this.#engine)));
        if (known) {
          this.pages.set(number, known);
          continue;
        }
        recogniser = picture && (await this.#recognise(number, picture, recogniser, signal));
      }
    } finally {
      await recogniser?.close();
    }
  }

  /** Recognises one page; returns the job as far as it can go on. */
  async #recognise(
    number: number,
    picture: PagePicture,
    started: Recogniser | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Recogniser | undefined> {
    const clock = AbortSignal.timeout(limits.ocrPageTime);
    let recogniser = started;
    try {
      recogniser ??= await this.#engine.start();
      const page = await readPicture(picture, recogniser, signal ? AbortSignal.any([signal, clock]) : clock);
      this.pages.set(number, page);
      await this.#cache?.keep(pageKey(picture, this.#engine), page);
      return recogniser;
    } catch {
      await recogniser?.close();
      signal?.throwIfAborted();
      this.unread.set(number, clock.aborted ? 'time' : 'failed');
      return undefined;
    }
  }

  async #draw(number: number): Promise<PagePicture | undefined> {
    const picture = this.#drawing.then(() => this.#pictures.render(number, { dpi: resolution, grey: true }));
    this.#drawing = picture.catch(() => undefined);
    return picture.catch(() => {
      this.unread.set(number, 'failed');
      return undefined;
    });
  }
}
