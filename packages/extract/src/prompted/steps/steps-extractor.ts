import type { LanguageModel } from '@lotse/llm';
import { LotseError, type SourceDocument, type Warning, walkSteps } from '@lotse/model';
import type { z } from 'zod';
import type { Extraction, ExtractionContext, Extractor } from '../../extractor.ts';
import { measure } from '../../measure.ts';
import { rulesExtractor } from '../../rules/extract-rules.ts';
import { injectionWarnings } from '../injection.ts';
import type { Problem } from '../problem.ts';
import { fillPrompt, type Prompt, type PromptLibrary } from '../prompt-library.ts';
import { type CheckedDraft, checkDraft, requireText, settleDraft, weightOf } from '../settle.ts';
import { assembleParts, CompactAssembly, concatenate, readAssembly } from './assembly.ts';
import { CompactDraft, readCompact, rowLine } from './compact.ts';
import { applyEdits, CompactEdits, readEdits } from './edits.ts';
import { type NumberedText, numberedText } from './numbered-text.ts';
import { partsOf } from './parts.ts';
import { reviewQuestion } from './review.ts';
import { participantLines, rowLines } from './row-lines.ts';
import type { StepDraft } from './step-rows.ts';
import { toDraft } from './to-draft.ts';

/** Characters of German text per token: on the low side, so that a part rather has room to spare. */
const CHARACTERS_PER_TOKEN = 3;

/** An answer is at most so many times as long as the text that it is about. */
const ANSWER_PER_TEXT = 1.3;

/** One part is never longer than this, whatever the context: answers get careless. Characters. */
const LONGEST_PART = 60_000;

/** Nor shorter: then the endpoint says that the question is too long. */
const SHORTEST_PART = 1_000;

/**
 * The extractor with a language model, strategy `steps`: short questions with short answers. Each part of the documents
 * is drafted for itself, at the same time; the parts are assembled; what the check and the rules' reading hold against
 * the draft is reviewed with the passages concerned alone. A case of usual length is one part and, where nothing is held
 * against it, one question.
 */
export function stepsExtractor(model: LanguageModel, prompts: PromptLibrary): Extractor {
  return {
    name: 'llm',
    async extract(documents, context) {
      requireText(documents);
      const warnings: Warning[] = injectionWarnings(documents);
      const talk = new Talk(model, prompts, context);
      const drafted = await draftParts(documents, talk, warnings);
      const best = await reviewed(drafted, documents, talk, warnings);
      const settled = settleDraft(best, documents);
      talk.tell('Der Entwurf ist geprüft', 3);
      return {
        outline: settled.outline,
        measures: settled.measures,
        warnings: [...warnings, ...settled.warnings],
        prompts: talk.used.map(({ name, version, sha256 }) => ({ name, version, sha256 })),
      } satisfies Extraction;
    },
  };
}

/** The questions of one draft: asks, tells how far it is, and keeps which prompts were used. */
class Talk {
  readonly used: Prompt[] = [];
  readonly #model: LanguageModel;
  readonly #prompts: PromptLibrary;
  readonly #context: ExtractionContext;

  constructor(model: LanguageModel, prompts: PromptLibrary, context: ExtractionContext) {
    this.#model = model;
    this.#prompts = prompts;
    this.#context = context;
  }

  /** Characters of documents that fit into one question besides its instructions and its answer. */
  roomForText(name: string): number {
    const { system, user } = this.#prompts.get(name, 'de');
    const context = this.#model.contextTokens * CHARACTERS_PER_TOKEN - system.length - user.length;
    return Math.min(LONGEST_PART, Math.max(SHORTEST_PART, context / (1 + ANSWER_PER_TEXT)));
  }

  async ask<T>(name: string, values: Readonly<Record<string, string>>, schema: z.ZodType<T>) {
    const prompt = this.#prompts.get(name, 'de');
    if (!this.used.includes(prompt)) this.used.push(prompt);
    return this.#model.complete({
      purpose: name,
      ...fillPrompt(prompt, values),
      schemaName: prompt.schema,
      schema,
      maxOutputTokens: prompt.maxOutputTokens,
      signal: this.#context.signal,
    });
  }

  tell(message: string, done: number): void {
    const tokens = this.#model.usage().tokens;
    this.#context.onProgress?.({ stage: 'extract', case: this.#context.caseName, done, total: 3, message, tokens });
  }
}

/** Rows, the text with whose numbers they name their passages, and what of the answers could not be read. */
interface Drafted {
  draft: StepDraft;
  text: NumberedText;
  problems: Problem[];
}

