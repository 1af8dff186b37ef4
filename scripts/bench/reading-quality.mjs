import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../packages/german/src/index.ts';
import { score, fixture as sentenceFixture } from '../../packages/german/test/sentence-scores.ts';
import { readDocument } from '../../packages/ingest/src/index.ts';
import { wordErrorRate } from '../../packages/ingest/test/error-rate.ts';
import { drawnOnly, goldForms, hasAcroForm, overall, scoreOf } from '../../packages/ingest/test/gold-forms.ts';
import { root } from '../setup.mjs';
import { fixture, otherReader, pdftotext } from './reading-speed.mjs';

const fixtures = join(root, 'packages', 'ingest', 'test', 'fixtures');

/** How well documents are read. */
export async function measureQuality(figures) {
  await measureColumns(figures);
  await measureFields(figures);
  const { spans } = score([sentenceFixture('sentences')], splitSentences);
  figures.add('sentences: F1', 'f1', spans, { goal: 0.93 });
}

/** Word errors on pages of two columns, whose text lies in the file column by column or line by line. */
async function measureColumns(figures) {
  const expected = readFileSync(join(fixtures, 'twocol.expected.txt'), 'utf8');
  for (const name of ['twocol_natural.pdf', 'twocol_interleaved.pdf']) {
    const [document] = await readDocument(fixture(name));
    const own = document.blocks.map(({ text }) => text).join('\n');
    figures.add(`${name}: word error rate`, 'errorRate', wordErrorRate(expected, own), { goal: 0 });
    const file = join(fixtures, name);
    const others = { pdfjs: otherReader('pdfjs', file), pdftotext: pdftotext(file) };
    for (const [library, found] of Object.entries(others)) {
      if (found) figures.add(`${name}, ${library}`, 'errorRate', wordErrorRate(expected, found.text));
    }
  }
}

/** Fields of the gold forms, as they are and as they look on paper. */
async function measureFields(figures) {
  const withFields = [];
  const onPaper = [];
  for (const form of goldForms().filter(({ name }) => name.endsWith('.pdf'))) {
    const isForm = await hasAcroForm(form.bytes);
    if (isForm) withFields.push(await scoreOf(form, form.bytes));
    onPaper.push(await scoreOf(form, isForm ? await drawnOnly(form.bytes) : form.bytes));
  }
  figures.add('gold forms, AcroForm: field F1', 'f1', overall(withFields), { goal: 0.95 });
  figures.add('gold forms, drawn only: field F1', 'f1', overall(onPaper), { goal: 0.75 });
}
