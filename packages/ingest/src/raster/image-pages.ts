import sharp from 'sharp';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { PagePicture, PagePictures, PageSize, RenderOptions } from './page-pictures.ts';
import { checkedPage, pixelsOf, scaleFor } from './resolution.ts';

/** What sharp calls the formats that are pages of a document. */
const formats = new Set(['png', 'jpeg', 'tiff']);

/** The long side of a sheet of A4, points: for pictures that state no resolution of a scanner. */
const longSide = 841.89;

/** Resolutions that are believed, pixels an inch: cameras and screens write 72 or 96, which says nothing of the sheet. */
const scanner = { from: 150, to: 1200 };

/**
 * The pages of a picture: one, or as many as a TIFF has. Turned upright as its EXIF tag says.
 *
 * @throws E_DAMAGED, E_TOO_LARGE, E_UNSUPPORTED for what is no PNG, JPEG or TIFF
 */
export async function openImagePages(file: InputFile): Promise<PagePictures> {
  const metadata = await sharp(file.bytes, bounds)
    .metadata()
    .catch((error: unknown) => {
      throw failure(error, file.name, 'kein lesbares Bild');
    });
  if (!formats.has(metadata.format))
    throw ingestError('E_UNSUPPORTED', file.name, 'ein Bild, aber kein PNG, JPEG oder TIFF');
  const pageCount = metadata.pages ?? 1;
  if (pageCount > limits.pdfPages) throw ingestError('E_TOO_LARGE', file.name, `mehr als ${limits.pdfPages} Seiten`);
  return new ImagePages(file, pageCount);
}

const bounds = { limitInputPixels: limits.imagePixels, failOn: 'error' } as const;

class ImagePages implements PagePictures {
  readonly pageCount: number;
  readonly #file: InputFile;
  readonly #sizes = new Map<number, PageSize>();

  constructor(file: InputFile, pageCount: number) {
    this.#file = file;
    this.pageCount = pageCount;
  }

  async sizeOf(page: number): Promise<PageSize> {
    const known = this.#sizes.get(checkedPage(page, this.pageCount));
    if (known) return known;
    const { autoOrient, density = 0 } = await this.#open(page)
      .metadata()
      .catch((error: unknown) => {
        throw this.#failure(page, error);
      });
    const { width, height } = autoOrient;
    const believed = density >= scanner.from && density <= scanner.to;
    const points = believed ? 72 / density : longSide / Math.max(width, height);
    const size = { width: width * points, height: height * points };
    this.#sizes.set(page, size);
    return size;
  }

  async render(page: number, { dpi, grey = false }: RenderOptions): Promise<PagePicture> {
    const size = await this.sizeOf(page);
    const scale = scaleFor(size, dpi);
    const { width, height } = pixelsOf(size, scale);
    const upright = this.#open(page)
      .autoOrient()
      .resize(width, height, { fit: 'fill' })
      .flatten({ background: 'white' });
    const coloured = grey ? upright.toColourspace('b-w') : upright.toColourspace('srgb').ensureAlpha();
    const { data, info } = await coloured
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
      .catch((error: unknown) => {
        throw this.#failure(page, error);
      });
    return { width: info.width, height: info.height, channels: grey ? 1 : 4, data, scale };
  }

  async close(): Promise<void> {
    this.#sizes.clear();
  }

  #open(page: number) {
    return sharp(this.#file.bytes, { ...bounds, page: page - 1 });
  }

  #failure(page: number, cause: unknown) {
    const detail = this.pageCount > 1 ? `Seite ${page} lässt sich nicht darstellen` : 'kein lesbares Bild';
    return failure(cause, this.#file.name, detail);
  }
}

/** The library tells its reasons by sentences alone. */
function failure(cause: unknown, name: string, detail: string) {
  if (cause instanceof Error && /pixel limit/.test(cause.message)) {
    return ingestError('E_TOO_LARGE', name, `mehr als ${limits.imagePixels / 1_000_000} Megapixel`);
  }
  return ingestError('E_DAMAGED', name, detail, cause);
}
