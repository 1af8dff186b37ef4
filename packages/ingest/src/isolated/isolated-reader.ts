import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { LotseError, type SourceDocument, type Warning } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { failureOf, ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { OcrSettings } from '../ocr/settings.ts';
import type { FileOfDocument } from '../raster/inner-file.ts';
import type { PagePlace, ShownPage } from '../raster/show-passage.ts';
import { type ReadingOptions, readEach } from '../read-each.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { outOfMemory } from './last-words.ts';
import { documentsOf, type FromReader, pagesOf, type ReaderRequest, type ReadReply } from './messages.ts';
import { endProcess, type ProcessBounds, permissionsFor, startProcess } from './start-process.ts';

/** What reading a file may cost. */
export interface ReaderBounds extends ProcessBounds {
  /** Wall clock from one sign of life to the next, milliseconds. */
  time: number;
  /** What each sign of life adds to the wall clock of the whole file, milliseconds. */
  stepTime: number;
}

const usual: ReaderBounds = {
  heapBytes: limits.readerHeapBytes,
  memoryBytes: limits.readerMemoryBytes,
  time: limits.readerTime,
  stepTime: limits.readerStepTime,
};

/** The process had to be ended, or ended by itself, while it read a file. */
class Stopped extends Error {
  readonly reason: 'time' | 'memory' | 'death';
  /** The file in a mail or archive that it was at. */
  readonly entry: string | undefined;

  constructor(reason: Stopped['reason'], entry: string | undefined) {
    super(reason);
    this.reason = reason;
    this.entry = entry;
  }
}

/**
 * Reads files in a process of its own with a memory cap and a wall clock, so that a hostile file costs one document and
 * not the run. One process reads all files; only after it had to be ended another one takes its place.
 *
 * A process, not a thread: a thread that loops over built-in functions cannot be stopped, and takes the program along
 * when its heap is full. Nor could a thread be kept from writing files.
 */
export class IsolatedReader {
  readonly #entry: URL;
  readonly #bounds: ReaderBounds;
  #running: { child: ChildProcess; permissions: string; lastWords: string } | undefined;
  #peakBytes = 0;
  #tesseract: Promise<string | undefined> | undefined;

  /** Starts the process at once, so that it is ready when the files are. */
  constructor(
    options: { ocr?: OcrSettings | undefined; entry?: URL | undefined; bounds?: Partial<ReaderBounds> } = {},
  ) {
    this.#entry = options.entry ?? new URL('./reader-process.ts', import.meta.url);
    this.#bounds = { ...usual, ...options.bounds };
    this.#start(options.ocr);
  }

  /** The most memory that the process had taken when a file was read, bytes. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  /** As `readDocuments`; what one file does to the process is that file's failure. */
  async readDocuments(
    files: readonly InputFile[],
    options: ReadingOptions,
  ): Promise<{ documents: SourceDocument[]; failures: Warning[] }> {
    return readEach(files, options, (file, one) => this.readDocument(file, one));
  }

  /**
   * As `readDocument`, one at a time. What one file in a mail or archive does to the process is its failure: the others
   * are read again without it.
   *
   * @throws LotseError as `readDocument`; E_TIMEOUT, E_TOO_LARGE, E_DAMAGED where the process ended; the signal's reason
   */
  async readDocument(file: InputFile, options: ReadDocumentOptions = {}): Promise<SourceDocument[]> {
    options.signal?.throwIfAborted();
    if (file.bytes.length > limits.fileBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 50 MB');
    const stopped = [...(options.stopped ?? [])];
    const ocr = await this.#located(options.ocr);
    for (;;) {
      try {
        const request = { kind: 'read', file, taken: [...(options.taken ?? [])], ocr, stopped } as const;
        const documents = documentsOf(await this.#askTwice(request, { ...options, ocr }));
        for (const { id } of documents) options.taken?.add(id);
        return documents;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        const { entry } = error;
        if (entry === undefined || stopped.length >= limits.readerStops) throw this.#errorOf(error, file.name);
        stopped.push(failureOf(this.#errorOf(error, entry), entry));
      }
    }
  }

  /**
   * The pages that a passage of a document stands on, as pictures with the passage marked.
   *
   * @param file what was read: the document's own file, or the mail or archive that holds it
   * @throws LotseError E_UNSUPPORTED for what has no pages; E_DAMAGED, E_PDF_ENCRYPTED, E_TIMEOUT, E_TOO_LARGE; the
   * signal's reason
   */
  async showPassage(
    file: InputFile,
    document: FileOfDocument,
    place: PagePlace,
    signal?: AbortSignal | undefined,
  ): Promise<ShownPage[]> {
    const { file: name, sha256 } = document;
    const request = { kind: 'show', file, document: { file: name, sha256 }, place } as const;
    try {
      return pagesOf(await this.#askTwice(request, { signal }));
    } catch (error) {
      throw error instanceof Stopped ? this.#errorOf(error, name) : error;
    }
  }

  /** Ends the process. A reader that is asked again starts another. */
  close(): void {
    if (this.#running !== undefined) endProcess(this.#running.child);
    this.#running = undefined;
  }

  /** With the path of native Tesseract, if it is wanted: the process knows no `PATH`, and starts what it is given alone. */
  async #located(ocr: OcrSettings | undefined): Promise<OcrSettings | undefined> {
    const isWanted = ocr !== undefined && (ocr.engine === 'auto' || ocr.engine === 'tesseract');
    if (!isWanted || ocr.nativePath !== undefined) return ocr;
    this.#tesseract ??= import('../ocr/native-tesseract.ts').then((native) =>
      native.findNativeTesseract(process.env['PATH']),
    );
    return { ...ocr, nativePath: await this.#tesseract };
  }

  #errorOf({ reason }: Stopped, name: string): LotseError {
    const seconds = Math.round(this.#bounds.time / 1000);
    switch (reason) {
      case 'time':
        return ingestError('E_TIMEOUT', name, `länger als ${seconds} Sekunden`);
      case 'memory':
        return ingestError('E_TOO_LARGE', name, 'beim Lesen reicht der Arbeitsspeicher nicht');
      case 'death':
        return ingestError('E_DAMAGED', name, 'das Lesen brach ab');
    }
  }

  #start(ocr: OcrSettings | undefined) {
    const child = startProcess(this.#entry, this.#bounds, ocr);
    const running = { child, permissions: permissionsFor(ocr), lastWords: '' };
    child.stderr?.on('data', (data: Buffer) => {
      running.lastWords = (running.lastWords + data.toString('latin1')).slice(-2_000);
    });
    // An idle process keeps no program alive; one that ends idle is replaced when it is asked.
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
    const forget = () => {
      if (this.#running === running) this.#running = undefined;
    };
    child.on('error', forget).on('exit', forget);
    this.#running = running;
    return running;
  }

  /** What ended by itself may have died of the file before: a rejection that came late. So once more, in a fresh one. */
  async #askTwice(request: ReaderRequest, options: ReadDocumentOptions): Promise<ReadReply> {
    return this.#ask(request, options).catch((error: unknown) => {
      if (error instanceof Stopped && error.reason === 'death') return this.#ask(request, options);
      throw error;
    });
  }

  async #ask(request: ReaderRequest, { ocr, onStep, signal }: ReadDocumentOptions): Promise<ReadReply> {
    signal?.throwIfAborted();
    if (request.kind === 'read' && this.#running?.permissions !== permissionsFor(ocr)) this.close();
    const running = this.#running ?? this.#start(ocr);
    const { child } = running;
    const { promise, resolve, reject } = Promise.withResolvers<ReadReply>();
    const { time, stepTime, memoryBytes } = this.#bounds;
    let begun = performance.now();
    let steps = 0;
    let entry: string | undefined;
    const stop = (reason: Stopped['reason']) => reject(new Stopped(reason, entry));
    const clock = setTimeout(() => stop('time'), time);
    const onMessage = (message: FromReader) => {
      if (message.kind === 'begun') {
        begun = performance.now();
        clock.refresh();
        return;
      }
      if (message.kind !== 'step') return resolve(message);
      steps = Math.min(steps + 1, limits.readerSteps);
      entry = message.step.entry ?? entry;
      if (performance.now() - begun > time + steps * stepTime) return stop('time');
      clock.refresh();
      onStep?.(message.step);
    };
    const onClose = () => stop(running.lastWords.includes(outOfMemory) ? 'memory' : 'death');
    const onError = (error: Error) => reject(notStarted(error));
    const onAbort = () => reject(signal?.reason);
    child.on('message', onMessage).once('close', onClose).once('error', onError);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      // What cannot be sent any more is answered by the end of the process.
      child.send(request, () => undefined);
      const reply = await promise;
      this.#peakBytes = Math.max(this.#peakBytes, reply.memory.peak);
      // What one file left behind must not be counted against the next.
      if (reply.memory.now > memoryBytes / 2) this.close();
      return reply;
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener('abort', onAbort);
      child.off('message', onMessage).off('close', onClose).off('error', onError);
    }
  }
}

function notStarted(cause: Error): LotseError {
  return new LotseError('E_READER', 'Der Prozess, der die Unterlagen liest, ließ sich nicht starten.', {
    hint: 'Schließen Sie andere Programme und versuchen Sie es noch einmal.',
    cause,
  });
}
