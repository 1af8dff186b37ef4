import type { LanguageModel } from '@lotse/llm';
import { LotseError, type Warning } from '@lotse/model';
import { withDoubts } from '../doubts/with-doubts.ts';
import type { Extraction, ExtractionContext, Extractor } from '../extractor.ts';
import { documentText } from './document-text.ts';
import { Draft } from './draft.ts';
import { injectionWarnings } from './injection.ts';
import { isMinor, type Problem } from './problem.ts';
import { fillPrompt, type Prompt, type PromptLibrary } from './prompt-library.ts';
import { checkDraft, requireText, settleDraft, weightOf } from './settle.ts';

/** Problems that one repair round names; more would drown the answer. */
const NAMED_PROBLEMS = 40;

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
      const first = await ask(model, draftPrompt, { documents: text }, 'draft', context);
      warnings.push(...first.warnings);
      let best = checkDraft(first.draft, documents);

      if (best.problems.some((problem) => !isMinor(problem))) {
        tell(`Der Entwurf wird nachgebessert: ${best.problems.length} Beanstandungen`, 1);
        const repairPrompt = prompts.get('repair', 'de');
        used.push(repairPrompt);
        const repaired = await repair(model, repairPrompt, text, first.draft, best.problems, context);
        if ('warning' in repaired) warnings.push(repaired.warning);
        else {
          warnings.push(...repaired.warnings);
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

async function ask(
  model: LanguageModel,
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
  purpose: string,
  context: ExtractionContext,
): Promise<{ draft: Draft; warnings: Warning[] }> {
  const { system, user } = fillPrompt(prompt, values);
  const completion = await model.complete({
    purpose,
    system,
    user,
    schemaName: prompt.schema,
    schema: Draft,
    maxOutputTokens: prompt.maxOutputTokens,
    signal: context.signal,
  });
  const cut: Warning = {
    code: 'E_LLM_TRUNCATED',
    message: 'Die Antwort des Sprachmodells brach ab. Der Entwurf enthält nur, was bis dahin vollständig war.',
  };
  return { draft: completion.value, warnings: completion.truncated === true ? [cut] : [] };
}

/** The repair round. If the endpoint fails in it, the first draft is kept, with a warning. */
async function repair(
  model: LanguageModel,
  prompt: Prompt,
  documents: string,
  draft: Draft,
  problems: readonly Problem[],
  context: ExtractionContext,
): Promise<{ draft: Draft; warnings: Warning[] } | { warning: Warning }> {
  const named = problems.slice(0, NAMED_PROBLEMS).map(({ message }) => `- ${message}`);
  try {
    const values = { documents, draft: JSON.stringify(draft), problems: named.join('\n') };
    return await ask(model, prompt, values, 'repair', context);
  } catch (error) {
    if (!(error instanceof LotseError) || error.exitCode !== 3) throw error;
    const message = `Der Entwurf ließ sich nicht nachbessern und steht, wie das Modell ihn zuerst gab: ${error.message}`;
    return { warning: { code: error.code, message } };
  }
}
