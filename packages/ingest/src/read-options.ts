import type { Warning } from '@lotse/model';
import type { PageRecogniser } from './ocr/page-recogniser.ts';
import type { OcrSettings } from './ocr/settings.ts';

/** One step of a file that takes long: a page recognised, an entry of an archive begun. */
export interface ReadingStep {
  /** German, for people; does not name the file. */
  message: string;
  done: number;
  total: number;
  /** The file in a mail or archive that is begun with it, by its whole name. */
  entry?: string | undefined;
}

/** How a file is read, and who is told on the way. */
export interface ReadDocumentOptions {
  /** Ids that other documents of the case have; those given are added. */
  taken?: Set<string> | undefined;
  ocr?: OcrSettings | undefined;
  /** Who recognises text in pictures, where it is not to be done in this process. */
  recogniser?: PageRecogniser | undefined;
  /** Files in a mail or archive that had to be stopped in an earlier reading, by `where`: not begun again. */
  stopped?: readonly Warning[] | undefined;
  /** Told at every step; each is a sign of life, for which the clock of the file starts anew. */
  onStep?: ((step: ReadingStep) => void) | undefined;
  /** Ends the reading with its reason, between steps at the latest. */
  signal?: AbortSignal | undefined;
}
