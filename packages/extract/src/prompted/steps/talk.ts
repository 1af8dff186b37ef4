import { type AnswerElement, type Completion, estimateTokens, type LanguageModel } from '@lotse/llm';
import { LotseError, type SourceDocument, type Warning } from '@lotse/model';
import type { z } from 'zod';
import type { ExtractionContext } from '../../extractor.ts';
import { fillPrompt, type Prompt, type PromptLibrary } from '../prompt-library.ts';
import { cellsOf, readRow } from './compact.ts';
import { arrived } from './lenient-lines.ts';

/** An answer is at most so many times as long as the text that it is about. */
const ANSWER_PER_TEXT = 1.3;

/** One part is never longer than this, whatever the context: answers get careless. Tokens. */
const LONGEST_PART = 24_000;

/** Nor shorter: then the endpoint says that the question is too long. */
const SHORTEST_PART = 400;

/** Further drafts of the same text are to differ. */
const SAMPLING = 0.7;

/** Rounds, one after the other: parts, assembly, review. */
const ROUNDS = 3;

/** What language a model is asked in: that of most of the text, English or else German. */
export type PromptLanguage = 'de' | 'en';

export function promptLanguage(documents: readonly SourceDocument[]): PromptLanguage {
  const lengthIn = (isWanted: (language: string) => boolean) =>
    documents
      .flatMap((document) => document.blocks.filter((block) => isWanted(block.language ?? document.language)))
      .reduce((sum, { text }) => sum + text.length, 0);
  return lengthIn((language) => language === 'en') > lengthIn((language) => language !== 'en') ? 'en' : 'de';
}

/** The questions of one draft: asks, tells how far it is, and keeps which prompts were used. */
export class Talk {
  readonly used: Prompt[] = [];
  readonly language: PromptLanguage;
  readonly #model: LanguageModel;
  readonly #prompts: PromptLibrary;
  readonly #context: ExtractionContext;
  #round = 0;

  constructor(model: LanguageModel, prompts: PromptLibrary, language: PromptLanguage, context: ExtractionContext) {
    this.#model = model;
    this.#prompts = prompts;
    this.language = language;
    this.#context = context;
  }

  /** Tokens of documents that fit into one question besides its instructions and its answer. */
  roomForText(name: string): number {
    const { system, user } = this.#prompts.get(name, this.language);
    const room = (this.#model.contextTokens - estimateTokens(system + user)) / (1 + ANSWER_PER_TEXT);
    return Math.min(LONGEST_PART, Math.max(SHORTEST_PART, room));
  }

  /** @param sample which of several answers to the same question, from 1 */
  async ask<T>(
    name: string,
    values: Readonly<Record<string, string>>,
    schema: z.ZodType<T>,
    sample = 1,
  ): Promise<Completion<T>> {
    const prompt = this.#prompts.get(name, this.language);
    if (!this.used.includes(prompt)) this.used.push(prompt);
    return this.#model.complete({
      purpose: name,
      ...fillPrompt(prompt, values),
      schemaName: prompt.schema,
      schema,
      salvage: arrived,
      maxOutputTokens: prompt.maxOutputTokens,
      ...(sample > 1 ? { sample, temperature: SAMPLING } : {}),
      signal: this.#context.signal,
      onElement: (element) => this.#show(element),
    });
  }

  /** @param done rounds that are over */
  tell(message: string, done: number, item?: string): void {
    this.#round = done;
    this.#context.onProgress?.({
      stage: 'extract',
      case: this.#context.caseName,
      ...(item === undefined ? {} : { item }),
      done,
      total: ROUNDS,
      message,
      tokens: this.#model.usage().tokens,
    });
  }

  /** A step as soon as it is found, while the rest is still being written. */
  #show({ list, value }: AnswerElement): void {
    if (list !== 'rows' || typeof value !== 'string') return;
    const row = readRow(cellsOf(value), [], []);
    if (row?.kind === 'task') this.tell(`Gefunden: ${row.label}`, this.#round, row.label);
  }
}

/** What is to be said where the endpoint fails in a later round; anything else is thrown on. */
export function notDone(error: unknown, what: string): Warning {
  if (!(error instanceof LotseError) || error.exitCode !== 3) throw error;
  return { code: error.code, message: `${what}: ${error.message}` };
}
