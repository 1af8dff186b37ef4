import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request as it arrived. */
export interface Received {
  url: string;
  headers: IncomingHttpHeaders;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    max_tokens?: number;
    max_completion_tokens?: number;
    temperature?: number;
    stream?: boolean;
    stream_options?: object;
    response_format?: { type: string; json_schema?: { name: string; schema: object } };
    tools?: { function: { name: string; parameters: object } }[];
    tool_choice?: { function: { name: string } };
  };
}

export type Behaviour = (response: ServerResponse, request: Received) => void | Promise<void>;

export interface Endpoint {
  url: string;
  /** Requests with a question. */
  received: Received[];
  /** Paths of all others. */
  looked: string[];
  /** What is answered on these others, by path; 404 else. A function may change its mind. */
  shown: Record<string, unknown>;
  /** How many connections were closed by the other side before the answer was whole. */
  left: number;
  close(): Promise<void>;
}

/** A server on this machine that speaks the OpenAI protocol: one behaviour per request, the last for all that follow. */
export async function serve(...behaviours: Behaviour[]): Promise<Endpoint> {
  const received: Received[] = [];
  const looked: string[] = [];
  const shown: Record<string, unknown> = {};
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const path = request.url ?? '';
    if (!path.endsWith('/chat/completions')) {
      looked.push(path);
      const value = typeof shown[path] === 'function' ? shown[path]() : shown[path];
      return value === undefined ? send(response, 404, { error: 'not found' }) : send(response, 200, value);
    }
    response.on('close', () => {
      if (!response.writableFinished) endpoint.left++;
    });
    const arrived: Received = { url: request.url ?? '', headers: request.headers, body: JSON.parse(raw) };
    received.push(arrived);
    await behaviours[Math.min(received.length, behaviours.length) - 1]?.(response, arrived);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    looked,
    shown,
    left: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return endpoint;
}

function send(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

/** Says this, in the way it was asked for (as a tool's arguments or as content). */
export const say =
  (text: string, more: { finish?: string; refusal?: string } = {}): Behaviour =>
  (response, { body }) => {
    const name = body.tool_choice?.function.name;
    const message =
      name === undefined
        ? { role: 'assistant', content: more.refusal === undefined ? text : null, refusal: more.refusal ?? null }
        : {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: text } }],
          };
    send(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: body.model,
      choices: [{ index: 0, message, finish_reason: more.finish ?? 'stop' }],
      usage,
    });
  };

/** What a stream consists of: an event's data, raw bytes, or a pause in milliseconds. */
export type StreamPart = object | string | number | Buffer;

/** Streams these parts one after the other; ends the answer unless told to go on. */
export const stream =
  (parts: readonly StreamPart[], { end = true } = {}): Behaviour =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    for (const part of parts) {
      if (response.destroyed) return;
      if (typeof part === 'number') await new Promise((resolve) => setTimeout(resolve, part));
      else if (typeof part === 'string' || Buffer.isBuffer(part)) response.write(part);
      else response.write(`data: ${JSON.stringify(part)}\n\n`);
    }
    if (end) response.end();
  };

export const delta = (value: object, more: object = {}) => ({ choices: [{ index: 0, delta: value, ...more }] });
export const stop = delta({}, { finish_reason: 'stop' });
export const done = 'data: [DONE]\n\n';
export const counted = { choices: [], usage };

/** Says this piece by piece, in the way it was asked for. */
export const streamText =
  (text: string, { size = 7, pause = 0, finish = 'stop' } = {}): Behaviour =>
  (response, request) => {
    const asTool = request.body.tool_choice !== undefined;
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
    const parts = pieces.flatMap((piece): StreamPart[] => [
      asTool ? delta({ tool_calls: [{ index: 0, function: { arguments: piece } }] }) : delta({ content: piece }),
      ...(pause > 0 ? [pause] : []),
    ]);
    return stream([...parts, delta({}, { finish_reason: finish }), counted, done])(response, request);
  };

/** An answer with this status and body, as it stands. */
export const raw =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

export const packed =
  (value: object): Behaviour =>
  (response, request) =>
    raw(200, gzipSync(JSON.stringify(value)), { 'content-encoding': 'gzip' })(response, request);

/** Sends this again and again, with pauses, until the other side goes. */
export const drip =
  (text: string, pause: number, type = 'application/json'): Behaviour =>
  async (response) => {
    response.writeHead(200, { 'content-type': type });
    while (!response.destroyed) {
      response.write(text);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

export const sayJson = (value: unknown): Behaviour => say(JSON.stringify(value));

export const fail =
  (status: number, message: string, headers: Record<string, string> = {}, more: object = {}): Behaviour =>
  (response) =>
    send(response, status, { error: { message, type: 'error', ...more } }, headers);

export const page =
  (status: number): Behaviour =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><html><body><h1>Willkommen</h1></body></html>');
  };

export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};

/** Starts an answer and breaks off. */
export const breakOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"id":"chatcmpl-1","choices":[{"mess');
  setTimeout(() => response.socket?.destroy(), 20);
};

export const silence: Behaviour = () => {};

export const redirect =
  (to: string): Behaviour =>
  (response) => {
    response.writeHead(307, { location: to });
    response.end();
  };

/** Answers a request that carries a `json_schema` (and, if said so, tools or `json_object` too) with 400. */
export const without =
  (refused: readonly string[], then: Behaviour): Behaviour =>
  (response, request) => {
    const { response_format, tools } = request.body;
    const asked = response_format?.type ?? (tools === undefined ? 'text' : 'tools');
    return refused.includes(asked)
      ? fail(400, `'${asked}' is not supported`)(response, request)
      : then(response, request);
  };
