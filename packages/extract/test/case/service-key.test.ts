import { expect, it } from 'vitest';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';

const steps = ['Das Steueramt prüft die Anmeldung.', 'Das Steueramt versendet den Bescheid an den Halter.'];

async function extract(...lines: string[]) {
  const { outline } = await rulesExtractor().extract([documentOf('anweisung', [...lines, ...steps])], {
    caseName: 'a',
  });
  return outline;
}

it.each([
  'Leistungsschlüssel (LeiKa): 99102013104000',
  'LeiKa-ID 99 102 013 104 000',
  'Leistung 99.102.013.104.000, Stand 2024',
])('reads the key that the documents name: %s', async (line) => {
  const { service, openQuestions } = await extract(line);
  expect(service.leika).toBe('99102013104000');
  expect(openQuestions.map(({ question }) => question).join()).not.toContain('Leistungsschlüssel');
});

it.each([
  'Telefon 0991 020 131 040 00',
  'IBAN DE12 9910 2013 1040 0000 12',
  'Aktenzeichen 991020131040001',
  'Es gilt die Satzung von 1999.',
])('takes no other number for it: %s', async (line) => {
  expect((await extract(line)).service.leika).toBeNull();
});

it('asks where two are named', async () => {
  const { service, openQuestions } = await extract('LeiKa 99102013104000', 'LeiKa 99102013017000');
  expect(service.leika).toBeNull();
  expect(openQuestions).toContainEqual(
    expect.objectContaining({
      question: expect.stringContaining('99102013104000, 99102013017000'),
      evidence: [
        { document: 'anweisung', block: 'b-000001', quote: '99102013104000' },
        { document: 'anweisung', block: 'b-000002', quote: '99102013017000' },
      ],
    }),
  );
});
