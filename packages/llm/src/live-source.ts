import { createHash } from 'node:crypto';
import type { EgressEntry } from '@lotse/model';
import type { Dialect } from './chat-request.ts';
import type { Source } from './converse.ts';
import { askDownTheLadder, type Rung } from './ladder.ts';
import type { ModelSettings } from './language-model.ts';
import { withRetry } from './retry.ts';
import { openTransport } from './transport.ts';

/** An endpoint, and what was found out about it. */
export interface LiveEndpoint {
  settings: ModelSettings;
  host: string;
  redacted: boolean;
  timeoutSeconds: number;
  /** No call lasts longer. */
  longestSeconds: number;
  backoffSeconds: number;
  rung: Rung;
  dialect: Dialect;
}

/** Answers of an endpoint, down the ladder and with retries. Each request is told to `onEgress`; what that throws ends the call. */
export function liveSource(endpoint: LiveEndpoint, purpose: string): Source {
  const { settings, rung, dialect } = endpoint;
  const entryOf = (sent: string, received: number): EgressEntry => ({
    version: 1,
    time: (settings.now?.() ?? new Date()).toISOString(),
    host: endpoint.host,
    model: settings.model,
    purpose,
    sent: sent.length,
    received,
    sha256: createHash('sha256').update(sent).digest('hex'),
    redacted: endpoint.redacted,
    ...(settings.recordText === true ? { text: sent } : {}),
  });
  let unrecorded: { error: unknown } | undefined;
  const record = (entry: EgressEntry): void => {
    try {
      settings.onEgress?.(entry);
    } catch (error) {
      unrecorded = { error };
    }
  };
  const transport = openTransport({
    url: settings.url,
    model: settings.model,
    key: settings.key,
    proxy: settings.proxy,
    silenceSeconds: endpoint.timeoutSeconds,
    longestSeconds: endpoint.longestSeconds,
    dialect,
    onExchange: (sent, arrived) => record(entryOf(sent, arrived?.text.length ?? 0)),
  });
  return async (ask, below, signal, listener) => {
    const work = async () => {
      // What cannot be put on record does not leave a second time.
      if (unrecorded !== undefined) throw unrecorded.error;
      return await askDownTheLadder(transport, rung, ask, below, signal, listener);
    };
    const reply = await withRetry(work, endpoint.backoffSeconds, signal);
    if (unrecorded !== undefined) throw unrecorded.error;
    return reply;
  };
}
