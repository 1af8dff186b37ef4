import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InputFile } from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';

export type PdfModule = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export interface OpenPdf {
  document: PDFDocumentProxy;
  pdfjs: PdfModule;
  close(): Promise<void>;
}

/**
 * Opens a PDF with pdfjs.
 *
 * @throws E_PDF_ENCRYPTED, E_ENCRYPTION_UNSUPPORTED, E_DAMAGED, E_TOO_LARGE
 */
export async function openPdf(file: InputFile, { enableXfa = false } = {}): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: new Uint8Array(file.bytes),
    fontExtraProperties: true,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    useWorkerFetch: false,
    enableXfa,
    ...resourceFolders(),
  });
  const close = () => task.destroy();
  const passwords = [...(file.passwords ?? [])];
  task.onPassword = (tell: (password: string | Error) => void) => {
    tell(passwords.shift() ?? new WrongPassword());
  };
  try {
    const document = await task.promise;
    if (document.numPages > limits.pdfPages) {
      throw ingestError('E_TOO_LARGE', file.name, `mehr als ${limits.pdfPages} Seiten`);
    }
    return { document, pdfjs, close };
  } catch (error) {
    await close();
    if (error instanceof WrongPassword || (error instanceof Error && error.name === 'PasswordException')) {
      const given = (file.passwords ?? []).length > 0;
      throw ingestError('E_PDF_ENCRYPTED', file.name, given ? 'kein angegebenes Kennwort passt' : undefined);
    }
    if (error instanceof Error && error.name === 'LotseError') throw error;
    if (error instanceof Error && /^(?:unknown|unsupported) encryption/.test(error.message)) {
      throw ingestError('E_ENCRYPTION_UNSUPPORTED', file.name, 'PDF mit Zertifikat oder unbekanntem Verfahren', error);
    }
    throw ingestError('E_DAMAGED', file.name, 'kein lesbares PDF', error);
  }
}

/** There is no password left to try. */
class WrongPassword extends Error {}

/** Character maps and standard fonts beside pdfjs; without them most files read all the same. */
function resourceFolders(): { cMapUrl?: string; cMapPacked?: boolean; standardFontDataUrl?: string } {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const address = (name: string) => `${pathToFileURL(join(folder, name)).href}/`;
    return { cMapUrl: address('cmaps'), cMapPacked: true, standardFontDataUrl: address('standard_fonts') };
  } catch {
    return {};
  }
}
