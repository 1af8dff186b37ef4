import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { PagePicture } from '../raster/page-pictures.ts';
import type { OcrEngine, Recogniser } from './engine.ts';
import { greyMap, pixelsAnInch } from './grey-map.ts';
import { type RecognisedWord, wordsOfTsv } from './recognised-word.ts';

/** Where installers put it; looked at after the folders of `PATH`. */
const usualFolders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', 'C:\\Program Files\\Tesseract-OCR'] as const;

/** Asking for version and languages takes no longer, milliseconds. */
const patience = 10_000;

/** What one page may print, bytes: a page of the smallest print has some 20,000 words. */
const mostOutput = 32 * 1024 * 1024;

/**
 * The program's absolute path, or undefined where it is not installed.
 *
 * @param path folders as in the environment's `PATH`
 */
export async function findNativeTesseract(path = ''): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'tesseract.exe' : 'tesseract';
  for (const folder of [...path.split(delimiter), ...usualFolders]) {
    if (folder === '') continue;
    const file = join(folder, name);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/** Tesseract as the system has it; undefined where it does not start or has no German data. */
export async function nativeTesseract(program: string): Promise<OcrEngine | undefined> {
  try {
    const [about, list] = await Promise.all([ask(program, '--version'), ask(program, '--list-langs')]);
    const version = /^tesseract v?(\d[\w.-]*)/m.exec(about)?.[1];
    if (version === undefined || Number.parseInt(version, 10) < 4) return undefined;
    if (!list.split(/\r?\n/).includes('deu')) return undefined;
    const folder = /"(.+?)"/.exec(list)?.[1];
    return { name: 'tesseract', version, data: await dataVersion(folder), start: async () => new NativeJob(program) };
  } catch {
    return undefined;
  }
}

async function dataVersion(folder: string | undefined): Promise<string> {
  if (folder === undefined) return 'deu';
  const bytes = await readFile(join(folder, 'deu.traineddata')).catch(() => undefined);
  return bytes === undefined ? 'deu' : createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Nothing of the environment but what the system itself needs; one thread, as pages run side by side. */
function environment(): Record<string, string> {
  const root = process.env['SystemRoot'];
  return { OMP_THREAD_LIMIT: '1', LC_ALL: 'C', ...(root === undefined ? {} : { SystemRoot: root }) };
}

/** What the program prints about itself; older versions print it as errors. */
async function ask(program: string, question: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(program, [question], { timeout: patience, env: environment() });
  return `${stdout}\n${stderr}`;
}

class NativeJob implements Recogniser {
  readonly #program: string;

  constructor(program: string) {
    this.#program = program;
  }

  async recognise(picture: PagePicture, signal: AbortSignal): Promise<RecognisedWord[]> {
    signal.throwIfAborted();
    const options = ['-l', 'deu', '--psm', '3', '--dpi', String(pixelsAnInch(picture)), '-c', 'tessedit_create_tsv=1'];
    const child = spawn(this.#program, ['stdin', 'stdout', ...options], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      signal,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= mostOutput) parts.push(part);
      else child.kill('SIGKILL');
    });
    // A program that ends early closes its input; how it ended is told by its exit.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tesseract: ${code}`))));
    child.stdin.end(greyMap(picture));
    await promise.catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
    return wordsOfTsv(Buffer.concat(parts).toString('utf8'));
  }

  async close(): Promise<void> {
    // Each picture has a process of its own, which has ended.
  }
}
