import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';

const instruction = documentOf('anweisung', [
  'Das Bauamt prüft den Antrag.',
  'Danach holt das Bauamt eine Stellungnahme ein.',
  'Das Bauamt versendet den Bescheid per Post.',
]);
const mail = documentOf('mail', ['Hallo, zum Ablauf:', 'Die Kasse bucht die Zahlung.'], { kind: 'mail' });
const list = documentOf('liste', ['Antrag, Farbe, Datum, Größe des Grundstücks'], { kind: 'list' });

const extract = async (...documents: Parameters<ReturnType<typeof rulesExtractor>['extract']>[0]) => {
  const { measures, warnings } = await rulesExtractor().extract(documents, { caseName: 'test' });
  return { contributions: measures.contributions, warnings };
};

describe('what each document contributes', () => {
  it('counts the elements that rest on it, and names the one that nothing rests on', async () => {
    const { contributions, warnings } = await extract(instruction, mail, list);
    expect(contributions).toEqual([
      // what came in, three steps and who does them
      { document: 'anweisung', elements: 5 },
      // a step, the end behind it, and who does it
      { document: 'mail', elements: 3 },
      { document: 'liste', elements: 0 },
    ]);
    expect(warnings).toMatchObject([{ code: 'W_NO_CONTRIBUTION', where: 'liste.docx' }]);
  });

  it('says nothing of documents that all contribute, nor twice of one that was left out', async () => {
    expect((await extract(instruction, mail)).warnings).toEqual([]);
    const { contributions, warnings } = await extract(instruction, { ...list, language: 'tr' });
    expect(contributions).toContainEqual({ document: 'liste', elements: 0 });
    expect(warnings.map(({ code }) => code)).toEqual(['W_FOREIGN_TEXT']);
  });
});
