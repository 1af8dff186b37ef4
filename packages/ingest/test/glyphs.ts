import { PDFiumModule } from '@hyzyla/pdfium';
import type { Rect } from '../src/pdf/layout/geometry.ts';

/** A sign on a page and the bounds of its ink: points, origin top left. */
export interface Glyph extends Rect {
  sign: string;
}

type PDFium = Awaited<ReturnType<typeof PDFiumModule>>;

/** What the library exports and its types leave out. */
interface TextFunctions {
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDF_PageToDevice(...args: number[]): number;
}

/** Parts of a point that the library's whole numbers are taken for. */
const parts = 64;

/** Every sign of every page, as PDFium finds it: a reading that has nothing in common with ours. */
export async function glyphsOf(bytes: Uint8Array, password = ''): Promise<Glyph[][]> {
  const pdfium = (await PDFiumModule({})) as PDFium & TextFunctions;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  const { malloc } = pdfium.wasmExports;
  const copy = (data: Uint8Array) => {
    const at = malloc(data.length + 1);
    pdfium.HEAPU8.set(data, at);
    pdfium.HEAPU8[at + data.length] = 0;
    return at;
  };
  const document = pdfium._FPDF_LoadMemDocument(copy(bytes), bytes.length, copy(new TextEncoder().encode(password)));
  if (document === 0) throw new Error('not opened');
  const box = malloc(32);
  const pages: Glyph[][] = [];
  for (let index = 0; index < pdfium._FPDF_GetPageCount(document); index++) {
    const page = pdfium._FPDF_LoadPage(document, index);
    const width = Math.round(pdfium._FPDF_GetPageWidth(page) * parts);
    const height = Math.round(pdfium._FPDF_GetPageHeight(page) * parts);
    const toPage = (x: number, y: number): [number, number] => {
      pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, box, box + 4);
      const view = new DataView(pdfium.HEAPU8.buffer);
      return [view.getInt32(box, true) / parts, view.getInt32(box + 4, true) / parts];
    };
    const text = pdfium._FPDFText_LoadPage(page);
    const glyphs: Glyph[] = [];
    for (let sign = 0; sign < pdfium._FPDFText_CountChars(text); sign++) {
      if (!pdfium._FPDFText_GetCharBox(text, sign, box, box + 8, box + 16, box + 24)) continue;
      const [left, right, bottom, top] = new Float64Array(pdfium.HEAPU8.buffer.slice(box, box + 32));
      const [x1, y1] = toPage(left ?? 0, top ?? 0);
      const [x2, y2] = toPage(right ?? 0, bottom ?? 0);
      glyphs.push({
        sign: String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, sign)),
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      });
    }
    pages.push(glyphs);
    pdfium._FPDFText_ClosePage(text);
    pdfium._FPDF_ClosePage(page);
  }
  pdfium._FPDF_CloseDocument(document);
  return pages;
}
