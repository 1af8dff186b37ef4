import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '@lotse/llm';
import { walkSteps } from '@lotse/model';
import { afterEach, expect, it } from 'vitest';
import { parsePrompts, promptedExtractor } from '../../src/index.ts';
import { documentOf } from '../documents.ts';
import { at, draft, row } from './drafts.ts';
import { type ModelServer, modelServer } from './model-server.ts';

const prompts = parsePrompts(
  ['draft', 'repair', 'continue'].map((name) => {
    const path = `${name}/de.md`;
    return { path, text: readFileSync(join(import.meta.dirname, '../../../../prompts', path), 'utf8') };
  }),
);

const anweisung = documentOf('anweisung', [
  'Das Steueramt prüft die Anmeldung.',
  'Das Steueramt setzt die Steuer fest.',
  'Das Steueramt versendet den Bescheid.',
]);

const rows = [
  row(1, null, 'task', 'Anmeldung prüfen', { by: 'amt', ...at(1, 'prüft die Anmeldung') }),
  row(2, null, 'task', 'Steuer festsetzen', { by: 'amt', ...at(2, 'setzt die Steuer fest') }),
  row(3, null, 'task', 'Bescheid versenden', { by: 'amt', ...at(3, 'versendet den Bescheid') }),
  row(4, null, 'end', 'Bescheid versandt', at(3, 'versendet den Bescheid')),
];

/** The answer up to and without this row's end. */
function cutIn(label: string): string {
  const text = JSON.stringify(draft(rows));
  return text.slice(0, text.indexOf('"uses"', text.indexOf(label)));
}

let server: ModelServer;
afterEach(() => server.close());

async function extract(...answers: (object | string | number)[]) {
  server = await modelServer(...answers);
  const model = openModel({ url: server.url, model: 'modell', backoffSeconds: 0.01 });
  const { outline, warnings } = await promptedExtractor(model, prompts).extract([anweisung], { caseName: 'hund' });
  return { labels: [...walkSteps(outline.steps)].map(({ step }) => ('task' in step ? step.task : 'Ende')), warnings };
}

const broken = cutIn('Bescheid versenden');

it('that breaks off every time is used as far as its rows are whole, and asked on for the rest', async () => {
  const rest = draft(rows.slice(1), { participants: [], triggers: [] });
  const { labels, warnings } = await extract(broken, broken, broken, rest);
  expect(labels).toEqual(['Anmeldung prüfen', 'Steuer festsetzen', 'Bescheid versenden', 'Ende']);
  expect(warnings.map(({ code }) => code)).not.toContain('E_LLM_TRUNCATED');
  const { user } = server.questions.at(-1) ?? { user: '' };
  expect(user).toContain('Setze nach Zeile 2 fort');
  expect(user).not.toContain('Bescheid versenden');
});

it('is kept with a warning where nothing more comes', async () => {
  const { labels, warnings } = await extract(broken);
  expect(labels).toEqual(['Anmeldung prüfen', 'Steuer festsetzen']);
  expect(warnings.map(({ code }) => code)).toContain('E_LLM_TRUNCATED');
});

it('is kept with a warning where the endpoint fails meanwhile', async () => {
  const { labels, warnings } = await extract(broken, broken, broken, 400);
  expect(labels).toEqual(['Anmeldung prüfen', 'Steuer festsetzen']);
  expect(warnings.map(({ code }) => code)).toContain('E_LLM_TRUNCATED');
});

it('is an error where not a single row arrived', async () => {
  await expect(extract(cutIn('Anmeldung prüfen'))).rejects.toMatchObject({ code: 'E_LLM_REPLY' });
});
