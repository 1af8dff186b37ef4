import { Worker } from 'node:worker_threads';
import type { SourceDocument, Warning } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { type ReadingOptions, readEach } from '../read-documents.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { documentsOf, type FromReader, type ReadReply, type ReadRequest } from './messages.ts';

/** What a worker may use before it is stopped. */
export interface WorkerBounds {
  /** Objects of JavaScript, bytes. */
  heapBytes: number;
  /** What the process may grow by while one file is read, bytes: buffers are outside the heap. */
  growthBytes: number;
  /** Wall clock for one file, milliseconds. */
  time: number;
}

const usual: WorkerBounds = {
  heapBytes: limits.workerHeapBytes,
  growthBytes: limits.workerGrowthBytes,
  time: limits.workerTime,
};

/** The worker ended by itself. */
class WorkerDied extends Error {}

/** How often memory is looked at while a file is read, milliseconds. */
const watchInterval = 100;

/**
 * Reads files in a worker thread with a memory cap and a wall clock, so that a hostile file costs one document and not
 * the run. One worker reads all files; only after it had to be stopped another one takes its place.
 *
 * A thread, not a process: V8 looks for a stop where a function of JavaScript is called, as parsers do at every step. A
 * loop that calls built-in functions alone cannot be stopped, and takes the program along when its heap is full.
 */
export class IsolatedReader {
  readonly #entry: URL;
  readonly #bounds: WorkerBounds;
  #worker: Worker | undefined;

  /** Starts the worker at once, so that it is ready when the files are. */
  constructor(entry = new URL('./reader-worker.ts', import.meta.url), bounds = usual) {
    this.#entry = entry;
    this.#bounds = bounds;
    this.#start();
  }

  /** As `readDocuments`; what one file does to the worker is that file's failure. */
  async readDocuments(
    files: readonly InputFile[],
    options: ReadingOptions,
  ): Promise<{ documents: SourceDocument[]; failures: Warning[] }> {
    return readEach(files, options, (file, one) => this.readDocument(file, one));
  }

  /**
   * As `readDocument`. One at a time.
   *
   * @throws LotseError as `readDocument`; E_TIMEOUT, E_TOO_LARGE where the worker had to be stopped; the signal's reason
   */
  async readDocument(file: InputFile, options: ReadDocumentOptions = {}): Promise<SourceDocument[]> {
    options.signal?.throwIfAborted();
    if (file.bytes.length > limits.fileBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 50 MB');
    // What dies may have died of the file before: a rejection that came late. So once more, in a fresh worker.
    const reply = await this.#ask(file, options)
      .catch((error: unknown) => {
        if (error instanceof WorkerDied) return this.#ask(file, options);
        throw error;
      })
      .catch((error: unknown) => {
        if (error instanceof WorkerDied) throw ingestError('E_DAMAGED', file.name, 'das Lesen brach ab', error);
        throw error;
      });
    const documents = documentsOf(reply);
    for (const { id } of documents) options.taken?.add(id);
    return documents;
  }

  /** Ends the worker. A reader that is asked again starts another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, {
      resourceLimits: { maxOldGenerationSizeMb: Math.round(this.#bounds.heapBytes / 1024 / 1024) },
      // A parser has no use for keys, and nothing that a library prints may get into the results.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    // An idle worker keeps no program alive; one that dies idle is replaced when it is asked.
    worker.unref();
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    this.#worker = worker;
    return worker;
  }

  async #ask(file: InputFile, { taken = new Set(), ocr, onStep, signal }: ReadDocumentOptions): Promise<ReadReply> {
    const worker = this.#worker ?? this.#start();
    const { promise, resolve, reject } = Promise.withResolvers<ReadReply>();
    const tooLarge = () => reject(ingestError('E_TOO_LARGE', file.name, 'beim Lesen reicht der Arbeitsspeicher nicht'));
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : reject(new WorkerDied('error', { cause: error }));
    const onExit = () => reject(new WorkerDied('exit'));
    const onAbort = () => reject(signal?.reason);
    const onMessage = (message: FromReader) => {
      if (message.kind !== 'step') return resolve(message);
      clock.refresh();
      onStep?.(message.step);
    };
    const clock = setTimeout(
      () => reject(ingestError('E_TIMEOUT', file.name, `länger als ${Math.round(this.#bounds.time / 1000)} Sekunden`)),
      this.#bounds.time,
    );
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > this.#bounds.growthBytes) tooLarge();
    }, watchInterval);
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    try {
      const request: ReadRequest = {
        file: { ...file, bytes: new Uint8Array(file.bytes) },
        taken: [...taken],
        ocr,
      };
      worker.postMessage(request, [request.file.bytes.buffer as ArrayBuffer]);
      return await promise;
    } catch (error) {
      void this.close();
      throw error;
    } finally {
      clearTimeout(clock);
      clearInterval(watch);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
    }
  }
}
