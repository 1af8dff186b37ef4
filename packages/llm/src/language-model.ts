import type { EgressEntry } from '@lotse/model';
import type { z } from 'zod';
import type { Reply } from './chat-reply.ts';
import type { Message } from './chat-request.ts';
import type { ListElement } from './partial-answer.ts';

/** One question to a model, and the shape its answer must have. */
export interface CompletionRequest<T> {
  /** What the question is for, as it stands in `egress.jsonl`: `draft`, `repair`. */
  purpose: string;
  system: string;
  user: string;
  /** Name of the schema on the wire: letters, digits, `_`, `-`. */
  schemaName: string;
  /** An object at the root; every key required, `nullable` instead of `optional`; no recursion. */
  schema: z.ZodType<T>;
  maxOutputTokens: number;
  signal?: AbortSignal | undefined;
  /** Which of several answers to the same question, from 1; recordings keep them apart. Default 1. */
  sample?: number | undefined;
  /** From 0, the same answer every time as far as the endpoint can, to about 1. Default 0. */
  temperature?: number | undefined;
  /**
   * Makes of an answer that breaks off every time what fits the schema: what arrived of it, its brackets closed, comes
   * in. Undefined: nothing can be made of it. Without this such an answer is an error.
   */
  salvage?: ((broken: unknown) => unknown) | undefined;
  /** Told of every answer that was received, with its tokens; of one that cannot be used, too. */
  onAnswer?: ((tokens: { in: number; out: number }) => void) | undefined;
  /** Told of each element of the answer's top lists as soon as it is whole; of an unstreamed answer, all at its end. */
  onElement?: ((element: AnswerElement) => void) | undefined;
}

/**
 * An element of a list in an answer that is still arriving: as the model wrote it, not checked against the schema, with
 * personal data put back. For showing only; what counts is the value that `complete` gives.
 */
export interface AnswerElement extends ListElement {
  /** From 1. A higher number begins a new answer (a retry, a correction): what came before counts no more. */
  answer: number;
}

export interface Completion<T> {
  value: T;
  /** As the endpoint counts them; estimated where it does not say. Corrections are included. */
  tokens: { in: number; out: number };
  /** The answer was cut off twice; `value` is what had arrived in full. */
  truncated?: boolean;
}

/** A language model behind an OpenAI-compatible endpoint, or the recording of one. */
export interface LanguageModel {
  name: string;
  /** Host and port of the endpoint. */
  host: string;
  /**
   * Tokens that a question and its answer may have together: as set, as learned of the endpoint so far, or a cautious
   * guess (8192 on this machine, else 32768).
   */
  readonly contextTokens: number;
  /** Learns the same of the endpoint, once, without sending any text. Never fails: what cannot be learned is guessed. */
  learnContext(signal?: AbortSignal): Promise<number>;
  /**
   * Asks and waits for an answer that fits the schema. Throws a LotseError with exit code 3 (`E_LLM_…`), or 130
   * (`E_INTERRUPTED`) when `signal` was aborted.
   */
  complete<T>(request: CompletionRequest<T>): Promise<Completion<T>>;
  /** What was used since the model was opened. */
  usage(): Usage;
}

export interface Usage {
  /** Answers, from wherever they came. */
  calls: number;
  /** The tokens of these answers and their questions. */
  tokens: { in: number; out: number };
  /** How much of both came from answers kept of earlier runs and cost nothing. */
  kept: { calls: number; tokens: { in: number; out: number } };
}

/** When personal data is replaced by tokens before it is sent. `remote`: if the endpoint is not on this machine. */
export type RedactPolicy = 'always' | 'remote' | 'never';

/** A question as it is looked up in a recording: personal data is as redacted as it was when recorded. */
export interface AskedQuestion {
  purpose: string;
  schemaName: string;
  /** System and user; in a correction also the answer that could not be used, and what was wrong with it. */
  messages: readonly Message[];
  /** From 1; counts how often these very messages were asked, and in a correction the corrections so far. */
  attempt: number;
}

export interface ModelSettings {
  /** Base address, mostly ending in `/v1`. May be empty with `replay`. */
  url: string;
  model: string;
  key?: string | undefined;
  /**
   * How long an endpoint may be silent, before its answer or in it; a call with its retries and corrections gets three
   * times as long. Default 300.
   */
  timeoutSeconds?: number | undefined;
  /** Calls at the same time. Default 2. */
  parallel?: number | undefined;
  /** Tokens, in and out together, that may be used from opening the model on. Default: no limit. */
  budgetTokens?: number | undefined;
  /** Questions that may be sent from opening the model on. Default: no limit. */
  maxCalls?: number | undefined;
  /** Tokens that the model can take in, question and answer together. Default: learned. */
  contextTokens?: number | undefined;
  /** Whether answers are asked for as a stream. Default true; an endpoint that refuses is asked without. */
  stream?: boolean | undefined;
  /** Address of an HTTP proxy to the endpoint; proxies of the environment are never used. */
  proxy?: string | undefined;
  /** A folder of this case where answers are kept, so that no question is paid for twice. Default: none are. */
  keep?: string | undefined;
  /** Default `remote`. */
  redact?: RedactPolicy | undefined;
  /** Told of every request that left for the endpoint. */
  onEgress?: ((entry: EgressEntry) => void) | undefined;
  /** Whether `onEgress` is given the text as sent, after redaction. */
  recordText?: boolean | undefined;
  /** A folder that every question and answer is written to, after redaction and without the key. */
  record?: string | undefined;
  /** A folder of recordings to answer from; then no network is used at all. */
  replay?: string | undefined;
  /**
   * For measuring what becomes of worse replies than the recorded ones: gets each question to a recording with the
   * recorded reply, undefined where there is none, and returns the reply to go on with; undefined: `E_LLM_REPLAY`.
   * Reading, correcting and asking for more room are as with any reply. Only with `replay`.
   */
  replayed?: ((asked: AskedQuestion, recorded: Reply | undefined) => Reply | undefined) | undefined;
  /** Pause before the first retry, doubled each time. Default 1. */
  backoffSeconds?: number | undefined;
  /** The clock for `onEgress`. */
  now?: (() => Date) | undefined;
}
