import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { PagePicture, PagePictures, PageSize, RenderOptions } from './page-pictures.ts';
import { checkedPage, pixelsOf, scaleFor } from './resolution.ts';

/**
 * The pages of a PDF, drawn by PDFium with what is filled in on forms: turned by /Rotate and cut to the crop box, as
 * pdfjs' viewport has them. Each file gets an instance of its own, so that none can spoil another's memory.
 *
 * @throws E_PDF_ENCRYPTED, E_DAMAGED, E_TOO_LARGE
 */
export async function openPdfPages(file: InputFile): Promise<PagePictures> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await load(library, file);
    const pageCount = document.getPageCount();
    if (pageCount > limits.pdfPages) throw ingestError('E_TOO_LARGE', file.name, `mehr als ${limits.pdfPages} Seiten`);
    if (pageCount < 1) throw ingestError('E_DAMAGED', file.name, 'keine Seiten');
    return new PdfPages(file.name, library, document, pageCount);
  } catch (error) {
    end(library);
    throw error;
  }
}

/** After a fault the library may not be able to end, either: what it holds goes with its instance. */
function end(held: { destroy(): void }): void {
  try {
    held.destroy();
  } catch {
    // Nothing of it is used any more.
  }
}

async function load(library: PDFiumLibrary, file: InputFile): Promise<PDFiumDocument> {
  for (const password of ['', ...(file.passwords ?? [])]) {
    try {
      return await library.loadDocument(file.bytes, password);
    } catch (error) {
      // The library tells its reasons by sentences alone.
      if (error instanceof Error && /^Password required/.test(error.message)) continue;
      throw ingestError('E_DAMAGED', file.name, 'kein lesbares PDF', error);
    }
  }
  const given = (file.passwords ?? []).length > 0;
  throw ingestError('E_PDF_ENCRYPTED', file.name, given ? 'kein angegebenes Kennwort passt' : undefined);
}

class PdfPages implements PagePictures {
  readonly pageCount: number;
  readonly #name: string;
  readonly #library: PDFiumLibrary;
  readonly #document: PDFiumDocument;
  readonly #sizes = new Map<number, PageSize>();

  constructor(name: string, library: PDFiumLibrary, document: PDFiumDocument, pageCount: number) {
    this.#name = name;
    this.#library = library;
    this.#document = document;
    this.pageCount = pageCount;
  }

  async sizeOf(page: number): Promise<PageSize> {
    const known = this.#sizes.get(checkedPage(page, this.pageCount));
    if (known) return known;
    const { originalWidth: width, originalHeight: height } = this.#guarded(page, () =>
      this.#document.getPage(page - 1).getOriginalSize(),
    );
    if (!(width > 0 && height > 0 && Number.isFinite(width * height))) throw this.#damaged(page);
    const size = { width, height };
    this.#sizes.set(page, size);
    return size;
  }

  async render(page: number, { dpi, grey = false }: RenderOptions): Promise<PagePicture> {
    const size = await this.sizeOf(page);
    const scale = scaleFor(size, dpi);
    const picture = await this.#guarded(page, () => this.#document.getPage(page - 1))
      .render({
        ...pixelsOf(size, scale),
        scale: 1,
        colorSpace: grey ? 'Gray' : 'BGRA',
        renderFormFields: true,
        render: 'bitmap',
      })
      .catch((error: unknown) => {
        throw this.#damaged(page, error);
      });
    return { width: picture.width, height: picture.height, channels: grey ? 1 : 4, data: picture.data, scale };
  }

  async close(): Promise<void> {
    end(this.#document);
    end(this.#library);
  }

  #guarded<T>(page: number, ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      throw this.#damaged(page, error);
    }
  }

  #damaged(page: number, cause?: unknown) {
    return ingestError('E_DAMAGED', this.#name, `Seite ${page} lässt sich nicht darstellen`, cause);
  }
}
