import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreement } from '../src/calibration/agreement.ts';
import { calibrate, pairsOf, rate } from '../src/calibration/calibration.ts';
import { auc, bestThreshold, discriminationAt, type RatedPair } from '../src/calibration/discrimination.ts';
import { formatCalibration } from '../src/calibration/format-calibration.ts';
import { FrozenThreshold } from '../src/calibration/frozen-threshold.ts';
import { halfOf, readLabelledPairs } from '../src/calibration/labelled-pairs.ts';

const folder = join(import.meta.dirname, '../calibration');
const text = readFileSync(join(folder, 'pairs.tsv'), 'utf8');
const pairs = readLabelledPairs(text);
const frozen = FrozenThreshold.parse(JSON.parse(readFileSync(join(folder, 'threshold.json'), 'utf8')));

const rated: RatedPair[] = [
  { similarity: 0.9, same: true },
  { similarity: 0.6, same: false },
  { similarity: 0.4, same: true },
  { similarity: 0.1, same: false },
];

describe('the figures of a matcher', () => {
  it('counts by hand: two are taken for the same, one rightly; one same pair is missed', () => {
    expect(discriminationAt(0.5, rated)).toEqual({
      threshold: 0.5,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      balancedAccuracy: 0.5,
    });
    // Three comparisons of four are right: .9 > .6, .9 > .1, .4 > .1.
    expect(auc(rated)).toBe(0.75);
  });

  it('takes the limit itself for enough, and counts a tie half', () => {
    expect(discriminationAt(0.4, rated).recall).toBe(1);
    const tie = [true, false].map((same) => ({ similarity: 0.5, same }));
    expect(auc(tie)).toBe(0.5);
  });

  it('knows nothing where there is nothing to divide by', () => {
    expect(discriminationAt(0.5, [])).toEqual({
      threshold: 0.5,
      precision: undefined,
      recall: undefined,
      f1: undefined,
      balancedAccuracy: undefined,
    });
    expect(auc(rated.filter((pair) => pair.same))).toBeUndefined();
  });

  it('chooses the greatest F1, of equals the highest limit', () => {
    // From .3 to .4: 2 of 3 right, both found: F1 .8. From .41 to .6: F1 .5. From .61 to .9: 1 of 1, one missed: .667.
    expect(bestThreshold(rated)).toMatchObject({ threshold: 0.4, f1: 0.8 });
  });
});

describe('the agreement of readers', () => {
  it('is what is left above chance', () => {
    const said = (first: string, second: string, times: number) =>
      Array.from({ length: times }, () => [first, second] as const);
    const all = [
      ...said('same', 'same', 4),
      ...said('different', 'different', 4),
      ...said('same', 'different', 1),
      ...said('different', 'same', 1),
    ];
    expect(agreement(all).observed).toBeCloseTo(0.8);
    expect(agreement(all).kappa).toBeCloseTo(0.6);
  });

  it('has no kappa where both always say the same word, and nothing to say of no items', () => {
    expect(agreement([['same', 'same']])).toEqual({ items: 1, observed: 1, kappa: undefined });
    expect(agreement([])).toEqual({ items: 0, observed: undefined, kappa: undefined });
  });
});

describe('the file of labelled pairs', () => {
  it('holds at least 300 pairs of both languages, no pair twice and none of two equal labels', () => {
    const decided = pairs.filter((pair) => pair.label !== 'unclear');
    expect(decided.filter((pair) => pair.language === 'de').length).toBeGreaterThan(300);
    expect(decided.filter((pair) => pair.language === 'en').length).toBeGreaterThan(100);
    const keys = pairs.map(({ a, b }) => [a.toLowerCase(), b.toLowerCase()].sort().join('\n'));
    expect(new Set(keys).size).toBe(pairs.length);
    expect(pairs.filter(({ a, b }) => a.toLowerCase() === b.toLowerCase())).toEqual([]);
  });

  it('keeps what both readers agreed on', () => {
    const overruled = pairs.filter((pair) => pair.first === pair.second && pair.label !== pair.first);
    expect(overruled).toEqual([]);
  });

  it('falls into two halves', () => {
    expect(pairsOf('design', pairs).length + pairsOf('heldBack', pairs).length).toBe(pairs.length);
    // The SHA-256 of "p002" begins with fc, that of "p001" with 47.
    expect(['p002', 'p001'].map(halfOf)).toEqual(['design', 'heldBack']);
  });

  const head = 'id\tlanguage\ta\tb\tsource\tfirst\tsecond\tlabel';
  it.each([
    ['a wrong head', 'id\ta\tb', 'pairs.tsv:1'],
    ['a missing column', `${head}\nx1\tde\tA\tB\tnear\tsame\tsame`, 'pairs.tsv:2'],
    ['a ninth column', `${head}\nx1\tde\tA\tB\tnear\tsame\tsame\tsame\tno`, 'pairs.tsv:2'],
    ['an unknown verdict', `${head}\nx1\tde\tA\tB\tnear\tsame\tsame\tmaybe`, 'pairs.tsv:2'],
    [
      'an id twice',
      `${head}\nx1\tde\tA\tB\tnear\tsame\tsame\tsame\nx1\tde\tC\tD\tnear\tsame\tsame\tsame`,
      'pairs.tsv:3',
    ],
  ])('is refused with %s', (_, wrong, where) => {
    expect(() => readLabelledPairs(wrong)).toThrowError(expect.objectContaining({ code: 'E_PAIRS_FORMAT', where }));
  });

  it('is read with the line ends of Windows too', () => {
    const windows = text.replace(/\n/g, '\r\n');
    expect(readLabelledPairs(windows)).toEqual(pairs);
    expect(calibrate(windows).pairs).toBe(frozen.pairs);
  });
});

describe('the frozen threshold', () => {
  it('is what the calibration gives: who changes a matcher or a pair runs calibrate.ts --save and says why', () => {
    expect(calibrate(text)).toEqual(frozen);
  });

  it('belongs to a matcher that beats the plain one on the held-back half, whichever limit the plain one takes', () => {
    const heldBack = pairsOf('heldBack', pairs);
    const german = heldBack.filter((pair) => pair.language === 'de');
    for (const half of [heldBack, german]) {
      const own = rate(frozen.matcher, half);
      for (const plain of ['plain', 'plain-guarded'] as const) {
        const other = rate(plain, half);
        expect(discriminationAt(frozen.threshold, own).f1).toBeGreaterThan(bestThreshold(other).f1 ?? 1);
        expect(auc(own)).toBeGreaterThan(auc(other) ?? 1);
      }
    }
  });

  it('is told with both halves, without a figure that is none', () => {
    const lines = formatCalibration(pairs, frozen).join('\n');
    expect(lines).toContain('zurückgehaltene Hälfte: 151 gleich, 154 verschieden, 5 unklar');
    expect(lines).toContain('Gewählt: Tätigkeit und Gegenstand gewogen, τ = 0,47');
    expect(lines).not.toMatch(/NaN|undefined/);
  });
});
