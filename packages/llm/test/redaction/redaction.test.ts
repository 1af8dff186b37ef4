import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocal, redact, restore } from '../../src/index.ts';

const roundTrip = (text: string) => {
  const { text: redacted, originals } = redact(text);
  return restore(redacted, originals);
};

describe('redaction takes out', () => {
  it.each([
    ['an IBAN', 'Konto DE89 3704 0044 0532 0130 00 bei der Bank', 'Konto ⟦IBAN-1⟧ bei der Bank'],
    ['an IBAN without blanks', 'IBAN: DE89370400440532013000.', 'IBAN: ⟦IBAN-1⟧.'],
    ['an e-mail address', 'an erika.muster@stadt-birkenrode.de senden', 'an ⟦MAIL-1⟧ senden'],
    ['a tax id by its cue', 'Steuer-ID: 12 345 678 901', 'Steuer-ID: ⟦STEUER-ID-1⟧'],
    ['a telephone number by its cue', 'Tel. 06000 123-330', 'Tel. ⟦TELEFON-1⟧'],
    ['a telephone number by its form', 'unter +49 6000 123330 erreichbar', 'unter ⟦TELEFON-1⟧ erreichbar'],
    ['a date of birth', 'geboren am 12.03.1980 in Köln', 'geboren am ⟦GEBURTSDATUM-1⟧ in Köln'],
    ['a name after a form of address', 'Frau Dr. Anna-Lena Weber prüft', 'Frau ⟦PERSON-1⟧ prüft'],
    ['a name after a cue', 'gez. Thomas Krüger', 'gez. ⟦PERSON-1⟧'],
    [
      'the family name wherever else it stands',
      'Frau Hollenkamp prüft. Hollenkamp zeichnet.',
      'Frau ⟦PERSON-1⟧ prüft. ⟦PERSON-1⟧ zeichnet.',
    ],
  ])('%s', (_, text, redacted) => {
    expect(redact(text).text).toBe(redacted);
    expect(roundTrip(text)).toBe(text);
  });
});

describe('redaction leaves', () => {
  it.each([
    'Die Frist beträgt 14 Tage (§ 10 Abs. 2 VwVfG, Stand 01.03.2024).',
    'Frau Bürgermeisterin und der Sachbearbeiter entscheiden.',
    'Aktenzeichen DA 22-04, Gebühr 37,00 Euro, 2.000,00 EUR Zwangsgeld',
    'Die Halterin oder der Halter unterschreibt den Vordruck 33/07.',
    'Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr',
    'nach Ziffer 3.1 und 5.2 sowie §§ 3, 10 LHundG NRW',
  ])('%s', (text) => expect(redact(text).text).toBe(text));
});

it('gives the same value the same token, and another value another', () => {
  const { text } = redact('a@b.de, c@d.de, a@b.de');
  expect(text).toBe('⟦MAIL-1⟧, ⟦MAIL-2⟧, ⟦MAIL-1⟧');
});

it('is reversible for any text, also one that holds tokens of its own', () => {
  const personal = fc.constantFrom(
    'DE89 3704 0044 0532 0130 00',
    'max@example.org',
    'Tel.: 0221/123456',
    'Frau Anna Meier',
    'Herr Meier',
    'geb. 01.02.1990',
    'Steuer-ID 12345678901',
    '⟦PERSON-1⟧',
    '⟦ MAIL-1 ⟧',
    '⟦⟦IBAN-1⟧⟧',
  );
  const piece = fc.oneof(
    personal,
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(' ', '\n', ', ', '. '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(roundTrip(text)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it('leaves no mail address and no valid IBAN behind, wherever they stand', () => {
  const plain = fc.array(fc.constantFrom('Die', 'Antrag', 'prüft', '§ 9', '(', ')', '–', '„', '“', ';'), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const text = `${before.join(' ')} amt@kreis.de ${after.join(' ')} DE89370400440532013000 ${before.join(' ')}`;
      expect(redact(text).text).not.toMatch(/@|DE89/);
    }),
  );
});

it('takes time in proportion to the text', () => {
  const start = performance.now();
  for (const unit of [
    'a',
    'A',
    '1',
    '0 ',
    'a.',
    'Frau ',
    'Tel. ',
    'x@',
    'geb. ',
    'DE12 ',
    'ab-',
    '01/2 ',
    'Az. 1-',
    'Am Markt ',
    'Straße 1 ',
    '[b-1] ',
    'Viele Grüße\n',
    'Anna ',
    'Anna, ',
    'Dr. ',
    'von ',
    'K-A ',
  ])
    redact(unit.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(6000);
});

it.each([
  ['http://localhost:11434/v1', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080/v1', true],
  ['http://192.168.1.5/v1', false],
  ['https://localhost.example.org/v1', false],
  ['https://api.example.org/v1', false],
])('%s is this machine: %s', (url, local) => expect(isLocal(url)).toBe(local));
