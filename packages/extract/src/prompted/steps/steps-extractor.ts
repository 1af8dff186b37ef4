import type { LanguageModel } from '@lotse/llm';
import { type ProcessOutline, type Warning, walkSteps } from '@lotse/model';
import { withDoubts } from '../../doubts/with-doubts.ts';
import type { Extraction, Extractor } from '../../extractor.ts';
import { injectionWarnings } from '../injection.ts';
import type { PromptLibrary } from '../prompt-library.ts';
import { type CheckedDraft, requireText, settleDraft } from '../settle.ts';
import { draftParts } from './draft-parts.ts';
import { review } from './review.ts';
import type { StepDraft } from './step-rows.ts';
import { promptLanguage, Talk } from './talk.ts';

/**
 * The extractor with a language model, strategy `steps`: short questions with short answers. Each part of the documents
 * is drafted for itself, at the same time; the parts are assembled; what the check and the rules' reading hold against
 * the draft is reviewed with the passages concerned alone. A case of usual length is one part and, where nothing is held
 * against it, one question.
 *
 * @param samples drafts of each part: the one that agrees most with the others is taken, and what they do not agree on is
 * reviewed
 */
export function stepsExtractor(
  model: LanguageModel,
  prompts: PromptLibrary,
  { samples = 1 }: { samples?: number } = {},
): Extractor {
  return {
    name: 'llm',
    async extract(documents, context) {
      requireText(documents);
      const warnings: Warning[] = injectionWarnings(documents);
      const talk = new Talk(model, prompts, promptLanguage(documents), context);
      const drafted = await draftParts(documents, Math.max(1, samples), talk, warnings);
      const { draft, checked } = await review(drafted, documents, talk, context, warnings);
      const settled = await withDoubts(settleDraft(checked, documents), documents, context);
      noteAgreement(settled.outline, checked, draft);
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

/** How many of several drafts have a step is known by its row. */
function noteAgreement(outline: ProcessOutline, { rows }: CheckedDraft, draft: StepDraft): void {
  const shares = new Map(draft.rows.map(({ n, agreement }) => [n, agreement]));
  for (const { step } of walkSteps(outline.steps)) {
    const agreement = shares.get(rows.get(step.id) ?? 0);
    if (agreement !== undefined) step.agreement = agreement;
  }
}
