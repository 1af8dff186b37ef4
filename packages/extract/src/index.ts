export { elementsOf, type OutlineElement } from './elements.ts';
export { type Unsupported, verifyEvidence } from './evidence.ts';
export type { Extraction, ExtractionContext, Extractor } from './extractor.ts';
export { promptedExtractor, rulesExtractor, stepsExtractor } from './extractors.ts';
export { measure } from './measure.ts';
export { isProcedural } from './procedural.ts';
export { bareRow, Draft, type Row } from './prompted/draft.ts';
export { type PromptLibrary, parsePrompts } from './prompted/prompt-library.ts';
