import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '../limits.ts';
import type { PagePicture } from '../raster/page-pictures.ts';
import type { OcrEngine } from './engine.ts';
import { RecognisedPage } from './recognised-page.ts';

/** Grows whenever the same picture would be read to another result by the same engine. */
const version = 3;

/** What the smallest file takes on a disk, bytes. */
const diskBlock = 4096;

/** The name of a page's result: a hash of its pixels and of all that decides how they are read. */
export function pageKey(picture: PagePicture, engine: OcrEngine): string {
  const { width, height, channels, data, scale } = picture;
  const about = [version, engine.name, engine.version, engine.data, width, height, channels, scale.toFixed(4)];
  return createHash('sha256').update(JSON.stringify(about)).update(data).digest('hex');
}

/**
 * Recognised pages in a folder, each a file of its own: a line with the hash of what follows, then the page. They hold
 * text of documents, so that nobody but the user may read them; any of them may be deleted at any time.
 */
export class PageCache {
  readonly #folder: string;
  /** Bytes that may still be kept. */
  #left: number = limits.ocrCacheBytes;

  /** @param folder made when the first page is kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The page of that name; undefined where there is none, or one that is damaged. */
  async find(key: string): Promise<RecognisedPage | undefined> {
    const content = await readFile(this.#fileOf(key), 'utf8').catch(() => '');
    const end = content.indexOf('\n');
    const page = content.slice(end + 1);
    if (end < 0 || content.slice(0, end) !== hashOf(page)) return undefined;
    try {
      return RecognisedPage.parse(JSON.parse(page));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a page. A folder that cannot be written costs time at the next reading, and nothing else; so does a file that
   * has more to keep than `limits.ocrCacheBytes`, so that none can fill the disk.
   */
  async keep(key: string, page: RecognisedPage): Promise<void> {
    const content = JSON.stringify(page);
    this.#left -= Math.max(diskBlock, Buffer.byteLength(content));
    if (this.#left < 0) return;
    const file = this.#fileOf(key);
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
      await writeFile(unfinished, `${hashOf(content)}\n${content}`, { mode: 0o600 });
      await rename(unfinished, file);
    } catch {
      await rm(unfinished, { force: true }).catch(() => undefined);
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
