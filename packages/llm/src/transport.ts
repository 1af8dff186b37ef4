import type { ChatOpenAICompletions } from '@langchain/openai';
import { ArrivingReply, type Reply } from './chat-reply.ts';
import { type Ask, bodyOf, type Dialect, learn } from './chat-request.ts';
import { classify } from './classify.ts';
import { EndpointFailure } from './failures.ts';
import { type Arrived, guardedFetch, type OnExchange } from './guarded-fetch.ts';
import type { ReplyMode } from './ladder.ts';

/** Told of the text of an answer while it arrives. */
export interface AnswerListener {
  /** An answer begins; what came before, if anything, counts no more. */
  begin(): void;
  text(added: string): void;
}

/** One attempt. Throws an EndpointFailure, or the signal's reason. */
export type Transport = (ask: Ask, mode: ReplyMode, signal: AbortSignal, listener?: AnswerListener) => Promise<Reply>;

/** An answer shorter than this many tokens is not worth asking for. */
const SHORTEST_ANSWER = 256;

/** Tokens left free where an endpoint says how much room there is for the answer. */
const SPARE = 16;

/**
 * Attempts through @langchain/openai, one at a time. Of LangChain the request path alone is used: no callbacks, hence
 * no tracing service that an environment variable could switch on; no retries, so that no answer is paid for twice. The
 * answer is read as it comes over the line: the library parses some formats itself and throws the rest away.
 */
export function openTransport(settings: {
  url: string;
  model: string;
  key: string | undefined;
  proxy: string | undefined;
  /** Without a byte for so long, an attempt has failed. */
  silenceSeconds: number;
  /** No attempt lasts longer. */
  longestSeconds: number;
  /** What was learned of the endpoint; shared by all transports to it. */
  dialect: Dialect;
  onExchange: OnExchange;
}): Transport {
  const { dialect } = settings;
  const line: Line = {};
  const origin = new URL(settings.url).origin;
  let opened: Promise<ChatOpenAICompletions> | undefined;
  const open = async () => {
    const langchain = await import('@langchain/openai');
    return new langchain.ChatOpenAICompletions({
      model: settings.model,
      // Without one the library would send the OPENAI_API_KEY of the environment to whatever endpoint this is.
      apiKey: settings.key ?? 'none',
      maxRetries: 0,
      timeout: Math.ceil(settings.longestSeconds + 5) * 1000,
      configuration: {
        baseURL: settings.url.replace(/\/+$/, ''),
        organization: null,
        project: null,
        logLevel: 'off',
        fetch: guardedFetch({
          origin,
          withKey: settings.key !== undefined,
          silenceSeconds: settings.silenceSeconds,
          proxy: settings.proxy,
          onExchange: (sent, back) => {
            line.arrived = back;
            settings.onExchange(sent, back);
          },
          onText: (added) => line.onText?.(added) ?? 'more',
          onFailure: (failure) => {
            line.failure = failure;
          },
        }),
      },
    });
  };

  return async (asked, mode, signal, listener) => {
    opened ??= open();
    const client = await opened;
    for (let ask = asked; ; ) {
      const spoken = { ...dialect };
      const reply = new ArrivingReply(ask.maxOutputTokens);
      begin(line, reply, listener);
      let failure: EndpointFailure;
      try {
        const body = bodyOf(settings.model, ask, mode, spoken);
        const options = { signal, maxRetries: 0 };
        if (body.stream) await client.completionWithRetry(body, options);
        else await client.completionWithRetry(body, options);
        return ended(line, reply, ask);
      } catch (error) {
        signal.throwIfAborted();
        const known = line.failure ?? (error instanceof EndpointFailure ? error : undefined);
        if (known === undefined && isGood(line.arrived)) return ended(line, reply, ask);
        failure = known ?? classify(error, line.arrived?.text, settings.key);
      }
      const aboutUs = failure.kind === 'request' || failure.kind === 'tooLarge';
      const room = (failure.answerTokens ?? 0) - SPARE;
      if (aboutUs && room >= SHORTEST_ANSWER && room < ask.maxOutputTokens) ask = { ...ask, maxOutputTokens: room };
      else if (!aboutUs || !learn(dialect, spoken, failure.detail)) throw failure;
    }
  };
}

/** What is known of the request under way. */
interface Line {
  arrived?: Arrived | undefined;
  failure?: EndpointFailure | undefined;
  onText?: ((added: string) => 'more' | 'enough') | undefined;
}

function begin(line: Line, reply: ArrivingReply, listener: AnswerListener | undefined): void {
  line.arrived = undefined;
  line.failure = undefined;
  let heard = 0;
  let isBegun = false;
  line.onText = (added) => {
    try {
      reply.feed(added);
    } catch (error) {
      line.failure = error instanceof EndpointFailure ? error : undefined;
      return 'enough';
    }
    const { text } = reply;
    if (listener !== undefined && text.length > heard) {
      if (!isBegun) listener.begin();
      isBegun = true;
      listener.text(text.slice(heard));
      heard = text.length;
    }
    return reply.isTooLong ? 'enough' : 'more';
  };
}

function isGood(arrived: Arrived | undefined): boolean {
  return arrived !== undefined && arrived.status >= 200 && arrived.status < 300;
}

function ended(line: Line, reply: ArrivingReply, ask: Ask): Reply {
  if (line.failure !== undefined) throw line.failure;
  return reply.end(ask.messages.map(({ content }) => content).join('\n'));
}
