import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OtherReading, OtherText } from '../../comparison/other-reading.ts';
import type { InputFile } from '../../draft.ts';
import { openPdf } from '../open.ts';

/** Laying out takes longer than reading; more is not waited for, milliseconds. */
const patience = 10_000;

/** The form as pdfjs lays it out, page by page: captions, texts and choices, read by a parser of its own. */
export async function xfaSecondReading(file: InputFile): Promise<OtherReading> {
  const { document, close } = await openPdf(file, { enableXfa: true });
  const clock = Promise.withResolvers<never>();
  const timer = setTimeout(() => clock.reject(new Error('pdfjs takes too long to lay out this form')), patience);
  try {
    const pages = await Promise.race([pagesOf(document), clock.promise]);
    if (pages.length === 0) throw new Error('pdfjs lays out nothing of this form');
    return { with: 'pdfjs (XFA)', ways: [pages] };
  } finally {
    clearTimeout(timer);
    await close();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<OtherText[]> {
  const pages: OtherText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const text = textOf(await page.getXfa()).trim();
    if (text !== '') pages.push({ page: number, text });
  }
  return pages;
}

/** Deeper trees are no forms. */
const deepest = 300;

/** Text of a tree of elements; choices of a list count, the empty one aside. */
function textOf(node: unknown, depth = 0): string {
  if (typeof node !== 'object' || node === null || depth > deepest) return '';
  const value: unknown = Reflect.get(node, 'value');
  const children: unknown = Reflect.get(node, 'children');
  const inner = Array.isArray(children) ? children.map((child) => textOf(child, depth + 1)).join('\n') : '';
  return typeof value === 'string' ? `${value}\n${inner}` : inner;
}
