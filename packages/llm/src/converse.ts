import type { z } from 'zod';
import type { Reply } from './chat-reply.ts';
import type { Ask, Message } from './chat-request.ts';
import { refusedReply, unusableReply } from './failures.ts';
import { readJson } from './json-reply.ts';
import type { Completion, CompletionRequest } from './language-model.ts';
import { PartialAnswer } from './partial-answer.ts';
import type { Redaction } from './redaction/redact.ts';
import { restoreIn } from './redaction/restore.ts';
import type { AnswerListener } from './transport.ts';
import type { JsonSchema } from './wire-schema.ts';

/** Where answers come from: an endpoint with retries, or a recording. `below`: rungs further down the ladder. */
export type Source = (ask: Ask, below: number, signal: AbortSignal, listener?: AnswerListener) => Promise<Reply>;

/** How often a model is told what is wrong with the form of its answer. */
const CORRECTIONS = 2;

/** Problems that one correction names. */
const NAMED_PROBLEMS = 12;

/**
 * One question until its answer fits the schema, in at most four exchanges: an answer that was cut off is asked for
 * once more with twice the room; one that is no JSON or does not fit is corrected twice, the second time one rung down
 * the ladder. Of an answer that breaks off every time `salvage` may save what is whole. Throws `E_LLM_REFUSED` and `E_LLM_REPLY`.
 */
export async function converse<T>(talk: {
  request: CompletionRequest<T>;
  redaction: Redaction;
  schema: JsonSchema;
  source: Source;
  named: { host: string; model: string };
  signal: AbortSignal;
}): Promise<Completion<T>> {
  const { request, redaction, source } = talk;
  const question: Message[] = [
    { role: 'system', content: request.system },
    { role: 'user', content: redaction.text },
  ];
  const tokens = { in: 0, out: 0 };
  let ask: Ask = {
    messages: question,
    schemaName: request.schemaName,
    schema: talk.schema,
    attempt: 1,
    sample: request.sample ?? 1,
    temperature: request.temperature ?? 0,
    showSchema: false,
    maxOutputTokens: request.maxOutputTokens,
  };
  const elements = request.onElement && new Elements(request.onElement, redaction);
  let enlarged = false;
  for (let corrections = 0; ; ) {
    const reply = await source(ask, Math.max(0, corrections - 1), talk.signal, elements);
    elements?.end(reply.text);
    tokens.in += reply.tokens.in;
    tokens.out += reply.tokens.out;
    request.onAnswer?.(reply.tokens);
    if (reply.refusal !== undefined) throw refusedReply(talk.named, reply.refusal.slice(0, 200));
    const reading = readAnswer(reply.text, request.schema, redaction);
    if (reading.ok && reading.whole) return { value: reading.value, tokens };
    const cut = reply.cut || (reading.ok && !reading.whole);
    if (cut && !enlarged) {
      enlarged = true;
      ask = { ...ask, attempt: ask.attempt + 1, maxOutputTokens: ask.maxOutputTokens * 2 };
      continue;
    }
    if (reading.ok) return { value: reading.value, tokens, truncated: true };
    if (corrections >= CORRECTIONS) {
      const saved = reading.whole ? undefined : readAnswer(reply.text, request.schema, redaction, request.salvage);
      if (saved?.ok) return { value: saved.value, tokens, truncated: true };
      throw unusableReply(talk.named, reading.problems);
    }
    corrections++;
    const said: Message = { role: 'assistant', content: reply.text.trim() === '' ? '…' : reply.text };
    ask = {
      ...ask,
      messages: [...question, said, { role: 'user', content: correction(reading.problems) }],
      attempt: corrections,
      showSchema: true,
    };
  }
}

/** Tells of the elements of answers as they arrive. */
class Elements implements AnswerListener {
  readonly #tell: NonNullable<CompletionRequest<unknown>['onElement']>;
  readonly #redaction: Redaction;
  #reader: PartialAnswer | undefined;
  #answer = 0;

  constructor(tell: NonNullable<CompletionRequest<unknown>['onElement']>, redaction: Redaction) {
    this.#tell = tell;
    this.#redaction = redaction;
  }

  begin(): void {
    this.#reader = new PartialAnswer();
    this.#answer++;
  }

  text(added: string): void {
    for (const element of this.#reader?.feed(added) ?? []) {
      const value = restoreIn(element.value, this.#redaction.originals);
      this.#tell({ ...element, value, answer: this.#answer });
    }
  }

  /** An answer that did not arrive in pieces is taken as one. */
  end(whole: string): void {
    if (this.#reader === undefined) {
      this.begin();
      this.text(whole);
    }
    this.#reader = undefined;
  }
}

/** `whole`: the answer's last bracket is there. */
type Reading<T> = { ok: true; value: T; whole: boolean } | { ok: false; problems: string[]; whole: boolean };

function readAnswer<T>(
  text: string,
  schema: z.ZodType<T>,
  redaction: Redaction,
  salvage: CompletionRequest<T>['salvage'] = (value) => value,
): Reading<T> {
  const json = readJson(text);
  if (!json.found) {
    const problem = text.trim() === '' ? 'the answer was empty' : 'no JSON object found';
    return { ok: false, problems: [problem], whole: true };
  }
  const parsed = schema.safeParse(salvage(restoreIn(json.value, redaction.originals)));
  if (parsed.success) return { ok: true, value: parsed.data, whole: json.whole };
  return {
    ok: false,
    whole: json.whole,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  };
}

function correction(problems: readonly string[]): string {
  const listed = problems.slice(0, NAMED_PROBLEMS).map((problem) => `- ${problem}`);
  const more = problems.length - listed.length;
  return [
    'Your answer cannot be used:',
    ...listed,
    ...(more > 0 ? [`- and ${more} more`] : []),
    'Answer again in full, with one JSON object that fits the schema and nothing else.',
  ].join('\n');
}
