/** A folder of a compound file: streams as bytes, storages as folders. */
export interface Folder {
  [name: string]: Uint8Array | Folder;
}

interface Entry {
  name: string;
  type: 1 | 2 | 5;
  right: number;
  child: number;
  start: number;
  data: Uint8Array;
}

const none = 0xffffffff;
const end = 0xfffffffe;
const sector = 512;

/** Writes an OLE compound file, version 3 ([MS-CFB]); siblings hang in a row to the right. */
export function compoundFile(root: Folder): Uint8Array {
  const top: Entry = { name: 'Root Entry', type: 5, right: none, child: none, start: end, data: new Uint8Array() };
  const entries: Entry[] = [top];
  addChildren(entries, top, root);
  const small: number[] = [];
  const smallParts: Uint8Array[] = [];
  const fat: number[] = [];
  const sectors: Uint8Array[] = [];
  const put = (data: Uint8Array): number => {
    const count = Math.ceil(data.length / sector);
    if (count === 0) return end;
    const start = fat.length;
    for (let index = 0; index < count; index++) {
      const part = new Uint8Array(sector);
      part.set(data.subarray(index * sector, (index + 1) * sector));
      sectors.push(part);
      fat.push(index + 1 < count ? fat.length + 1 : end);
    }
    return start;
  };
  for (const entry of entries) {
    if (entry.type !== 2) continue;
    if (entry.data.length >= 4096) {
      entry.start = put(entry.data);
      continue;
    }
    const count = Math.ceil(entry.data.length / 64);
    entry.start = count === 0 ? end : small.length;
    for (let index = 0; index < count; index++) {
      const part = new Uint8Array(64);
      part.set(entry.data.subarray(index * 64, (index + 1) * 64));
      smallParts.push(part);
      small.push(index + 1 < count ? small.length + 1 : end);
    }
  }
  top.data = joined(smallParts);
  top.start = put(top.data);
  while (small.length % 128 !== 0) small.push(none);
  const smallTable = put(uint32(small));
  const directory = put(joined(entries.map(directoryEntry)));
  let tables = Math.ceil(fat.length / 128);
  while (Math.ceil((fat.length + tables) / 128) > tables) tables++;
  const tableStart = fat.length;
  for (let index = 0; index < tables; index++) fat.push(0xfffffffd);
  while (fat.length % 128 !== 0) fat.push(none);

  const head = new Uint8Array(sector);
  const view = new DataView(head.buffer);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, smallTable, true);
  view.setUint32(64, small.length / 128, true);
  view.setUint32(68, end, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tables ? tableStart + index : none, true);
  return joined([head, ...sectors, uint32(fat)]);
}

function addChildren(entries: Entry[], parent: Entry, folder: Folder): void {
  let previous: Entry | undefined;
  for (const [name, content] of Object.entries(folder)) {
    const index = entries.length;
    const isStream = content instanceof Uint8Array;
    const data = isStream ? content : new Uint8Array();
    const entry: Entry = { name, type: isStream ? 2 : 1, right: none, child: none, start: isStream ? end : 0, data };
    entries.push(entry);
    if (previous) previous.right = index;
    else parent.child = index;
    previous = entry;
    if (!isStream) addChildren(entries, entry, content);
  }
}

function directoryEntry({ name, type, right, child, start, data }: Entry): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < name.length; index++) view.setUint16(index * 2, name.charCodeAt(index), true);
  view.setUint16(64, name.length * 2 + 2, true);
  view.setUint8(66, type);
  view.setUint8(67, 1);
  view.setUint32(68, none, true);
  view.setUint32(72, right, true);
  view.setUint32(76, child, true);
  view.setUint32(116, start, true);
  view.setUint32(120, data.length, true);
  return bytes;
}

function uint32(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
