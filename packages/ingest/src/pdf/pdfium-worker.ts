/** What runs beside the reading of a large PDF: PDFium tells of page after page what it says and what is drawn. */
import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PdfiumFile, PdfiumPage } from './pdfium-reading.ts';

const { bytes, passwords }: PdfiumFile = workerData;
const library = await PDFiumLibrary.init();
for (const page of (await open()).pages()) {
  const message: PdfiumPage = {
    page: page.number + 1,
    text: withHyphens(page.getText()),
    textOnly: isTextOnly(page),
  };
  parentPort?.postMessage(message);
}

async function open() {
  const [first = '', ...others] = ['', ...passwords];
  let document = library.loadDocument(bytes, first);
  for (const password of others) document = document.catch(() => library.loadDocument(bytes, password));
  return document;
}

function isTextOnly(page: { objects(): Iterable<{ type: string }> }): boolean {
  for (const { type } of page.objects()) if (type !== 'text') return false;
  return true;
}

/** PDFium joins a word that is divided at the end of a line by a sign without a meaning. */
function withHyphens(text: string): string {
  return text.replace(/\ufffe/g, '-\n');
}
