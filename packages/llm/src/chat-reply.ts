import { z } from 'zod';
import { estimateTokens, type Tokens } from './budget.ts';
import { classifyWords, LONGEST_DETAIL, wordsOfBody } from './classify.ts';
import { EventReader, looksLikeEvents } from './event-stream.ts';
import { EndpointFailure } from './failures.ts';

/** An answer as it came, not yet read. */
export interface Reply {
  text: string;
  /** The answer ended because it reached the allowed length. */
  cut: boolean;
  /** The words with which the model refused. */
  refusal?: string | undefined;
  tokens: Tokens;
}

/** Text, or parts of it; parts that hold a model's thinking have a type that says so. */
const Content = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.string().optional(), text: z.unknown().optional() })),
]);
const Called = z.object({ arguments: z.unknown().optional() }).nullish();
const Message = z.object({
  content: Content.nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(z.object({ index: z.number().nullish(), function: Called })).nullish(),
  function_call: Called,
});
const Choice = z.object({
  finish_reason: z.string().nullish(),
  message: Message.nullish(),
  delta: Message.nullish(),
});
const Usage = z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish();
const Chat = z.object({ choices: z.array(Choice), usage: Usage });

/** Characters to the token of the most generous tokenizer and layout; beyond, an endpoint ignores the length allowed. */
const MOST_CHARACTERS_PER_TOKEN = 12;

/**
 * An answer of the chat completions protocol, put together while it arrives: as a stream of events, or as one JSON
 * object where the endpoint does not stream. What a model thinks aloud in fields of its own is passed over.
 */
export class ArrivingReply {
  readonly #longest: number;
  #raw = '';
  #isStream: boolean | undefined;
  readonly #events = new EventReader();
  #spoken = '';
  #called: string | undefined;
  #refusal = '';
  #finish: string | undefined;
  #isDone = false;
  #usage: z.infer<typeof Usage>;

  /** @param maxTokens what was allowed; a stream that goes far beyond it is cut */
  constructor(maxTokens: number) {
    this.#longest = maxTokens * MOST_CHARACTERS_PER_TOKEN;
  }

  /** Takes in what arrived. Throws an EndpointFailure for an error that a stream tells of. */
  feed(added: string): void {
    this.#raw += added;
    this.#isStream ??= this.#raw.trim() === '' ? undefined : looksLikeEvents(this.#raw);
    if (this.#isStream !== true) return;
    const piece = this.#raw;
    this.#raw = '';
    for (const data of this.#events.feed(piece)) this.#event(data);
  }

  /** The answer so far; empty for one that does not arrive as a stream. */
  get text(): string {
    return this.#called ?? this.#spoken;
  }

  /** A stream that goes on for longer than an answer may be. */
  get isTooLong(): boolean {
    return this.text.length > this.#longest;
  }

  /**
   * The whole answer. Throws an EndpointFailure if it is none, or breaks off.
   *
   * @param question what was asked, to estimate its tokens where the endpoint does not count
   */
  end(question: string): Reply {
    if (this.#isStream === true) {
      for (const data of this.#events.end()) this.#event(data);
      if (!this.#isDone && this.#finish === undefined && !this.isTooLong) {
        throw new EndpointFailure('reset', 'der Datenstrom brach ab');
      }
    } else this.#whole(this.#raw);
    const filtered = this.#finish === 'content_filter' ? 'Inhaltsfilter' : undefined;
    return {
      text: this.text,
      cut: this.#finish === 'length' || this.isTooLong,
      refusal: this.#refusal || filtered,
      tokens: {
        in: this.#usage?.prompt_tokens ?? estimateTokens(question),
        out: this.#usage?.completion_tokens ?? estimateTokens(this.text),
      },
    };
  }

  #event(data: string): void {
    if (data.trim() === '[DONE]') {
      this.#isDone = true;
      return;
    }
    const value = parseBody(data);
    const parsed = Chat.safeParse(value);
    if (parsed.success) this.#take(parsed.data);
    else throwWhatItSays(value);
  }

  #whole(body: string): void {
    const value = parseBody(body);
    const parsed = Chat.safeParse(value);
    if (!parsed.success || parsed.data.choices.length === 0) {
      throwWhatItSays(value);
      throw new EndpointFailure('protocol', 'JSON, aber keine Antwort eines Modells');
    }
    this.#take(parsed.data);
  }

  #take({ choices, usage }: z.infer<typeof Chat>): void {
    if (usage) this.#usage = usage;
    const [choice] = choices;
    const message = choice?.delta ?? choice?.message;
    this.#finish = choice?.finish_reason ?? this.#finish;
    if (!message) return;
    this.#spoken += textOf(message.content);
    this.#refusal += message.refusal ?? '';
    const call = message.tool_calls?.find(({ index }) => (index ?? 0) === 0)?.function ?? message.function_call;
    const given = call?.arguments;
    if (given === undefined || given === null) return;
    this.#called = (this.#called ?? '') + (typeof given === 'string' ? given : JSON.stringify(given));
  }
}

function textOf(content: z.infer<typeof Content> | null | undefined): string {
  if (typeof content === 'string') return content;
  return (content ?? [])
    .map(({ type, text }) => (typeof text === 'string' && !/think|reason/.test(type ?? '') ? text : ''))
    .join('');
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    const isPage = /^\s*<(?:!doctype|html)/i.test(body);
    throw new EndpointFailure('protocol', isPage ? 'eine Webseite statt JSON' : 'kein vollständiges JSON', { cause });
  }
}

/** Some endpoints tell of errors with success, or in the middle of a stream. */
function throwWhatItSays(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('error' in value)) return;
  const said = wordsOfBody(JSON.stringify(value)).slice(0, LONGEST_DETAIL);
  throw classifyWords(said, JSON.stringify(value));
}
