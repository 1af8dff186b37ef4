import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { InputFile } from '../draft.ts';

/** What the thread is given. */
export interface PdfiumFile {
  bytes: Uint8Array;
  passwords: readonly string[];
}

/** What PDFium finds on a page, counted from 1. */
export interface PdfiumPage {
  page: number;
  text: string;
  /** No line, area, picture or form is on the page. */
  textOnly: boolean;
}

/** So long is waited for a page, milliseconds: PDFium takes one or two. */
const patience = 5_000;

/**
 * A PDF as PDFium reads it, in a thread of its own beside our reading: a third of what pdf-parse costs, and another
 * engine. Where a font sets ligatures, the last letters of a page can be missing.
 */
export class PdfiumReading {
  readonly #worker: Worker;
  readonly #pages: PromiseWithResolvers<PdfiumPage | undefined>[];
  readonly #textOnly = new Set<number>();

  /** @param pageCount pages that the file has */
  constructor(file: InputFile, pageCount: number) {
    this.#pages = Array.from({ length: pageCount }, () => Promise.withResolvers());
    const workerData: PdfiumFile = {
      bytes: file.bytes,
      passwords: file.passwords ?? [],
    };
    const bounds = { env: {}, execArgv: [], stdout: true, stderr: true };
    this.#worker = new Worker(new URL('./pdfium-worker.ts', import.meta.url), {
      workerData,
      ...bounds,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (found: PdfiumPage) => {
      if (found.textOnly) this.#textOnly.add(found.page);
      this.#pages[found.page - 1]?.resolve(found);
    });
    // What PDFium cannot read ends the thread; the pages it did not reach are then unknown.
    this.#worker.on('error', () => this.#giveUp());
    this.#worker.on('exit', () => this.#giveUp());
  }

  /**
   * Whether the page is known by now to hold nothing but text. Nobody waits for that: at first, while PDFium gets ready,
   * pages are read as if it were not known, which gives the same and takes longer.
   */
  async isTextOnly(page: number): Promise<boolean> {
    await setImmediate();
    return this.#textOnly.has(page);
  }

  /**
   * The text of the first pages; ends the thread. Rejects where PDFium does not know one of them; who does not wait for
   * it need not catch that.
   */
  texts(pageCount: number): Promise<{ page: number; text: string }[]> {
    const texts = this.#texts(pageCount);
    texts.catch(() => undefined);
    return texts;
  }

  async #texts(pageCount: number): Promise<{ page: number; text: string }[]> {
    const texts: { page: number; text: string }[] = [];
    for (let number = 1; number <= pageCount; number++) {
      const found = await this.#page(number);
      if (!found) throw new Error(`PDFium gave no text of page ${number}`);
      texts.push({ page: number, text: found.text });
    }
    await this.close();
    return texts;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #page(number: number): Promise<PdfiumPage | undefined> {
    const clock = setTimeout(() => void this.close(), patience);
    try {
      return await this.#pages[number - 1]?.promise;
    } finally {
      clearTimeout(clock);
    }
  }

  #giveUp(): void {
    for (const page of this.#pages) page.resolve(undefined);
  }
}
