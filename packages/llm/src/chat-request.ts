import type { OpenAIClient } from '@langchain/openai';
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
  temperature: number;
  /** Puts the schema into the system message even where the wire carries it, since the endpoint seems to ignore it. */
  showSchema: boolean;
  maxOutputTokens: number;
}

/** Parameters that some endpoints call otherwise, do not know or find too large: told by a 400, then asked otherwise. */
export interface Dialect {
  tokenLimit: 'max_tokens' | 'max_completion_tokens' | 'none';
  temperature: boolean;
  stream: boolean;
  /** `stream_options`, to have the tokens counted in a stream. */
  streamUsage: boolean;
}

/** Takes up what a refusal says about our parameters; false if it says nothing new. */
export function learn(dialect: Dialect, spoken: Dialect, refusal: string): boolean {
  if (spoken.stream && spoken.streamUsage && /stream_options|include_usage/i.test(refusal)) {
    dialect.streamUsage = false;
    return true;
  }
  if (spoken.stream && /\bstream(?:ing)?\b/i.test(refusal)) {
    dialect.stream = false;
    return true;
  }
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

/** The body of a request in the words of the endpoint. */
export function bodyOf(
  model: string,
  ask: Ask,
  mode: ReplyMode,
  dialect: Dialect,
): OpenAIClient.Chat.ChatCompletionCreateParams {
  const { schemaName: name, schema } = ask;
  const shown = ask.showSchema || mode === 'jsonMode' || mode === 'text';
  const messages = ask.messages.map((message) =>
    shown && message.role === 'system'
      ? { ...message, content: `${message.content}\n\n${schemaInWords(schema)}` }
      : message,
  );
  const plain = {
    model,
    messages,
    ...(dialect.temperature ? { temperature: ask.temperature } : {}),
    ...(dialect.tokenLimit === 'none' ? {} : { [dialect.tokenLimit]: ask.maxOutputTokens }),
    ...formatOf(mode, name, schema),
  };
  if (!dialect.stream) return plain;
  return { ...plain, stream: true, ...(dialect.streamUsage ? { stream_options: { include_usage: true } } : {}) };
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
