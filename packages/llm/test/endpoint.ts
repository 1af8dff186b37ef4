import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
    response_format?: { type: string; json_schema?: { name: string; schema: object } };
    tools?: { function: { name: string; parameters: object } }[];
    tool_choice?: { function: { name: string } };
  };
}

export type Behaviour = (response: ServerResponse, request: Received) => void | Promise<void>;

export interface Endpoint {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** A server on this machine that speaks the OpenAI protocol: one behaviour per request, the last for all that follow. */
export async function serve(...behaviours: Behaviour[]): Promise<Endpoint> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const arrived: Received = { url: request.url ?? '', headers: request.headers, body: JSON.parse(raw) };
    received.push(arrived);
    await behaviours[Math.min(received.length, behaviours.length) - 1]?.(response, arrived);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
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
