const endOfChain = 0xfffffffa;
const entrySize = 128;

/**
 * The streams of a compound file ([MS-CFB]) by their paths, each folder with its number of a message's properties.
 * Only for files whose structure was held against the limits.
 */
export function streamsOf(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 1 << file.readUInt16LE(30);
  const sectorAt = (index: number) => file.subarray((index + 1) * sector, (index + 2) * sector);
  const table = Buffer.concat(tableSectors(file, sectorAt));
  const follow = (start: number, next: Buffer) => {
    const chain: number[] = [];
    for (
      let index = start;
      index < endOfChain && (index + 1) * 4 <= next.length;
      index = next.readUInt32LE(index * 4)
    ) {
      if (chain.length * 4 > next.length) throw new Error('a chain without end');
      chain.push(index);
    }
    return chain;
  };
  const large = (start: number) => Buffer.concat(follow(start, table).map(sectorAt));
  const directory = large(file.readUInt32LE(48));
  const smallTable = large(file.readUInt32LE(60));
  const root = directory.subarray(0, entrySize);
  const small = large(root.readUInt32LE(116));
  const streams = new Map<string, Buffer>();
  const walk = (index: number, folder: string) => {
    const entry = directory.subarray(index * entrySize, (index + 1) * entrySize);
    if (entry.length < entrySize) return;
    const name = entry.toString('utf16le', 0, Math.max(0, entry.readUInt16LE(64) - 2));
    walk(entry.readUInt32LE(68), folder);
    walk(entry.readUInt32LE(72), folder);
    if (entry[66] === 1) walk(entry.readUInt32LE(76), `${folder}${name}/`);
    if (entry[66] !== 2) return;
    const [start, size] = [entry.readUInt32LE(116), entry.readUInt32LE(120)];
    const pieces = follow(start, smallTable).map((at) => small.subarray(at * 64, (at + 1) * 64));
    const content = size >= 4096 ? large(start) : size === 0 ? Buffer.alloc(0) : Buffer.concat(pieces);
    streams.set(`${folder}${name}`, content.subarray(0, size));
  };
  walk(root.readUInt32LE(76), '');
  return streams;
}

function tableSectors(file: Buffer, sectorAt: (index: number) => Buffer): Buffer[] {
  const count = file.readUInt32LE(44);
  const indexes = Array.from({ length: Math.min(count, 109) }, (_, index) => file.readUInt32LE(76 + index * 4));
  for (let block = file.readUInt32LE(68); indexes.length < count && block < endOfChain; ) {
    const list = sectorAt(block);
    for (let at = 0; at + 8 <= list.length && indexes.length < count; at += 4) indexes.push(list.readUInt32LE(at));
    block = list.readUInt32LE(list.length - 4);
  }
  return indexes.map(sectorAt);
}
