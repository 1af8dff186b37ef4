import { describe, expect, it } from 'vitest';
import { rulesExtractor, verifyEvidence } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { agreeing, opposed } from './contradiction-texts.ts';

const questionsOf = async (...documents: Parameters<ReturnType<typeof rulesExtractor>['extract']>[0]) => {
  const { outline } = await rulesExtractor().extract(documents, { caseName: 'test' });
  return {
    outline,
    told: outline.openQuestions.filter(({ question }) => question.includes('sagen Verschiedenes')),
  };
};

describe('documents that contradict each other', () => {
  it.each(opposed)('$name', async ({ documents, question, sides, leading }) => {
    const { outline, told } = await questionsOf(...documents);
    expect(told.map((one) => one.question)).toEqual([expect.stringContaining(question)]);
    for (const words of [...sides, leading]) expect(told[0]?.question).toContain(words);
    const from = new Set(told[0]?.evidence?.map((entry) => ('document' in entry ? entry.document : '')));
    expect(from).toEqual(new Set(documents.map(({ id }) => id)));
    expect(verifyEvidence(outline, documents).unsupported).toEqual([]);
  });

  it('ties the question to the step that it is about', async () => {
    const { outline, told } = await questionsOf(...(opposed[0]?.documents ?? []));
    const step = outline.openQuestions.find(({ id }) => id === told[0]?.id)?.step;
    expect(step).toBeDefined();
    expect(JSON.stringify(outline.steps)).toContain(`"id":"${step}"`);
  });

  it('one document against itself is left to the draft', async () => {
    const text = ['Fehlendes ist binnen zwei Wochen nachzureichen.', 'Fehlendes wird binnen drei Wochen nachgereicht.'];
    expect((await questionsOf(documentOf('anweisung', [...text, 'SB prüft den Antrag.']))).told).toEqual([]);
  });
});

describe('documents that agree', () => {
  it.each(agreeing)('$name', async ({ first, second }) => {
    const documents = [
      documentOf('anweisung', ['SB prüft den Antrag.', ...first]),
      documentOf('merkblatt', ['Sie reichen den Antrag ein.', ...second], { kind: 'leaflet' }),
    ];
    expect((await questionsOf(...documents)).told.map(({ question }) => question)).toEqual([]);
  });
});
