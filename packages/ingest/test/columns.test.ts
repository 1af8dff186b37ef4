import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordErrorRate } from './error-rate.ts';
import { read } from './files.ts';

const expected = readFileSync(join(import.meta.dirname, 'fixtures/twocol.expected.txt'), 'utf8');

describe('the columns of a PDF', () => {
  it.each(['twocol_natural.pdf', 'twocol_interleaved.pdf'])('%s: no word stands in the wrong place', async (name) => {
    const { blocks } = await read(name);
    expect(wordErrorRate(expected, blocks.map(({ text }) => text).join('\n'))).toBe(0);
  });
});
