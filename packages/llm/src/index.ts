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
export { isLocal } from './local.ts';
export { openModel } from './open-model.ts';
export { type Redaction, redact } from './redaction/redact.ts';
export { restore } from './redaction/restore.ts';
export { wireSchema } from './wire-schema.ts';
