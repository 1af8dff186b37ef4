/**
 * Tommy Ettinger's mulberry32 (public domain): numbers from 0 up to but not including 1, the same for the same seed.
 * Small, fast, good enough to draw cases and to damage replies.
 */
export function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
