import type { PageOutcome } from '../ocr/page-recogniser.ts';
import type { PagePicture } from '../raster/page-pictures.ts';

/** What is asked of the process that recognises text; the answer bears the same number. */
export type RecognitionQuestion = { number: number } & (
  | { kind: 'engine' }
  | { kind: 'recognise'; picture: PagePicture }
);

export type RecognitionAnswer = { number: number } & (
  | { kind: 'engineIs'; engine: string | undefined }
  | { kind: 'recognised'; outcome: PageOutcome }
);

/** What the program says to that process: with the next file, its share of the cache begins anew. */
export type ToRecogniser = RecognitionQuestion | { kind: 'nextFile' };

/** The answer where there is nobody to give one. */
export function noAnswer({ kind, number }: RecognitionQuestion): RecognitionAnswer {
  switch (kind) {
    case 'engine':
      return { kind: 'engineIs', number, engine: undefined };
    case 'recognise':
      return { kind: 'recognised', number, outcome: { kind: 'unread', why: 'failed' } };
  }
}
