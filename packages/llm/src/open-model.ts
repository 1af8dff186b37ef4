import { createHash } from 'node:crypto';
import { LotseError } from '@lotse/model';
import { Budget } from './budget.ts';
import { openPlayer, openRecorder } from './cassette.ts';
import { converse, type Source } from './converse.ts';
import { EndpointFailure, interrupted, toLotseError } from './failures.ts';
import { openGate } from './gate.ts';
import { askDownTheLadder, type Rung } from './ladder.ts';
import type { Completion, CompletionRequest, LanguageModel, ModelSettings } from './language-model.ts';
import { isLocal, type Redaction, redact } from './redaction.ts';
import { withRetry } from './retry.ts';
import { type Dialect, openTransport, type Reply } from './transport.ts';
import { wireSchema } from './wire-schema.ts';

const defaults = { timeoutSeconds: 300, parallel: 2, backoffSeconds: 1 };

/** Whose answers a folder holds that has none yet. */
const unrecorded = { name: 'unbekannt', host: 'unbekannt' };

/** A call with all its retries and corrections may last so many times as long as one attempt. */
const CALL_PER_ATTEMPT = 3;

/**
 * Opens a model; nothing is sent before the first question. Throws `E_LLM_URL` if the address is none, `E_LLM_REPLAY`
 * if the folder to replay from cannot be read.
 */
export function openModel(settings: ModelSettings): LanguageModel {
  const timeoutSeconds = settings.timeoutSeconds ?? defaults.timeoutSeconds;
  const player = settings.replay === undefined ? undefined : openPlayer(settings.replay);
  const endpoint = player ? (player.about?.model ?? unrecorded) : { name: settings.model, host: hostOf(settings.url) };
  const named = { host: endpoint.host, model: endpoint.name };
  const policy = settings.redact ?? 'remote';
  const redacts = player?.about?.redacted ?? (policy === 'always' || (policy === 'remote' && !isLocal(settings.url)));
  const budget = new Budget(settings.budgetTokens);
  const gate = openGate(Math.max(1, settings.parallel ?? defaults.parallel));
  const recorder = settings.record === undefined ? undefined : openRecorder(settings.record);

  const replay =
    (purpose: string): Source =>
    async (ask) => {
      const recorded = player?.find(ask);
      const { schemaName, messages, attempt } = ask;
      const reply = settings.replayed
        ? settings.replayed({ purpose, schemaName, messages, attempt }, recorded)
        : recorded;
      if (reply !== undefined) return reply;
      throw new LotseError('E_LLM_REPLAY', `Zum Prompt „${purpose}“ fehlt die Aufzeichnung dieser Frage.`, {
        hint: 'Die Unterlagen, die Prompts oder das Programm sind nicht mehr die der Aufzeichnung. Zeichnen Sie neu auf: --record.',
        where: settings.replay,
        exitCode: 3,
      });
    };

  const rung: Rung = { at: 0 };
  const dialect: Dialect = { tokenLimit: 'max_tokens', temperature: true };
  const live = (purpose: string, redacted: boolean): Source => {
    const transport = openTransport({
      url: settings.url,
      model: settings.model,
      key: settings.key,
      timeoutSeconds,
      dialect,
      onExchange: (sent, arrived) =>
        settings.onEgress?.({
          version: 1,
          time: (settings.now?.() ?? new Date()).toISOString(),
          host: endpoint.host,
          model: settings.model,
          purpose,
          sent: sent.length,
          received: arrived?.text.length ?? 0,
          sha256: createHash('sha256').update(sent).digest('hex'),
          redacted,
        }),
    });
    return async (ask, below, signal) => {
      const work = () => askDownTheLadder(transport, rung, ask, below, signal);
      const reply = await withRetry(work, settings.backoffSeconds ?? defaults.backoffSeconds, signal);
      recorder?.write(ask, { purpose, redacted, model: endpoint }, reply);
      return reply;
    };
  };

  /** Counts a question before it is asked and the answer after. */
  const counted =
    (source: Source): Source =>
    async (ask, below, signal) => {
      const question = ask.messages.map(({ content }) => content).join('\n') + JSON.stringify(ask.schema);
      const { allowance, settle } = budget.reserve(question, ask.maxOutputTokens);
      let used: Reply['tokens'] | undefined;
      try {
        const reply = await source({ ...ask, maxOutputTokens: allowance }, below, signal);
        used = reply.tokens;
        return reply;
      } finally {
        settle(used);
      }
    };

  const complete = async <T>(request: CompletionRequest<T>): Promise<Completion<T>> => {
    const limit = AbortSignal.timeout(Math.ceil(timeoutSeconds * CALL_PER_ATTEMPT * 1000));
    const signal = request.signal === undefined ? limit : AbortSignal.any([request.signal, limit]);
    const redaction: Redaction = redacts ? redact(request.user) : { text: request.user, originals: new Map() };
    const source = counted(player === undefined ? live(request.purpose, redacts) : replay(request.purpose));
    try {
      signal.throwIfAborted();
      return await gate(
        () => converse({ request, redaction, schema: wireSchema(request.schema), source, named, signal }),
        signal,
      );
    } catch (error) {
      if (request.signal?.aborted) throw interrupted();
      if (limit.aborted) throw toLotseError(new EndpointFailure('timeout', ''), named);
      throw error instanceof EndpointFailure ? toLotseError(error, named) : error;
    }
  };
  return { name: endpoint.name, host: endpoint.host, complete, usage: () => budget.usage() };
}

function hostOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed.host;
  throw new LotseError('E_LLM_URL', `„${url}“ ist keine Adresse eines Sprachmodells.`, {
    hint: 'Geben Sie sie vollständig an, etwa http://localhost:11434/v1.',
    where: 'LOTSE_LLM_URL',
  });
}
