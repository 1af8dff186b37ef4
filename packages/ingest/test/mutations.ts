/** Damage to a file as transfers, disks and attackers do it, drawn from a seed: the same seed, the same damage. */

/** Numbers in [0, 1): mulberry32 by Tommy Ettinger, public domain. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (bytes: Uint8Array<ArrayBuffer>, below: (bound: number) => number, other: Uint8Array) => Uint8Array;

const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

const mutations: readonly Mutation[] = [
  function flipBits(bytes, below) {
    for (let count = 1 + below(30); count > 0; count--) bytes[below(bytes.length)]! ^= 1 << below(8);
    return bytes;
  },
  function truncate(bytes, below) {
    return bytes.subarray(0, below(bytes.length));
  },
  function splice(bytes, below, other) {
    return joined(bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length)));
  },
  function repeat(bytes, below) {
    const from = below(bytes.length);
    const chunk = bytes.subarray(from, from + 1 + below(2_000));
    return joined(bytes.subarray(0, from), ...Array.from({ length: 2 + below(30) }, () => chunk), bytes.subarray(from));
  },
  function cutOut(bytes, below) {
    const from = below(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + below(2_000)));
  },
  function extremeBytes(bytes, below) {
    const from = below(bytes.length);
    return bytes.fill(below(2) * 0xff, from, from + 1 + below(8));
  },
  swapZipEntries,
];

/** Lets two entries of a ZIP directory point to each other's contents; flips bits of what is no ZIP. */
function swapZipEntries(bytes: Uint8Array<ArrayBuffer>, below: (bound: number) => number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: number[] = [];
  for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
  const [one, two] = [entries[below(entries.length)], entries[below(entries.length)]];
  if (one === undefined || two === undefined) {
    bytes[below(bytes.length)]! ^= 1 << below(8);
    return bytes;
  }
  const first = bytes.slice(one + 10, one + 46);
  bytes.copyWithin(one + 10, two + 10, two + 46);
  bytes.set(first, two + 10);
  return bytes;
}

/** One damaged copy; `other` is what is spliced in. */
export function mutate(whole: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const below = (bound: number) => Math.floor(random() * bound);
  const mutation = mutations[below(mutations.length)]!;
  return Uint8Array.from(mutation(Uint8Array.from(whole), below, other));
}
