import type { ChatOpenAICompletions, OpenAIClient } from '@langchain/openai';
import { z } from 'zod';
import { estimateTokens, type Tokens } from './budget.ts';
import { classify, LONGEST_DETAIL } from './classify.ts';
import { EndpointFailure } from './failures.ts';
import { type Arrived, guardedFetch, type OnExchange } from './guarded-fetch.ts';
import type { ReplyMode } from './ladder.ts';
import type { JsonSchema } from './wire-schema.ts';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A question as we think of it, before it is put into an endpoint's words. */
export interface Ask {
  messages: Message[];
  schemaName: string;
  schema: JsonSchema;
  /** From 1; counts how often these very messages were asked. */
  attempt: number;
  /** Which of several answers to the same question is wanted, from 1. */
  sample: number;
  /** Puts the schema into the system message even where the wire carries it, since the endpoint seems to ignore it. */
  showSchema: boolean;
  maxOutputTokens: number;
}

/** An answer as it came, not yet read. */
export interface Reply {
  text: string;
  /** The answer ended because it reached the allowed length. */
  cut: boolean;
  /** The words with which the model refused. */
  refusal?: string | undefined;
  tokens: Tokens;
}

/** One attempt. Throws an EndpointFailure, or the signal's reason. */
export type Transport = (ask: Ask, mode: ReplyMode, signal: AbortSignal) => Promise<Reply>;

const ChatReply = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.object({ function: z.object({ arguments: z.unknown() }).optional() })).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

const ErrorReply = z.object({ error: z.union([z.string(), z.object({ message: z.string().optional() })]) });

/** Parameters that some endpoints call otherwise, do not know or find too large: told by a 400, then asked otherwise. */
export interface Dialect {
  tokenLimit: 'max_tokens' | 'max_completion_tokens' | 'none';
  temperature: boolean;
}

/** Takes up what a refusal says about our parameters; false if it says nothing new. */
function learn(dialect: Dialect, spoken: Dialect, refusal: string): boolean {
  if (spoken.temperature && /temperature/i.test(refusal)) {
    dialect.temperature = false;
    return true;
  }
  if (spoken.tokenLimit === 'max_tokens' && /max_completion_tokens/.test(refusal)) {
    dialect.tokenLimit = 'max_completion_tokens';
    return true;
  }
  if (spoken.tokenLimit !== 'none' && /max_tokens|max_completion_tokens|in the completion/.test(refusal)) {
    dialect.tokenLimit = 'none';
    return true;
  }
  return false;
}

/**
 * Attempts through @langchain/openai, one at a time. Of LangChain the request path alone is used: no callbacks, hence
 * no tracing service that an environment variable could switch on; no retries, so that no answer is paid for twice. The
 * answer is read as it came over the line: the library parses some formats itself and throws the rest away.
 */
export function openTransport(settings: {
  url: string;
  model: string;
  key: string | undefined;
  timeoutSeconds: number;
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
      timeout: Math.ceil(settings.timeoutSeconds + 5) * 1000,
      configuration: {
        baseURL: settings.url.replace(/\/+$/, ''),
        organization: null,
        project: null,
        logLevel: 'off',
        fetch: guardedFetch(origin, settings.key !== undefined, (sent, back) => {
          line.arrived = back;
          settings.onExchange(sent, back);
        }),
      },
    });
  };

  return async (ask, mode, signal) => {
    opened ??= open();
    const client = await opened;
    const limit = AbortSignal.timeout(Math.ceil(settings.timeoutSeconds * 1000));
    for (;;) {
      const spoken = { ...dialect };
      try {
        line.arrived = undefined;
        const body = bodyOf(settings.model, ask, mode, spoken);
        await client.completionWithRetry(body, { signal: AbortSignal.any([signal, limit]), maxRetries: 0 });
      } catch (error) {
        const answer = answerOn(line);
        if (answer !== undefined) return readReply(answer, ask);
        signal.throwIfAborted();
        if (limit.aborted) throw new EndpointFailure('timeout', `${settings.timeoutSeconds} s`, { cause: error });
        const failure = classify(error, settings.key);
        const aboutUs = failure.kind === 'request' || failure.kind === 'tooLarge';
        if (aboutUs && learn(dialect, spoken, failure.detail)) continue;
        throw failure;
      }
      return readReply(answerOn(line) ?? '', ask);
    }
  };
}

interface Line {
  arrived?: Arrived | undefined;
}

/** What a request with success brought back. */
function answerOn({ arrived }: Line): string | undefined {
  return arrived !== undefined && arrived.status >= 200 && arrived.status < 300 ? arrived.text : undefined;
}

function bodyOf(
  model: string,
  ask: Ask,
  mode: ReplyMode,
  dialect: Dialect,
): OpenAIClient.Chat.ChatCompletionCreateParamsNonStreaming {
  const { schemaName: name, schema } = ask;
  const shown = ask.showSchema || mode === 'jsonMode' || mode === 'text';
  const messages = ask.messages.map((message) =>
    shown && message.role === 'system'
      ? { ...message, content: `${message.content}\n\n${schemaInWords(schema)}` }
      : message,
  );
  return {
    model,
    messages,
    ...(dialect.temperature ? { temperature: 0 } : {}),
    ...(dialect.tokenLimit === 'none' ? {} : { [dialect.tokenLimit]: ask.maxOutputTokens }),
    ...formatOf(mode, name, schema),
  };
}

type Format = Pick<
  OpenAIClient.Chat.ChatCompletionCreateParamsNonStreaming,
  'response_format' | 'tools' | 'tool_choice'
>;

function formatOf(mode: ReplyMode, name: string, schema: JsonSchema): Format {
  switch (mode) {
    case 'jsonSchema':
      return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
    case 'functionCalling':
      return {
        tools: [{ type: 'function', function: { name, parameters: schema } }],
        tool_choice: { type: 'function', function: { name } },
      };
    case 'jsonMode':
      return { response_format: { type: 'json_object' } };
    case 'text':
      return {};
  }
}

function schemaInWords(schema: JsonSchema): string {
  return `Answer with one JSON object and nothing else. It has to fit this JSON Schema:\n${JSON.stringify(schema)}`;
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    const isPage = /^\s*<(?:!doctype|html)/i.test(body);
    throw new EndpointFailure('protocol', isPage ? 'eine Webseite statt JSON' : 'kein vollständiges JSON', { cause });
  }
}

function readReply(body: string, ask: Ask): Reply {
  const data = parseBody(body);
  const parsed = ChatReply.safeParse(data);
  if (!parsed.success) {
    const error = ErrorReply.safeParse(data);
    if (error.success) {
      const said = typeof error.data.error === 'string' ? error.data.error : (error.data.error.message ?? '');
      throw new EndpointFailure('server', said.slice(0, LONGEST_DETAIL));
    }
    throw new EndpointFailure('protocol', 'JSON, aber keine Antwort eines Modells');
  }
  const [choice] = parsed.data.choices;
  const message = choice?.message;
  const content = message?.content ?? '';
  const called = message?.tool_calls?.[0]?.function?.arguments;
  const spoken = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
  const text = called === undefined ? spoken : typeof called === 'string' ? called : JSON.stringify(called);
  const filtered = choice?.finish_reason === 'content_filter' ? 'Inhaltsfilter' : undefined;
  return {
    text,
    cut: choice?.finish_reason === 'length',
    refusal: message?.refusal || filtered,
    tokens: {
      in: parsed.data.usage?.prompt_tokens ?? estimateTokens(ask.messages.map(({ content: said }) => said).join('\n')),
      out: parsed.data.usage?.completion_tokens ?? estimateTokens(text),
    },
  };
}
