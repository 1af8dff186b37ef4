import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnswerElement, type CompletionRequest, type ModelSettings, openModel } from '../src/index.ts';
import {
  type Behaviour,
  counted,
  delta,
  done,
  drip,
  type Endpoint,
  fail,
  raw,
  say,
  serve,
  silence,
  stop,
  stream,
  streamText,
  without,
} from './endpoint.ts';

const Answer = z.object({
  process: z.string(),
  steps: z.array(z.object({ label: z.string(), uses: z.array(z.string()) })),
  questions: z.array(z.string()),
});
const answer = {
  process: 'Antrag [1, {2}] "prüfen"',
  steps: [
    { label: 'Antrag prüfen', uses: ['a', 'b'] },
    { label: 'Bescheid „ä“ }]{ versenden', uses: [] },
  ],
  questions: ['Wer?', 'Wann, wo?'],
};
const elements = [
  { list: 'steps', index: 0, value: answer.steps[0] },
  { list: 'steps', index: 1, value: answer.steps[1] },
  { list: 'questions', index: 0, value: 'Wer?' },
  { list: 'questions', index: 1, value: 'Wann, wo?' },
];
const question: CompletionRequest<z.infer<typeof Answer>> = {
  purpose: 'draft',
  system: 'Du liest Unterlagen.',
  user: 'Das Amt prüft den Antrag.',
  schemaName: 'outline',
  schema: Answer,
  maxOutputTokens: 1000,
};

let endpoint: Endpoint;
afterEach(async () => await endpoint.close());

async function open(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  endpoint = await serve(...behaviours);
  return openModel({ url: endpoint.url, model: 'modell', backoffSeconds: 0.01, timeoutSeconds: 5, ...settings });
}

async function heard(behaviours: Behaviour[], settings: Partial<ModelSettings> = {}) {
  const model = await open(behaviours, settings);
  const told: AnswerElement[] = [];
  const completion = await model.complete({ ...question, onElement: (element) => told.push(element) });
  return { completion, told };
}

const text = JSON.stringify(answer);

