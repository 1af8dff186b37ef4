import { walkSteps } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { leaflet, oneService, parts, trade } from './service-texts.ts';

const extract = async (...documents: Parameters<ReturnType<typeof rulesExtractor>['extract']>[0]) => {
  const { outline, warnings } = await rulesExtractor().extract(documents, { caseName: 'test' });
  const blocks = new Set(
    [...walkSteps(outline.steps)].flatMap(({ step }) =>
      (step.evidence ?? []).flatMap((entry) => ('quote' in entry ? [`${entry.document}/${entry.block}`] : [])),
    ),
  );
  return { outline, blocks, warnings: warnings.filter(({ code }) => code === 'W_OTHER_SERVICE') };
};
const deregister = documentOf('abmeldeformular', ['# Gewerbeabmeldung', 'Betrieb', 'Tag der Aufgabe'], {
  kind: 'form',
});

describe('two services in one document', () => {
  it('drafts the one that is told first, lists the passages of the other, and asks which one is meant', async () => {
    const { outline, blocks, warnings } = await extract(documentOf('gewerbe', trade));
    expect([...blocks]).toEqual(['gewerbe/b-000004', 'gewerbe/b-000005', 'gewerbe/b-000006']);
    expect(warnings).toMatchObject([{ where: 'gewerbe.docx, ab b-000007' }]);
    for (const words of ['„Gewerbeanmeldung“', '„Gewerbeabmeldung“', 'b-000008', 'b-000009', 'b-000010'])
      expect(warnings[0]?.message).toContain(words);
    expect(outline.openQuestions).toContainEqual(
      expect.objectContaining({
        question:
          'Welche Leistung ist gemeint: „Gewerbeanmeldung“ oder „Gewerbeabmeldung“? Der Entwurf zeigt „Gewerbeanmeldung“.',
        evidence: [
          { document: 'gewerbe', block: 'b-000003', quote: 'Teil A Gewerbeanmeldung' },
          { document: 'gewerbe', block: 'b-000007', quote: 'Teil B Gewerbeabmeldung' },
        ],
      }),
    );
  });

  it('drafts the one that the other documents are about', async () => {
    const note = documentOf('mail', ['Zur Abmeldung: Bei der Gewerbeabmeldung prüft SB das Register.'], {
      kind: 'mail',
    });
    const { blocks, warnings } = await extract(documentOf('gewerbe', trade), note);
    expect([...blocks].filter((block) => block.startsWith('gewerbe'))).toEqual([
      'gewerbe/b-000008',
      'gewerbe/b-000009',
      'gewerbe/b-000010',
    ]);
    expect(warnings).toMatchObject([{ where: 'gewerbe.docx, ab b-000003' }]);
  });

  it('splits a leaflet for several services', async () => {
    const { blocks, warnings } = await extract(documentOf('merkblatt', leaflet, { kind: 'leaflet' }));
    expect(warnings).toHaveLength(1);
    expect(blocks.has('merkblatt/b-000006')).toBe(false);
    expect(blocks.has('merkblatt/b-000003')).toBe(true);
  });

  it('tells counted parts apart by what they speak of', async () => {
    const { outline, warnings } = await extract(documentOf('handbuch', parts));
    expect(warnings).toHaveLength(1);
    expect(outline.openQuestions.map(({ question }) => question).join()).toContain(
      '„Umgang mit Fundsachen“ oder „Aufstellen von Grabmalen“',
    );
  });

  it.each(oneService)('says nothing of one service: $name', async ({ lines }) => {
    const { outline, warnings } = await extract(documentOf('anweisung', lines));
    expect(warnings).toEqual([]);
    expect(outline.openQuestions.map(({ question }) => question).join()).not.toContain('Welche Leistung');
  });
});

describe('two services in one folder', () => {
  const dogs = documentOf('da-hund', [
    '# Dienstanweisung Hundesteuer',
    'Die Halterin meldet den Hund an. SB prüft die Anmeldung und setzt die Hundesteuer fest.',
    'Danach wird der Steuerbescheid zur Hundesteuer versandt.',
    'Die Akte wird abgelegt.',
  ]);
  const housing = documentOf('aa-wohngeld', [
    '# Arbeitsanweisung Wohngeld',
    'Der Antrag auf Wohngeld geht ein. SB prüft ihn.',
    'Das Wohngeld wird bewilligt.',
  ]);
  const form = documentOf('anmeldung-hund', ['# Anmeldung eines Hundes', 'Name', 'Rasse'], { kind: 'form' });

  it('drafts the one with the most to tell, names the document of the other, and asks', async () => {
    const { outline, blocks, warnings } = await extract(housing, form, dogs);
    expect([...blocks].every((block) => block.startsWith('da-hund'))).toBe(true);
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('„Arbeitsanweisung Wohngeld“'), where: 'aa-wohngeld.docx, ab b-000001' },
    ]);
    expect(outline.openQuestions.map(({ question }) => question).join()).toContain('Welche Leistung ist gemeint');
  });

  it('takes a form, a mail and an instruction of one service for one case', async () => {
    const mail = documentOf('mail', ['Hallo, SB trägt den Hund in die Liste ein.'], {
      kind: 'mail',
      title: 'AW: Ablauf',
    });
    expect((await extract(dogs, form, mail)).warnings).toEqual([]);
  });

  it('tells reporting in from reporting out', async () => {
    const register = documentOf('anmeldung', trade.slice(3, 6), { title: 'Gewerbeanmeldung' });
    expect((await extract(register, deregister)).warnings).toMatchObject([
      { where: 'abmeldeformular.docx, ab b-000001' },
    ]);
    const all = documentOf('alle', trade.slice(3, 6), { title: 'Gewerbe: An-, Um- und Abmeldung' });
    expect((await extract(all, deregister)).warnings).toEqual([]);
  });
});
