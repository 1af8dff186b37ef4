import { openModel } from '@lotse/llm';
import { stepLabel, walkSteps } from '@lotse/model';
import { expect, it } from 'vitest';
import { type Extraction, stepsExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { prompts } from './delivered-prompts.ts';
import { modelServer } from './model-server.ts';

const anweisung = documentOf('anweisung', [
  'Das Steueramt prüft die Anmeldung auf Vollständigkeit.',
  'Fehlen Angaben, werden sie per Post nachgefordert.',
  'Das Steueramt setzt die Steuer fest.',
  'Der Bescheid wird per Post versandt.',
]);

const rows = [
  '1||task|Anmeldung auf Vollständigkeit prüfen|amt|1|',
  '2||choice|Anmeldung vollständig?|amt|2|',
  '3|2|branch|nein||2|',
  '4|3|task|Fehlende Angaben nachfordern|amt|2|to=halter;channel=post',
  '5|3|wait|Angaben eingegangen|amt|2|from=halter',
  '6|3|goto|||2|goto=1',
  '7|2|otherwise|ja||1|',
  '8||task|Steuer festsetzen|amt|3|type=businessRule',
  '9||task|Bescheid versenden|amt|4|to=halter;channel=post',
  '10||end|Bescheid versandt||4|',
];
const cells = rows.map((row) => row.split('|'));

const answer = (given: unknown): object => ({
  process: 'Hund anmelden',
  service: 'Hundesteuer',
  participants: ['halter|applicant|Hundehalter', 'stadt|authority|Stadt', 'amt|unit|Steueramt|stadt|SB'],
  triggers: [],
  rows: given,
  decisions: [],
  questions: [],
});

async function extract(given: object | string): Promise<Extraction> {
  const server = await modelServer(given);
  try {
    const model = openModel({ url: server.url, model: 'test', backoffSeconds: 0 });
    return await stepsExtractor(model, prompts).extract([anweisung], { caseName: 'hund' });
  } finally {
    await server.close();
  }
}

const told = ({ warnings }: Extraction) => warnings.map(({ message }) => message).join('\n');
const named = ({ outline }: Extraction, label: string) =>
  [...walkSteps(outline.steps)].find(({ step }) => stepLabel(step) === label)?.step;
const without = (line: number, cell: number) => rows.with(line, (cells[line] ?? []).toSpliced(cell, 1).join('|'));

const keys = ['n', 'in', 'kind', 'label', 'by', 'Sätze', 'mehr'];
const table = (line: readonly string[]) => `| ${line.join(' | ')} |`;

it.each<[string, unknown]>([
  ['divided by semicolons', cells.map((line) => line.join(';'))],
  ['as a Markdown table', [table(keys), table(keys.map(() => '---')), ...cells.map(table)]],
  ['as one table in one text', [table(keys), table(keys.map(() => ':--')), ...cells.map(table)].join('\n')],
  ['as a numbered list', cells.map((line, at) => `${at + 1}. ${line.join(' | ')}`)],
  ['as objects', cells.map((line) => Object.fromEntries(keys.map((key, at) => [key, line[at]])))],
  [
    'as objects with lists and nulls',
    [
      { n: 1, in: null, kind: 'task', label: 'Anmeldung auf Vollständigkeit prüfen', by: 'amt', at: [1], more: [] },
      ...rows.slice(1, 3),
      {
        nr: 4,
        parent: 3,
        art: 'Aufgabe',
        name: 'Fehlende Angaben nachfordern',
        wer: 'amt',
        Sätze: [2],
        to: 'halter',
        channel: 'post',
      },
      ...rows.slice(4),
    ],
  ],
  ['as lists of cells', cells],
  ['with an empty cell passed over', without(0, 1)],
  ['with an empty cell too many', rows.with(3, '4|3|task|Fehlende Angaben nachfordern||amt|2|to=halter;channel=post')],
  [
    'with kind and parent exchanged',
    rows.with(3, '4|task|3|Fehlende Angaben nachfordern|amt|2|to=halter;channel=post'),
  ],
  ['with label and performer exchanged', rows.with(7, '8||task|amt|Steuer festsetzen|3|type=businessRule')],
  ['with sentences behind the rest', rows.with(7, '8||task|Steuer festsetzen|amt|type=businessRule|3')],
])('reads rows %s as those asked for', async (_, given) => {
  expect((await extract(answer(given))).outline).toEqual((await extract(answer(rows))).outline);
});

it('says what it had to guess', async () => {
  expect(told(await extract(answer(without(7, 4))))).toContain(
    'Zeile 8 („Steuer festsetzen“): Der Zeile fehlt eine Zelle',
  );
  expect(told(await extract(answer(without(7, 2))))).toContain(
    'Zeile 8 („Steuer festsetzen“): Die Art der Zeile fehlt. Sie wurde als task',
  );
});

it('keeps the lines of an answer that always breaks off, and says so', async () => {
  const whole = JSON.stringify(answer(rows));
  const extraction = await extract(whole.slice(0, whole.indexOf('9||task') + 12));
  expect(named(extraction, 'Steuer festsetzen')).toBeDefined();
  expect(named(extraction, 'Bescheid versenden')).toBeUndefined();
  expect(told(extraction)).toContain('brach ab');
});

it('puts the sentence that says it in the place of a wrong one nearby, and leaves an invented step its own', async () => {
  const wrong = await extract(answer(rows.with(7, '8||task|Steuer festsetzen|amt|4|type=businessRule')));
  const quotes = (extraction: Extraction, label: string) => named(extraction, label)?.evidence;
  expect(quotes(wrong, 'Steuer festsetzen')).toMatchObject([{ quote: 'Das Steueramt setzt die Steuer fest.' }]);
  expect(told(wrong)).toContain('Zeile 8 („Steuer festsetzen“): An der angegebenen Fundstelle steht es nicht so.');
  const invented = await extract(
    answer([...rows.slice(0, 8), '20||task|Rechtsamt beteiligen|amt|4|', ...rows.slice(8)]),
  );
  expect(quotes(invented, 'Rechtsamt beteiligen')).toMatchObject([{ quote: 'Der Bescheid wird per Post versandt.' }]);
  expect(invented.outline.openQuestions.map(({ question }) => question).join()).toContain('„Rechtsamt beteiligen“');
});
