import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type CompletionRequest, type ModelSettings, openModel } from '../src/index.ts';
import { type Behaviour, drip, type Endpoint, fail, packed, raw, redirect, say, sayJson, serve } from './endpoint.ts';

const Answer = z.object({ steps: z.array(z.string()) });
const answer = { steps: ['Antrag prüfen'] };
const question: CompletionRequest<z.infer<typeof Answer>> = {
  purpose: 'draft',
  system: 'Du liest Unterlagen.',
  user: 'Das Amt prüft den Antrag.',
  schemaName: 'outline',
  schema: Answer,
  maxOutputTokens: 1000,
};

let endpoint: Endpoint;
let other: Server | undefined;
afterEach(async () => {
  await endpoint.close();
  other?.closeAllConnections();
  other?.close();
  other = undefined;
  vi.unstubAllEnvs();
});

async function open(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  endpoint = await serve(...behaviours);
  return openModel({ url: endpoint.url, model: 'modell', backoffSeconds: 0.01, timeoutSeconds: 5, ...settings });
}

const asked = () =>
  endpoint.received.map(({ body }) => body.response_format?.type ?? (body.tools === undefined ? 'text' : 'tools'));

/** Refuses one form of answer in these words, as that server does. */
const refusing =
  (form: string, refusal: Behaviour): Behaviour =>
  (response, request) => {
    const { response_format, tools } = request.body;
    const wanted = response_format?.type ?? (tools === undefined ? 'text' : 'tools');
    return (wanted === form ? refusal : sayJson(answer))(response, request);
  };

/** All forms down to this one are refused. */
const below = ['json_schema', 'tools', 'json_object', 'text'];
const down =
  (form: string, refusal: Behaviour): Behaviour =>
  (response, request) => {
    const { response_format, tools } = request.body;
    const wanted = response_format?.type ?? (tools === undefined ? 'text' : 'tools');
    const isAbove = below.indexOf(wanted) < below.indexOf(form);
    return (isAbove ? fail(400, 'not supported') : refusing(form, refusal))(response, request);
  };

