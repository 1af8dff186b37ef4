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
  /context[_ ](?:length|size|window)|maximum (?:model )?context|too many tokens|prompt is too long|input tokens exceed|exceeds? the (?:available )?context|greater than the context|too large for model/i;
const outOfQuota = /insufficient[_ ]quota|quota|billing|credit balance|out of credits/i;
const unknownModel =
  /model\b.*\b(?:not found|does not exist|not exist|unknown|not available)|(?:unknown|invalid|no such) model/i;

/**
 * A form of answer that is refused with 5xx: llama.cpp ("tools param requires --jinja flag", "failed to parse
 * grammar"), vLLM and Ollama where a schema cannot be made a grammar of.
 */
const aboutForm =
  /grammar|--jinja|json[_ ]schema|response_format|guided[_ ]|structured output|xgrammar|outlines|tool[_ ]choice|tools? (?:param|call|use|parser)|not support tools/i;

/** What an error of the client library means: status, code and words of the endpoint, the key taken out. */
export function classify(error: unknown, body: string | undefined, key: string | undefined): EndpointFailure {
  const chain = causesOf(error);
  const known = chain.find((link) => link instanceof EndpointFailure);
  if (known !== undefined) return known;
  const status = chain.map((link) => numberIn(link, 'status')).find((value) => value !== undefined);
  const said = body === undefined ? '' : wordsOfBody(body);
  const words = said === '' ? wordsOf(chain) : said;
  const detail = shorten(words, key);
  if (status !== undefined) {
    const kind = kindOfStatus(status, words);
    return new EndpointFailure(kind, detail, {
      status,
      retryAfterSeconds: retryAfter(chain),
      ...(kind === 'tooLarge' || kind === 'request' ? roomIn(words, body) : {}),
      cause: error,
    });
  }
  const code = chain.map((link) => textIn(link, 'code')).find((value) => value !== undefined) ?? '';
  if (unreachableCodes.has(code)) return new EndpointFailure('unreachable', code, { cause: error });
  if (certificateCodes.test(code)) return new EndpointFailure('certificate', code, { cause: error });
  return new EndpointFailure('reset', code === '' ? detail : code, { cause: error });
}

/** The same for an error that comes with success, or within a stream. */
export function classifyWords(words: string, body: string): EndpointFailure {
  const detail = shorten(words, undefined);
  if (tooLong.test(words)) {
    return new EndpointFailure('tooLarge', detail, roomIn(words, body));
  }
  return new EndpointFailure(aboutForm.test(words) ? 'request' : 'server', detail);
}

function kindOfStatus(status: number, words: string): FailureKind {
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 401 || status === 403 || status === 407) return 'auth';
  if (status === 402) return 'quota';
  if (status === 404 || status === 405) return 'notFound';
  if (status === 413 || tooLong.test(words)) return 'tooLarge';
  if (status === 408 || status === 504) return 'server';
  if (status === 429) return outOfQuota.test(words) ? 'quota' : 'rate';
  if (status === 501) return 'request';
  if (status >= 500) return aboutForm.test(words) ? 'request' : 'server';
  return unknownModel.test(words) ? 'notFound' : 'request';
}

/**
 * The tokens that a refusal says the model can take in all (a field of llama.cpp, else the number in the sentence), and
 * what of them is left for an answer: "(568 in the messages, 6048 in the completion)", "has 568 input tokens".
 */
function roomIn(words: string, body: string | undefined): { contextTokens?: number; answerTokens?: number } {
  const contextTokens = contextIn(words, body);
  if (contextTokens === undefined) return {};
  const asked = /(\d{1,8}) in the messages|(\d{1,8}) input tokens/i.exec(words);
  if (asked === null) return { contextTokens };
  return { contextTokens, answerTokens: Math.max(0, contextTokens - Number(asked[1] ?? asked[2])) };
}

function contextIn(words: string, body: string | undefined): number | undefined {
  const field = /"n_ctx"\s*:\s*(\d{3,8})/.exec(body ?? '')?.[1];
  const inWords =
    /(?:maximum|max_model_len|context (?:length|size|window))[^\d]{0,40}?(\d[\d,]{2,9})\b/i.exec(words)?.[1] ??
    /\((\d{3,8}) tokens\), try increasing|context of (?:only )?(\d{3,8})/i.exec(words)?.[1];
  const found = Number((field ?? inWords ?? '').replaceAll(',', ''));
  return Number.isInteger(found) && found >= 256 ? found : undefined;
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

/**
 * What an endpoint says of an error: `error.message` (OpenAI), `error` (Ollama, LM Studio), `message` (vLLM, Mistral)
 * or `detail` (FastAPI), each as text or as a list of what is wrong. Empty for what is no JSON.
 */
export function wordsOfBody(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return '';
  }
  const error = fieldOf(value, 'error');
  const candidates = [fieldOf(error, 'message'), error, fieldOf(value, 'message'), fieldOf(value, 'detail')];
  const said = candidates.find((one) =>
    typeof one === 'string' ? one !== '' : typeof one === 'object' && one !== null,
  );
  if (typeof said === 'string') return said;
  return said === undefined ? '' : JSON.stringify(said);
}

/** The innermost error's words, where the endpoint sent none. */
function wordsOf(chain: readonly unknown[]): string {
  return textIn(chain.at(-1), 'message') ?? '';
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

/** Seconds an endpoint asks us to wait: `Retry-After` as seconds or date, `retry-after-ms` of Azure. */
function retryAfter(chain: readonly unknown[]): number | undefined {
  for (const link of chain) {
    const headers = fieldOf(link, 'headers');
    if (!(headers instanceof Headers)) continue;
    const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN);
    if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds / 1000);
    const value = headers.get('retry-after')?.trim();
    if (value === undefined || value === '') continue;
    const seconds = Number(value);
    if (Number.isFinite(seconds)) return Math.max(0, seconds);
    const date = Date.parse(value);
    if (!Number.isNaN(date)) return Math.max(0, (date - Date.now()) / 1000);
  }
  return undefined;
}
