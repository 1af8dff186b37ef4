import { describe, expect, it } from 'vitest';
import { validityOf } from '../../src/case/validity.ts';
import { documentOf } from '../documents.ts';

describe('the date that a document states for itself', () => {
  it.each([
    [['# Dienstanweisung', 'Stadt Neuenrode · DA 22-04 · Stand 01.03.2024'], '2024-03-01'],
    [['# Merkblatt', 'Stand: 02/2025'], '2025-02'],
    [['# Merkblatt', 'Stadt Neuenrode, Stand Oktober 2023'], '2023-10'],
    [['# Prozess', 'Version 3.1 · gültig ab 1. Juli 2024'], '2024-07-01'],
    [['# Ordnung', 'SB prüft den Antrag.', 'Diese Anweisung tritt am 01.03.2025 in Kraft.', 'gez. Berg'], '2025-03-01'],
    [['# Dienstanweisung', 'in der ab 1. März 2026 geltenden Fassung'], '2026-03-01'],
    [['Kreisverwaltung Talsee, den 2. Mai 1996', 'SB prüft den Antrag.'], '1996-05-02'],
    [['# Rundschreiben 3/2019', 'Die Dienstanweisung vom 2. Mai 1996 wird wie folgt geändert.'], '2019'],
    [['# Interview', 'Datum, Ort | 21.04.2026, Rathaus', 'Anlage: Bogen (Stand 09/2024)'], '2026-04-21'],
    [['# Gebühren', 'Nach der Gebührensatzung vom 12.12.2024 zahlen Sie 30 Euro.'], '2024-12-12'],
  ])('%s', (lines, from) => {
    const document = documentOf('unterlage', lines);
    const validity = validityOf(document);
    expect(validity?.from).toBe(from);
    const block = document.blocks.find(({ id }) => id === validity?.quote.block);
    expect(block?.text).toContain(validity?.quote.quote);
  });

  it("is a mail's own date", () => {
    const mail = documentOf('mail', ['# Ablauf', 'Datum: 2026-01-23', 'Seit dem 01.02.2025 prüfe ich das selbst.']);
    expect(validityOf(mail)?.from).toBe('2026-01-23');
  });

  it('is none that the text only tells of', () => {
    expect(
      validityOf(documentOf('anweisung', ['Anträge, die vor dem 1. Januar 2024 eingegangen sind, werden geprüft.'])),
    ).toBe(undefined);
  });
});
