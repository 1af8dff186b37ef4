import { LotseError } from '@lotse/model';
import { Budget } from './budget.ts';
import { openPlayer, openRecorder, type Player } from './cassette.ts';
import type { Reply } from './chat-reply.ts';
import type { Ask } from './chat-request.ts';
import { askContextTokens } from './context-window.ts';
import { converse, type Source } from './converse.ts';
import { EndpointFailure, interrupted, toLotseError } from './failures.ts';
import { openFetching } from './fetching.ts';
import { openGate } from './gate.ts';
import { type KeptReplies, openKeptReplies } from './kept-replies.ts';
import type { Completion, CompletionRequest, LanguageModel, ModelSettings } from './language-model.ts';
import { type LiveEndpoint, liveSource } from './live-source.ts';
import { isLocal } from './local.ts';
import { ModelWindow } from './model-window.ts';
import { type Redaction, redact } from './redaction/redact.ts';
import { wireSchema } from './wire-schema.ts';

const defaults = { timeoutSeconds: 300, parallel: 2, backoffSeconds: 1 };

/** Whose answers a folder holds that has none yet. */
const unrecorded = { name: 'unbekannt', host: 'unbekannt' };

/** A call with all its retries and corrections may last so many times as long as one silence. */
const CALL_PER_SILENCE = 3;

/** Learning how much a model takes in may mean that it has to be loaded first. */
const LONGEST_LEARNING_SECONDS = 120;

/**
 * Opens a model; nothing is sent before the first question. Throws `E_LLM_URL` if the address is none, `E_LLM_REPLAY`
 * if the folder to replay from cannot be read, `E_LLM_PROXY` where this Node cannot use the proxy.
 */
