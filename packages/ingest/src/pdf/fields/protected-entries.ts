import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { InputFile } from '../../draft.ts';
import { limits } from '../../limits.ts';
import type { FieldEntry } from './parent-entries.ts';

/** What PDFium exports beyond the wrapper's types (fpdf_annot.h): texts are UTF-16LE with a zero at the end. */
const functions = [
  '_FPDF_LoadPage',
  '_FPDF_ClosePage',
  '_FPDFPage_GetAnnotCount',
  '_FPDFPage_GetAnnot',
  '_FPDFPage_CloseAnnot',
  '_FPDFAnnot_GetSubtype',
  '_FPDFAnnot_GetFormFieldName',
  '_FPDFAnnot_GetFormFieldAlternateName',
  '_FPDFAnnot_GetOptionCount',
  '_FPDFAnnot_GetOptionLabel',
] as const;

type FormFunctions = Record<(typeof functions)[number], (...pointers: number[]) => number> & {
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  HEAPU8: Uint8Array;
};

const widget = 20;
/** Characters of a tooltip or name; a longer one is left. */
const longest = 4096;

/**
 * Entries of the form's fields of a protected PDF by their full name: PDFium decrypts it, pdf-lib cannot. None where
 * no password fits.
 */
export async function protectedEntries(file: InputFile): Promise<Map<string, FieldEntry>> {
  const library = await PDFiumLibrary.init();
  try {
    for (const password of ['', ...(file.passwords ?? [])]) {
      const document = await library.loadDocument(file.bytes, password).catch(() => undefined);
      if (!document) continue;
      const module: unknown = Reflect.get(document, 'module');
      const handle: unknown = Reflect.get(document, 'documentIdx');
      if (!hasFormFunctions(module) || typeof handle !== 'number') return new Map();
      const form = document.initializeFormFields();
      const pages = Math.min(document.getPageCount(), limits.pdfPages);
      return entriesIn(module, { document: handle, form, pages });
    }
    return new Map();
  } finally {
    library.destroy();
  }
}

function entriesIn(
  pdfium: FormFunctions,
  { document, form, pages }: { document: number; form: number; pages: number },
): Map<string, FieldEntry> {
  const found = new Map<string, FieldEntry>();
  for (let number = 0; number < pages; number++) {
    const page = pdfium._FPDF_LoadPage(document, number);
    if (page === 0) continue;
    const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), limits.formFields);
    for (let index = 0; index < count; index++) {
      const annotation = pdfium._FPDFPage_GetAnnot(page, index);
      if (annotation === 0) continue;
      if (pdfium._FPDFAnnot_GetSubtype(annotation) === widget) addEntry(pdfium, form, annotation, found);
      pdfium._FPDFPage_CloseAnnot(annotation);
    }
    pdfium._FPDF_ClosePage(page);
  }
  return found;
}

function addEntry(pdfium: FormFunctions, form: number, annotation: number, found: Map<string, FieldEntry>): void {
  const text = (part: 'Name' | 'AlternateName') =>
    textOf(pdfium, (buffer, length) => pdfium[`_FPDFAnnot_GetFormField${part}`](form, annotation, buffer, length));
  const label = (index: number) =>
    textOf(pdfium, (buffer, length) => pdfium._FPDFAnnot_GetOptionLabel(form, annotation, index, buffer, length));
  const name = text('Name');
  if (found.has(name)) return;
  const count = Math.min(pdfium._FPDFAnnot_GetOptionCount(form, annotation), limits.formFields);
  const options = Array.from({ length: Math.max(0, count) }, (_, index) => label(index));
  found.set(name, { tooltip: text('AlternateName'), options });
}

/** The text that a function writes to a buffer; without one, it gives the length in bytes. */
function textOf(pdfium: FormFunctions, write: (buffer: number, length: number) => number): string {
  const length = write(0, 0);
  if (length <= 2 || length > longest * 2) return '';
  const buffer = pdfium.wasmExports.malloc(length);
  write(buffer, length);
  const bytes = pdfium.HEAPU8.slice(buffer, buffer + length - 2);
  pdfium.wasmExports.free(buffer);
  return new TextDecoder('utf-16le').decode(bytes).trim();
}

function hasFormFunctions(module: unknown): module is FormFunctions {
  if (typeof module !== 'object' || module === null) return false;
  return functions.every((name) => typeof Reflect.get(module, name) === 'function');
}
