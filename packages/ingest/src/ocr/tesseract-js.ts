import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as WasmWorker } from 'tesseract.js';
import type { PagePicture } from '../raster/page-pictures.ts';
import type { OcrEngine, Recogniser } from './engine.ts';
import { greyMap, pixelsAnInch } from './grey-map.ts';
import { type RecognisedWord, wordsOfTsv } from './recognised-word.ts';

/** The folder of the data package that holds the best network, in whole numbers: as good as the large one, and quick. */
const variant = '4.0.0_best_int';

/** Tesseract as WebAssembly with its German data, both from npm: there is nothing to install, and nothing is loaded. */
export async function tesseractJs(): Promise<OcrEngine> {
  const require = createRequire(import.meta.url);
  const langPath = join(dirname(require.resolve('@tesseract.js-data/deu')), variant);
  const data = createHash('sha256').update(await readFile(join(langPath, 'deu.traineddata.gz')));
  const { version }: { version: string } = require('tesseract.js/package.json');
  return {
    name: 'tesseract.js',
    version,
    data: `${variant} ${data.digest('hex').slice(0, 16)}`,
    start: () => startWorker(langPath),
  };
}

async function startWorker(langPath: string): Promise<Recogniser> {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const worker = await createWorker(
    'deu',
    OEM.LSTM_ONLY,
    // Without a handler of errors the library throws where nobody can catch it.
    { langPath, cacheMethod: 'none', gzip: true, errorHandler: () => undefined },
  );
  // What the engine says of itself would go to the program's own output.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' });
  return new WasmJob(worker);
}

class WasmJob implements Recogniser {
  readonly #worker: WasmWorker;
  readonly #died: Promise<never>;

  constructor(worker: WasmWorker) {
    this.#worker = worker;
    const { promise, reject } = Promise.withResolvers<never>();
    this.#died = promise;
    promise.catch(() => undefined);
    const thread: unknown = Reflect.get(worker, 'worker');
    if (thread instanceof Object && 'once' in thread && typeof thread.once === 'function') thread.once('error', reject);
  }

  async recognise(picture: PagePicture, signal: AbortSignal): Promise<RecognisedWord[]> {
    signal.throwIfAborted();
    const stopped = Promise.withResolvers<never>();
    const onAbort = () => stopped.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const asked = this.#worker
      .setParameters({ user_defined_dpi: String(pixelsAnInch(picture)) })
      .then(() => this.#worker.recognize(greyMap(picture), {}, { text: false, tsv: true }));
    try {
      const { data } = await Promise.race([asked, this.#died, stopped.promise]);
      return wordsOfTsv(data.tsv ?? '');
    } catch (error) {
      asked.catch(() => undefined);
      await this.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