describe('an answer that arrives in pieces', () => {
  it('is asked for as a stream with its tokens, and read', async () => {
    const { completion, told } = await heard([streamText(text)]);
    expect(completion).toEqual({ value: answer, tokens: { in: 100, out: 20 } });
    expect(endpoint.received[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(told).toEqual(elements.map((element) => ({ ...element, answer: 1 })));
  });

  it.each([
    ['indented', JSON.stringify(answer, null, 2)],
    ['in a fence', `Gern {so}:\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``],
    ['after thinking aloud', `<think>{"steps": [{"label": "nein"}]}</think>\n${text}`],
    ['after thinking of which the beginning is missing', `Nun, so sei es.</think>${text}`],
  ])('gives its elements: %s', async (_, said) => {
    const { completion, told } = await heard([streamText(said, { size: 3 })]);
    expect(completion.value).toEqual(answer);
    expect(told).toEqual(elements.map((element) => ({ ...element, answer: 1 })));
  });

  it.each([['json_schema'], ['json_schema', 'tools'], ['json_schema', 'tools', 'json_object']])(
    'on every rung of the ladder: without %s',
    async (...refused) => {
      const { completion, told } = await heard([without(refused, streamText(text))]);
      expect(completion.value).toEqual(answer);
      expect(told.map(({ value }) => value)).toEqual(elements.map(({ value }) => value));
    },
  );

  it('gives an element before the answer is whole', async () => {
    const half = text.indexOf(',"questions"');
    const model = await open([
      stream([delta({ content: text.slice(0, half) }), 5000, delta({ content: text.slice(half) }), stop, done]),
    ]);
    const interrupt = new AbortController();
    const told: unknown[] = [];
    const asked = model.complete({
      ...question,
      signal: interrupt.signal,
      onElement: ({ value }) => {
        told.push(value);
        if (told.length === 2) interrupt.abort();
      },
    });
    await expect(asked).rejects.toMatchObject({ code: 'E_INTERRUPTED' });
    expect(told).toEqual(answer.steps);
  });

  it('gives personal data back', async () => {
    const model = await open(
      [streamText('{"process":"","steps":[{"label":"⟦PERSON-1⟧ anrufen","uses":[]}],"questions":[]}')],
      {
        redact: 'always',
      },
    );
    const told: AnswerElement[] = [];
    await model.complete({ ...question, user: 'Frau Erika Moser fragt.', onElement: (one) => told.push(one) });
    expect(told).toMatchObject([{ value: { label: 'Erika Moser anrufen' } }]);
  });

  it('begins anew with a retry and with a correction', async () => {
    const half = text.slice(0, text.indexOf('{"label":"Bescheid'));
    const { told } = await heard([
      stream([delta({ content: half })]),
      streamText('{"process":"","steps":[],"questions":[7]}'),
      streamText(text),
    ]);
    expect(told.map(({ answer: number, value }) => [number, value])).toEqual([
      [1, answer.steps[0]],
      [2, 7],
      ...elements.map(({ value }) => [3, value]),
    ]);
  });

  it('gives the elements whatever the pieces are, each once', async () => {
    endpoint = await serve(silence);
    const { PartialAnswer } = await import('../src/partial-answer.ts');
    const values = fc.record({
      a: fc.array(fc.jsonValue({ maxDepth: 2 })),
      b: fc.array(fc.string()),
      c: fc.jsonValue(),
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.boolean(), (value, size, isIndented) => {
        const said = JSON.stringify(value, null, isIndented ? 2 : 0);
        const reader = new PartialAnswer();
        const found = (said.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []).flatMap((piece) => reader.feed(piece));
        const of = (list: string) => found.filter((element) => element.list === list).map((element) => element.value);
        const plain = JSON.parse(said);
        expect(of('a')).toEqual(plain.a);
        expect(of('b')).toEqual(plain.b);
      }),
    );
  });
});

describe('a stream', () => {
  it.each([
    [
      'with the thinking in a field of its own',
      [delta({ reasoning_content: '{"steps":[{' }), delta({ reasoning: 'x' })],
    ],
    [
      'with the thinking in parts',
      [delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: '{' }] }] })],
    ],
    [
      'with a call that begins without arguments',
      [delta({ role: 'assistant', content: null, tool_calls: [{ index: 0, id: 'c', function: { name: 'outline' } }] })],
    ],
    ['with remarks to keep the line open', [': OPENROUTER PROCESSING\n\n', 'event: ping\ndata: {"choices":[]}\n\n']],
  ])('is read: %s', async (_, before) => {
    const { completion } = await heard([stream([...before, delta({ content: text }), stop, done])]);
    expect(completion.value).toEqual(answer);
  });

  it.each([
    ['CRLF', (sse: string) => sse.replaceAll('\n', '\r\n')],
    ['no empty lines', (sse: string) => sse.replaceAll('\n\n', '\n')],
    ['no blank after the colon', (sse: string) => sse.replaceAll('data: ', 'data:')],
  ])('is read with %s, split anywhere', async (_, write) => {
    const sse = [delta({ content: text.slice(0, 30) }), delta({ content: text.slice(30) }), stop]
      .map((event) => `data: ${JSON.stringify(event)}\n\n`)
      .join('');
    const bytes = Buffer.from(write(sse + done));
    const parts = Array.from({ length: Math.ceil(bytes.length / 5) }, (_unused, i) => bytes.subarray(i * 5, i * 5 + 5));
    const { completion } = await heard([stream(parts)]);
    expect(completion.value).toEqual(answer);
  });

  it('without counts has its tokens estimated', async () => {
    const { completion } = await heard([stream([delta({ content: text }), stop, done])]);
    expect(completion.tokens.out).toBe(Math.ceil(text.length / 2.5));
    expect(completion.tokens.in).toBeGreaterThan(10);
  });

  it('that holds a whole message is read', async () => {
    const { completion } = await heard([
      stream([{ choices: [{ index: 0, message: { content: text }, finish_reason: 'stop' }] }, counted, done]),
    ]);
    expect(completion.value).toEqual(answer);
  });

  it('with a refusal is not asked for again', async () => {
    const model = await open([stream([delta({ refusal: 'Dazu ' }), delta({ refusal: 'nicht.' }), stop, done])]);
    await expect(model.complete(question)).rejects.toMatchObject({
      code: 'E_LLM_REFUSED',
      message: expect.stringContaining('Dazu nicht.'),
    });
    expect(endpoint.received).toHaveLength(1);
  });

  it('cut off is asked for again with twice the room', async () => {
    const { completion } = await heard([streamText(text.slice(0, 60), { finish: 'length' }), streamText(text)]);
    expect(completion.value).toEqual(answer);
    expect(endpoint.received.map(({ body }) => body.max_tokens)).toEqual([1000, 2000]);
  });

  it('that does not stop at the length allowed is left, and its end is not waited for', async () => {
    const endless = drip(
      `data: ${JSON.stringify(delta({ content: 'immer weiter '.repeat(40) }))}\n\n`,
      1,
      'text/event-stream',
    );
    const model = await open([endless]);
    await expect(model.complete({ ...question, maxOutputTokens: 100 })).rejects.toMatchObject({ code: 'E_LLM_REPLY' });
    await expect.poll(() => endpoint.left).toBe(endpoint.received.length);
  });
});

describe('an endpoint that does not stream', () => {
  it('but answers as a whole is read', async () => {
    const { completion, told } = await heard([say(text)]);
    expect(completion.value).toEqual(answer);
    expect(told).toHaveLength(4);
    expect(endpoint.received).toHaveLength(1);
  });

  it.each([
    ['Unrecognized request argument supplied: stream_options', ['stream_options']],
    ['Streaming is not supported for this model', ['stream']],
    [
      '{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}',
      ['stream_options'],
    ],
  ] as const)('but refuses is asked without: %s', async (words, parameters) => {
    const refuse = words.startsWith('{') ? raw(422, words) : fail(400, words);
    const { completion } = await heard([
      (response, request) =>
        (parameters.some((name) => request.body[name] !== undefined) ? refuse : say(text))(response, request),
    ]);
    expect(completion.value).toEqual(answer);
    expect(endpoint.received.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_schema']);
  });

  it('is not asked to where that is switched off', async () => {
    await heard([say(text)], { stream: false });
    expect(endpoint.received[0]?.body.stream).toBeUndefined();
  });
});

describe('a stream that fails', () => {
  const start = delta({ content: text.slice(0, 40) });

  it.each([
    ['breaks off', stream([start]), 'E_LLM_UNREACHABLE', 3],
    [
      'is reset',
      async (response, request) => {
        await stream([start, 20], { end: false })(response, request);
        response.socket?.resetAndDestroy();
      },
      'E_LLM_UNREACHABLE',
      3,
    ],
    ['tells of an error', stream([start, { error: { message: 'CUDA out of memory' } }]), 'E_LLM_SERVER', 3],
    [
      'tells that the question is too long',
      stream([{ error: { message: 'the request exceeds the available context size', n_ctx: 4096 } }]),
      'E_LLM_TOO_LARGE',
      1,
    ],
    ['is garbage', stream([start, 'data: {"choi\n\n']), 'E_LLM_REPLY', 1],
  ] satisfies [string, Behaviour, string, number][])('%s', async (_, behaviour, code, requests) => {
    const model = await open([behaviour]);
    await expect(model.complete(question)).rejects.toMatchObject({ code, exitCode: 3 });
    expect(endpoint.received).toHaveLength(requests);
  });

  it('falls silent is left, and asked once more', async () => {
    const { completion } = await heard([stream([start], { end: false }), streamText(text)], { timeoutSeconds: 0.3 });
    expect(completion.value).toEqual(answer);
    await expect.poll(() => endpoint.left).toBe(1);
  });

  it('goes on slowly may take longer than the silence allowed', async () => {
    const { completion } = await heard([streamText(text, { size: 20, pause: 60 })], { timeoutSeconds: 0.3 });
    expect(completion.value).toEqual(answer);
  });

  it('drips for ever is left when the time for the call is over', async () => {
    const model = await open([drip(': warten\n\n', 20, 'text/event-stream')], { timeoutSeconds: 0.2 });
    await expect(model.complete(question)).rejects.toMatchObject({ code: 'E_LLM_TIMEOUT' });
    await expect.poll(() => endpoint.left).toBe(1);
  });

  it.each([
    ['before it', silence],
    ['in it', stream([start], { end: false })],
  ])('is left at once when the user interrupts %s: the connection closes', async (_, behaviour) => {
    const model = await open([behaviour], { timeoutSeconds: 60 });
    const interrupt = new AbortController();
    const asked = model.complete({ ...question, signal: interrupt.signal });
    asked.catch(() => undefined);
    await expect.poll(() => endpoint.received.length).toBe(1);
    interrupt.abort();
    await expect(asked).rejects.toMatchObject({ code: 'E_INTERRUPTED', exitCode: 130 });
    await expect.poll(() => endpoint.left).toBe(1);
  });
});
