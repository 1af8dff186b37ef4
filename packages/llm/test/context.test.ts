import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { estimateTokens, type ModelSettings, openModel } from '../src/index.ts';
import { type Behaviour, type Endpoint, fail, raw, sayJson, serve, silence } from './endpoint.ts';

const question = {
  purpose: 'draft',
  system: 'Lies.',
  user: 'Das Amt prüft den Antrag. ',
  schemaName: 'contact',
  schema: z.object({ contact: z.string() }),
  maxOutputTokens: 2000,
};
const long = { ...question, user: question.user.repeat(1000) };

let endpoint: Endpoint;
afterEach(async () => await endpoint.close());

async function open(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  endpoint = await serve(...behaviours);
  return openModel({ url: endpoint.url, model: 'modell', backoffSeconds: 0.01, timeoutSeconds: 5, ...settings });
}

const list = (entry: object) => ({
  object: 'list',
  data: [
    { id: 'anderes', object: 'model' },
    { id: 'modell', ...entry },
  ],
});

describe('how much a model takes in', () => {
  it.each([
    ['vLLM', { '/v1/models': list({ owned_by: 'vllm', max_model_len: 16384 }) }, 16384],
    ['OpenRouter', { '/v1/models': list({ context_length: 131072 }) }, 131072],
    ['Mistral', { '/v1/models': list({ owned_by: 'mistralai', max_context_length: 32768 }) }, 32768],
    [
      'llama.cpp',
      {
        '/v1/models': { data: [{ id: 'datei.gguf', owned_by: 'llamacpp', meta: { n_ctx_train: 131072 } }] },
        '/props': { default_generation_settings: { n_ctx: 4096 }, total_slots: 1 },
      },
      4096,
    ],
    [
      'LM Studio',
      {
        '/v1/models': list({ owned_by: 'organization_owner' }),
        '/api/v0/models': list({ state: 'loaded', max_context_length: 131072, loaded_context_length: 4097 }),
      },
      4097,
    ],
    [
      'Ollama',
      {
        '/v1/models': list({ owned_by: 'library' }),
        '/api/ps': { models: [{ name: 'modell:latest', context_length: 4098 }] },
      },
      4098,
    ],
    ['one that does not say', { '/v1/models': list({ owned_by: 'openai' }) }, 8192],
    ['one that says nonsense', { '/v1/models': list({ max_model_len: -1, context_length: '8k' }) }, 8192],
    ['one without a list', {}, 8192],
  ])('is learned of %s', async (_, shown, tokens) => {
    const model = await open([silence]);
    Object.assign(endpoint.shown, shown);
    expect(model.contextTokens).toBe(8192);
    expect(await model.learnContext()).toBe(tokens);
    expect(model.contextTokens).toBe(tokens);
    const { length } = endpoint.looked;
    await model.learnContext();
    expect(endpoint.looked).toHaveLength(length);
    expect(endpoint.received).toEqual([]);
  });

  it('is learned of Ollama by loading the model first', async () => {
    const model = await open([silence]);
    let isLoaded = false;
    Object.assign(endpoint.shown, {
      '/v1/models': list({ owned_by: 'library' }),
      '/api/ps': () => ({ models: isLoaded ? [{ name: 'modell', context_length: 4096 }] : [] }),
      '/api/generate': () => {
        isLoaded = true;
        return { done: true, done_reason: 'load' };
      },
    });
    expect(await model.learnContext()).toBe(4096);
    expect(endpoint.looked).toEqual(['/v1/models', '/api/ps', '/api/generate', '/api/ps']);
  });

  it('is not asked for where it is set', async () => {
    const model = await open([silence], { contextTokens: 6000 });
    expect(await model.learnContext()).toBe(6000);
    expect(endpoint.looked).toEqual([]);
  });

  it('is guessed larger where the endpoint is elsewhere', async () => {
    endpoint = await serve(silence);
    expect(openModel({ url: 'https://ki.example.de/v1', model: 'm' }).contextTokens).toBe(32_768);
  });

  it.each([
    [
      'OpenAI, vLLM',
      fail(400, "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens."),
    ],
    [
      'llama.cpp',
      raw(
        400,
        '{"error":{"code":400,"message":"the request exceeds the available context size. try increasing the context size or enable context shift","type":"exceed_context_size_error","n_prompt_tokens":14429,"n_ctx":8192}}',
      ),
    ],
    [
      'llama.cpp, older',
      raw(
        500,
        '{"error":{"code":500,"message":"the request exceeds the available context size","type":"server_error","n_ctx":8192}}',
      ),
    ],
    ['with commas', fail(400, 'prompt is too long: the maximum context length is 8,192 tokens')],
  ] satisfies [string, Behaviour][])('is learned of a refusal: %s', async (_, behaviour) => {
    const model = await open([behaviour], { contextTokens: 100_000 });
    await expect(model.complete(long)).rejects.toMatchObject({ code: 'E_LLM_TOO_LARGE', exitCode: 3 });
    expect(model.contextTokens).toBe(8192);
    expect(endpoint.received).toHaveLength(1);
    await expect(model.complete(long)).rejects.toMatchObject({ code: 'E_LLM_TOO_LARGE' });
    expect(endpoint.received).toHaveLength(1);
  });

  it('is recorded, since what is asked may depend on it', async () => {
    const record = await mkdtemp(join(tmpdir(), 'lotse-context-'));
    const model = await open([sayJson({ contact: 'x' })], { record, contextTokens: 5000 });
    await model.complete(question);
    const replayed = openModel({ url: '', model: '', replay: record });
    expect([replayed.contextTokens, await replayed.learnContext()]).toEqual([5000, 5000]);
    await rm(record, { recursive: true });
  });
});

