import type { Draft, InputFile } from '../draft.ts';
import { draftRecognised } from '../ocr/draft-recognised.ts';
import { openImagePages } from '../raster/image-pages.ts';
import type { ReadDocumentOptions } from '../read-options.ts';

/** First bytes of the formats that are read, and what they are called. */
const types: [string, RegExp][] = [
  ['image/png', /^\x89PNG/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
];

/**
 * Reads a scanned or photographed document by recognising its text; a TIFF may have several pages.
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_UNSUPPORTED
 */
export async function readImage(file: InputFile, options: ReadDocumentOptions = {}): Promise<Draft> {
  const pages = await openImagePages(file);
  try {
    const { pageCount } = pages;
    const pictures = Array.from({ length: pageCount }, (_, index) => index + 1);
    const { draft, warnings } = await draftRecognised(file, { pages: [], pictures, widgets: new Map() }, options);
    // Where nothing was recognised, the picture itself may be the reason: what is cut off cannot be drawn.
    if (draft.recognised?.size === 0) await pages.render(1, { dpi: 72, grey: true });
    const start = Buffer.from(file.bytes.subarray(0, 16)).toString('latin1');
    const mediaType = types.find(([, signature]) => signature.test(start))?.[0] ?? 'application/octet-stream';
    return { reader: 'image', mediaType, ...draft, pages: pageCount, warnings };
  } finally {
    await pages.close();
  }
}
