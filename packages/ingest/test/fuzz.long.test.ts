import { expect, it } from 'vitest';
import { fuzz, fuzzed } from './fuzz.ts';

it.each(fuzzed)('much damage to %s ends in documents or in one clear error', async (name) => {
  const { read, refused } = await fuzz(name, 1500, 7);
  expect(read + refused).toBe(1500);
});
