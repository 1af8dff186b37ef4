import { limits } from '../limits.ts';
import type { PagePicture } from '../raster/page-pictures.ts';
import { PageCache, pageKey } from './cache.ts';
import { chooseEngine } from './choose-engine.ts';
import type { OcrEngine, Recogniser } from './engine.ts';
import type { PageOutcome, PageRecogniser } from './page-recogniser.ts';
import { readPicture } from './read-picture.ts';
import type { OcrSettings } from './settings.ts';

/** Recognises pages in this process; those recognised before are taken from the cache. */
export class LocalRecogniser implements PageRecogniser {
  readonly #settings: OcrSettings;
  #engine: Promise<OcrEngine | undefined> | undefined;
  #cache: PageCache | undefined;
  /** Jobs that wait for the next page: to start one takes a while. */
  readonly #idle: Recogniser[] = [];

  constructor(settings: OcrSettings) {
    this.#settings = settings;
    this.nextFile();
  }

  /** What one file keeps in the cache is not counted against the next. */
  nextFile(): void {
    const { cacheFolder } = this.#settings;
    this.#cache = cacheFolder === undefined ? undefined : new PageCache(cacheFolder);
  }

  async engine(): Promise<string | undefined> {
    const engine = await this.#chosen();
    return engine && `${engine.name} ${engine.version}`;
  }

  async recognise(picture: PagePicture, signal?: AbortSignal | undefined): Promise<PageOutcome> {
    signal?.throwIfAborted();
    const engine = await this.#chosen();
    if (engine === undefined) return { kind: 'unread', why: 'failed' };
    const cache = this.#cache;
    const key = cache === undefined ? '' : pageKey(picture, engine);
    const known = await cache?.find(key);
    if (known) return { kind: 'read', page: known };
    const clock = AbortSignal.timeout(limits.ocrPageTime);
    let job = this.#idle.pop();
    try {
      job ??= await engine.start();
      const page = await readPicture(picture, job, signal ? AbortSignal.any([signal, clock]) : clock);
      await cache?.keep(key, page);
      this.#idle.push(job);
      return { kind: 'read', page };
    } catch {
      await job?.close();
      signal?.throwIfAborted();
      return { kind: 'unread', why: clock.aborted ? 'time' : 'failed' };
    }
  }

  /** Ends the jobs that wait. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((job) => job.close()));
  }

  #chosen(): Promise<OcrEngine | undefined> {
    this.#engine ??= chooseEngine(this.#settings);
    return this.#engine;
  }
}
