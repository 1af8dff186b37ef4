import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../src/matching/assignment.ts';
import { bootstrapMean } from '../src/statistics/bootstrap.ts';

/** The greatest total by trying every assignment. */
function bestTotal(
  values: readonly (readonly number[])[],
  threshold: number,
  row = 0,
  taken = new Set<number>(),
): number {
  if (row === values.length) return 0;
  let best = bestTotal(values, threshold, row + 1, taken);
  for (const [column, value] of (values[row] ?? []).entries()) {
    if (value < threshold || taken.has(column)) continue;
    best = Math.max(best, value + bestTotal(values, threshold, row + 1, new Set([...taken, column])));
  }
  return best;
}

describe('assign', () => {
  it('gives up the best pair for a better whole', () => {
    const pairs = assign(
      [
        [0.9, 0.8],
        [0.8, 0],
      ],
      0.5,
    );
    expect(pairs.map(({ row, column }) => [row, column])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('is optimal, one to one and never below the threshold', () => {
    const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, fc.constantFrom(0.01, 0.5, 0.8), (values, threshold) => {
        const pairs = assign(values, threshold);
        expect(new Set(pairs.map((pair) => pair.row)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.column)).size).toBe(pairs.length);
        for (const pair of pairs) expect(pair.value).toBeGreaterThanOrEqual(threshold);
        const total = pairs.reduce((sum, pair) => sum + pair.value, 0);
        expect(total).toBeCloseTo(bestTotal(values, threshold), 9);
      }),
    );
  });
});

describe('bootstrapMean', () => {
  it('has no width where all cases agree and says nothing of no case', () => {
    expect(bootstrapMean([0.75, 0.75, 0.75])).toEqual({ mean: 0.75, low: 0.75, high: 0.75, items: 3 });
    expect(bootstrapMean([])).toBeUndefined();
  });

  it('is about two standard errors wide to either side', () => {
    const values = Array.from({ length: 100 }, (_, index) => index % 2);
    const mean = bootstrapMean(values);
    // Standard error of the mean of a hundred fair coins: .05.
    expect(mean?.mean).toBe(0.5);
    expect(mean?.low).toBeCloseTo(0.5 - 1.96 * 0.05, 1);
    expect(mean?.high).toBeCloseTo(0.5 + 1.96 * 0.05, 1);
    expect(mean).toEqual(bootstrapMean(values));
  });
});
