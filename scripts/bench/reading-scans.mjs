import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chooseEngine } from '../../packages/ingest/src/ocr/choose-engine.ts';
import { findNativeTesseract } from '../../packages/ingest/src/ocr/native-tesseract.ts';
import { characterErrorRate } from '../../packages/ingest/test/error-rate.ts';
import { root } from '../setup.mjs';
import { fixture, startReader } from './reading-speed.mjs';
import { unit } from './unit.mjs';

const fixtures = join(root, 'packages', 'ingest', 'test', 'fixtures');
const goldCase = join(root, 'eval', 'data', 'gold', 'plakatierungsgenehmigung');

/** How well and how fast text in pictures is recognised, by the engine that comes along and by the one installed. */
export async function measureRecognition(figures) {
  const scans = await scansWithText();
  for (const engine of ['tesseract.js', 'tesseract']) {
    const nativePath = engine === 'tesseract' ? await findNativeTesseract(process.env.PATH) : undefined;
    const ocr = { engine, nativePath };
    if ((await chooseEngine(ocr)) === undefined) {
      figures.leave(engine, 'Debian packages tesseract-ocr and tesseract-ocr-deu');
      continue;
    }
    const reader = startReader();
    try {
      for (const { file, pages, expected } of scans) {
        const start = performance.now();
        const [document] = await reader.readDocument(file, { ocr });
        const seconds = (performance.now() - start) / 1000 / pages;
        const rate = characterErrorRate(expected, textOf(document));
        figures.add(`${file.name}, ${engine}: character error rate`, 'errorRate', rate, { goal: 0.02 });
        figures.add(`${file.name}, ${engine}: seconds a page`, 'seconds', seconds, { goal: 7, unit: unit() });
      }
    } finally {
      await reader.close();
    }
  }
}

/** The scan of a gold case with its text; scans of the first page of a document, with what is printed on it. */
async function scansWithText() {
  const firstPage = readFileSync(join(fixtures, 'verfahren.seite-1.txt'), 'utf8');
  const names = ['scan_schief.pdf', 'scan_schief.jpg', 'scan_rot90.png'];
  const own = names.filter((name) => existsSync(join(fixtures, name)));
  const gold = readFileSync(join(goldCase, 'truth', 'arbeitsanweisung-scan.truth.txt'), 'utf8');
  const bytes = readFileSync(join(goldCase, 'documents', 'arbeitsanweisung-scan.pdf'));
  return [
    ...own.map((name) => ({ file: fixture(name), pages: 1, expected: firstPage })),
    { file: { name: 'arbeitsanweisung-scan.pdf', bytes }, pages: 2, expected: withoutOrnament(gold) },
  ];
}

/** Lines drawn with signs and numbers of pages are no text of a document. */
function withoutOrnament(text) {
  return text
    .split('\n')
    .filter((line) => /\p{L}/u.test(line))
    .join('\n');
}

function textOf({ blocks }) {
  return blocks.map(({ marker, text }) => (marker === undefined ? text : `${marker} ${text}`)).join('\n');
}