describe('a form of answer refused in the words of', () => {
  it.each([
    [
      'Azure, json_schema',
      'json_schema',
      fail(
        400,
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. Learn more about supported models at the Structured Outputs guide",
        {},
        { param: null },
      ),
    ],
    [
      'Azure, an older one',
      'json_schema',
      fail(400, "Invalid parameter: 'response_format' must be one of 'json_object', 'text'."),
    ],
    [
      'llama.cpp, a schema',
      'json_schema',
      raw(
        400,
        '{"error":{"code":400,"message":"JSON schema conversion failed:\\nUnrecognized schema: {}","type":"invalid_request_error"}}',
      ),
    ],
    [
      'llama.cpp, a grammar',
      'json_schema',
      raw(500, '{"error":{"code":500,"message":"Failed to parse grammar","type":"server_error"}}'),
    ],
    [
      'llama.cpp, tools',
      'tools',
      raw(500, '{"error":{"code":500,"message":"tools param requires --jinja flag","type":"server_error"}}'),
    ],
    [
      'Ollama, tools',
      'tools',
      raw(400, '{"error":"registry.ollama.ai/library/deepseek-r1:7b does not support tools"}'),
    ],
    [
      'vLLM, tools',
      'tools',
      raw(
        400,
        '{"object":"error","message":"\\"auto\\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set","type":"BadRequestError","param":null,"code":400}',
      ),
    ],
    [
      'vLLM, a schema',
      'json_schema',
      raw(
        400,
        '{"object":"error","message":"The provided JSON schema contains features not supported by xgrammar.","type":"BadRequestError","code":400}',
      ),
    ],
    [
      'LM Studio, json_object',
      'json_object',
      raw(400, `{"error":"'response_format.type' must be 'json_schema' or 'text'"}`),
    ],
    [
      'Mistral',
      'json_schema',
      raw(
        422,
        '{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","response_format","json_schema"],"msg":"Extra inputs are not permitted"}]},"type":"invalid_request_error","param":null,"code":null}',
      ),
    ],
    [
      'Mistral, tools',
      'tools',
      raw(
        422,
        '{"object":"Error","detail":[{"type":"extra_forbidden","loc":["body","tools"],"msg":"Extra inputs are not permitted","input":[]}],"type":"invalid_request_error","code":3001}',
      ),
    ],
  ] satisfies [string, string, Behaviour][])('%s leads one rung down', async (_, form, refusal) => {
    const model = await open([down(form, refusal)]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(asked()).toEqual(below.slice(0, below.indexOf(form) + 2));
  });
});

describe('a parameter refused in the words of', () => {
  it.each([
    [
      'OpenAI, max_tokens',
      'max_tokens',
      fail(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      ),
    ],
    [
      'OpenAI, temperature',
      'temperature',
      fail(
        400,
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
      ),
    ],
  ] satisfies [string, 'max_tokens' | 'temperature', Behaviour][])('%s is left out', async (_, parameter, refusal) => {
    const model = await open([
      (response, request) => (request.body[parameter] === undefined ? sayJson(answer) : refusal)(response, request),
    ]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(asked()).toEqual(['json_schema', 'json_schema']);
  });

  it('Mistral and vLLM, max_completion_tokens: the old name, then none', async () => {
    const refusal = raw(
      422,
      '{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","max_completion_tokens"],"msg":"Extra inputs are not permitted"}]}}',
    );
    const model = await open([
      (response, { body }) =>
        (body.max_tokens !== undefined
          ? fail(400, "'max_tokens' is not supported. Use 'max_completion_tokens' instead.")
          : body.max_completion_tokens !== undefined
            ? refusal
            : sayJson(answer))(response, { body } as never),
    ]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received).toHaveLength(3);
  });

  it.each([
    "This model's maximum context length is 4096 tokens. However, you requested 4568 tokens (3568 in the messages, 1000 in the completion). Please reduce the length of the messages or completion.",
    "'max_tokens' or 'max_completion_tokens' is too large: 1000. This model's maximum context length is 4096 tokens and your request has 3568 input tokens (1000 > 4096 - 3568).",
  ])('vLLM, too long an answer, is asked for with the room there is: %s', async (words) => {
    const model = await open([
      (response, request) =>
        ((request.body.max_tokens ?? 0) > 528 ? fail(400, words) : sayJson(answer))(response, request),
    ]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received.map(({ body }) => body.max_tokens)).toEqual([1000, 512]);
  });
});

describe('an answer', () => {
  const choice = (message: object) => ({ choices: [{ index: 0, message, finish_reason: 'stop' }] });

  it.each([
    [
      'in parts',
      choice({
        content: [
          { type: 'text', text: '{"steps":' },
          { type: 'text', text: '["Antrag prüfen"]}' },
        ],
      }),
    ],
    [
      'in parts with thinking',
      choice({
        content: [
          { type: 'thinking', thinking: [] },
          { type: 'text', text: JSON.stringify(answer) },
        ],
      }),
    ],
    ['with arguments as an object', choice({ content: null, tool_calls: [{ function: { arguments: answer } }] })],
    [
      'as a call of the old kind',
      choice({ content: null, function_call: { name: 'outline', arguments: JSON.stringify(answer) } }),
    ],
    ['with the thinking beside it', choice({ content: JSON.stringify(answer), reasoning_content: '{"steps": 5' })],
  ])('is read: %s', async (_, body) => {
    const model = await open([raw(200, JSON.stringify(body))]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received).toHaveLength(1);
  });

  it('that comes packed though nobody asked is unpacked', async () => {
    const model = await open([packed(choice({ content: JSON.stringify(answer) }))]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received[0]?.headers['accept-encoding']).toBeUndefined();
  });

  it('that says it is packed and is not ends in a sentence', async () => {
    const model = await open([raw(200, JSON.stringify(answer), { 'content-encoding': 'gzip' })]);
    await expect(model.complete(question)).rejects.toMatchObject({ code: 'E_LLM_UNREACHABLE', exitCode: 3 });
  });

  it('with broken arguments of a call is corrected', async () => {
    const broken = choice({
      content: null,
      tool_calls: [{ function: { name: 'outline', arguments: '{"steps":["Antr' } }],
    });
    const model = await open([raw(200, JSON.stringify(broken)), raw(200, JSON.stringify(broken)), sayJson(answer)]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received[1]?.body.messages.at(-1)?.content).toContain('no JSON object found');
  });

  it.each([
    ['nothing', '', 'E_LLM_REPLY'],
    ['an empty object', '{}', 'E_LLM_REPLY'],
    ['no choice', '{"choices":[]}', 'E_LLM_REPLY'],
    ['a page', '<!DOCTYPE html><html></html>', 'E_LLM_REPLY'],
  ])('that is %s ends in a sentence', async (_, body, code) => {
    const model = await open([raw(200, body)]);
    await expect(model.complete(question)).rejects.toMatchObject({ code, exitCode: 3 });
  });

  it('without end is left, and not asked for again', async () => {
    const model = await open([drip(`{"choices":"${'x'.repeat(4 * 1024 * 1024)}`, 0)], { timeoutSeconds: 20 });
    await expect(model.complete(question)).rejects.toMatchObject({
      code: 'E_LLM_REPLY',
      message: expect.stringContaining('nimmt kein Ende'),
    });
    expect(endpoint.received).toHaveLength(1);
    await expect.poll(() => endpoint.left).toBe(1);
  });

  it('that drips for ever is left when the time is over', async () => {
    const model = await open([drip(' ', 20)], { timeoutSeconds: 0.2 });
    await expect(model.complete(question)).rejects.toMatchObject({ code: 'E_LLM_TIMEOUT', exitCode: 3 });
    await expect.poll(() => endpoint.left).toBe(1);
  });
});

describe('a pause that is asked for', () => {
  it.each([
    ['as a date', () => ({ 'retry-after': new Date(Date.now() + 2000).toUTCString() }), 900],
    ['in milliseconds', () => ({ 'retry-after-ms': '300' }), 290],
  ])('%s is made', async (_, headers, least) => {
    const model = await open([(r, q) => fail(429, 'slow down', headers())(r, q), sayJson(answer)]);
    const start = performance.now();
    expect((await model.complete(question)).value).toEqual(answer);
    expect(performance.now() - start).toBeGreaterThan(least);
  });

  it('with 503 too, and a date long past means at once', async () => {
    const past = { 'retry-after': new Date(0).toUTCString() };
    const model = await open([fail(503, 'loading model', past), sayJson(answer)], { backoffSeconds: 60 });
    expect((await model.complete(question)).value).toEqual(answer);
  });
});

describe('the way to the endpoint', () => {
  async function listener(): Promise<{ url: string; paths: string[] }> {
    const paths: string[] = [];
    other = createServer((request, response) => {
      paths.push(request.url ?? '');
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ choices: [{ message: { content: JSON.stringify(answer) }, finish_reason: 'stop' }] }),
      );
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    return { url: `http://127.0.0.1:${(other.address() as AddressInfo).port}`, paths };
  }

  it('never leads to another host', async () => {
    const elsewhere = await listener();
    const model = await open([redirect(`${elsewhere.url}/v1/chat/completions`)]);
    await expect(model.complete(question)).rejects.toMatchObject({ code: 'E_LLM_UNREACHABLE' });
    expect(elsewhere.paths).toEqual([]);
  });

  it('leads past the proxies of the environment', async () => {
    const proxy = await listener();
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) vi.stubEnv(name, proxy.url);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const model = await open([sayJson(answer)]);
    expect((await model.complete(question)).value).toEqual(answer);
    expect(endpoint.received).toHaveLength(1);
    expect(proxy.paths).toEqual([]);
  });

  it('leads through the proxy that is set', async () => {
    const proxy = await listener();
    const model = await open([say('nie')], { proxy: proxy.url });
    expect((await model.complete(question)).value).toEqual(answer);
    expect(proxy.paths).toEqual([`${endpoint.url}/chat/completions`]);
    expect(endpoint.received).toEqual([]);
  });
});
