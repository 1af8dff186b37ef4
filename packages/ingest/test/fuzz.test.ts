import { expect, it } from 'vitest';
import { fuzz, fuzzed } from './fuzz.ts';

it.each(fuzzed)('damage to %s ends in documents or in one clear error', async (name) => {
  const { read, refused } = await fuzz(name, 25, 20_260_101);
  expect(read + refused).toBe(25);
});
