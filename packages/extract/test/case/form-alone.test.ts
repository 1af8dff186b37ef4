import type { FormField, ProcessOutline, SourceDocument } from '@lotse/model';
import { walkSteps } from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { describe, expect, it } from 'vitest';
import { elementsOf, parsePrompts, promptedExtractor, rulesExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { silentModel } from './silent-model.ts';

const context = { caseName: 'test' };

/** A form whose lines in `fields` are fields; a `!` before a type means for the office. */
function formOf(lines: readonly string[], fields: Readonly<Record<string, string>>): SourceDocument {
  const form = documentOf('formular', lines, { kind: 'form' });
  let section: string | undefined;
  const found = form.blocks.flatMap((block): FormField[] => {
    if (block.kind === 'heading') section = block.text;
    const type = fields[block.text];
    if (type === undefined) return [];
    block.kind = 'field';
    return [
      {
        id: block.id,
        name: block.id,
        label: block.text,
        type: type.replace('!', '') as FormField['type'],
        required: 'no',
        block: block.id,
        ...(section === undefined ? {} : { section }),
        ...(type.startsWith('!') ? { officeUse: true } : {}),
      },
    ];
  });
  return { ...form, fields: found };
}

const stall = formOf(
  [
    'Stadt Neuenrode · Marktamt',
    '# Antrag auf Zuweisung eines Standplatzes',
    'Name',
    'Warenart',
    '# Anlagen',
    'Reisegewerbekarte',
    'Haftpflichtnachweis',
    'Die Verwaltungsgebühr beträgt 40 Euro.',
    'Ort, Datum, Unterschrift',
    'Bitte senden Sie den Antrag per Post an das Marktamt.',
    'Nur vom Marktamt auszufüllen',
    'Eingang am',
    'genehmigt / abgelehnt',
  ],
  {
    Name: 'text',
    Warenart: 'text',
    Reisegewerbekarte: 'checkbox',
    Haftpflichtnachweis: 'checkbox',
    'Ort, Datum, Unterschrift': 'signature',
    'Eingang am': '!date',
    'genehmigt / abgelehnt': '!choice',
  },
);

const bare = formOf(['Gemeinde Talsee', '# Anzeige eines Brauchtumsfeuers', 'Name', 'Ort des Feuers'], {
  Name: 'text',
  'Ort des Feuers': 'text',
});

const stepsOf = (outline: ProcessOutline) =>
  [...walkSteps(outline.steps)].flatMap(({ step }) => ('task' in step ? [step] : []));
const proof = (outline: ProcessOutline, label: string) =>
  stepsOf(outline)
    .find(({ task }) => task === label)
    ?.evidence?.map((entry) => ('quote' in entry ? entry.quote : entry.by));

describe('a form alone', () => {
  it("drafts the applicant's part as the form names it, then the frame of every procedure", async () => {
    const { outline } = await rulesExtractor().extract([stall], context);
    const office = outline.participants.find(({ name }) => name === 'Marktamt')?.id;
    expect(stepsOf(outline).map(({ task, by }) => [task, by])).toEqual([
      ['Antrag auf Zuweisung eines Standplatzes ausfüllen', 'antragsteller'],
      ['Anlagen beifügen', 'antragsteller'],
      ['Antrag unterschreiben', 'antragsteller'],
      ['Antrag einreichen', 'antragsteller'],
      ['Eingang erfassen', office],
      ['Antrag auf Vollständigkeit prüfen', office],
      ['Fehlende Angaben und Unterlagen nachfordern', office],
      ['Voraussetzungen prüfen', office],
      ['Über Antrag entscheiden', office],
      ['Gebühr festsetzen', office],
      ['Bescheid erstellen', office],
      ['Bescheid versenden', office],
      ['Vorgang ablegen', office],
    ]);
    expect(stepsOf(outline).find(({ task }) => task === 'Antrag einreichen')).toMatchObject({
      channel: 'post',
      to: office,
    });
    expect(stepsOf(outline)[1]?.inputs).toEqual(['Reisegewerbekarte', 'Haftpflichtnachweis']);
  });

  it('proves what the form itself shows: boxes of the office, fee, attachments, signature', async () => {
    const { outline } = await rulesExtractor().extract([stall], context);
    expect(proof(outline, 'Eingang erfassen')).toEqual(['Eingang am', 'Nur vom Marktamt auszufüllen']);
    expect(proof(outline, 'Über Antrag entscheiden')).toEqual(['genehmigt / abgelehnt']);
    expect(proof(outline, 'Gebühr festsetzen')).toEqual(['Die Verwaltungsgebühr beträgt 40 Euro.']);
    expect(proof(outline, 'Anlagen beifügen')).toEqual(['Reisegewerbekarte', 'Haftpflichtnachweis']);
    expect(proof(outline, 'Antrag unterschreiben')).toEqual(['Ort, Datum, Unterschrift']);
    expect(proof(outline, 'Voraussetzungen prüfen')).toBeUndefined();
  });

  it('asserts no step, is sound, and says so', async () => {
    for (const form of [stall, bare]) {
      const { outline, measures, warnings } = await rulesExtractor().extract([form], context);
      const steps = new Set([...walkSteps(outline.steps)].map(({ step }) => step.id));
      expect([...elementsOf(outline)].filter(({ element, asserted }) => asserted && steps.has(element))).toEqual([]);
      expect([...walkSteps(outline.steps)].every(({ step }) => step.derived !== undefined)).toBe(true);
      expect(checkSoundness(compile(outline)).verdict).toBe('sound');
      expect(measures.grounding).toBe(1);
      expect(warnings).toMatchObject([{ code: 'W_FORM_ALONE', where: 'formular.docx' }]);
    }
  });

  it('leaves out what the form gives no reason for, and asks for it', async () => {
    const { outline } = await rulesExtractor().extract([bare], context);
    const labels = stepsOf(outline).map(({ task }) => task);
    expect(labels.slice(0, 2)).toEqual(['Anzeige eines Brauchtumsfeuers ausfüllen', 'Anzeige einreichen']);
    expect(labels).not.toContain('Gebühr festsetzen');
    const questions = outline.openQuestions.map(({ question }) => question).join('\n');
    for (const words of [
      'Auf welchem Weg',
      'wer bearbeitet es',
      'Welche Frist',
      'Wer entscheidet',
      'Fällt eine Gebühr',
    ])
      expect(questions).toContain(words);
    const asked = (await rulesExtractor().extract([stall], context)).outline.openQuestions;
    expect(asked.map(({ question }) => question).join('\n')).not.toMatch(/Auf welchem Weg|Fällt eine Gebühr/);
    expect(asked.every(({ step }) => step !== undefined)).toBe(true);
  });

  it('asks no model to make up the work', async () => {
    const model = silentModel();
    const { outline } = await promptedExtractor(model, parsePrompts([])).extract([stall], context);
    expect(stepsOf(outline)).toHaveLength(13);
    expect(model.asked).toBe(0);
  });

  it('is none where the form tells who works how, where an instruction is there, and where a page was not read', async () => {
    const told = formOf(
      [
        ...stall.blocks.map(({ text }) => text),
        'Das Marktamt prüft den Antrag. Die Kämmerei setzt die Gebühr fest. Das Marktamt versendet den Bescheid.',
      ],
      { Name: 'text', Warenart: 'text' },
    );
    const instruction = documentOf('anweisung', ['SB prüft den Antrag. Danach erstellt SB den Bescheid.']);
    const unread = documentOf('scan', [], {
      warnings: [{ code: 'E_NEEDS_OCR', message: 'Seite 1 ist ein Bild.' }],
    });
    for (const documents of [[told], [stall, instruction]]) {
      const { warnings } = await rulesExtractor().extract(documents, context);
      expect(warnings.map(({ code }) => code)).not.toContain('W_FORM_ALONE');
    }
    await expect(rulesExtractor().extract([stall, unread], context)).rejects.toMatchObject({
      code: 'E_NOTHING_PROCEDURAL',
      message: expect.stringContaining('scan.docx (ohne lesbaren Text)'),
    });
  });
});