/** The rows of all documents. */
async function draftParts(documents: readonly SourceDocument[], talk: Talk, warnings: Warning[]): Promise<Drafted> {
  const parts = partsOf(documents, talk.roomForText('steps'));
  const whole = numberedText(parts.flat());
  talk.tell(
    parts.length === 1
      ? 'Das Sprachmodell liest die Unterlagen'
      : `Das Sprachmodell liest die Unterlagen in ${parts.length} Teilen`,
    0,
  );
  let next = 1;
  const texts = parts.map((part) => {
    const text = numberedText(part, next);
    next = text.next;
    return text;
  });
  const problems: Problem[] = [];
  const drafts = await Promise.all(
    texts.map(async (text, index) => {
      const place = parts.length === 1 ? '' : `Teil ${index + 1} von ${parts.length} der Unterlagen:\n`;
      const { value, truncated } = await talk.ask('steps', { documents: `${place}${text.text}` }, CompactDraft);
      if (truncated) warnings.push(cutOff());
      const read = readCompact(value);
      problems.push(...read.problems);
      return read.draft;
    }),
  );
  const joined = concatenate(drafts);
  if (drafts.length === 1) return { draft: joined, text: whole, problems };
  talk.tell('Die Teile werden zusammengesetzt', 1);
  const values = { participants: participantLines(joined), rows: rowLines(joined.rows) };
  try {
    const { value } = await talk.ask('assembly', values, CompactAssembly);
    const read = readAssembly(value);
    return { draft: assembleParts(joined, read.assembly), text: whole, problems: [...problems, ...read.problems] };
  } catch (error) {
    warnings.push(notDone(error, 'Die Teile des Entwurfs stehen hintereinander und sind nicht zusammengesetzt'));
    return { draft: joined, text: whole, problems };
  }
}

function check(drafted: Drafted, documents: readonly SourceDocument[]): CheckedDraft {
  const { draft, problems } = toDraft(drafted.draft, drafted.text);
  const checked = checkDraft(draft, documents);
  const read = [...drafted.problems, ...problems];
  return { ...checked, assembled: [...read, ...checked.assembled], problems: [...read, ...checked.problems] };
}

/** The draft after a look at what is held against it: the better of the two. */
async function reviewed(
  drafted: Drafted,
  documents: readonly SourceDocument[],
  talk: Talk,
  warnings: Warning[],
): Promise<CheckedDraft> {
  const { draft, text } = drafted;
  const first = check(drafted, documents);
  const question = reviewQuestion(first, draft, text, await missedPassages(first, documents));
  if (question === undefined) return first;
  talk.tell(`Der Entwurf wird nachgesehen: ${question.problems.length} Stellen`, 2);
  const values = {
    draft: draft.rows.map(rowLine).join('\n'),
    participants: participantLines(draft),
    passages: question.passages,
    problems: question.problems.join('\n'),
  };
  try {
    const { value } = await talk.ask('review', values, CompactEdits);
    const read = readEdits(value);
    const problems = [...drafted.problems, ...read.problems];
    const second = check({ draft: applyEdits(draft, read.edits), text, problems }, documents);
    return weightOf(second.problems) <= weightOf(first.problems) ? second : first;
  } catch (error) {
    warnings.push(notDone(error, 'Der Entwurf ließ sich nicht nachbessern und steht, wie das Modell ihn zuerst gab'));
    return first;
  }
}

/** Passages in which the rules find a step and that nothing in the draft quotes. */
async function missedPassages(
  { outline }: CheckedDraft,
  documents: readonly SourceDocument[],
): Promise<{ document: string; block: string }[]> {
  const { unused } = measure(outline, documents);
  if (unused.length === 0) return [];
  const second = await rulesExtractor().extract(documents, { caseName: '' });
  const told = new Set(
    [...walkSteps(second.outline.steps)].flatMap(({ step }) =>
      'task' in step ? (step.evidence ?? []).flatMap((entry) => ('quote' in entry ? [entry.block] : [])) : [],
    ),
  );
  return unused.filter(({ block }) => told.has(block));
}

function cutOff(): Warning {
  return {
    code: 'E_LLM_TRUNCATED',
    message: 'Die Antwort des Sprachmodells brach ab. Der Entwurf enthält nur, was bis dahin vollständig war.',
  };
}

/** What is to be said where the endpoint fails in a later round; anything else is thrown on. */
function notDone(error: unknown, what: string): Warning {
  if (!(error instanceof LotseError) || error.exitCode !== 3) throw error;
  return { code: error.code, message: `${what}: ${error.message}` };
}
