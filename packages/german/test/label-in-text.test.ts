import { describe, expect, it } from 'vitest';
import { isEnglishLabel, labelInText, wordsInText } from '../src/index.ts';

describe('labelInText', () => {
  it.each([
    ['Unterlagen prüfen', 'Die Unterlagen werden auf Vollständigkeit geprüft.'],
    ['Fehlende Angaben nachfordern', 'Fehlen Angaben, fordert das Ordnungsamt sie nach.'],
    ['Hundemarke ausgeben', 'Dem Halter wird die Hundemarke ausgehändigt.'],
    ['Über Ausgabe entscheiden', 'Die Leitung entscheidet, ob ausgegeben wird.'],
    ['Zahlung überwachen', 'Zahlungsüberwachung durch die Stadtkasse'],
    ['Vordruck unterzeichnen', 'Das Formular ist zu unterschreiben.'],
  ])('is high for „%s“ in: %s', (label, text) => expect(labelInText(label, text)).toBeGreaterThan(0.6));

  it.each([
    ['Personalrat anhören', 'Die Unterlagen werden auf Vollständigkeit geprüft.'],
    ['Presseauskunft abstimmen', 'Auskunft erteilt die Stadtkasse.'],
    ['Haushaltsmittel reservieren', 'Der Haushalt bezieht Leistungen nach dem SGB II.'],
    ['Bescheid versenden', ''],
  ])('is low for „%s“ in: %s', (label, text) => expect(labelInText(label, text)).toBeLessThan(0.45));

  it('takes a label without a content word for said by any text', () => {
    expect(labelInText('und die', 'Die Akte wird geschlossen.')).toBe(1);
  });

  it('says of each word how far it is borne out', () => {
    const words = wordsInText('Hundemarke ausgeben', 'Die Anmeldung wird geprüft, die Marke ausgehändigt.');
    expect(words).toMatchObject([
      { kind: 'thing', weight: 1 },
      { word: 'ausgeben', kind: 'action', support: expect.closeTo(0.95) },
    ]);
    expect(words[0]?.support).toBeLessThan(0.7);
  });
});

describe('isEnglishLabel', () => {
  it.each([
    'Check application',
    'Check Druck Karte',
    'Remind Säumige Schulen',
    'Note Eingang',
    'Sign notice ausdrucken and',
  ])('yes: %s', (label) => expect(isEnglishLabel(label)).toBe(true));
  it.each([
    'Antrag prüfen', 'Test durchführen', 'Mail an Antragsteller senden', 'Scan ablegen', 'Check-in vorbereiten',
    'Information der Eltern', 'Vertrag', 'In Fachverfahren eintragen', 'Form der Antragstellung klären',
  ])('no: %s', (label) => expect(isEnglishLabel(label)).toBe(false)); // biome-ignore format: a table is read in lines
});
