import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesExtractor } from '@lotse/extract';
import { describe, expect, it } from 'vitest';
import { Baseline, runEval, shortfalls, suppliedGold } from '../src/index.ts';

describe('the rules extractor on the supplied gold', () => {
  it('is no worse than the baseline and above the floors', async () => {
    const text = await readFile(join(import.meta.dirname, '..', 'baseline.json'), 'utf8');
    const run = await runEval({ data: suppliedGold, extractor: rulesExtractor() });
    expect(run.cases).toHaveLength(12);
    expect(shortfalls(run, Baseline.parse(JSON.parse(text)))).toEqual([]);
  });
});
