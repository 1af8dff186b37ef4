import { LotseError, type SourceDocument, type Warning } from '@lotse/model';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import type { FileOfDocument } from '../raster/inner-file.ts';
import type { PagePlace, ShownPage } from '../raster/show-passage.ts';
import type { ReadingStep } from '../read-options.ts';
import type { RecognitionAnswer, RecognitionQuestion } from './recognition-messages.ts';

/** What the program asks of the process that reads: one file at a time. */
export type ReaderRequest = ReadRequest | ShowRequest;

export interface ReadRequest {
  kind: 'read';
  file: InputFile;
  /** Ids that other documents have. */
  taken: readonly string[];
  /** Whether text in pictures is to be recognised. */
  recognises: boolean;
  /** What in the file had to be stopped before. */
  stopped: readonly Warning[];
}

/** The pages of a passage of a document that was made of the file, or of one in it. */
export interface ShowRequest {
  kind: 'show';
  file: InputFile;
  document: FileOfDocument;
  place: PagePlace;
}

/** An error goes over as plain data: cloning would make a bare `Error` of it. */
export type Answer =
  | { kind: 'read'; documents: SourceDocument[] }
  | { kind: 'shown'; pages: ShownPage[] }
  | {
      kind: 'failed';
      code: string;
      message: string;
      hint: string;
      where?: string | undefined;
      exitCode: LotseError['exitCode'];
    };

/** An answer, and the memory of the process in bytes. */
export type ReadReply = Answer & { memory: { now: number; peak: number } };

/** What the program says to the process: a request, then what that asks for. */
export type ToReader = ReaderRequest | RecognitionAnswer;

/** What the process says: that it has begun, any number of steps and questions, then an answer. */
export type FromReader = { kind: 'begun' } | { kind: 'step'; step: ReadingStep } | RecognitionQuestion | ReadReply;

/** An error as the process sends it; the cause, which may hold anything, stays behind. */
export function failedReply(error: unknown, name: string): Answer {
  const known = error instanceof LotseError ? error : ingestError('E_DAMAGED', name);
  const { code, message, hint, where, exitCode } = known;
  return { kind: 'failed', code, message, hint, where, exitCode };
}

/** The documents of an answer, or its error thrown again. */
export function documentsOf(answer: Answer): SourceDocument[] {
  return answer.kind === 'read' ? answer.documents : rethrow(answer);
}

/** The pages of an answer, or its error thrown again. */
export function pagesOf(answer: Answer): ShownPage[] {
  return answer.kind === 'shown' ? answer.pages : rethrow(answer);
}

function rethrow(answer: Answer): never {
  if (answer.kind === 'failed') throw new LotseError(answer.code, answer.message, answer);
  throw new Error(`the process answered something else: ${answer.kind}`);
}
