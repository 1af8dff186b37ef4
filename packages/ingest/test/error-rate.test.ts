import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterErrorRate, wordErrorRate } from './error-rate.ts';

describe('error rates of a reading', () => {
  it.each([
    ['die Frist beträgt vier Wochen', 'die Frist beträgt vier Wochen', 0],
    ['die Frist beträgt vier Wochen', 'die  Frist\nbeträgt vier\tWochen ', 0],
    ['die Frist beträgt vier Wochen', 'die Frist beträgt 4 Wochen', 1 / 5],
    ['die Frist beträgt vier Wochen', 'die Frist vier Wochen', 1 / 5],
    ['die Frist beträgt vier Wochen', 'die Frist beträgt nur vier Wochen', 1 / 5],
    ['die Frist', 'Frist die', 1],
    ['die Frist', '', 1],
  ])('counts words wrong, missing and added: %j read as %j', (expected, found, rate) => {
    expect(wordErrorRate(expected, found)).toBeCloseTo(rate, 10);
  });

  it.each([
    ['Straße', 'Strasse', 2 / 6],
    ['Größe', 'Größe', 0],
    ['§ 22 WoGG', '8 22 WoGG', 1 / 9],
  ])('counts characters: %j read as %j', (expected, found, rate) => {
    expect(characterErrorRate(expected, found)).toBeCloseTo(rate, 10);
  });

  it('is no greater than what leaving out all of one and adding all of the other costs, and 0 for the same alone', () => {
    const words = fc.array(fc.constantFrom('der', 'die', 'Antrag', 'Frist'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (expected, found) => {
        const rate = wordErrorRate(expected.join(' '), found.join(' '));
        expect(rate * expected.length).toBeLessThanOrEqual(Math.max(expected.length, found.length) + 1e-9);
        expect(rate * expected.length).toBeGreaterThanOrEqual(Math.abs(expected.length - found.length) - 1e-9);
        expect(rate === 0).toBe(expected.join(' ') === found.join(' '));
      }),
    );
  });

  it('measures nothing where no text is expected', () => {
    expect(() => characterErrorRate(' \n', 'Text')).toThrow('no text expected');
  });
});
