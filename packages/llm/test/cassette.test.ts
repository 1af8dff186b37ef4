import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openModel } from '../src/index.ts';
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

it('says so where the folder is missing or a recording is damaged', async () => {
  endpoint = await serve(sayJson({ contact: '' }));
  const damaged = expect.objectContaining({ code: 'E_LLM_REPLAY', exitCode: 2 });
  expect(() => openModel({ url: '', model: '', replay: join(folder, 'fehlt') })).toThrow(damaged);
  await writeFile(join(folder, `${'a'.repeat(24)}.json`), '{"version": 1');
  expect(() => openModel({ url: '', model: '', replay: folder })).toThrow(damaged);
});
