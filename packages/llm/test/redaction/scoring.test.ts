import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, restore } from '../../src/index.ts';
import { score, unmark } from './scoring.ts';
import { freshSentences, knownSentences, unknownSentences } from './sentences.ts';

describe('on sentences of our own', () => {
  it('finds all in those that the rules were written and mended with, and nothing else', () => {
    const { recall, precision, mistakes } = score([...knownSentences, ...unknownSentences]);
    expect({ recall, precision, mistakes }).toEqual({ recall: 1, precision: 1, mistakes: [] });
  });

  it('finds two thirds in those written afterwards, and hardly anything else: the figures of the guide', () => {
    const { recall, precision, personal, made } = score(freshSentences);
    expect({ personal, made }).toEqual({ personal: 43, made: 29 });
    expect(recall).toBeCloseTo(28 / 43, 5);
    expect(precision).toBeCloseTo(28 / 29, 5);
  });
});

it('is reversible for texts put together of the sentences, in any order and cut anywhere', () => {
  const texts = [...knownSentences, ...unknownSentences, ...freshSentences].map((marked) => unmark(marked).text);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', ' ', '\n[b-3f9a12] ', '\r\n', ''),
      fc.nat(400),
      fc.nat(400),
      (parts, between, from, length) => {
        const text = parts.join(between).slice(from, from + 60 + length);
        const { text: redacted, originals } = redact(text);
        expect(restore(redacted, originals)).toBe(text);
      },
    ),
    { numRuns: 1500 },
  );
});

describe('leaves law, offices and what looks like a person alone', () => {
  it.each([
    'Dies prüft in jedem Fall Frau Abteilungsleiterin, von Fall zu Fall auch der Richter.',
    'Haushaltsangehörige unter 25 Jahren, deren Familie Wohngeld oder Kinderzuschlag erhält.',
    'Landratsamt Musterkreis, Hauptstraße 1, 12345 Musterstadt',
    'OVG Münster, Urteil vom 1. März 2020, Az. 13 A 1234/20.A',
    'gemäß DIN-EN 18040 und der Verordnung (EU) 2016/679',
    'Der Vorgang 2 wird nach 14 Tagen abgelegt.',
  ])('%s', (text) => expect(redact(text).text).toBe(text));
});

it('takes no name for a name that is a word for who does something', () => {
  expect(redact('Frau Richter meldet sich. Der Richter entscheidet.').text).toBe(
    'Frau ⟦PERSON-1⟧ meldet sich. Der Richter entscheidet.',
  );
});
