import type { LanguageModel } from '@lotse/llm';
import { LotseError, type Warning } from '@lotse/model';
import { withDoubts } from '../../doubts/with-doubts.ts';
import type { Extraction, ExtractionContext, Extractor } from '../../extractor.ts';
import { Draft } from '../draft.ts';
import { injectionWarnings } from '../injection.ts';
import { isMinor, type Problem } from '../problem.ts';
import { fillPrompt, type Prompt, type PromptLibrary } from '../prompt-library.ts';
import { checkDraft, requireText, settleDraft, weightOf } from '../settle.ts';
import { documentText } from './document-text.ts';
import { continued, wholeRows } from './whole-rows.ts';

/** Problems that one repair round names; more would drown the answer. */
const NAMED_PROBLEMS = 40;

/** So often the rest of an answer is asked for. */
const CONTINUATIONS = 4;

/**
 * The extractor with a language model, strategy `single`: one question for the whole case, one round of repair with
 * the checker's messages. What still does not fit after it is left out with a warning and an open question.
 */
export function promptedExtractor(model: LanguageModel, prompts: PromptLibrary): Extractor {
  return {
    name: 'llm',
    async extract(documents, context) {
      requireText(documents);
      const draftPrompt = prompts.get('draft', 'de');
      const text = documentText(documents);
      const warnings = injectionWarnings(documents);
      const used = [draftPrompt];
      const tell = progressOf(context, model);

      tell('Das Sprachmodell liest die Unterlagen', 0);
      const answered = await ask(model, fillPrompt(draftPrompt, { documents: text }), draftPrompt, context);
      const first = await asWhole(answered, async (draft) => {
        tell('Die Antwort brach ab und wird fortgesetzt', 0);
        const goOn = prompts.get('continue', 'de');
        if (!used.includes(goOn)) used.push(goOn);
        return ask(model, continuing(draftPrompt, goOn, text, draft), goOn, context);
      });
      if (first.truncated) warnings.push(brokenOff);
      let best = checkDraft(first.draft, documents);

      // A whole draft of a model whose answers break off would break off again.
      if (!answered.truncated && best.problems.some((problem) => !isMinor(problem))) {
        tell(`Der Entwurf wird nachgebessert: ${best.problems.length} Beanstandungen`, 1);
        const repairPrompt = prompts.get('repair', 'de');
        used.push(repairPrompt);
        const repaired = await repair(model, repairPrompt, text, first.draft, best.problems, context);
        if ('warning' in repaired) warnings.push(repaired.warning);
        else {
          if (repaired.truncated) warnings.push(brokenOff);
          const second = checkDraft(repaired.draft, documents);
          if (weightOf(second.problems) <= weightOf(best.problems)) best = second;
        }
      }

      const settled = settleDraft(best, documents);
      const { outline, measures, warnings: told } = await withDoubts(settled, documents, context);
      tell('Der Entwurf ist geprüft', 2);
      return {
        outline,
        measures,
        warnings: [...warnings, ...told],
        prompts: used.map(({ name, version, sha256 }) => ({ name, version, sha256 })),
      } satisfies Extraction;
    },
  };
}

function progressOf(context: ExtractionContext, model: LanguageModel) {
  return (message: string, done: number) =>
    context.onProgress?.({
      stage: 'extract',
      case: context.caseName,
      done,
      total: 2,
      message,
      tokens: model.usage().tokens,
    });
}

/** A model's answer. `truncated`: it broke off, and these are the rows that arrived whole. */
interface Answer {
  draft: Draft;
  truncated: boolean;
}

const brokenOff: Warning = {
  code: 'E_LLM_TRUNCATED',
  message: 'Die Antwort des Sprachmodells brach ab. Der Entwurf enthält nur, was bis dahin vollständig war.',
};

async function ask(
  model: LanguageModel,
  question: { system: string; user: string },
  { name, schema, maxOutputTokens }: Prompt,
  { signal }: ExtractionContext,
): Promise<Answer> {
  const { value, truncated } = await model.complete({
    purpose: name,
    ...question,
    schemaName: schema,
    schema: Draft,
    salvage: wholeRows,
    maxOutputTokens,
    signal,
  });
  return { draft: value, truncated: truncated === true };
}

/** Asks for the rest of an answer as long as it comes; what had arrived is kept if the endpoint fails meanwhile. */
async function asWhole(first: Answer, goOn: (draft: Draft) => Promise<Answer>): Promise<Answer> {
  let { draft, truncated } = first;
  for (let asked = 0; truncated && asked < CONTINUATIONS; asked++) {
    let rest: Answer;
    try {
      rest = await goOn(draft);
    } catch (error) {
      if (error instanceof LotseError && error.exitCode === 3) break;
      throw error;
    }
    const longer = continued(draft, rest.draft);
    if (rest.truncated && longer.rows.length === draft.rows.length) break;
    draft = longer;
    truncated = rest.truncated;
  }
  return { draft, truncated };
}

/** The first question again, and behind it what arrived of its answer. */
function continuing(draftPrompt: Prompt, goOn: Prompt, documents: string, draft: Draft) {
  const question = fillPrompt(draftPrompt, { documents });
  const last = String(draft.rows.at(-1)?.n ?? 0);
  const more = fillPrompt(goOn, { draft: JSON.stringify(draft), last });
  return { system: `${question.system}\n\n${more.system}`, user: `${question.user}\n\n${more.user}` };
}

/** The repair round. If the endpoint fails in it, the first draft is kept, with a warning. */
async function repair(
  model: LanguageModel,
  prompt: Prompt,
  documents: string,
  draft: Draft,
  problems: readonly Problem[],
  context: ExtractionContext,
): Promise<Answer | { warning: Warning }> {
  const named = problems.slice(0, NAMED_PROBLEMS).map(({ message }) => `- ${message}`);
  try {
    const values = { documents, draft: JSON.stringify(draft), problems: named.join('\n') };
    return await ask(model, fillPrompt(prompt, values), prompt, context);
  } catch (error) {
    if (!(error instanceof LotseError) || error.exitCode !== 3) throw error;
    const message = `Der Entwurf ließ sich nicht nachbessern und steht, wie das Modell ihn zuerst gab: ${error.message}`;
    return { warning: { code: error.code, message } };
  }
}
