import { once } from 'node:events';
import { createServer } from 'node:net';
import type { EgressEntry, LotseError } from '@lotse/model';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type CompletionRequest, type ModelSettings, openModel } from '../src/index.ts';
import {
  type Behaviour,
  breakOff,
  type Endpoint,
  fail,
  page,
  redirect,
  reset,
  say,
  sayJson,
  serve,
  silence,
  without,
} from './endpoint.ts';

const Answer = z.object({ steps: z.array(z.object({ label: z.string(), by: z.string().nullable() })) });
const answer = {
  steps: [
    { label: 'Antrag prüfen', by: 'amt' },
    { label: 'Bescheid versenden', by: null },
  ],
};
const question: CompletionRequest<z.infer<typeof Answer>> = {
  purpose: 'draft',
  system: 'Du liest Unterlagen.',
  user: 'Das Amt prüft den Antrag.',
  schemaName: 'outline',
  schema: Answer,
  maxOutputTokens: 1000,
};

let endpoint: Endpoint;
afterEach(async () => {
  await endpoint.close();
  vi.unstubAllEnvs();
});

async function open(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  endpoint = await serve(...behaviours);
  return openModel({ url: endpoint.url, model: 'modell', backoffSeconds: 0.01, timeoutSeconds: 5, ...settings });
}

async function failure(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}): Promise<LotseError> {
  const model = await open(behaviours, settings);
  const error = await model.complete(question).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'LotseError', hint: expect.stringMatching(/.{20}/) });
  return error as LotseError;
}

const asked = () =>
  endpoint.received.map(({ body }) => body.response_format?.type ?? (body.tools === undefined ? 'text' : 'tools'));

describe('an endpoint that does as it should', () => {
  it('is sent a closed JSON Schema and gives a value that fits', async () => {
    const model = await open([sayJson(answer)]);
    expect(await model.complete(question)).toEqual({ value: answer, tokens: { in: 100, out: 20 } });
    expect(model.usage()).toMatchObject({ calls: 1, tokens: { in: 100, out: 20 }, kept: { calls: 0 } });
    const [request] = endpoint.received;
    expect(request?.url).toBe('/v1/chat/completions');
    expect(request?.body.messages).toEqual([
      { role: 'system', content: question.system },
      { role: 'user', content: question.user },
    ]);
    expect(request?.body.max_tokens).toBe(1000);
    expect(request?.body.response_format?.json_schema).toEqual({
      name: 'outline',
      strict: true,
      schema: {
        type: 'object',
        properties: {
          steps: {
            type: 'array',
            items: {
              type: 'object',
              properties: { label: { type: 'string' }, by: { type: ['string', 'null'] } },
              required: ['label', 'by'],
              additionalProperties: false,
            },
          },
        },
        required: ['steps'],
        additionalProperties: false,
      },
    });
  });

  it('gets the key and nothing that it does not need, whatever the environment holds', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-service');
    vi.stubEnv('OPENAI_ORG_ID', 'org-1');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-1');
    vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-secret: 1');
    vi.stubEnv('LANGSMITH_TRACING', 'true');
    const model = await open([sayJson(answer)], { key: 'geheim-123' });
    await model.complete(question);
    const names = Object.keys(endpoint.received[0]?.headers ?? {}).toSorted();
    expect(names).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ]);
    expect(endpoint.received[0]?.headers.authorization).toBe('Bearer geheim-123');
  });

  it('gets no key where none is set, even if one lies in the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-service');
    const model = await open([sayJson(answer)]);
    await model.complete(question);
    expect(endpoint.received[0]?.headers.authorization).toBeUndefined();
  });
});

