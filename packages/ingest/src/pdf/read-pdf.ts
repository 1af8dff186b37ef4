import type { Warning } from '@lotse/model';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Draft, DraftBlock, InputFile } from '../draft.ts';
import { limits } from '../limits.ts';
import { drawnFields } from './drawn-fields.ts';
import { columnsOfLines, piecesOf } from './flow.ts';
import { labelPlaces, placeFields } from './form-pages.ts';
import type { FoundField } from './found-field.ts';
import { type Furniture, findFurniture } from './furniture.ts';
import { type Rect, toBox } from './geometry.ts';
import { bodySizeOf } from './headings.ts';
import { PrintedText } from './labels.ts';
import { legendOf } from './legend.ts';
import { lineOf } from './lines.ts';
import { openPdf } from './open.ts';
import { isScan, lettersOf, type PageContent, readPage } from './page.ts';
import { usualLeading } from './paragraphs.ts';
import { addParentEntries } from './parent-entries.ts';
import { gridsOf } from './tables.ts';
import { fieldsOfWidgets } from './widget-fields.ts';
import { type Widget, widgetsOf } from './widgets.ts';
import { type PlacedBlock, writeBlocks } from './write-blocks.ts';

/**
 * Reads a PDF: text in reading order with headings, lists and ruled tables; running heads and feet once as notes;
 * form fields. Pages without text are reported, never passed over in silence.
 *
 * @throws E_PDF_ENCRYPTED, E_DAMAGED, E_TOO_LARGE
 */
export async function readPdf(file: InputFile): Promise<Draft> {
  const { document, pdfjs, close } = await openPdf(file);
  try {
    const pages: PageContent[] = [];
    const widgets = new Map<number, Widget[]>();
    const deadline = performance.now() + limits.fileTime;
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline) break;
      const page = await document.getPage(number);
      const amongScans = pages.length >= 5 && pages.every(isScan);
      pages.push(await readPage(pdfjs, page, amongScans));
      widgets.set(number, await widgetsOf(page));
      page.cleanup();
    }
    await addParentEntries([...widgets.values()].flat(), file);
    const found = fieldsOfPages(pages, widgets);
    const bodySize = bodySizeOf(
      pages.flatMap((page) => page.items.map((item) => ({ size: item.size, letters: item.text.length }))),
    );
    const labels = new Map([...found].map(([page, fields]) => [page, labelPlaces(fields)]));
    const furniture = findFurniture(pages, bodySize, labels);
    const { placed, leftOut } = flowBlocks(pages, furniture, bodySize, labels);
    const fields = pages.flatMap((page) => placeFields(found.get(page.number) ?? [], page, placed));
    const title = titleOf(placed);
    return {
      reader: 'pdf',
      mediaType: 'application/pdf',
      ...(title ? { title } : {}),
      pages: document.numPages,
      tagged: await isTagged(document),
      blocks: [...placed.map(({ block }) => block), ...notesOf(pages, furniture)],
      fields,
      leftOut,
      warnings: [
        ...(await xfaWarning(document, fields.length, file.name)),
        ...warningsOf(pages, document.numPages, file.name),
      ],
    };
  } finally {
    await close();
  }
}

function flowBlocks(
  pages: readonly PageContent[],
  furniture: Furniture,
  bodySize: number,
  labels: ReadonlyMap<number, readonly Rect[]>,
): { placed: PlacedBlock[]; leftOut: string[] } {
  const leading = usualLeading(pages.flatMap((page) => columnsOfLines(page, furniture.items)));
  const pieces = pages.map((page) =>
    piecesOf(page, gridsOf(page.drawing.rules, page.items), furniture.items, leading, formLabels(page, labels)),
  );
  const fills = new Map<number, readonly Rect[]>(pages.map((page) => [page.number, page.drawing.fills]));
  return writeBlocks(pieces, bodySize, fills, labels);
}

/** The labels of a page with so many fields for its lines of text that labels side by side have to be told apart. */
function formLabels(page: PageContent, labels: ReadonlyMap<number, readonly Rect[]>): readonly Rect[] | undefined {
  const here = labels.get(page.number) ?? [];
  return here.length >= 3 && here.length >= 0.15 * new PrintedText(page).rows.length ? here : undefined;
}

/** The fields of each page that has some, by page number. */
function fieldsOfPages(
  pages: readonly PageContent[],
  widgets: ReadonlyMap<number, Widget[]>,
): Map<number, FoundField[]> {
  const legend = pages
    .flatMap((page) => new PrintedText(page).rows)
    .map((row) => legendOf(lineOf(row).text))
    .find((found) => found !== undefined);
  const fields = new Map<number, FoundField[]>();
  for (const page of pages) {
    const own = widgets.get(page.number) ?? [];
    const grids = gridsOf(page.drawing.rules, page.items);
    const drawn = drawnFields(
      page,
      grids,
      own.flatMap((widget) => widget.rects),
      legend,
    );
    const found = [...fieldsOfWidgets(own, new PrintedText(page), legend), ...drawn];
    if (found.length > 0) fields.set(page.number, found);
  }
  return fields;
}

/** Running heads and feet and turned text, each once, after the text. */
function notesOf(pages: readonly PageContent[], furniture: Furniture): DraftBlock[] {
  const notes: DraftBlock[] = furniture.texts.map(({ text, kind, page, row }) => ({
    kind: 'note',
    marker: kind,
    text,
    place: { page, box: toBox(row) },
    path: [],
  }));
  for (const page of pages) {
    const text = page.rotated.join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') notes.push({ kind: 'note', marker: 'Randtext', text, place: { page: page.number }, path: [] });
  }
  return notes;
}

/** The largest heading of the first page. */
function titleOf(placed: readonly PlacedBlock[]): string | undefined {
  const headings = placed.filter(({ block, page }) => block.kind === 'heading' && page === 1);
  return (
    headings.find(({ block }) => block.level === 1 && block.marker === undefined)?.block.text ?? headings[0]?.block.text
  );
}

async function isTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo();
  if (info instanceof Map) return info.get('Marked') === true;
  return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true;
}

/** Forms of Adobe LiveCycle that hold nothing but a notice in the PDF itself. */
async function xfaWarning(document: PDFDocumentProxy, fields: number, where: string): Promise<Warning[]> {
  const { info } = await document.getMetadata();
  const hasXfa = 'IsXFAPresent' in info && info.IsXFAPresent === true;
  if (!hasXfa || fields > 0) return [];
  const message =
    'Das Formular ist ein dynamisches XFA-Formular; seine Felder wurden nicht gelesen. Lassen Sie es als gewöhnliches PDF ausgeben.';
  return [{ code: 'E_UNSUPPORTED', message, where }];
}

function warningsOf(pages: readonly PageContent[], total: number, where: string): Warning[] {
  const warnings: Warning[] = [];
  if (pages.length < total) {
    const message = `Das Lesen hat zu lange gedauert: nur die Seiten 1 bis ${pages.length} von ${total} wurden gelesen.`;
    warnings.push({ code: 'E_TIMEOUT', message, where });
  }
  for (const page of pages) {
    const at = `${where}, Seite ${page.number}`;
    if (isScan(page) || page.unreadable > 0.05) {
      const message = `Seite ${page.number} ist ein Bild oder ihr Text ist unlesbar verschlüsselt; sie wurde nicht gelesen (Texterkennung nötig).`;
      warnings.push({ code: 'E_NEEDS_OCR', message, where: at });
    } else if (lettersOf(page) === 0) {
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
