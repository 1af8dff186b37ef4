import type { Warning } from '@lotse/model';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Draft, InputFile } from '../draft.ts';
import { limits } from '../limits.ts';
import { draftRecognised } from '../ocr/draft-recognised.ts';
import type { ReadDocumentOptions } from '../read-options.ts';
import { addParentEntries } from './fields/parent-entries.ts';
import { type Widget, widgetsOf } from './fields/widgets.ts';
import { openPdf } from './open.ts';
import { isScan, lettersOf, type PageContent, readPage } from './page.ts';
import { PdfiumReading } from './pdfium-reading.ts';
import { addTagLabels } from './tagged/form-labels.ts';
import { withXfa } from './xfa/read-xfa.ts';

/**
 * Reads a PDF: text in reading order with headings, lists and ruled tables, by the tags of the file where they can be
 * relied on, else by its looks; running heads and feet once as notes; form fields. Pages without text are reported, never passed over in silence.
 *
 * @throws E_PDF_ENCRYPTED, E_DAMAGED, E_TOO_LARGE
 */
export async function readPdf(file: InputFile, options: ReadDocumentOptions = {}): Promise<Draft> {
  const { document, pdfjs, close } = await openPdf(file);
  const beside = document.numPages > limits.pdfParsePages ? new PdfiumReading(file, document.numPages) : undefined;
  try {
    const pages: PageContent[] = [];
    const widgets = new Map<number, Widget[]>();
    const tagged = await isTagged(document);
    const deadline = performance.now() + limits.fileTime;
    for (let number = 1; number <= document.numPages; number++) {
      options.signal?.throwIfAborted();
      if (performance.now() > deadline) break;
      const page = await document.getPage(number);
      const amongScans = pages.length >= 5 && pages.every(isScan);
      const textOnly = await beside?.isTextOnly(number);
      pages.push(await readPage(pdfjs, page, { amongScans, textOnly, tagged }));
      widgets.set(number, await widgetsOf(page));
      page.cleanup();
    }
    await addParentEntries([...widgets.values()].flat(), file);
    for (const page of pages) addTagLabels(widgets.get(page.number) ?? [], page);
    const pictures = pages.filter(isUnreadable).map((page) => page.number);
    const recognised = await draftRecognised(file, { pages, pictures, widgets }, options);
    const draft: Draft = {
      reader: 'pdf',
      mediaType: 'application/pdf',
      ...recognised.draft,
      pages: document.numPages,
      tagged,
      ...(tagged ? await statedLanguage(document) : {}),
      warnings: [...warningsOf(pages, document.numPages, file.name), ...recognised.warnings],
      ...(beside ? { beside: { with: 'PDFium', pages: beside.texts(pages.length) } } : {}),
    };
    return (await hasXfa(document)) ? await withXfa(draft, file) : draft;
  } catch (error) {
    await beside?.close();
    throw error;
  } finally {
    await close();
  }
}

async function isTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo();
  if (info instanceof Map) return info.get('Marked') === true;
  return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true;
}

/** The language that the file states for itself (Lang): a hint for texts too short to tell. */
async function statedLanguage(document: PDFDocumentProxy): Promise<{ language?: string }> {
  const { info } = await document.getMetadata();
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : '';
  const code = /^([a-z]{2})(?:-|$)/i.exec(language)?.[1]?.toLowerCase();
  return code ? { language: code } : {};
}

/** A form of Adobe LiveCycle, which may hold nothing but a notice in the pages themselves. */
async function hasXfa(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return 'IsXFAPresent' in info && info.IsXFAPresent === true;
}

/** A page whose text has to be recognised in its picture: it has none, or its signs mean nothing. */
function isUnreadable(page: PageContent): boolean {
  return isScan(page) || page.unreadable > 0.05;
}

function warningsOf(pages: readonly PageContent[], total: number, where: string): Warning[] {
  const warnings: Warning[] = [];
  if (pages.length < total) {
    const message = `Das Lesen hat zu lange gedauert: nur die Seiten 1 bis ${pages.length} von ${total} wurden gelesen.`;
    warnings.push({ code: 'E_TIMEOUT', message, where });
  }
  for (const page of pages) {
    const at = `${where}, Seite ${page.number}`;
    if (!isUnreadable(page) && lettersOf(page) === 0) {
      warnings.push({ code: 'E_EMPTY', message: `Seite ${page.number} enthält keinen Text.`, where: at });
    }
    if (page.cut) {
      warnings.push({
        code: 'E_TOO_LARGE',
        message: `Seite ${page.number}: nur der Anfang des Textes wurde gelesen.`,
        where: at,
      });
    }
    if (page.drawing.skipped) {
      warnings.push({
        code: 'E_TOO_LARGE',
        message: `Seite ${page.number}: die Zeichnung ist zu umfangreich; Tabellenlinien wurden nicht gelesen.`,
        where: at,
      });
    }
  }
  return warnings;
}
