import { LotseError, type SourceDocument } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import type { OcrSettings } from '../ocr/settings.ts';
import type { ReadingStep } from '../read-options.ts';

/** What the program asks of the reader in the worker: one file at a time. */
export interface ReadRequest {
  file: InputFile;
  /** Ids that other documents have. */
  taken: readonly string[];
  ocr: OcrSettings | undefined;
}

/** What the worker says: any number of steps, then an answer. */
export type FromReader = { kind: 'step'; step: ReadingStep } | ReadReply;

/** What the worker answers. An error goes over as plain data: cloning would make a bare `Error` of it. */
export type ReadReply =
  | { kind: 'read'; documents: SourceDocument[] }
  | {
      kind: 'failed';
      code: string;
      message: string;
      hint: string;
      where: string | undefined;
      exitCode: LotseError['exitCode'];
    };

/** An error as the worker sends it; the cause, which may hold anything, stays behind. */
export function failedReply(error: unknown, name: string): ReadReply {
  const known = error instanceof LotseError ? error : ingestError('E_DAMAGED', name);
  const { code, message, hint, where, exitCode } = known;
  return { kind: 'failed', code, message, hint, where, exitCode };
}

/** The documents of an answer, or its error thrown again. */
export function documentsOf(reply: ReadReply): SourceDocument[] {
  switch (reply.kind) {
    case 'read':
      return reply.documents;
    case 'failed':
      throw new LotseError(reply.code, reply.message, reply);
  }
}
