import type { PagePicture } from '../raster/page-pictures.ts';
import type { RecognisedWord } from './recognised-word.ts';

/** One engine that reads text in pictures, ready to be started. */
export interface OcrEngine {
  readonly name: 'tesseract' | 'tesseract.js';
  readonly version: string;
  /** The language data, by a hash of its bytes or what else tells one version from another. */
  readonly data: string;
  /** One job that recognises picture after picture; several run side by side. */
  start(): Promise<Recogniser>;
}

/** One job of an engine. */
export interface Recogniser {
  /**
   * The words of a grey picture that stands upright, in the order in which the engine reads them.
   *
   * @throws the signal's reason; any other error where the engine fails. After both the job is of no more use.
   */
  recognise(picture: PagePicture, signal: AbortSignal): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}
