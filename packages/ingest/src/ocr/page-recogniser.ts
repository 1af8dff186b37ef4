import type { PagePicture } from '../raster/page-pictures.ts';
import type { RecognisedPage } from './recognised-page.ts';

/** What became of the picture of a page. */
export type PageOutcome = { kind: 'read'; page: RecognisedPage } | { kind: 'unread'; why: 'time' | 'failed' };

/**
 * Recognises pages, as many at a time as are asked for. Where a file is read by a process of its own, that has no right
 * to any of this: there pictures go to another.
 */
export interface PageRecogniser {
  /** Name and version of what reads them; undefined where there is nothing. */
  engine(): Promise<string | undefined>;
  /**
   * @param picture grey, as the page was delivered
   * @throws the signal's reason
   */
  recognise(picture: PagePicture, signal?: AbortSignal | undefined): Promise<PageOutcome>;
}
