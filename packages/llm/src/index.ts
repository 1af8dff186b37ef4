export { estimateTokens } from './budget.ts';
export type { Reply } from './chat-reply.ts';
export type {
  AnswerElement,
  AskedQuestion,
  Completion,
  CompletionRequest,
  LanguageModel,
  ModelSettings,
  RedactPolicy,
} from './language-model.ts';
export { openModel } from './open-model.ts';
export { isLocal, type Redaction, redact, restore } from './redaction.ts';
export { wireSchema } from './wire-schema.ts';
