import { ingestError } from '../errors.ts';

const endOfChain = 0xfffffffe;
const noIndex = 0xffffffff;
const entrySize = 128;
/** Streams of fewer bytes lie in small sectors inside the root's own stream. */
const smallest = 4096;
const smallSector = 64;
/** Sectors of the allocation table that the header names; further ones are chained. */
const tablesInHeader = 109;

interface DirectoryEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** An OLE compound file whose structure has passed its check. */
export interface CompoundFile {
  /** Of what stands at the top. */
  names: string[];
  /** The bytes of a stream at the top, or undefined where there is none of that name. @throws E_DAMAGED */
  stream(name: string): Uint8Array | undefined;
}

/**
 * Opens an OLE compound file ([MS-CFB]), after its structure was held against the limits that libraries rely on
 * without looking: chains of sectors end, folders form a tree, streams fit into the file.
 *
 * @throws E_DAMAGED
 */
export function openCompoundFile(bytes: Uint8Array, where: string): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (detail: string) => ingestError('E_DAMAGED', where, detail);
  if (bytes.length < 512) throw damaged('der Kopf der Datei fehlt');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('unbekannte Blockgröße');
  const sector = 1 << shift;
  const sectors = Math.ceil(bytes.length / sector);
  const at = (index: number) => (index + 1) * sector;
  const tables = tableSectors(view, sector, sectors, damaged);
  const next = (index: number): number => {
    const table = tables[Math.floor(index / (sector / 4))];
    const offset = table === undefined ? bytes.length : at(table) + (index % (sector / 4)) * 4;
    return offset + 4 > bytes.length ? endOfChain : view.getUint32(offset, true);
  };
  // Shared by all chains: no whole file needs more steps than it has sectors, a damaged one a few times that.
  let steps = sectors * 4;
  const chain = (start: number): number[] => {
    const found: number[] = [];
    for (let index = start; index < 0xfffffff0; index = next(index)) {
      if (--steps < 0) throw damaged('Blöcke verweisen im Kreis aufeinander');
      found.push(index);
    }
    return found;
  };
  const entries = chain(view.getUint32(48, true)).flatMap((index) => entriesAt(view, at(index), sector / entrySize));
  const root = entries[0];
  if (root?.type !== 5) throw damaged('das Inhaltsverzeichnis fehlt');
  checkSmallChains(view, { root, entries, chain, at, sector, damaged });
  for (const entry of entries) {
    if (entry.type === 2 && entry.size > bytes.length) throw damaged('ein Teil ist länger als die Datei');
    if (entry.type === 2 && entry.size >= smallest) chain(entry.start);
  }
  const top = entriesBelow(entries, root, damaged);
  /** Sectors one behind the other, cut to a length. */
  const read = (found: readonly number[], length: number): Uint8Array => {
    const parts = found.map((index) => bytes.subarray(at(index), at(index) + sector));
    const whole = Buffer.concat(parts, Math.min(length, found.length * sector));
    if (whole.length < length) throw damaged('ein Teil ist abgeschnitten');
    return whole;
  };
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((candidate) => candidate.name === name && candidate.type === 2);
      if (!entry) return undefined;
      if (entry.size >= smallest) return read(chain(entry.start), entry.size);
      const table = chain(view.getUint32(60, true));
      const small = read(chain(root.start), root.size);
      const parts: Uint8Array[] = [];
      for (let index = entry.start; parts.length * smallSector < entry.size; ) {
        const block = table[Math.floor(index / (sector / 4))];
        const part = small.subarray(index * smallSector, (index + 1) * smallSector);
        if (block === undefined || part.length === 0) throw damaged('ein Teil ist abgeschnitten');
        parts.push(part);
        const offset = at(block) + (index % (sector / 4)) * 4;
        index = offset + 4 > bytes.length ? endOfChain : view.getUint32(offset, true);
      }
      return Buffer.concat(parts).subarray(0, entry.size);
    },
  };
}

/** The sectors that hold the allocation table: those of the header and of the chain behind it. */
function tableSectors(view: DataView, sector: number, sectors: number, damaged: (detail: string) => Error): number[] {
  const count = view.getUint32(44, true);
  if (count > sectors) throw damaged('die Blocktabelle ist länger als die Datei');
  const tables: number[] = [];
  for (let index = 0; index < Math.min(count, tablesInHeader); index++) {
    tables.push(view.getUint32(76 + index * 4, true));
  }
  let block = view.getUint32(68, true);
  for (let seen = 0; tables.length < count && block < 0xfffffff0; seen++) {
    const start = (block + 1) * sector;
    if (seen > sectors || start + sector > view.byteLength) throw damaged('die Blocktabelle ist unvollständig');
    for (let index = 0; index < sector / 4 - 1 && tables.length < count; index++) {
      tables.push(view.getUint32(start + index * 4, true));
    }
    block = view.getUint32(start + sector - 4, true);
  }
  return tables;
}

function entriesAt(view: DataView, start: number, count: number): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index++) {
    const at = start + index * entrySize;
    if (at + entrySize > view.byteLength) break;
    let name = '';
    const units = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
    for (let unit = 0; unit < units; unit++) name += String.fromCharCode(view.getUint16(at + unit * 2, true));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Streams under 4096 bytes lie in a table of their own: its chains must end as well. */
function checkSmallChains(
  view: DataView,
  file: {
    root: DirectoryEntry;
    entries: readonly DirectoryEntry[];
    chain: (start: number) => number[];
    at: (index: number) => number;
    sector: number;
    damaged: (detail: string) => Error;
  },
): void {
  const { root, entries, chain, at, sector, damaged } = file;
  const table = chain(view.getUint32(60, true));
  chain(root.start);
  const next = (index: number): number => {
    const block = table[Math.floor(index / (sector / 4))];
    const offset = block === undefined ? view.byteLength : at(block) + (index % (sector / 4)) * 4;
    return offset + 4 > view.byteLength ? endOfChain : view.getUint32(offset, true);
  };
  let steps = table.length * (sector / 4) * 4 + entries.length;
  for (const entry of entries) {
    if (entry.type !== 2 || entry.size === 0 || entry.size >= smallest) continue;
    for (let index = entry.start; index < 0xfffffff0; index = next(index)) {
      if (--steps < 0) throw damaged('Blöcke verweisen im Kreis aufeinander');
    }
  }
}

/** Walks the whole tree, so that each entry is found to have one parent; gives the entries of the first level. */
function entriesBelow(
  entries: readonly DirectoryEntry[],
  root: DirectoryEntry,
  damaged: (detail: string) => Error,
): DirectoryEntry[] {
  const first: DirectoryEntry[] = [];
  const seen = new Set<number>();
  const open = [{ index: root.child, level: 1 }];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const { index, level } = current;
    if (index === noIndex) continue;
    const entry = entries[index];
    if (entry === undefined || seen.has(index) || level > 64) throw damaged('das Inhaltsverzeichnis ist kein Baum');
    seen.add(index);
    if (level === 1) first.push(entry);
    open.push({ index: entry.left, level }, { index: entry.right, level });
    if (entry.type === 1) open.push({ index: entry.child, level: level + 1 });
  }
  return first;
}
