import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CompletionRequest, type ModelSettings, openModel } from '../src/index.ts';
import { type Behaviour, type Endpoint, say, sayJson, serve, silence } from './endpoint.ts';

const schema = z.object({ contact: z.string() });
const question = {
  purpose: 'draft',
  system: 'Lies.',
  user: 'Schreiben Sie an amt@kreis.de.',
  schemaName: 'contact',
  schema,
  maxOutputTokens: 1000,
};

let folder: string;
let keep: string;
let endpoint: Endpoint;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-kept-'));
  keep = join(folder, 'replies');
});
afterEach(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const serving = async (...behaviours: Behaviour[]) => {
  endpoint = await serve(...behaviours);
};
const open = (settings: Partial<ModelSettings> = {}) =>
  openModel({ url: endpoint.url, model: 'gross', key: 'geheim-123', backoffSeconds: 0.01, keep, ...settings });
const files = () => readdir(keep).catch(() => []);

it('answers what was asked before without asking, and says what that saved', async () => {
  await serving(sayJson({ contact: '⟦MAIL-1⟧' }));
  const first = open({ redact: 'always' });
  const completion = await first.complete(question);
  const again = open({ redact: 'always' });
  expect(await again.complete(question)).toEqual(completion);
  expect(completion.value).toEqual({ contact: 'amt@kreis.de' });
  expect(endpoint.received).toHaveLength(1);
  expect(first.usage()).toEqual({
    calls: 1,
    tokens: { in: 100, out: 20 },
    kept: { calls: 0, tokens: { in: 0, out: 0 } },
  });
  expect(again.usage()).toEqual({
    calls: 1,
    tokens: { in: 100, out: 20 },
    kept: { calls: 1, tokens: { in: 100, out: 20 } },
  });

  const [name = ''] = await files();
  const written = await readFile(join(keep, name), 'utf8');
  expect(written).not.toMatch(/geheim-123|amt@kreis\.de|Schreiben Sie/);
  if (process.platform !== 'win32') expect((await stat(join(keep, name))).mode & 0o077).toBe(0);
});

describe('asks again', () => {
  const changes: [string, Partial<ModelSettings>, Partial<CompletionRequest<{ contact: string }>>][] = [
    ['the text', {}, { user: 'Anderes.' }],
    ['the prompt', {}, { system: 'Lies genau.' }],
    ['the schema', {}, { schema: z.object({ contact: z.string() }).describe('x') }],
    ['the model', { model: 'klein' }, {}],
    ['the sample', {}, { sample: 2 }],
    ['the temperature', {}, { temperature: 0.7 }],
    ['whether names are replaced', { redact: 'always' }, { user: 'Kein Name.' }],
  ];
  it.each(changes)('where another is %s', async (_, settings, request) => {
    await serving(sayJson({ contact: 'x' }));
    await open().complete({ ...question, user: request.user === 'Kein Name.' ? request.user : question.user });
    await open(settings).complete({ ...question, ...request });
    expect(endpoint.received).toHaveLength(2);
  });

  it('where the file is damaged, and mends it', async () => {
    await serving(sayJson({ contact: 'x' }));
    await open().complete(question);
    const [name = ''] = await files();
    const whole = await readFile(join(keep, name), 'utf8');
    for (const damage of [
      '',
      '{"version": 1',
      whole.replace('contact', 'kontakt'),
      whole.replace('"version":1', '"version":2'),
    ]) {
      await writeFile(join(keep, name), damage);
      expect((await open().complete(question)).value).toEqual({ contact: 'x' });
      expect(await readFile(join(keep, name), 'utf8')).toBe(whole);
    }
    expect(endpoint.received).toHaveLength(5);
  });

  it('where the answer was of no use', async () => {
    await serving(say('nein'), say('nein'), say('nein'), sayJson({ contact: 'x' }));
    await expect(open().complete(question)).rejects.toMatchObject({ code: 'E_LLM_REPLY' });
    expect(await files()).toEqual([]);
    expect((await open().complete(question)).value).toEqual({ contact: 'x' });
  });

  it('where the model refused', async () => {
    await serving(say('', { refusal: 'Nein.' }), sayJson({ contact: 'x' }));
    await expect(open().complete(question)).rejects.toMatchObject({ code: 'E_LLM_REFUSED' });
    expect((await open().complete(question)).value).toEqual({ contact: 'x' });
  });

  it('where the budget left the answer too little room', async () => {
    await serving(say('{"contact": "x"', { finish: 'length' }), sayJson({ contact: 'ganz' }));
    await open({ budgetTokens: 500 })
      .complete(question)
      .catch(() => undefined);
    expect((await open().complete(question)).value).toEqual({ contact: 'ganz' });
  });

  it('for nothing that was answered before an interruption', async () => {
    await serving(sayJson({ contact: 'eins' }), silence);
    const interrupt = new AbortController();
    const model = open();
    await model.complete(question);
    const second = model.complete({ ...question, user: 'Zweites.', signal: interrupt.signal });
    second.catch(() => undefined);
    await expect.poll(() => endpoint.received.length).toBe(2);
    interrupt.abort();
    await expect(second).rejects.toMatchObject({ code: 'E_INTERRUPTED' });
    expect((await open().complete(question)).value).toEqual({ contact: 'eins' });
    expect(endpoint.received).toHaveLength(2);
  });
});

it('keeps each exchange of a question that had to be corrected', async () => {
  await serving(say('nein'), sayJson({ contact: 'x' }));
  const first = await open().complete(question);
  expect(await open().complete(question)).toEqual(first);
  expect(endpoint.received).toHaveLength(2);
});

it('costs no budget, and works with none left', async () => {
  await serving(sayJson({ contact: 'x' }));
  await open().complete(question);
  const poor = open({ maxCalls: 1, budgetTokens: 1 });
  expect((await poor.complete(question)).value).toEqual({ contact: 'x' });
  await expect(poor.complete({ ...question, user: 'Neu.' })).rejects.toMatchObject({ code: 'E_LLM_BUDGET' });
});

it('records what it had kept too', async () => {
  await serving(sayJson({ contact: 'x' }));
  await open().complete(question);
  const record = join(folder, 'band');
  await open({ record }).complete(question);
  expect((await openModel({ url: '', model: '', replay: record }).complete(question)).value).toEqual({ contact: 'x' });
});

it('throws away what is old, but nothing that is not its own', async () => {
  await serving(sayJson({ contact: 'x' }));
  await open().complete(question);
  const [name = ''] = await files();
  const half = `${'a'.repeat(40)}.json.7.tmp`;
  for (const other of [half, 'notiz.txt']) await writeFile(join(keep, other), 'x');
  const old = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000);
  for (const other of [name, half, 'notiz.txt']) await utimes(join(keep, other), old, old);
  open();
  expect(await files()).toEqual(['notiz.txt']);
});

it('goes on where the folder cannot be written', async () => {
  await serving(sayJson({ contact: 'x' }));
  await writeFile(keep, 'eine Datei');
  expect((await open().complete(question)).value).toEqual({ contact: 'x' });
});
