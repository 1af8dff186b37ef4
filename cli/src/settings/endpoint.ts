import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';
import type { SettingsFile } from './schema.ts';

/** A model's endpoint as set up: environment over file. */
export interface Endpoint {
  url: string;
  /** Host and port, as printed and recorded. */
  host: string;
  model: string;
  /** From `LOTSE_LLM_KEY` alone. */
  key?: string;
  timeoutSeconds?: number;
  parallel?: number;
  budgetTokens?: number;
  maxCalls?: number;
  /** Question and answer together; `LOTSE_LLM_CONTEXT` or the file. */
  contextTokens?: number;
  stream?: boolean;
  proxy?: string;
  /** Whether the text as sent is kept on record. */
  recordText: boolean;
  redact: 'always' | 'remote' | 'never';
}

/**
 * The endpoint to use, or undefined where none is set up.
 *
 * @throws {UsageError} `E_SETTINGS` for an address that is none or a missing model's name,
 *   `E_ENDPOINT_REFUSED` where `policy.endpoints` does not name the host.
 */
export function endpointOf(settings: SettingsFile, session: Session): Endpoint | undefined {
  const { env, texts } = session;
  const url = env['LOTSE_LLM_URL'] || settings.llm?.url;
  if (!url) return undefined;
  const say = texts.settings;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(say.environmentUrl(url), { hint: say.environmentUrlHint, code: 'E_SETTINGS' });
  }
  const model = env['LOTSE_LLM_MODEL'] || settings.llm?.model;
  if (!model) throw new UsageError(say.modelMissing, { hint: say.modelMissingHint, code: 'E_SETTINGS' });
  const { host, hostname } = new URL(url);
  const allowed = settings.policy?.endpoints;
  if (allowed !== undefined && !allowed.includes(host) && !allowed.includes(hostname)) {
    throw new UsageError(say.endpointRefused(host), { hint: say.endpointRefusedHint, code: 'E_ENDPOINT_REFUSED' });
  }
  const key = env['LOTSE_LLM_KEY'];
  const context = env['LOTSE_LLM_CONTEXT'];
  const { timeoutSeconds, parallel, budgetTokens, maxCalls, contextTokens, stream, proxy } = settings.llm ?? {};
  const fits = context ? wholeNumber('LOTSE_LLM_CONTEXT', context, session) : contextTokens;
  return {
    url,
    host,
    model,
    redact: settings.policy?.redact ?? 'remote',
    recordText: settings.policy?.record === 'text',
    ...(key ? { key } : {}),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(parallel === undefined ? {} : { parallel }),
    ...(budgetTokens === undefined ? {} : { budgetTokens }),
    ...(maxCalls === undefined ? {} : { maxCalls }),
    ...(fits === undefined ? {} : { contextTokens: fits }),
    ...(stream === undefined ? {} : { stream }),
    ...(proxy === undefined ? {} : { proxy }),
  };
}
