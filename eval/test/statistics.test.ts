import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedBootstrap, spread, summarise } from '../src/index.ts';
import { result, scored } from './made-runs.ts';

describe('pairedBootstrap', () => {
  it('sees the same gain everywhere, however far apart the items are', () => {
    const paired = pairedBootstrap([0.125, 0.5, 0.75], [0.25, 0.625, 0.875]);
    expect(paired).toEqual({ mean: 0.125, low: 0.125, high: 0.125, items: 3, shareNotAbove: 0 });
  });

  it('knows no direction where gain and loss are equal', () => {
    // Drawn from (−.5, +.5) four at a time: 11 of 16 draws have a mean of 0 or below.
    const paired = pairedBootstrap([0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1]);
    expect(paired).toMatchObject({ mean: 0, low: -0.5, high: 0.5, items: 4 });
    expect(paired?.shareNotAbove).toBeCloseTo(11 / 16, 1);
  });

  it('turns round with its sides', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        const [a, b] = [pairs.map(([left]) => left / 8), pairs.map(([, right]) => right / 8)];
        const [there, back] = [pairedBootstrap(a, b), pairedBootstrap(b, a)];
        expect(there?.mean).toBeCloseTo(-(back?.mean ?? 0), 12);
        expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 12);
        expect(there?.low).toBeLessThanOrEqual(there?.high ?? -1);
      }),
      { numRuns: 20 },
    );
  });

  it('says nothing of nothing and refuses what is no pair', () => {
    expect(pairedBootstrap([], [])).toBeUndefined();
    expect(() => pairedBootstrap([1], [])).toThrow(RangeError);
  });
});

describe('spread', () => {
  it('is the standard deviation of the means of the samples', () => {
    // Means .6 and .7.
    expect(
      spread([
        [0.4, 0.6],
        [0.8, 0.8],
      ]),
    ).toBeCloseTo(Math.sqrt(2 * 0.05 ** 2), 12);
  });

  it('leaves out an item that lacks a sample, lest means go over different items', () => {
    expect(spread([[0.4, 0.6], [0.8, 0.8], [0]])).toBeCloseTo(Math.sqrt(2 * 0.05 ** 2), 12);
    expect(
      spread([
        [0.5, 0.5],
        [undefined, 1],
      ]),
    ).toBe(0);
  });

  it('is undefined with one sample and with none', () => {
    expect(spread([[0.4], [0.8]])).toBeUndefined();
    expect(spread([])).toBeUndefined();
  });
});

describe('summarise', () => {
  it('counts an item once, whatever number of samples it has', () => {
    const [gold] = summarise([
      result('a', { flow: 0.25 }),
      result('a', { flow: 0.75 }, { sample: 2 }),
      result('b', { flow: 1 }),
      result('b', { flow: 1 }, { sample: 2 }),
    ]);
    // a: .5, b: 1. Means of the samples: .625 and .875.
    expect(gold?.samples).toBe(2);
    expect(gold?.main.items).toBe(2);
    expect(gold?.main.drafts['plain-0.5']?.['flow']).toEqual({
      mean: 0.75,
      low: 0.5,
      high: 1,
      items: 2,
      spread: expect.closeTo(Math.sqrt(2 * 0.125 ** 2), 12),
    });
  });

  it('keeps sets, scans, variants, scales and the drafts of others apart', () => {
    const others = { chain: { 'plain-0.5': scored({ flow: 0.5 }) } };
    const [gold, pmo] = summarise([
      result('a', { activity: 0.8 }, { others }),
      result('scan', { activity: 0 }, { part: 'scan', others: { chain: { 'plain-0.5': scored({ flow: 1 }) } } }),
      result('a/b', { activity: 0.3 }, { part: 'variant' }),
      result('a', { activity: 0.6 }, { set: 'pmo' }),
    ]);
    expect(gold?.main.drafts['plain-0.5']?.['activity']?.mean).toBe(0.8);
    expect(gold?.main.drafts['plain-0.6']?.['activity']?.mean).toBeCloseTo(0.7, 12);
    expect(gold?.all.drafts['plain-0.5']?.['activity']?.mean).toBe(0.4);
    expect(gold?.variant.drafts['plain-0.5']?.['activity']?.mean).toBe(0.3);
    expect(gold?.main.others['chain']?.['plain-0.5']?.['flow']?.mean).toBe(0.5);
    expect(gold?.all.others['chain']?.['plain-0.5']?.['flow']).toMatchObject({ mean: 0.75, items: 2 });
    expect(gold?.main.drafts['plain-0.5']?.['activity']).not.toHaveProperty('spread');
    expect(pmo?.main.drafts['plain-0.5']?.['activity']?.mean).toBe(0.6);
    expect(pmo?.variant).toEqual({ items: 0, drafts: {}, others: {} });
  });

  it('averages a figure over the items that have it, and says how many these are', () => {
    const [gold] = summarise([result('a', { lane: 0.5, flow: 1 }), result('b', { flow: 0 })]);
    expect(gold?.main.drafts['plain-0.5']?.['lane']).toMatchObject({ mean: 0.5, items: 1 });
    expect(gold?.main.drafts['plain-0.5']?.['flow']).toMatchObject({ mean: 0.5, items: 2 });
  });

  it('refuses a draft that stands there twice', () => {
    expect(() => summarise([result('a', { flow: 1 }), result('a', { flow: 1 })])).toThrow(
      expect.objectContaining({ code: 'E_RESULT_TWICE', where: 'gold/a' }),
    );
    expect(summarise([result('a', { flow: 1 }), result('a', { flow: 1 }, { set: 'pmo' })])).toHaveLength(2);
  });

  it('refuses a figure that is none, and names its place', () => {
    expect(() => summarise([result('a', { flow: Number.NaN })])).toThrow(
      expect.objectContaining({ code: 'E_RESULT_NUMBER', where: expect.stringContaining('gold/a') }),
    );
    const others = { other: { 'plain-0.6': scored({ flow: Number.POSITIVE_INFINITY }) } };
    expect(() => summarise([result('a', { flow: 1 }, { others })])).toThrow(
      expect.objectContaining({ where: expect.stringContaining('other, plain-0.6') }),
    );
  });

  it('has nothing to say of no results', () => {
    expect(summarise([])).toEqual([]);
  });
});