export function openModel(settings: ModelSettings): LanguageModel {
  const timeoutSeconds = settings.timeoutSeconds ?? defaults.timeoutSeconds;
  const player = settings.replay === undefined ? undefined : openPlayer(settings.replay);
  const about = player ? (player.about?.model ?? unrecorded) : { name: settings.model, host: hostOf(settings.url) };
  const named = { host: about.host, model: about.name };
  if (player === undefined) requireProxySupport(settings.proxy);
  const policy = settings.redact ?? 'remote';
  const isHere = isLocal(settings.url) && settings.proxy === undefined;
  const redacted = player?.about?.redacted ?? (policy === 'always' || (policy === 'remote' && !isHere));
  const budget = new Budget({ tokens: settings.budgetTokens, calls: settings.maxCalls });
  const gate = openGate(Math.max(1, settings.parallel ?? defaults.parallel));
  const window = new ModelWindow(settings.contextTokens ?? player?.about?.model.contextTokens, isHere);
  const recorder = settings.record === undefined ? undefined : openRecorder(settings.record);
  const now = () => settings.now?.() ?? new Date();
  const kept =
    settings.keep === undefined || player !== undefined
      ? undefined
      : openKeptReplies(settings.keep, { address: addressOf(settings.url), model: settings.model, redacted }, now);
  const endpoint: LiveEndpoint = {
    settings,
    host: about.host,
    redacted,
    timeoutSeconds,
    longestSeconds: timeoutSeconds * CALL_PER_SILENCE,
    backoffSeconds: settings.backoffSeconds ?? defaults.backoffSeconds,
    rung: { at: 0 },
    dialect: { tokenLimit: 'max_tokens', temperature: true, stream: settings.stream ?? true, streamUsage: true },
  };

  /** Counts a question before it is asked and the answer after. `whole`: the answer had all the room it wanted. */
  const counted =
    (source: Source): ((...args: Parameters<Source>) => Promise<{ reply: Reply; whole: boolean }>) =>
    async (ask, below, signal, listener) => {
      const question = ask.messages.map(({ content }) => content).join('\n') + JSON.stringify(ask.schema);
      const { allowance, settle } = budget.reserve(question, ask.maxOutputTokens);
      let used: Reply['tokens'] | undefined;
      try {
        const reply = await source({ ...ask, maxOutputTokens: allowance }, below, signal, listener);
        used = reply.tokens;
        return { reply, whole: allowance === ask.maxOutputTokens };
      } finally {
        settle(used);
      }
    };

  const sourceOf = (purpose: string, asked: Ask[]): Source => {
    if (player !== undefined) {
      const replay = counted(replaySource(player, settings, purpose));
      return async (...question) => (await replay(...question)).reply;
    }
    const paid = counted(liveSource(endpoint, purpose));
    const source: Source = async (ask, ...rest) => {
      const reply = await keptOrPaid(kept, budget, asked, ask, () => paid(ask, ...rest));
      const model = { ...about, contextTokens: window.tokens };
      recorder?.write(ask, { purpose, redacted, model }, reply);
      return reply;
    };
    return window.fitting(source, named);
  };

  const complete = async <T>(request: CompletionRequest<T>): Promise<Completion<T>> => {
    const limit = AbortSignal.timeout(Math.ceil(endpoint.longestSeconds * 1000));
    const signal = request.signal === undefined ? limit : AbortSignal.any([request.signal, limit]);
    const redaction: Redaction = redacted ? redact(request.user) : { text: request.user, originals: new Map() };
    const asked: Ask[] = [];
    const source = sourceOf(request.purpose, asked);
    try {
      signal.throwIfAborted();
      const schema = wireSchema(request.schema);
      return await gate(() => converse({ request, redaction, schema, source, named, signal }), signal);
    } catch (error) {
      if (request.signal?.aborted) throw interrupted();
      if (limit.aborted) throw toLotseError(new EndpointFailure('timeout', ''), named);
      const isUseless = error instanceof LotseError && /^E_LLM_RE(?:PLY|FUSED)$/.test(error.code);
      if (isUseless) kept?.forget(asked);
      throw error instanceof EndpointFailure ? toLotseError(error, named) : error;
    }
  };

  const learnContext = async (given?: AbortSignal): Promise<number> => {
    if (player !== undefined) return window.tokens;
    const limit = AbortSignal.timeout(Math.min(timeoutSeconds, LONGEST_LEARNING_SECONDS) * 1000);
    const signal = given === undefined ? limit : AbortSignal.any([given, limit]);
    const { url, key, proxy } = settings;
    const fetching = openFetching({ url, key, proxy, silenceSeconds: timeoutSeconds, signal });
    try {
      return await window.learn(() => askContextTokens(settings.model, fetching));
    } catch (error) {
      if (given?.aborted) throw interrupted();
      if (limit.aborted) return window.tokens;
      throw error;
    }
  };

  return {
    name: about.name,
    host: about.host,
    get contextTokens() {
      return window.tokens;
    },
    learnContext,
    complete,
    usage: () => budget.usage(),
  };
}

/** An answer of an earlier run, or a new one, which is kept if it had all the room it wanted. */
async function keptOrPaid(
  kept: KeptReplies | undefined,
  budget: Budget,
  asked: Ask[],
  ask: Ask,
  pay: () => Promise<{ reply: Reply; whole: boolean }>,
): Promise<Reply> {
  asked.push(ask);
  const known = kept?.find(ask);
  if (known !== undefined) {
    budget.take(known.tokens);
    return known;
  }
  const { reply, whole } = await pay();
  if (whole && reply.refusal === undefined) kept?.write(ask, reply);
  return reply;
}

function replaySource(player: Player, settings: ModelSettings, purpose: string): Source {
  return async (ask) => {
    const recorded = player.find(ask);
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
}

function hostOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed.host;
  throw new LotseError('E_LLM_URL', `„${url}“ ist keine Adresse eines Sprachmodells.`, {
    hint: 'Geben Sie sie vollständig an, etwa http://localhost:11434/v1.',
    where: 'LOTSE_LLM_URL',
  });
}

/** Without name and password, should the address hold them. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Agents of Node know proxies from 24.5 on; before, the request would go past the proxy. */
function requireProxySupport(proxy: string | undefined): void {
  if (proxy === undefined) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 5)) return;
  throw new LotseError('E_LLM_PROXY', `Dieses Node (${process.versions.node}) kann keinen Proxy benutzen.`, {
    hint: 'Nehmen Sie Node ab 24.5 oder streichen Sie proxy in lotse.yaml.',
    where: proxy,
  });
}
