import { readDocument } from '@lotse/ingest';
import type { SourceDocument } from '@lotse/model';
import { describe, expect, it } from 'vitest';
import { comparisonText } from '../src/comparison-text.ts';
import { textsFor } from '../src/texts/index.ts';

const de = textsFor('de');

async function documentOf(name: string, text: string): Promise<SourceDocument> {
  const [document] = await readDocument({ name, bytes: new TextEncoder().encode(text) });
  return document!;
}

describe('how a document compares with the second reading, as text', () => {
  it('says that nothing differs, and how much was left out on purpose', async () => {
    const page = await documentOf('a.html', '<nav>Start Rathaus</nav><p>Der Antrag wird geprüft.</p>');
    expect(comparisonText(page, de)).toBe(
      'a.html: verglichen mit einer zweiten, unabhängigen Lesung (HTML, 6 Wörter)\n\n' +
        'Beide Lesungen haben dieselben Wörter gleich oft.\n' +
        'Mit Absicht ausgelassen: 2 Wörter (etwa Inhaltsverzeichnis, wiederholte Kopfzeilen, Navigation, ausgeblendeter Text).',
    );
  });

  it('names each word, how often it is missing, where, and what stands around it', async () => {
    const document = await documentOf('a.txt', 'Ablauf\n\nDer Antrag wird geprüft.');
    const lossy: SourceDocument = {
      ...document,
      comparison: {
        with: 'pdf-parse',
        words: 9,
        leftOut: 0,
        missing: [
          { word: '25,50', count: 2, page: 3, context: 'kostet 25,50 €' },
          { word: 'Frist', count: 1, cells: 'Gebühren!5:5' },
        ],
        missingTotal: 7,
        extra: [{ word: 'Antrag', count: 1, block: document.blocks[1]!.id }],
        extraTotal: 1,
        files: { count: 2, missing: ['anlage.pdf'] },
      },
    };
    expect(comparisonText(lossy, de).split('\n').slice(2)).toEqual([
      'Nur die zweite Lesung findet (7 Wörter):',
      '    25,50  2×  Seite 3  kostet 25,50 €',
      '    Frist  1×  Zeile Gebühren!5:5',
      '    und 4 weitere',
      'Nur Lotse findet (1 Wort):',
      `    Antrag  1×  ${document.blocks[1]!.id}, Ablauf`,
      'Weder gelesen noch genannt: anlage.pdf',
    ]);
    expect(comparisonText(lossy, textsFor('en'))).toContain('Only the second reading finds (7 words):');
  });

  it('says so where there is no second reading', async () => {
    const { comparison: _, ...document } = await documentOf('a.txt', 'Ablauf');
    expect(comparisonText(document, de)).toBe('a.txt: kein Vergleich; für diese Datei gibt es keine zweite Lesung.');
  });
});