describe('the ladder', () => {
  it.each([
    [['json_schema'], ['json_schema', 'tools']],
    [
      ['json_schema', 'tools'],
      ['json_schema', 'tools', 'json_object'],
    ],
    [
      ['json_schema', 'tools', 'json_object'],
      ['json_schema', 'tools', 'json_object', 'text'],
    ],
  ])('goes down where %j is refused with 400', async (refused, way) => {
    const model = await open([without(refused, sayJson(answer))]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(asked()).toEqual(way);
    await model.complete(question);
    expect(asked().slice(way.length)).toEqual(way.slice(-1));
  });

  it('puts the schema into words where the wire does not carry it', async () => {
    const model = await open([without(['json_schema', 'tools'], sayJson(answer))]);
    await model.complete(question);
    const [schema, , words] = endpoint.received.map(({ body }) => body.messages[0]?.content);
    expect(schema).not.toContain('additionalProperties');
    expect(words).toContain('additionalProperties');
  });

  it('ends where nothing is taken', async () => {
    const error = await failure([fail(400, 'chat is not supported by this model')]);
    expect(error).toMatchObject({ code: 'E_LLM_REQUEST', exitCode: 3 });
    expect(error.message).toContain('chat is not supported by this model');
    expect(endpoint.received).toHaveLength(4);
  });

  it.each([
    ["Unsupported value: 'temperature' does not support 0", 'temperature'],
    ["Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", 'max_tokens'],
  ] as const)('asks without a parameter that is not known: %s', async (words, parameter) => {
    const model = await open([
      (response, request) =>
        (request.body[parameter] === undefined ? sayJson(answer) : fail(400, words))(response, request),
    ]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(asked()).toEqual(['json_schema', 'json_schema']);
  });
});

describe('an answer that is not in the form', () => {
  it.each([
    ['in a fence', `Gern:\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\`\nFertig.`],
    ['after thinking aloud', `<think>{"steps": vielleicht}</think>${JSON.stringify(answer)}`],
    ['between sentences', `Hier {das Ergebnis}: ${JSON.stringify(answer)} Ich hoffe, es hilft.`],
    ['with trailing commas', JSON.stringify(answer).replace(/\]\}$/, ',],}')],
    ['with a line break in a string', JSON.stringify(answer).replace('Antrag prüfen', 'Antrag\nprüfen')],
  ])('is read: %s', async (_, text) => {
    const model = await open([say(text)]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received).toHaveLength(1);
  });

  it.each([
    ['empty', ''],
    ['prose', 'Das kann ich nicht beurteilen.'],
    ['of another shape', '{"steps": [{"label": 5}]}'],
  ])('is corrected: %s', async (_, text) => {
    const model = await open([say(text), sayJson(answer)]);
    expect(await model.complete(question)).toEqual({ value: answer, tokens: { in: 200, out: 40 } });
    const second = endpoint.received[1]?.body.messages;
    expect(second?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(second?.[0]?.content).toContain('additionalProperties');
    expect(second?.at(-1)?.content).toMatch(/cannot be used/);
  });

  it('names what is wrong', async () => {
    const model = await open([say('{"steps": [{"label": 5}]}'), sayJson(answer)]);
    await model.complete(question);
    expect(endpoint.received[1]?.body.messages.at(-1)?.content).toContain('steps.0.label');
  });

  it('three times over ends in one clear sentence', async () => {
    const error = await failure([say('Nein.')]);
    expect(error).toMatchObject({ code: 'E_LLM_REPLY', exitCode: 3 });
    expect(asked()).toEqual(['json_schema', 'json_schema', 'tools']);
  });

  it('but cut off is asked for again with twice the room', async () => {
    const text = JSON.stringify(answer);
    const model = await open([say(text.slice(0, 40), { finish: 'length' }), say(text)]);
    const completion = await model.complete(question);
    expect(completion.value).toEqual(answer);
    expect(completion.truncated).toBeUndefined();
    expect(endpoint.received.map(({ body }) => body.max_tokens)).toEqual([1000, 2000]);
  });

  it('and cut off again is taken as far as it goes, and says so', async () => {
    const text = JSON.stringify(answer);
    const model = await open([say(text.slice(0, text.indexOf('Bescheid') + 4), { finish: 'length' })]);
    expect(await model.complete(question)).toMatchObject({ value: { steps: [answer.steps[0]] }, truncated: true });
    expect(endpoint.received).toHaveLength(2);
  });

  it.each([
    ['by its own field', say('', { refusal: 'I cannot help with that.' })],
    ['by a filter', say('', { finish: 'content_filter' })],
  ])('refused %s is not asked for again', async (_, behaviour) => {
    expect(await failure([behaviour])).toMatchObject({ code: 'E_LLM_REFUSED', exitCode: 3 });
    expect(endpoint.received).toHaveLength(1);
  });
});

describe('an endpoint that fails', () => {
  it.each([
    ['401', fail(401, 'Incorrect API key provided: geheim-123'), 'E_LLM_AUTH', 1],
    ['403', fail(403, 'forbidden'), 'E_LLM_AUTH', 1],
    ['404', fail(404, 'model "modell" not found'), 'E_LLM_NOT_FOUND', 1],
    ['a model it does not know, with 400', fail(400, 'model modell does not exist'), 'E_LLM_NOT_FOUND', 1],
    ['too long a question', fail(400, "This model's maximum context length is 4096"), 'E_LLM_TOO_LARGE', 1],
    ['no quota', fail(429, 'You exceeded your current quota'), 'E_LLM_RATE', 1],
    ['429 for ever', fail(429, 'slow down'), 'E_LLM_RATE', 4],
    ['429 for an hour', fail(429, 'slow down', { 'retry-after': '3600' }), 'E_LLM_RATE', 1],
    ['500 for ever', fail(500, 'CUDA out of memory'), 'E_LLM_SERVER', 3],
    [
      'an error with 200',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"error":{"message":"overloaded"}}') as never,
      'E_LLM_SERVER',
      3,
    ],
    ['502 with a web page', page(502), 'E_LLM_SERVER', 3],
    ['a web page with 200', page(200), 'E_LLM_REPLY', 1],
    [
      'JSON of another kind',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}') as never,
      'E_LLM_REPLY',
      1,
    ],
    [
      'half a body',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[') as never,
      'E_LLM_REPLY',
      1,
    ],
    ['resets', reset, 'E_LLM_UNREACHABLE', 3],
    ['connections that break off', breakOff, 'E_LLM_UNREACHABLE', 3],
    ['a redirect', redirect('http://127.0.0.1:9/v1/chat/completions'), 'E_LLM_UNREACHABLE', 1],
  ] satisfies [string, Behaviour, string, number][])('%s', async (_, behaviour, code, requests) => {
    const error = await failure([behaviour], { key: 'geheim-123' });
    expect(error).toMatchObject({ code, exitCode: 3, where: new URL(endpoint.url).host });
    expect(endpoint.received).toHaveLength(requests);
    expect(`${error.message} ${error.hint} ${JSON.stringify(error)} ${String(error.stack)}`).not.toContain(
      'geheim-123',
    );
  });

  it.each([
    ['500', [fail(500, 'once'), sayJson(answer)]],
    ['reset', [reset, sayJson(answer)]],
    ['429', [fail(429, 'slow down'), fail(429, 'slow down'), sayJson(answer)]],
    ['time-out', [silence, sayJson(answer)]],
  ] satisfies [string, Behaviour[]][])('and recovers: %s', async (_, behaviours) => {
    const model = await open(behaviours, { timeoutSeconds: 0.3 });
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received).toHaveLength(behaviours.length);
  });

  it('is given the pause it asks for', async () => {
    const model = await open([fail(429, 'slow down', { 'retry-after': '1' }), sayJson(answer)]);
    const start = performance.now();
    await model.complete(question);
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('that never answers is left after the time allowed, twice', async () => {
    const start = performance.now();
    const error = await failure([silence], { timeoutSeconds: 0.2 });
    expect(error).toMatchObject({ code: 'E_LLM_TIMEOUT', exitCode: 3 });
    expect(endpoint.received).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('that always asks for pauses is left when the time for the call is over', async () => {
    const error = await failure([fail(429, 'slow down', { 'retry-after': '30' })], { timeoutSeconds: 0.3 });
    expect(error.code).toBe('E_LLM_TIMEOUT');
  });

  it('that is not there', async () => {
    endpoint = await serve(silence);
    const dead = createServer().listen(0, '127.0.0.1');
    await once(dead, 'listening');
    const { port } = dead.address() as { port: number };
    dead.close();
    const egress: EgressEntry[] = [];
    const model = openModel({
      url: `http://127.0.0.1:${port}/v1`,
      model: 'modell',
      backoffSeconds: 0.01,
      onEgress: (entry) => egress.push(entry),
    });
    await expect(model.complete(question)).rejects.toMatchObject({ code: 'E_LLM_UNREACHABLE', exitCode: 3 });
    expect(egress).toEqual([]);
  });

  it('is left at once when the user interrupts', async () => {
    const model = await open([silence]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const error = model.complete({ ...question, signal: stop.signal });
    await expect(error).rejects.toMatchObject({ code: 'E_INTERRUPTED', exitCode: 130 });
  });
});

it('refuses an address that is none before anything is asked', async () => {
  endpoint = await serve(silence);
  expect(() => openModel({ url: 'localhost:11434', model: 'm' })).toThrow(
    expect.objectContaining({ code: 'E_LLM_URL', exitCode: 2 }),
  );
});

describe('limits', () => {
  it('never asks more at a time than allowed', async () => {
    let now = 0;
    let most = 0;
    const slow: Behaviour = async (response, request) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      now--;
      await sayJson(answer)(response, request);
    };
    const model = await open([slow], { parallel: 2 });
    await Promise.all(Array.from({ length: 6 }, () => model.complete(question)));
    expect(most).toBe(2);
    expect(model.usage().calls).toBe(6);
  });

  it('stops before the budget is exceeded', async () => {
    const model = await open([sayJson(answer)], { budgetTokens: 550 });
    await model.complete({ ...question, maxOutputTokens: 300 });
    await model.complete({ ...question, maxOutputTokens: 300 });
    await expect(model.complete({ ...question, maxOutputTokens: 300 })).rejects.toMatchObject({
      code: 'E_LLM_BUDGET',
      exitCode: 3,
    });
    expect(endpoint.received).toHaveLength(2);
  });

  it('writes down what left, once for each time it left', async () => {
    const egress: EgressEntry[] = [];
    const model = await open([fail(500, 'once'), sayJson(answer)], {
      key: 'geheim-123',
      onEgress: (entry) => egress.push(entry),
      now: () => new Date('2026-01-02T03:04:05Z'),
    });
    await model.complete(question);
    expect(egress).toHaveLength(2);
    expect(egress[1]).toMatchObject({
      version: 1,
      time: '2026-01-02T03:04:05.000Z',
      host: new URL(endpoint.url).host,
      model: 'modell',
      purpose: 'draft',
      sent: JSON.stringify(endpoint.received[1]?.body).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      redacted: false,
    });
    expect(JSON.stringify(egress)).not.toContain('geheim-123');
  });
});
