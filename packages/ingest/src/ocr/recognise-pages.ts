import { availableParallelism } from 'node:os';
import type { InputFile } from '../draft.ts';
import { limits } from '../limits.ts';
import { openPages, type PagePicture, type PagePictures } from '../raster/page-pictures.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { usualOcr } from './choose-engine.ts';
import { LocalRecogniser } from './local-recogniser.ts';
import type { PageRecogniser } from './page-recogniser.ts';
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

/**
 * Recognises pages of a PDF or picture, several at a time.
 *
 * @throws the signal's reason
 */
export async function recognisePages(
  file: InputFile,
  numbers: readonly number[],
  options: Pick<ReadDocumentOptions, 'ocr' | 'recogniser' | 'onStep' | 'signal'>,
): Promise<Recognition> {
  const { ocr = usualOcr, recogniser } = options;
  if (numbers.length === 0 || ocr.engine === 'off') return unreadAll(numbers, 'off');
  if (recogniser !== undefined) return recogniseBy(recogniser, file, numbers, options);
  const own = new LocalRecogniser(ocr);
  return recogniseBy(own, file, numbers, options).finally(() => own.close());
}

async function recogniseBy(
  recogniser: PageRecogniser,
  file: InputFile,
  numbers: readonly number[],
  { onStep, signal }: Pick<ReadDocumentOptions, 'onStep' | 'signal'>,
): Promise<Recognition> {
  const engine = await recogniser.engine();
  if (engine === undefined) return unreadAll(numbers, 'noEngine');
  const pictures = await openPages(file).catch(() => undefined);
  if (pictures === undefined) return unreadAll(numbers, 'failed');
  const run = new Run(pictures, recogniser, numbers, (number, done) =>
    onStep?.({ message: `Texterkennung: Seite ${number} von ${pictures.pageCount}`, done, total: numbers.length }),
  );
  try {
    await run.all(signal);
  } finally {
    await pictures.close();
  }
  const byNumber = <T>(map: Map<number, T>) => new Map([...map].sort(([a], [b]) => a - b));
  return { pages: byNumber(run.pages), unread: byNumber(run.unread), engine };
}

function unreadAll(numbers: readonly number[], why: Unrecognised): Recognition {
  return { pages: new Map(), unread: new Map(numbers.map((number) => [number, why])) };
}

/** One recognition of a file: page after page is drawn and handed over, several side by side. */
class Run {
  readonly pages = new Map<number, RecognisedPage>();
  readonly unread = new Map<number, Unrecognised>();
  readonly #pictures: PagePictures;
  readonly #recogniser: PageRecogniser;
  readonly #waiting: number[];
  readonly #onPage: (number: number, done: number) => void;
  readonly #deadline = performance.now() + limits.ocrTime;
  /** Pages are drawn one at a time. */
  #drawing: Promise<unknown> = Promise.resolve();

  constructor(
    pictures: PagePictures,
    recogniser: PageRecogniser,
    numbers: readonly number[],
    onPage: (number: number, done: number) => void,
  ) {
    this.#pictures = pictures;
    this.#recogniser = recogniser;
    this.#waiting = [...numbers];
    this.#onPage = onPage;
  }

  async all(signal: AbortSignal | undefined): Promise<void> {
    const rows = Math.min(availableParallelism(), limits.ocrJobs, this.#waiting.length);
    const ended = await Promise.allSettled(Array.from({ length: rows }, () => this.#row(signal)));
    signal?.throwIfAborted();
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  async #row(signal: AbortSignal | undefined): Promise<void> {
    for (let number = this.#waiting.shift(); number !== undefined; number = this.#waiting.shift()) {
      signal?.throwIfAborted();
      if (performance.now() > this.#deadline) {
        this.unread.set(number, 'time');
        continue;
      }
      this.#onPage(number, this.pages.size + this.unread.size);
      const picture = await this.#draw(number);
      const outcome = picture && (await this.#recogniser.recognise(picture, signal));
      if (outcome?.kind === 'read') this.pages.set(number, outcome.page);
      else this.unread.set(number, outcome?.why ?? 'failed');
    }
  }

  async #draw(number: number): Promise<PagePicture | undefined> {
    const picture = this.#drawing.then(() => this.#pictures.render(number, { dpi: resolution, grey: true }));
    this.#drawing = picture.catch(() => undefined);
    return picture.catch(() => undefined);
  }
}
