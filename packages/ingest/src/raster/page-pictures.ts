import { detectFormat } from '../detect.ts';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { openImagePages } from './image-pages.ts';
import { openPdfPages } from './pdf-pages.ts';

/** A page's extent as a reader sees it, turned upright: PDF points (1/72 inch). */
export interface PageSize {
  width: number;
  height: number;
}

/** Pixels of one page, rows from the top, without padding; a point (x, y) of the page lies at pixel (x, y) × `scale`. */
export interface PagePicture {
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes a pixel: 1 is grey, 4 is red, green, blue and opacity (always opaque: pages lie on white). */
  channels: 1 | 4;
  data: Uint8Array;
  /** Pixels a point; less than was asked for where the page would have been too large. */
  scale: number;
}

export interface RenderOptions {
  /** Pixels an inch; 72 gives a pixel a point. */
  dpi: number;
  /** Grey values instead of colours. */
  grey?: boolean;
}

/** The pages of one file as pictures. Pages are counted from 1. */
export interface PagePictures {
  pageCount: number;
  /** @throws RangeError where there is no such page; E_DAMAGED */
  sizeOf(page: number): Promise<PageSize>;
  /** At most `limits.pagePixels`, whatever resolution is asked for. @throws as `sizeOf` */
  render(page: number, options: RenderOptions): Promise<PagePicture>;
  close(): Promise<void>;
}

/**
 * Opens a PDF, PNG, JPEG or TIFF for its pages' pictures.
 *
 * @throws E_PDF_ENCRYPTED, E_DAMAGED, E_TOO_LARGE, E_UNSUPPORTED for any other format
 */
export async function openPages(file: InputFile): Promise<PagePictures> {
  switch (detectFormat(file.name, file.bytes)) {
    case 'pdf':
      return openPdfPages(file);
    case 'image':
      return openImagePages(file);
    default:
      throw ingestError('E_UNSUPPORTED', file.name, 'kein PDF und kein Bild');
  }
}
