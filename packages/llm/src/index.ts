export type {
  AskedQuestion,
  Completion,
  CompletionRequest,
  LanguageModel,
  ModelSettings,
  RedactPolicy,
} from './language-model.ts';
export { openModel } from './open-model.ts';
export { isLocal, type Redaction, redact, restore } from './redaction.ts';
export type { Reply } from './transport.ts';
export { wireSchema } from './wire-schema.ts';
