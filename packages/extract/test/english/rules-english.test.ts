import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { stepWords } from './outline-words.ts';
import * as cases from './sentence-cases.ts';

const drafted = (...lines: string[]) =>
  rulesExtractor().extract([documentOf('manual', lines, { language: 'en' })], { caseName: 'manual' });

const read = async (text: string): Promise<string> => {
  const { outline } = await drafted(text);
  const [trigger] = outline.triggers;
  return `${trigger && !trigger.derived ? `{${trigger.label}} ` : ''}${stepWords(outline.steps)}`;
};

for (const [phenomenon, rows] of Object.entries(cases)) {
  describe(`English: ${phenomenon}`, () => {
    it.each(rows)('%s', async (text, steps) => {
      if (steps === '') await expect(drafted(text)).rejects.toMatchObject({ code: 'E_NOTHING_PROCEDURAL' });
      else expect(await read(text)).toBe(steps);
    });
  });
}

describe('English: a whole text', () => {
  const lines = [
    '# Lost property',
    'The process starts when a finder hands in an object.',
    'The porter labels the object and records it in the register.',
    'If the owner is known, the porter calls the owner. Otherwise, the porter publishes a notice.',
    'Meanwhile, the cashier calculates the fee.',
    'After four weeks, the porter checks the register again.',
    'If nobody has claimed the object, it is either sold or donated.',
    'The process ends when the register entry is closed.',
  ];

  it('is sound, grounded and quotes the clauses', async () => {
    const { outline, measures } = await drafted(...lines);
    expect(measures.grounding).toBe(1);
    expect(checkSoundness(compile(outline)).verdict).toBe('sound');
    expect(outline.process).toBe('Lost property');
    expect(outline.triggers).toMatchObject([{ kind: 'message', label: 'object handed in', from: 'finder' }]);
    expect(outline.steps[0]).toMatchObject({
      task: 'label object',
      by: 'porter',
      evidence: [{ document: 'manual', block: 'b-000003', quote: 'The porter labels the object' }],
    });
  });

  it('asks for who does what only a passive tells', async () => {
    const { outline } = await drafted('The permit is printed.', 'The clerk signs the permit.');
    expect(outline.openQuestions).toMatchObject([
      { question: 'Wer ist zuständig für „print permit“?', step: 'print-permit' },
    ]);
  });

  it('is read as German where German stands beside it', async () => {
    const german = documentOf('anweisung', ['Die Sachbearbeitung prüft den Antrag. Sie erteilt die Erlaubnis.']);
    const english = documentOf('manual', ['The clerk paints the fence.'], { language: 'en' });
    const { outline, warnings } = await rulesExtractor().extract([german, english], { caseName: 'both' });
    expect(JSON.stringify(outline)).not.toContain('fence');
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'W_FOREIGN_TEXT', where: 'manual.docx, ab b-000001' }),
    );
  });
});
