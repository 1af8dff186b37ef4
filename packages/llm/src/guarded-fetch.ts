import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** Replies beyond this are no answer to anything we ask: 32 MB. */
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

/**
 * A `fetch` with one way out: it talks to one origin and no other, follows no redirect (a 3xx comes back as it is),
 * sends no header that is not needed and has no time limit of its own (a local model may think for long; the caller's
 * signal ends it). `onExchange` is told of every request that was sent, answered or not.
 */
export function guardedFetch(origin: string, withKey: boolean, onExchange: OnExchange): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new Error(`refused: ${url.origin} is not the configured endpoint`);
    const body = typeof init?.body === 'string' ? init.body : '';
    const headers: Record<string, string> = {};
    for (const [name, value] of new Headers(init?.headers)) {
      if (sentHeaders.has(name) && (withKey || name !== 'authorization')) headers[name] = value;
    }
    headers['user-agent'] = 'lotse';
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    return await new Promise<Response>((resolve, reject) => {
      let sent = false;
      const tell = (arrived?: Arrived) => {
        if (sent) onExchange(body, arrived);
        sent = false;
      };
      const request = send(
        url,
        {
          method: init?.method ?? 'GET',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          signal: init?.signal ?? undefined,
        },
        (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > LARGEST_REPLY) request.destroy(new Error('the reply is too large'));
            else chunks.push(chunk);
          });
          response.on('error', (error) => {
            tell();
            reject(error);
          });
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            const received = new Headers();
            for (const [name, value] of Object.entries(response.headers)) {
              if (value !== undefined) received.set(name, Array.isArray(value) ? value.join(', ') : value);
            }
            const status = response.statusCode ?? 502;
            tell({ status, text });
            const bodyless = status === 204 || status === 304;
            resolve(new Response(bodyless ? null : text, { status: Math.max(status, 200), headers: received }));
          });
        },
      );
      request.on('finish', () => {
        sent = true;
      });
      request.on('error', (error) => {
        tell();
        reject(error);
      });
      request.end(body);
    });
  };
}
