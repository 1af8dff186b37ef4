import { EndpointFailure, type FailureKind } from './failures.ts';

/** Characters of an endpoint's own words that a user is shown. */
export const LONGEST_DETAIL = 200;

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|EPROTO|DEPTH_ZERO/;

/** Codes of a connection that never came to be. */
const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'EACCES',
]);

const tooLong =
  /context[_ ]length|maximum context|context window|too many tokens|prompt is too long|input tokens exceed|exceeds? the (?:available )?context/i;
const outOfQuota = /insufficient[_ ]quota|quota|billing|credit balance|out of credits/i;
const unknownModel =
  /model\b.*\b(?:not found|does not exist|not exist|unknown|not available)|(?:unknown|invalid|no such) model/i;

/** What an error of the client library means: status, code and words of the endpoint, the key taken out. */
export function classify(error: unknown, key: string | undefined): EndpointFailure {
  if (error instanceof EndpointFailure) return error;
  const chain = causesOf(error);
  const status = chain.map((link) => numberIn(link, 'status')).find((value) => value !== undefined);
  const detail = shorten(wordsOf(chain), key);
  if (status !== undefined) {
    return new EndpointFailure(kindOfStatus(status, detail), detail, {
      status,
      retryAfterSeconds: retryAfter(chain),
      cause: error,
    });
  }
  const code = chain.map((link) => textIn(link, 'code')).find((value) => value !== undefined) ?? '';
  if (unreachableCodes.has(code)) return new EndpointFailure('unreachable', code, { cause: error });
  if (certificateCodes.test(code)) return new EndpointFailure('certificate', code, { cause: error });
  return new EndpointFailure('reset', code === '' ? detail : code, { cause: error });
}

function kindOfStatus(status: number, detail: string): FailureKind {
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 401 || status === 403 || status === 407) return 'auth';
  if (status === 402) return 'quota';
  if (status === 404 || status === 405) return 'notFound';
  if (status === 413 || tooLong.test(detail)) return 'tooLarge';
  if (status === 408 || status === 504) return 'server';
  if (status === 429) return outOfQuota.test(detail) ? 'quota' : 'rate';
  if (status === 501) return 'request';
  if (status >= 500) return 'server';
  return unknownModel.test(detail) ? 'notFound' : 'request';
}

/** The error and what caused it, at most five deep. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && link !== null && chain.length < 5; ) {
    chain.push(link);
    link = typeof link === 'object' && 'cause' in link ? link.cause : undefined;
  }
  return chain;
}

function fieldOf(link: unknown, name: string): unknown {
  return typeof link === 'object' && link !== null ? Reflect.get(link, name) : undefined;
}

function numberIn(link: unknown, name: string): number | undefined {
  const value = fieldOf(link, name);
  return typeof value === 'number' ? value : undefined;
}

function textIn(link: unknown, name: string): string | undefined {
  const value = fieldOf(link, name);
  return typeof value === 'string' ? value : undefined;
}

/** The endpoint's own message where it sent one, else the innermost error's. */
function wordsOf(chain: readonly unknown[]): string {
  const sent = chain
    .map((link) => textIn(fieldOf(link, 'error'), 'message') ?? textIn(link, 'error'))
    .find((said) => said);
  return sent ?? textIn(chain.at(-1), 'message') ?? '';
}

function shorten(words: string, key: string | undefined): string {
  const plain = words
    .replace(/\s*Troubleshooting URL:.*$/s, '')
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const safe = key === undefined || key === '' ? plain : plain.replaceAll(key, '***');
  return safe.replace(/\bsk-[\w*-]{6,}/g, '***').slice(0, LONGEST_DETAIL);
}

/** Seconds an endpoint asks us to wait: `Retry-After` as seconds or date. */
function retryAfter(chain: readonly unknown[]): number | undefined {
  for (const link of chain) {
    const headers = fieldOf(link, 'headers');
    if (!(headers instanceof Headers)) continue;
    const value = headers.get('retry-after')?.trim();
    if (value === undefined || value === '') continue;
    const seconds = Number(value);
    if (Number.isFinite(seconds)) return Math.max(0, seconds);
    const date = Date.parse(value);
    if (!Number.isNaN(date)) return Math.max(0, (date - Date.now()) / 1000);
  }
  return undefined;
}
