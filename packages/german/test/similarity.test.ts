import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSimilarity } from '../src/index.ts';

describe('labelSimilarity', () => {
  it.each([
    ['Anmeldung prüfen', 'Prüfung der Anmeldung', 1],
    ['Vordruck auf Vollständigkeit prüfen', 'VORDRUCK AUF VOLLSTÄNDIGKEIT PRÜFEN', 1],
    ['Straße sperren', 'Strasse sperren', 1],
    ['der die das', 'der die das', 1],
    ['', 'Antrag prüfen', 0],
    ['—', '…', 0],
    // "abcd" and "abxd": one of four letters differs; stems and trigrams have less in common.
    ['abcd', 'abxd', 0.75],
    // Stems {antrag, pruef} and {antrag, ablehn}: 2·1/4; the letters have less in common.
    // Stems 2·1/4 = .5; trigrams 2·7/30 and letters 1 − 8/15 are both .467.
    ['Antrag ablehnen', 'Antrag kgzufy', 0.5],
  ])('rates „%s“ and „%s“ at %d', (a, b, expected) => {
    expect(labelSimilarity(a, b)).toBeCloseTo(expected, 3);
  });

  it.each([
    ['Antrag genehmigen', 'Antrag ablehnen'],
    ['Unterlagen vollständig', 'Unterlagen unvollständig'],
    ['Bescheid versenden', 'Bescheid empfangen'],
    ['Antrag zulässig: ja', 'Antrag zulässig: nein'],
    ['Approve claim', 'Reject claim'],
  ])('keeps „%s“ and „%s“ apart with the guard', (a, b) => {
    expect(labelSimilarity(a, b)).toBeGreaterThan(0.3);
    expect(labelSimilarity(a, b, { polarityGuard: true })).toBeLessThanOrEqual(0.3);
  });

  it.each([
    ['Antrag genehmigen oder ablehnen', 'Antrag ablehnen'],
    ['Jahresliste prüfen', 'Neinstimmen prüfen'],
    ['Sendung prüfen', 'Sendung prüfen'],
  ])('does not see opposites in „%s“ and „%s“', (a, b) => {
    expect(labelSimilarity(a, b, { polarityGuard: true })).toBe(labelSimilarity(a, b));
  });

  it('is symmetric, between 0 and 1, and 1 for the same label', () => {
    const word = fc.constantFrom(
      'Antrag',
      'prüfen',
      'Bescheid',
      'der',
      'ablehnen',
      'genehmigen',
      'Frist',
      'x',
      'ß',
      '§',
    );
    const label = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(label, label, fc.boolean(), (a, b, polarityGuard) => {
        const similarity = labelSimilarity(a, b, { polarityGuard });
        expect(similarity).toBe(labelSimilarity(b, a, { polarityGuard }));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (/[a-zß]/i.test(a)) expect(labelSimilarity(a, a)).toBe(1);
      }),
    );
  });
});
