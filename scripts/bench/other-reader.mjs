// What other libraries make of a PDF, one process each: `node other-reader.mjs pdfjs|pdfium FILE`.
// Prints the text, the seconds for it and the megabytes of the process as JSON; starting is not counted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { root } from '../setup.mjs';

const [library, file] = process.argv.slice(2);
const { resolve } = createRequire(join(root, 'packages/ingest/package.json'));
const small = join(root, 'packages/ingest/test/fixtures/silben.pdf');

const readers = { pdfjs, pdfium };
const read = await readers[library]();
await read(readFileSync(small));
const start = performance.now();
const text = await read(readFileSync(file));
const seconds = (performance.now() - start) / 1000;
const found = { text, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(found), () => process.exit());

async function pdfjs() {
  const { getDocument } = await import(pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.mjs')).href);
  return async (bytes) => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
      page.cleanup();
    }
    await task.destroy();
    return pages.join('\n');
  };
}

async function pdfium() {
  const { PDFiumLibrary } = await import(pathToFileURL(resolve('@hyzyla/pdfium')).href);
  const library = await PDFiumLibrary.init();
  return async (bytes) => {
    const document = await library.loadDocument(bytes);
    const text = Array.from(document.pages(), (page) => page.getText()).join('\n');
    document.destroy();
    return text;
  };
}
