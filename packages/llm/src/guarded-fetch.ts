import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { EndpointFailure } from './failures.ts';

/** Replies beyond this are no answer to anything we ask: 32 MB, unpacked. */
const LARGEST_REPLY = 32 * 1024 * 1024;

/** All that an endpoint needs to know; client libraries like to add system, version and organisation. */
const sentHeaders = new Set(['authorization', 'content-type', 'accept']);

/** What came back for one request, as it came; the library parses some answers itself and throws away what it cannot. */
export interface Arrived {
  status: number;
  text: string;
}

/** Told of every request that was sent: the body, and what came back, if anything whole did. */
export type OnExchange = (sent: string, arrived: Arrived | undefined) => void;

export interface Way {
  /** The one origin that is talked to. */
  origin: string;
  withKey: boolean;
  /** How long nothing may arrive, before the answer or in it. */
  silenceSeconds: number;
  /** Address of an HTTP proxy. Without it none is used, whatever the environment says. */
  proxy?: string | undefined;
  onExchange?: OnExchange;
  /** The text of a reply with success, as it arrives. `enough`: what follows is not waited for. */
  onText?: (added: string) => 'more' | 'enough';
  /** Why a request failed, in our own words; the library keeps the cause of some errors to itself. */
  onFailure?: (failure: EndpointFailure) => void;
}

/**
 * A `fetch` with one way out: it talks to one origin and no other, follows no redirect (a 3xx comes back as it is),
 * uses no proxy but the one that is set, and sends no header that is not needed. A reply may be packed (gzip, deflate,
 * br), though none is asked for. A local model may think for long, so only silence and the caller's signal end it; a
 * silent or endless reply is an EndpointFailure.
 */
export function guardedFetch(way: Way): typeof fetch {
  const proxyEnv = way.proxy === undefined ? {} : { HTTP_PROXY: way.proxy, HTTPS_PROXY: way.proxy };
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, proxyEnv }),
    'https:': new HttpsAgent({ keepAlive: true, proxyEnv }),
  };
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== way.origin) throw new Error(`refused: ${url.origin} is not the configured endpoint`);
    const body = typeof init?.body === 'string' ? init.body : '';
    const headers: Record<string, string> = {};
    for (const [name, value] of new Headers(init?.headers)) {
      if (sentHeaders.has(name) && (way.withKey || name !== 'authorization')) headers[name] = value;
    }
    headers['user-agent'] = 'lotse';
    const isSecure = url.protocol === 'https:';
    const send = isSecure ? requestHttps : requestHttp;
    return await new Promise<Response>((resolve, reject) => {
      let sent = false;
      let silence: NodeJS.Timeout | undefined;
      let gaveUp: EndpointFailure | undefined;
      const tell = (arrived?: Arrived) => {
        clearTimeout(silence);
        if (sent) way.onExchange?.(body, arrived);
        sent = false;
      };
      const fail = (error: unknown) => {
        tell();
        const reason = gaveUp ?? error;
        if (reason instanceof EndpointFailure) way.onFailure?.(reason);
        reject(reason);
      };
      const request = send(url, {
        agent: agents[isSecure ? 'https:' : 'http:'],
        method: init?.method ?? 'GET',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: init?.signal ?? undefined,
      });
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(
          () => {
            gaveUp = new EndpointFailure('timeout', `${way.silenceSeconds} s`);
            request.destroy(gaveUp);
          },
          Math.min(way.silenceSeconds * 1000, 2 ** 31 - 1),
        );
      };
      request.on('finish', () => {
        sent = true;
      });
      request.on('error', fail);
      request.on('response', (response) => {
        const status = response.statusCode ?? 502;
        const good = status >= 200 && status < 300;
        const onText = (added: string) => (good ? (way.onText?.(added) ?? 'more') : 'more');
        readText(response, listen, onText).then((text) => {
          tell({ status, text });
          const bodyless = status === 204 || status === 304;
          resolve(
            new Response(bodyless ? null : text, { status: Math.max(status, 200), headers: headersOf(response) }),
          );
        }, fail);
      });
      listen();
      request.end(body);
    });
  };
}

/** The text of a reply, unpacked. Throws an EndpointFailure if there is no end to it, and what the connection throws. */
async function readText(
  response: IncomingMessage,
  onBytes: () => void,
  onText: (added: string) => 'more' | 'enough',
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const take = (added: string): 'more' | 'enough' => {
    text += added;
    return added === '' ? 'more' : onText(added);
  };
  for await (const chunk of unpack(response, onBytes)) {
    onBytes();
    size += chunk.length;
    if (size > LARGEST_REPLY) {
      response.destroy();
      throw new EndpointFailure('endless', `über ${LARGEST_REPLY / 1024 / 1024} MB`);
    }
    if (take(decoder.decode(chunk, { stream: true })) === 'enough') {
      response.destroy();
      return text;
    }
  }
  take(decoder.decode());
  return text;
}

function unpack(response: IncomingMessage, onBytes: () => void): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  const opener =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (opener === undefined) return response;
  response.on('error', (error) => opener.destroy(error));
  response.on('data', onBytes);
  return response.pipe(opener);
}

/** The headers without those that speak of a form the text no longer has. */
function headersOf(response: IncomingMessage): Headers {
  const received = new Headers();
  for (const [name, value] of Object.entries(response.headers)) {
    if (value === undefined || name === 'content-encoding' || name === 'content-length') continue;
    received.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return received;
}
