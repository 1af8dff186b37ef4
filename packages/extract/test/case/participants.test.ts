import { type Participant, walkSteps } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';

const extract = async (...documents: Parameters<ReturnType<typeof rulesExtractor>['extract']>[0]) => {
  const { outline } = await rulesExtractor().extract(documents, { caseName: 'test' });
  const used = [...walkSteps(outline.steps)].flatMap(({ step }) => ('by' in step && step.by ? [step.by] : []));
  const ids = new Set(outline.participants.map(({ id }: Participant) => id));
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
  return outline.participants.filter(({ kind }) => kind !== 'applicant' && kind !== 'authority');
};

const notes = documentOf('notizen', ['Das Bauamt prüft den Antrag.', 'Danach bucht die Kasse die Zahlung.'], {
  kind: 'notes',
});

describe('one participant whom documents call differently', () => {
  it('is one where another document has the only one that a bare word can mean', async () => {
    const mail = documentOf('mail', ['Die Stadtkasse überweist den Betrag.'], { kind: 'mail' });
    const participants = await extract(notes, mail);
    expect(participants.map(({ name, aliases }) => [name, aliases])).toContainEqual(['Stadtkasse', ['Kasse']]);
    expect(participants.filter(({ name }) => /kasse/i.test(name))).toHaveLength(1);
  });

  it('stays two where there are two that it can mean, and where one document names both', async () => {
    const two = documentOf('mail', ['Die Stadtkasse überweist den Betrag.', 'Die Kreiskasse mahnt den Rest an.'], {
      kind: 'mail',
    });
    expect((await extract(notes, two)).filter(({ name }) => /kasse/i.test(name))).toHaveLength(3);
    const both = documentOf('notizen', [
      'Das Bauamt prüft den Antrag.',
      'Die Kasse bucht die Zahlung. Die Stadtkasse überweist den Betrag.',
    ]);
    expect((await extract(both)).filter(({ name }) => /kasse/i.test(name))).toHaveLength(2);
  });

  it('is one by the short form that another document explains, and by forms of the same word', async () => {
    const explaining = documentOf('anweisung', [
      'Die untere Naturschutzbehörde (UNB) nimmt Stellung.',
      'Die Sachbearbeitung (SB) prüft die Stellungnahme.',
    ]);
    const short = documentOf('mail', ['Die UNB besichtigt den Baum.', 'Der Sachbearbeiter schreibt den Bescheid.'], {
      kind: 'mail',
    });
    const names = (await extract(explaining, short)).map(({ name }) => name);
    expect(names.filter((name) => /UNB|Naturschutz/.test(name))).toHaveLength(1);
    expect(names.filter((name) => /SB|bearbeit/.test(name))).toHaveLength(1);
  });
});
