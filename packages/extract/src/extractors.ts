import type { LanguageModel } from '@lotse/llm';
import { overCase } from './case/over-case.ts';
import type { Extractor } from './extractor.ts';
import type { PromptLibrary } from './prompted/prompt-library.ts';
import { promptedExtractor as prompted } from './prompted/single/single-extractor.ts';
import { stepsExtractor as steps } from './prompted/steps/steps-extractor.ts';
import { rulesExtractor as rules } from './rules/extract-rules.ts';

/** The embedded extractor: German grammar and administrative words, no model, no network. */
export function rulesExtractor(): Extractor {
  return overCase(rules());
}

/** The extractor with a language model, strategy `single`: one question for the whole case, one round of repair. */
export function promptedExtractor(model: LanguageModel, prompts: PromptLibrary): Extractor {
  return overCase(prompted(model, prompts));
}

/** The extractor with a language model, strategy `steps`: short questions with short answers. */
export function stepsExtractor(...given: Parameters<typeof steps>): Extractor {
  return overCase(steps(...given));
}
