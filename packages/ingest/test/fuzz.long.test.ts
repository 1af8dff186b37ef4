import { expect, it } from 'vitest';
import { fuzz, fuzzed, memoryCap } from './fuzz.ts';

it.each(fuzzed)('much damage to %s ends in documents or in one clear error, within bounds of memory', async (name) => {
  const { read, refused, peakBytes } = await fuzz(name, 1500, 7);
  expect(read + refused).toBe(1500);
  expect(peakBytes).toBeLessThan(memoryCap);
});
