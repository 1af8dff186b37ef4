import { guardedFetch } from './guarded-fetch.ts';

/**
 * JSON of the endpoint: a path after its base address, or after its origin where it begins with `/`. With a `body` it
 * is posted. Undefined for whatever is no JSON with success.
 */
export type Fetching = (path: string, body?: object) => Promise<unknown>;

export function openFetching(way: {
  url: string;
  key: string | undefined;
  proxy: string | undefined;
  silenceSeconds: number;
  signal: AbortSignal;
}): Fetching {
  const base = new URL(`${way.url.replace(/\/+$/, '')}/`);
  const fetch = guardedFetch({
    origin: base.origin,
    withKey: way.key !== undefined,
    silenceSeconds: way.silenceSeconds,
    proxy: way.proxy,
  });
  return async (path, body) => {
    try {
      const response = await fetch(new URL(path, base), {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          ...(way.key === undefined ? {} : { authorization: `Bearer ${way.key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        signal: way.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return response.ok ? await response.json() : undefined;
    } catch {
      way.signal.throwIfAborted();
      return undefined;
    }
  };
}