describe('a question', () => {
  it('that cannot fit is not sent, and the sentence says why', async () => {
    const model = await open([silence], { contextTokens: 8192 });
    await expect(model.complete(long)).rejects.toMatchObject({
      code: 'E_LLM_TOO_LARGE',
      exitCode: 3,
      message: expect.stringMatching(/etwa 104\d\d Token .* 8192 .*nichts gesendet/),
      hint: expect.stringContaining('contextTokens'),
    });
    expect(endpoint.received).toEqual([]);
  });

  it('that leaves less room than wanted may be answered in what there is', async () => {
    const model = await open([sayJson({ contact: 'x' })], { contextTokens: 2000 });
    await model.complete(question);
    expect(endpoint.received[0]?.body.max_tokens).toBe(2000 - estimateTokens(`${question.system}\n${question.user}`));
  });

  it('is never refused on a guess', async () => {
    const model = await open([sayJson({ contact: 'x' })]);
    expect((await model.complete(long)).value).toEqual({ contact: 'x' });
  });
});

it('stops at the calls allowed', async () => {
  const model = await open([fail(500, 'once'), sayJson({ contact: 'x' })], { maxCalls: 2 });
  await model.complete(question);
  await model.complete(question);
  await expect(model.complete(question)).rejects.toMatchObject({
    code: 'E_LLM_BUDGET',
    exitCode: 3,
    message: expect.stringContaining('2 Anfragen'),
  });
  expect(endpoint.received).toHaveLength(3);
});

it('sends no more where what left cannot be put on record', async () => {
  const model = await open([fail(500, 'once'), sayJson({ contact: 'x' })], {
    onEgress() {
      throw new Error('kein Platz');
    },
  });
  await expect(model.complete(question)).rejects.toThrow('kein Platz');
  expect(endpoint.received).toHaveLength(1);
});

it('keeps on record the text as sent, if that is wanted, after redaction', async () => {
  const texts: (string | undefined)[] = [];
  const model = await open([sayJson({ contact: 'x' })], {
    redact: 'always',
    recordText: true,
    onEgress: ({ text }) => texts.push(text),
  });
  await model.complete({ ...question, user: 'Frau Erika Moser fragt.' });
  expect(JSON.parse(texts[0] ?? '')).toEqual(endpoint.received[0]?.body);
  expect(texts[0]).not.toContain('Moser');
});
