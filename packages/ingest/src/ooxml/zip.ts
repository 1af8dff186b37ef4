import { Inflate } from 'fflate';
import { type EntryEncryption, encryptionOf, openEntry } from '../encrypted/zip-entry.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { entryName } from './entry-name.ts';

/** One entry of the central directory. */
export interface ZipEntry {
  /** As the archive has it, with forward slashes: may lead anywhere, may stand there twice. */
  name: string;
  method: number;
  compressedSize: number;
  offset: number;
  /** How it is encrypted, if it is. */
  encryption: EntryEncryption | undefined;
  /** A symbolic link of a Unix system. */
  link: boolean;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const chunkSize = 1 << 16;

/**
 * A ZIP archive read by its central directory (PKWARE APPNOTE 4.3); an entry is inflated only when asked for,
 * in chunks, and what comes out is counted: declared sizes are not believed.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #where: string;
  readonly #entries: Map<string, ZipEntry>;
  readonly #budget: ZipBudget;
  /** All entries in their order, those of the same name too. */
  readonly list: readonly ZipEntry[];

  /**
   * @param budget what may still be unpacked; shared by archives inside one another
   * @throws E_DAMAGED without a directory, E_TOO_LARGE with more entries than the limit
   */
  constructor(bytes: Uint8Array, where: string, budget: ZipBudget = fullBudget()) {
    this.#bytes = bytes;
    this.#where = where;
    this.#budget = budget;
    this.list = readDirectory(bytes, where, budget);
    this.#entries = new Map(this.list.map((entry) => [entry.name, entry]));
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of one entry, or undefined where there is none of that name.
   *
   * @throws E_TOO_LARGE, E_DAMAGED, E_ENCRYPTED
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    return entry && this.readEntry(entry);
  }

  /**
   * The bytes of an entry of the list; an encrypted one is opened with the first password that fits.
   *
   * @throws E_TOO_LARGE, E_DAMAGED, E_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED
   */
  readEntry(entry: ZipEntry, passwords: readonly string[] = []): Uint8Array {
    const data = this.#compressed(entry);
    const { encryption } = entry;
    if (!encryption) return this.#unpacked(data, entry.method);
    const archive = { name: this.#where, passwords };
    const left = this.#budget.bytes;
    return openEntry(data, encryption, archive, (plain, method) => {
      // What a wrong password made of the entry does not count.
      this.#budget.bytes = left;
      return this.#unpacked(plain, method);
    });
  }

  #unpacked(data: Uint8Array, method: number): Uint8Array {
    if (method === 0) {
      this.#account(data.length, data.length);
      return data;
    }
    if (method !== 8) throw ingestError('E_DAMAGED', this.#where, 'unbekannte Verdichtung im Archiv');
    return this.#inflate(data);
  }

  #compressed(entry: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    if (entry.offset + 30 > this.#bytes.length || view.getUint32(entry.offset, true) !== localHeader) {
      throw ingestError('E_DAMAGED', this.#where, 'Archiveintrag fehlt');
    }
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.compressedSize > this.#bytes.length) {
      throw ingestError('E_DAMAGED', this.#where, 'Archiveintrag ist abgeschnitten');
    }
    return this.#bytes.subarray(start, start + entry.compressedSize);
  }

  #inflate(data: Uint8Array): Uint8Array {
    const parts: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((part) => {
      size += part.length;
      this.#account(part.length, size);
      parts.push(part);
    });
    try {
      for (let at = 0; at < data.length; at += chunkSize) {
        inflate.push(data.subarray(at, at + chunkSize), at + chunkSize >= data.length);
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'LotseError') throw error;
      throw ingestError('E_DAMAGED', this.#where, 'Archiveintrag ist nicht lesbar', error);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #account(added: number, entrySize: number): void {
    this.#budget.bytes -= added;
    if (entrySize > limits.zipEntryBytes || this.#budget.bytes < 0) {
      const most = entrySize > limits.zipEntryBytes ? limits.zipEntryBytes : limits.zipTotalBytes;
      throw ingestError('E_TOO_LARGE', this.#where, `entpackt mehr als ${most / 1024 / 1024} MB`);
    }
  }
}

/** What may still be unpacked of one file. */
export interface ZipBudget {
  bytes: number;
  entries: number;
}

/** What one file may unpack to. */
export function fullBudget(): ZipBudget {
  return { bytes: limits.zipTotalBytes, entries: limits.zipEntries };
}

function readDirectory(bytes: Uint8Array, where: string, budget: ZipBudget): ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < lowest) throw ingestError('E_DAMAGED', where, 'das Archiv hat kein Inhaltsverzeichnis');
  const count = view.getUint16(end + 10, true);
  budget.entries -= count;
  if (budget.entries < 0) throw ingestError('E_TOO_LARGE', where, `mehr als ${limits.zipEntries} Teile`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralHeader) {
      throw ingestError('E_DAMAGED', where, 'das Inhaltsverzeichnis des Archivs ist unvollständig');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({
      name: entryName(name, extra, (flags & 0x800) !== 0).replaceAll('\\', '/'),
      encryption: (flags & 1) === 1 ? encryptionOf(view, at, extra) : undefined,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      // Made on Unix (3) or macOS (19): the upper half of the attributes is the mode of the file.
      link: [3, 19].includes(view.getUint8(at + 5)) && (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
