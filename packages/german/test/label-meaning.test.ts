import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSimilarity, weighedSimilarity } from '../src/index.ts';

describe('weighedSimilarity', () => {
  it.each([
    // The same action on the same thing, in other forms: 1.
    ['Anmeldung prüfen', 'Prüfung der Anmeldung', 1],
    ['Fristverlängerung ablehnen', 'Fristverlängerung abgelehnt', 1],
    ['Zählerstand wurde abgelesen', 'Zählerstand ablesen', 1],
    ['Gewerbeabmeldung liegt vor', 'Gewerbeabmeldung liegt vor', 1],
    ['meter was repaired', 'repair meter', 1],
    ['budget approval', 'approve the budget', 1],
    ['Perform safety inspection', 'inspect safety', 1],
    ['', 'Antrag prüfen', 0],
    ['—', '…', 0],
    // Actions .95 (one row). Things .95 with .05 alone on each side: .95 / (.95 + .2·.05 + 1.2·.05) = .9314.
    // .95^.6 · .9314^.4 = .9697 · .9720
    ['Formular unterzeichnen', 'Vordruck unterschreiben', 0.9425],
    // Rows that the table keeps apart: .03^.6 = .1220, things 1.
    ['Vordruck unterschreiben', 'Vordruck einscannen', 0.122],
    // "festsetzen" stands close to "berechnen": .4^.6.
    ['Beitrag berechnen', 'Beitrag festsetzen', 0.5771],
    // No table knows "lüften": .2^.6.
    ['Turnhalle lüften', 'Turnhalle vermieten', 0.3807],
    // "abwischen" is "wischen" with a particle: .6^.6.
    ['Tafel abwischen', 'Tafel wischen', 0.736],
    // Two of three: "drucken" meets "drucken", "kopieren" nothing: (1 + 0 + 1) / 3 = .6667; ^.6.
    ['Aushang drucken und kopieren', 'Aushang drucken', 0.7841],
    // The head of a compound: .85 shared, .15 alone twice: .85 / (.85 + .2·.15 + 1.2·.15) = .8019; ^.4.
    ['Räumungsbescheid zustellen', 'Bescheid zustellen', 0.9155],
    // One head, other first parts: .15 / (.15 + 1.4·.85) = .1119; ^.4.
    ['Räumungsbescheid zustellen', 'Kostenbescheid zustellen', 0.4163],
    // "Post" is added beside a preposition (.6): (1 + 1)/2 / (1 + .2·.6) = .8929; ^.4.
    ['Urkunde zustellen', 'Urkunde mit Postboten zustellen', 0.9557],
    // "Kasse" and "Schule" contradict each other: 1 / (1 + .2·.6 + 1.2·.6) = .5435; ^.4.
    ['Urkunde an Kasse zustellen', 'Urkunde an Schule zustellen', 0.7836],
    // Only one label names an action: .8.
    ['Liste vollständig', 'Liste liegt vollständig bereit', 0.8],
    // Other numbers: 1 · .3.
    ['Zwei Jahre vergangen', '5 Jahre vergangen', 0.3],
    // "um Ergänzung bitten" is to ask for documents; whom one asks weighs .25:
    // shared 1, alone .25: 1 / (1 + .2·.25) = .9524; ^.4.
    ['Verein um Ergänzung bitten', 'Unterlagen nachfordern', 0.9807],
    // No action on either side, the things alone. The initials stand for both words, .95 each: shared
    // (.95 + 1.9) / 2 = 1.425, alone .05 and .1: 1.425 / (1.425 + .2·.1 + 1.2·.05).
    ['TD', 'Technischer Dienst', 0.9468],
    // Other languages, so the spelling decides.
    ['Test bestellen', 'order the test', labelSimilarity('Test bestellen', 'order the test')],
  ])('rates „%s“ and „%s“ at %d', (a, b, expected) => {
    expect(weighedSimilarity(a, b)).toBeCloseTo(expected, 3);
  });

  it.each([
    ['Antrag genehmigen', 'Antrag ablehnen'],
    ['Antrag bewilligt', 'Ablehnung des Antrags'],
    ['Zuschuss gewähren', 'Zuschuss versagen'],
    ['Unterlagen vollständig', 'Unterlagen unvollständig'],
    ['Unterlagen vollständig', 'Unterlagen nicht vollständig'],
    ['Bescheid versenden', 'Bescheid empfangen'],
    ['Hund anmelden', 'Hund abmelden'],
    ['Konto sperren', 'Konto entsperren'],
    ['Antrag zulässig: ja', 'Antrag zulässig: nein'],
    ['Klage einreichen', 'Klage zurückziehen'],
    ['Approve claim', 'Reject claim'],
    ['Ship the parcel', 'Parcel received'],
    ['Enable account', 'Disable account'],
    ['Claim covered', 'Claim not covered'],
  ])('rates the opposites „%s“ and „%s“ at most .3', (a, b) => {
    expect(weighedSimilarity(a, b)).toBeLessThanOrEqual(0.3);
  });

  it.each([
    ['Antrag genehmigen oder ablehnen', 'Antrag ablehnen'],
    ['Approve or reject claim', 'Claim rejected'],
  ])('does not see opposites in „%s“ and „%s“', (a, b) => {
    expect(weighedSimilarity(a, b)).toBeGreaterThan(0.3);
  });

  it('is symmetric, between 0 and 1, and 1 for the same label', () => {
    const words = (text: string) =>
      fc.array(fc.constantFrom(...text.split(' ')), { maxLength: 6 }).map((chosen) => chosen.join(' '));
    const label = fc.oneof(
      words(
        'Antrag Antragsprüfung prüfen geprüft Bescheid der an Kasse UNB nicht ablehnen genehmigen drei 3 , und ob zu',
      ),
      words('check checked order goods the to and not approve reject invoice approval three out in hand'),
      fc.string(),
    );
    fc.assert(
      fc.property(label, label, (a, b) => {
        const similarity = weighedSimilarity(a, b);
        expect(similarity).toBe(weighedSimilarity(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (/[a-zß]/i.test(a)) expect(weighedSimilarity(a, a)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on what was compared before', () => {
    const before = weighedSimilarity('Formular unterzeichnen', 'Vordruck unterschreiben');
    for (let index = 0; index < 6_000; index++) weighedSimilarity(`Liste ${index} drucken`, 'Liste drucken');
    expect(weighedSimilarity('Formular unterzeichnen', 'Vordruck unterschreiben')).toBe(before);
  });
});
