import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AskedQuestion, openModel, type Reply } from '../src/index.ts';
import { type Endpoint, say, sayJson, serve, without } from './endpoint.ts';

const schema = z.object({ contact: z.string() });
const question = {
  purpose: 'draft',
  system: 'Lies.',
  user: 'Schreiben Sie an amt@kreis.de.',
  schemaName: 'contact',
  schema,
  maxOutputTokens: 300,
};

let folder: string;
let endpoint: Endpoint;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-cassette-'));
});
afterEach(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

it('answers from the recording, with the network gone, to the last token', async () => {
  endpoint = await serve(
    without(['json_schema'], say('keine Ahnung')),
    without(['json_schema'], say('keine Ahnung')),
    sayJson({ contact: '⟦MAIL-1⟧' }),
  );
  const recorded = openModel({
    url: endpoint.url,
    model: 'gross',
    key: 'geheim-123',
    redact: 'always',
    record: folder,
  });
  const completion = await recorded.complete(question);
  expect(completion.value).toEqual({ contact: 'amt@kreis.de' });
  await endpoint.close();
  endpoint = await serve(say('wird nicht gefragt'));

  const replayed = openModel({ url: '', model: '', replay: folder });
  expect(replayed).toMatchObject({ name: 'gross', host: recorded.host });
  expect(await replayed.complete(question)).toEqual(completion);
  expect(replayed.usage()).toEqual(recorded.usage());
  expect(endpoint.received).toEqual([]);

  const written = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  expect(written).toHaveLength(2);
  expect(written.join('')).not.toMatch(/geheim-123|amt@kreis\.de/);
});

it('says so where a question was not recorded', async () => {
  endpoint = await serve(sayJson({ contact: '' }));
  await openModel({ url: endpoint.url, model: 'gross', record: folder }).complete(question);
  const replayed = openModel({ url: '', model: '', replay: folder });
  await expect(replayed.complete({ ...question, user: 'Anderes.' })).rejects.toMatchObject({
    code: 'E_LLM_REPLAY',
    exitCode: 3,
  });
});

it('keeps several samples of one question apart, and calls the first what it always was', async () => {
  endpoint = await serve(sayJson({ contact: 'amt' }));
  const live = openModel({ url: endpoint.url, model: 'gross', record: folder });
  await live.complete(question);
  const replayed = openModel({ url: '', model: '', replay: folder });
  expect((await replayed.complete({ ...question, sample: 1 })).value).toEqual({ contact: 'amt' });
  await expect(replayed.complete({ ...question, sample: 2 })).rejects.toMatchObject({
    code: 'E_LLM_REPLAY',
    message: expect.stringContaining('„draft“'),
  });
  await live.complete({ ...question, sample: 2 });
  expect((await openModel({ url: '', model: '', replay: folder }).complete({ ...question, sample: 2 })).value).toEqual({
    contact: 'amt',
  });
});

it('says so where the folder is missing or a recording is damaged', async () => {
  endpoint = await serve(sayJson({ contact: '' }));
  const damaged = expect.objectContaining({ code: 'E_LLM_REPLAY', exitCode: 2 });
  expect(() => openModel({ url: '', model: '', replay: join(folder, 'fehlt') })).toThrow(damaged);
  await writeFile(join(folder, `${'a'.repeat(24)}.json`), '{"version": 1');
  expect(() => openModel({ url: '', model: '', replay: folder })).toThrow(damaged);
});

describe('with replies changed on their way', () => {
  const record = async () => {
    endpoint = await serve(sayJson({ contact: 'amt' }));
    await openModel({ url: endpoint.url, model: 'gross', record: folder }).complete(question);
  };
  const replay = (replayed: (asked: AskedQuestion, recorded: Reply | undefined) => Reply | undefined) =>
    openModel({ url: '', model: '', replay: folder, replayed });

  it('reads and corrects a changed reply like any other', async () => {
    await record();
    const asked: AskedQuestion[] = [];
    const model = replay((one, recorded) => {
      asked.push(one);
      if (recorded !== undefined) return { ...recorded, text: recorded.text.replaceAll('"', "'") };
      return { text: '```json\n{"contact": "rathaus",}\n```', cut: false, tokens: { in: 5, out: 2 } };
    });
    const answers: { in: number; out: number }[] = [];
    const onAnswer = (tokens: { in: number; out: number }) => answers.push(tokens);
    expect((await model.complete({ ...question, onAnswer })).value).toEqual({ contact: 'rathaus' });
    expect(answers).toEqual([
      { in: 100, out: 20 },
      { in: 5, out: 2 },
    ]);
    expect(asked).toMatchObject([
      { purpose: 'draft', schemaName: 'contact', attempt: 1, messages: [{ role: 'system' }, { role: 'user' }] },
      { purpose: 'draft', attempt: 1, messages: [{}, {}, { content: "{'contact':'amt'}" }, { role: 'user' }] },
    ]);
    expect(model.usage().calls).toBe(2);
  });

  it('asks a reply that breaks off once more with more room, and then takes what is there', async () => {
    await record();
    const list = z.object({ contacts: z.array(z.object({ name: z.string() })) });
    const breaksOff = '{"contacts": [{"name": "amt"}, {"name": "rat';
    const cutOff = replay(() => ({ text: breaksOff, cut: true, tokens: { in: 1, out: 1 } }));
    const completion = await cutOff.complete({ ...question, schema: list });
    expect(completion).toMatchObject({ truncated: true, value: { contacts: [{ name: 'amt' }] } });
    expect(cutOff.usage().calls).toBe(2);
  });

  it('answers a question that was never recorded, or says that there is no recording', async () => {
    await record();
    const other = { ...question, user: 'Anderes.' };
    const reply = { text: '{"contact": "neu"}', cut: false, tokens: { in: 1, out: 1 } };
    expect((await replay(() => reply).complete(other)).value).toEqual({ contact: 'neu' });
    await expect(replay((_, recorded) => recorded).complete(other)).rejects.toMatchObject({ code: 'E_LLM_REPLAY' });
  });
});
