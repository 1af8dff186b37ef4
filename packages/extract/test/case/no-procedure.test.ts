import { describe, expect, it } from 'vitest';
import { parsePrompts, promptedExtractor, rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { noProcedure, tellsProcedure } from './no-procedure-texts.ts';
import { silentModel } from './silent-model.ts';

const context = { caseName: 'test' };
const document = ({ file, lines }: { file: string; lines: readonly string[] }) =>
  documentOf(file.replace('.docx', ''), lines, { kind: 'other' });

describe('a case without a procedure', () => {
  it.each(noProcedure)('$file: says what was found instead and drafts nothing', async (text) => {
    await expect(rulesExtractor().extract([document(text)], context)).rejects.toMatchObject({
      code: 'E_NOTHING_PROCEDURAL',
      message: expect.stringContaining(`${text.file} (${text.found})`),
      hint: expect.stringContaining('Dienstanweisung'),
    });
  });

  it('takes no step that a poem happens to yield for a procedure', async () => {
    const poem = documentOf('gedicht', [
      'Über allen Gipfeln ist Ruh.',
      'In allen Wipfeln spürest du kaum einen Hauch.',
    ]);
    await expect(rulesExtractor().extract([poem], context)).rejects.toMatchObject({ code: 'E_NOTHING_PROCEDURAL' });
  });

  it('names every document, and asks no model', async () => {
    const model = silentModel();
    const extractor = promptedExtractor(model, parsePrompts([]));
    await expect(extractor.extract(noProcedure.map(document), context)).rejects.toMatchObject({
      message: expect.stringMatching(/oeffnungszeiten\.docx.*datenschutz\.docx.* und begleitschreiben\.docx/s),
    });
    expect(model.asked).toBe(0);
  });

  it.each(tellsProcedure)('$file: is drafted', async (text) => {
    const { outline, warnings } = await rulesExtractor().extract([document(text)], context);
    expect(outline.steps.length).toBeGreaterThan(2);
    expect(warnings).toEqual([]);
  });

  it('a privacy notice beside an instruction gives no step, and a warning says so', async () => {
    const instruction = documentOf('anweisung', ['SB prüft den Antrag. Danach erstellt SB den Bescheid.']);
    const notice = document(noProcedure[1]!);
    const alone = await rulesExtractor().extract([instruction], context);
    const both = await rulesExtractor().extract([instruction, notice], context);
    expect(both.outline.steps).toEqual(alone.outline.steps);
    expect(both.warnings).toContainEqual(
      expect.objectContaining({ code: 'W_NO_PROCEDURE', where: 'datenschutz.docx, ab b-000001' }),
    );
  });
});

describe('languages', () => {
  const turkish = documentOf('bilgi', ['Başvuru belediyeye yapılır.', 'Belgeler kontrol edilir.'], { language: 'tr' });

  it('drafts nothing where no document is in German, and asks no model', async () => {
    const model = silentModel();
    for (const extractor of [rulesExtractor(), promptedExtractor(model, parsePrompts([]))]) {
      await expect(extractor.extract([turkish], context)).rejects.toMatchObject({
        code: 'E_NOTHING_PROCEDURAL',
        message: expect.stringContaining('bilgi.docx (Türkisch)'),
      });
    }
    expect(model.asked).toBe(0);
  });

  it('says per document which one was left out', async () => {
    const instruction = documentOf('anweisung', ['SB prüft den Antrag. Danach erstellt SB den Bescheid.']);
    const polish = { ...turkish, id: 'ulotka', file: 'ulotka.docx', language: 'pl' };
    const { warnings } = await rulesExtractor().extract([instruction, turkish, polish], context);
    expect(warnings).toMatchObject([
      { code: 'W_FOREIGN_TEXT', message: expect.stringContaining('Türkisch'), where: 'bilgi.docx, ab b-000001' },
      { code: 'W_FOREIGN_TEXT', message: expect.stringContaining('Polnisch'), where: 'ulotka.docx, ab b-000001' },
    ]);
  });
});
