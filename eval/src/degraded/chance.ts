import { mulberry32 } from '../statistics/mulberry32.ts';

/** Choices that are the same for the same seed. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  /** Undefined of an empty list. */
  pick<T>(list: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
}

export function openChance(seed: string): Chance {
  const next = mulberry32(hash(seed));
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffled(list) {
      const result = [...list];
      for (let i = result.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        const [a, b] = [result[i], result[j]];
        if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
      }
      return result;
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
