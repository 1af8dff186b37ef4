import { openModel } from '@lotse/llm';
import {
  type OnProgress,
  type ProcessOutline,
  type SourceDocument,
  type Step,
  stepLabel,
  walkSteps,
} from '@lotse/model';
import { checkSoundness, compile } from '@lotse/process';
import { afterEach, describe, expect, it } from 'vitest';
import { stepsExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { prompts } from './delivered-prompts.ts';
import { type ModelServer, modelServer } from './model-server.ts';

const anweisung = documentOf('anweisung', [
  '# Eingang',
  'Das Steueramt prüft die Anmeldung auf Vollständigkeit.',
  'Fehlen Angaben, werden sie unter Fristsetzung von zwei Wochen per Post nachgefordert.',
  '# Festsetzung',
  'Das Steueramt setzt die Steuer fest.',
  'Der Bescheid wird per Post versandt.',
  '# Sonderfälle',
  'Bei gefährlichen Hunden unterrichtet das Steueramt das Ordnungsamt.',
]);

const people = ['halter|applicant|Hundehalter', 'stadt|authority|Stadt', 'amt|unit|Steueramt|stadt|SB'];

function answer(rows: string[], more: object = {}): object {
  return {
    process: 'Hund anmelden',
    service: 'Hundesteuer',
    participants: people,
    triggers: ['Anmeldung eingegangen|amt|1|from=halter'],
    rows,
    decisions: [],
    questions: [],
    ...more,
  };
}

const complete = [
  '1||task|Anmeldung auf Vollständigkeit prüfen|amt|1',
  '2||choice|Anmeldung vollständig?|amt|2',
  '3|2|branch|nein||2',
  '4|3|task|Fehlende Angaben nachfordern|amt|2|to=halter; channel=post',
  '5|3|wait|Angaben eingegangen|amt|2|from=halter',
  '6|3|goto|||2|goto=1',
  '7|2|otherwise|ja||1',
  '8||task|Steuer festsetzen|amt|3|type=businessRule',
  '9||task|Bescheid versenden|amt|4|to=halter;channel=post',
  '10||choice|Hund gefährlich?|amt|5',
  '11|10|branch|ja||5',
  '12|11|task|Ordnungsamt unterrichten|amt|5',
  '13|10|otherwise|nein||5',
  '14||end|Hund angemeldet||4',
];

const edits = { participants: [], rows: [], removed: [], questions: [] };

let server: ModelServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function extract(
  answers: (object | number)[],
  {
    documents = [anweisung],
    samples = 1,
    onProgress,
    ...settings
  }: { contextTokens?: number; documents?: SourceDocument[]; samples?: number; onProgress?: OnProgress } = {},
) {
  server = await modelServer(...answers);
  const model = openModel({ url: server.url, model: 'test', parallel: 1, backoffSeconds: 0, ...settings });
  const extraction = await stepsExtractor(model, prompts, { samples }).extract(documents, {
    caseName: 'hund',
    onProgress,
  });
  expect(checkSoundness(compile(extraction.outline)).verdict).toBe('sound');
  return { ...extraction, questions: server.questions };
}

function labels({ steps }: ProcessOutline): string[] {
  return [...walkSteps(steps)].flatMap(({ step }) => ('task' in step ? [step.task] : []));
}

function step(outline: ProcessOutline, label: string): Step | undefined {
  return [...walkSteps(outline.steps)].find((one) => stepLabel(one.step) === label)?.step;
}

describe('the strategy of short questions', () => {
  it('asks once where nothing is held against the draft, and makes numbers of sentences quotes', async () => {
    const { outline, questions, measures, warnings } = await extract([answer(complete)]);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.user).toContain('[2] Fehlen Angaben, werden sie');
    expect(step(outline, 'Fehlende Angaben nachfordern')).toMatchObject({
      by: 'amt',
      type: 'send',
      to: 'halter',
      channel: 'post',
      evidence: [{ document: 'anweisung', block: 'b-000003', quote: anweisung.blocks[2]?.text }],
    });
    expect(outline.triggers[0]).toMatchObject({ kind: 'message', at: 'amt', from: 'halter' });
    expect(measures.grounding).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('shows passages that tell of a step and that no row uses, and takes in the rows that come of it', async () => {
    const rest = complete
      .slice(1, -1)
      .map((row, index, all) => `${index === 0 ? 1 : (all[index - 1] ?? '').split('|')[0]}|${row}`);
    const { outline, questions } = await extract([
      answer([complete[0] ?? '', complete.at(-1) ?? '']),
      { ...edits, rows: rest },
    ]);
    expect(questions).toHaveLength(2);
    expect(questions[1]?.user).toMatch(/- Fehlt im Entwurf der Schritt „Steuer festsetzen“\?.* \[3\]/);
    expect(labels(outline)).toEqual(labels((await extract([answer(complete)])).outline));
  });

  it('leaves a doubt or two to a person', async () => {
    const without = complete.filter((row) => !/^(?:10|11|12|13)\|/.test(row));
    const { outline, questions } = await extract([answer(without)]);
    expect(questions).toHaveLength(1);
    expect(outline.openQuestions.map(({ question }) => question).join()).toContain('Ordnungsamt');
  });

  it('costs a line that cannot be read and a word that means nothing no more than themselves', async () => {
    const rows = [
      ...complete.slice(0, 8),
      'Bescheid versenden',
      '9||task|Bescheid versenden|amt|4,77|weg=post',
      ...complete.slice(9),
    ];
    const { outline, warnings } = await extract([answer(rows), edits]);
    expect(labels(outline)).toContain('Bescheid versenden');
    const told = warnings.map(({ message }) => message).join('\n');
    expect(told).toContain('Die Zeile „Bescheid versenden“ der Antwort ist nicht zu lesen.');
    expect(told).toContain('„weg=post“ ist nicht bekannt');
    expect(told).toContain('Satz [77] gibt es nicht');
  });

  it('keeps the first draft, with a warning, where the endpoint fails in the review', async () => {
    const { outline, warnings } = await extract([answer([complete[0] ?? '', complete.at(-1) ?? '']), 400]);
    expect(labels(outline)).toEqual(['Anmeldung auf Vollständigkeit prüfen']);
    expect(warnings.map(({ message }) => message).join()).toContain('ließ sich nicht nachbessern');
  });

  it('takes of several drafts the one most agree with, and asks about what only some have', async () => {
    const invented = [...complete.slice(0, 8), '20||task|Hundemarke gravieren|amt|3', ...complete.slice(8)];
    const removed = { ...edits, removed: [20] };
    const without = complete.filter((row) => !row.startsWith('9|'));
    const { outline, questions } = await extract([answer(invented), answer(without), answer(without), removed], {
      samples: 3,
    });
    expect(questions).toHaveLength(3);
    expect(step(outline, 'Steuer festsetzen')).toMatchObject({ agreement: 1 });
    const { outline: reviewed, questions: asked } = await extract(
      [answer(invented), answer(complete), answer(without), removed],
      { samples: 3 },
    );
    expect(asked).toHaveLength(3);
    expect(step(reviewed, 'Bescheid versenden')?.agreement).toBeCloseTo(2 / 3);
    expect(labels(reviewed)).not.toContain('Hundemarke gravieren');
  });

  it('asks in English about English documents, and shows steps as they are found', async () => {
    const claim = documentOf('claim', ['The clerk checks the claim.', 'The clerk pays the claim.'], { language: 'en' });
    const rows = ['1||task|check claim|clerk|1', '2||task|pay claim|clerk|2', '3||end|claim paid||2'];
    const people = ['customer|applicant|Customer', 'firm|authority|Firm', 'clerk|role|clerk|firm'];
    const shown: string[] = [];
    const { questions, prompts: used } = await extract([answer(rows, { participants: people, triggers: [] })], {
      documents: [claim],
      onProgress: ({ item }) => item !== undefined && shown.push(item),
    });
    expect(questions[0]?.system).toContain('You model procedures');
    expect(questions[0]?.user).toContain('claim.docx (instruction)');
    expect(used).toMatchObject([{ name: 'steps' }]);
    expect(shown).toEqual(['check claim', 'pay claim']);
  });

  describe('with documents that do not fit into one question', () => {
    const filler = (chapter: number) => `Rechtsgrundlage ist § ${chapter} der Satzung. `.repeat(100);
    /** Each chapter is a part for a model that can keep 6,000 tokens in mind. */
    const long = documentOf('anweisung', [
      ...anweisung.blocks.flatMap(({ kind, text }, index) => [
        ...(kind === 'heading' && index > 0 ? [filler(index)] : []),
        kind === 'heading' ? `# ${text}` : text,
      ]),
      filler(9),
    ]);
    const small = { contextTokens: 6000, documents: [long] };
    const parts = [
      answer(complete.slice(0, 7)),
      answer([
        '1||task|Steuer festsetzen|amt|4',
        '2||task|Bescheid versenden|amt|5|to=halter',
        '3||end|Hund angemeldet||5',
      ]),
      answer(
        [
          '1||choice|Hund gefährlich?|sb|7',
          '2|1|branch|ja||7',
          '3|2|task|Ordnungsamt unterrichten|sb|7',
          '4|1|otherwise|nein||7',
        ],
        { participants: ['stadt|authority|Stadt', 'sb|unit|SB|stadt'] },
      ),
    ];
    const assembly = { participants: [], same: [], moves: [], rows: [], removed: [], questions: [] };

    it('drafts each chapter and puts the rows where they happen', async () => {
      const moved = { ...assembly, moves: [{ n: 11, in: null, after: 8 }] };
      const { outline, questions } = await extract([...parts, moved], small);
      expect(questions).toHaveLength(4);
      expect(questions[1]?.user).toMatch(/Teil 2 von 3 der Unterlagen[\s\S]*\[4\] Das Steueramt setzt/);
      expect(questions[3]?.user).toContain('13 (in 12) task „Ordnungsamt unterrichten“ amt [7]');
      expect(labels(outline)).toEqual([
        'Anmeldung auf Vollständigkeit prüfen',
        'Fehlende Angaben nachfordern',
        'Steuer festsetzen',
        'Ordnungsamt unterrichten',
        'Bescheid versenden',
      ]);
    });

    it('makes one of steps that two parts tell', async () => {
      const twice = answer(['1||task|Bescheid verschicken|amt|7|channel=post', '2||end|Fertig||7']);
      const same = { ...assembly, same: [[9, 11]], removed: [10] };
      const { outline } = await extract([parts[0] ?? {}, parts[1] ?? {}, twice, same, edits], small);
      expect(labels(outline).filter((label) => label.startsWith('Bescheid'))).toEqual(['Bescheid versenden']);
      expect(step(outline, 'Bescheid versenden')).toMatchObject({ to: 'halter', channel: 'post' });
    });

    it('leaves the parts one after the other, and says so, where they cannot be assembled', async () => {
      const [first, second, third] = parts;
      const { outline, warnings } = await extract([first ?? {}, second ?? {}, third ?? {}, 400, edits], small);
      expect(labels(outline)).toContain('Steuer festsetzen');
      expect(warnings.map(({ message }) => message).join()).toContain('stehen hintereinander');
    });
  });
});
