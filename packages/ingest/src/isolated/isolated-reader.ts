import type { SourceDocument, Warning } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { failureOf, ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { OcrSettings } from '../ocr/settings.ts';
import type { FileOfDocument } from '../raster/inner-file.ts';
import type { PagePlace, ShownPage } from '../raster/show-passage.ts';
import { type ReadingOptions, readEach } from '../read-each.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { converse, type RunningReader } from './conversation.ts';
import { IsolatedRecogniser } from './isolated-recogniser.ts';
import { documentsOf, pagesOf, type ReaderRequest, type ReadReply } from './messages.ts';
import type { RecognitionQuestion } from './recognition-messages.ts';
import { endProcess, type ProcessBounds, readingRights, startProcess } from './start-process.ts';
import { Stopped } from './stopped.ts';

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

/**
 * Reads files in a process of its own with a memory cap and a wall clock, so that a hostile file costs one document and
 * not the run. One process reads all files; only after it had to be ended another one takes its place.
 *
 * A process, not a thread: a thread that loops over built-in functions cannot be stopped, and takes the program along
 * when its heap is full. Nor could a thread be kept from writing files.
 *
 * The process may write nothing and start nothing. What it sends is checked before it is used: a hostile file may have
 * taken it over. Pictures of pages go from it to a second process, which recognises their text.
 */
export class IsolatedReader {
  readonly #entry: URL;
  readonly #bounds: ReaderBounds;
  readonly #recogniser: IsolatedRecogniser;
  #running: RunningReader | undefined;
  #peakBytes = 0;
  #tesseract: Promise<string | undefined> | undefined;

  /** Starts the process at once, so that it is ready when the files are. */
  constructor(options: { entry?: URL | undefined; bounds?: Partial<ReaderBounds> } = {}) {
    this.#entry = options.entry ?? new URL('./reader-process.ts', import.meta.url);
    this.#bounds = { ...usual, ...options.bounds };
    this.#recogniser = new IsolatedRecogniser(this.#bounds);
    this.#start();
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
   * @throws LotseError as `readDocument`; E_TIMEOUT, E_TOO_LARGE, E_DAMAGED where the process ended, E_UNSAFE where it
   * sent what it may not; the signal's reason
   */
  async readDocument(file: InputFile, options: ReadDocumentOptions = {}): Promise<SourceDocument[]> {
    options.signal?.throwIfAborted();
    if (file.bytes.length > limits.fileBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 50 MB');
    const stopped = [...(options.stopped ?? [])];
    const ocr = await this.#located(options.ocr);
    for (;;) {
      try {
        const taken = [...(options.taken ?? [])];
        const request = { kind: 'read', file, taken, recognises: ocr?.engine !== 'off', stopped } as const;
        const documents = documentsOf(await this.#askTwice(request, { ...options, ocr }));
        for (const { id } of documents) options.taken?.add(id);
        return documents;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        const { entry } = error;
        if (entry === undefined || stopped.length >= limits.readerStops)
          throw error.errorOf(file.name, this.#bounds.time);
        stopped.push(failureOf(error.errorOf(entry, this.#bounds.time), entry));
      }
    }
  }

  /**
   * The pages that a passage of a document stands on, as pictures with the passage marked.
   *
   * @param file what was read: the document's own file, or the mail or archive that holds it
   * @throws LotseError E_UNSUPPORTED for what has no pages; E_DAMAGED, E_PDF_ENCRYPTED, E_TIMEOUT, E_TOO_LARGE, E_UNSAFE;
   * the signal's reason
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
      throw error instanceof Stopped ? error.errorOf(name, this.#bounds.time) : error;
    }
  }

  /** Ends what reads and what recognises text. A reader that is asked again starts anew. */
  close(): void {
    this.#end();
    this.#recogniser.close();
  }

  #end(): void {
    if (this.#running !== undefined) endProcess(this.#running.child);
    this.#running = undefined;
  }

  /** With the path of native Tesseract, if it is wanted: what starts it knows no `PATH`. */
  async #located(ocr: OcrSettings | undefined): Promise<OcrSettings | undefined> {
    const isWanted = ocr !== undefined && (ocr.engine === 'auto' || ocr.engine === 'tesseract');
    if (!isWanted || ocr.nativePath !== undefined) return ocr;
    this.#tesseract ??= import('../ocr/native-tesseract.ts').then((native) =>
      native.findNativeTesseract(process.env['PATH']),
    );
    return { ...ocr, nativePath: await this.#tesseract };
  }

  #start() {
    const { child, channel } = startProcess(this.#entry, this.#bounds, { rights: readingRights, stderr: 'pipe' });
    const running: RunningReader = { child, channel, lastWords: '' };
    child.stderr?.on('data', (data: Buffer) => {
      running.lastWords = (running.lastWords + data.toString('latin1')).slice(-2_000);
    });
    // One that ends idle is replaced when it is asked.
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
    const { time, stepTime, memoryBytes } = this.#bounds;
    const recognise = async (question: RecognitionQuestion) => this.#recogniser.answer(question, ocr);
    if (request.kind === 'read') this.#recogniser.nextFile();
    try {
      const running = this.#running ?? this.#start();
      const reply = await converse(running, request, { time, stepTime, onStep, signal, recognise });
      this.#peakBytes = Math.max(this.#peakBytes, reply.memory.peak);
      // What one file left behind must not be counted against the next.
      if (reply.memory.now > memoryBytes / 2) this.#end();
      return reply;
    } catch (error) {
      this.close();
      throw error;
    }
  }
}
