import { walkSteps } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../src/index.ts';
import { documentOf } from './documents.ts';

const german = [
  '# Anmeldung bearbeiten',
  'Die Sachbearbeitung prüft den Antrag auf Vollständigkeit.',
  'Danach wird die Bescheinigung ausgestellt und per Post versandt.',
];
/** What stands for the other language: sentences that the rules draft steps of if nothing says that they are none of German. */
const dutch = [
  'Der Ausweis wird von der Poststelle kopiert.',
  'Anschließend wird die Akte durch das Archiv abgeheftet.',
];

const tasksOf = async (...documents: Parameters<ReturnType<typeof rulesExtractor>['extract']>[0]) => {
  const { outline, warnings } = await rulesExtractor().extract(documents, { caseName: 'test' });
  return {
    tasks: [...walkSteps(outline.steps)].flatMap(({ step }) => ('task' in step ? [step.task] : [])),
    warnings,
  };
};

describe('text in another language', () => {
  const plain = documentOf('anweisung', german);
  const both = documentOf('anweisung', [...german, ...dutch, 'Talep incelenir.']);
  const languages = new Map([
    ['b-000004', 'nl'],
    ['b-000005', 'nl'],
    ['b-000006', 'tr'],
  ]);
  const marked = {
    ...both,
    blocks: both.blocks.map((block) => {
      const language = languages.get(block.id);
      return language ? { ...block, language } : block;
    }),
  };

  it('is not drafted a second time by the rules, and they say so', async () => {
    const alone = await tasksOf(plain);
    expect(alone.warnings).toEqual([]);
    expect((await tasksOf(both)).tasks).not.toEqual(alone.tasks);
    const { tasks, warnings } = await tasksOf(marked);
    expect(tasks).toEqual(alone.tasks);
    expect(warnings).toMatchObject([
      {
        code: 'W_FOREIGN_TEXT',
        message: expect.stringContaining('2 Absätze auf Niederländisch wurden nicht ausgewertet'),
        where: 'anweisung.docx, ab b-000004',
      },
      { code: 'W_FOREIGN_TEXT', message: expect.stringContaining('1 Absatz auf Türkisch wurde nicht ausgewertet') },
    ]);
  });

  it('is left out too where a whole document is in another language beside a German one', async () => {
    const { tasks, warnings } = await tasksOf(plain, documentOf('merkblatt', dutch, { language: 'nl' }));
    expect(tasks).toEqual((await tasksOf(plain)).tasks);
    expect(warnings).toMatchObject([{ code: 'W_FOREIGN_TEXT', where: 'merkblatt.docx, ab b-000001' }]);
  });
});
