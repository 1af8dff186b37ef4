import { addAll } from '../../add-all.ts';
import { foldSpace } from '../../draft.ts';
import type { Furniture } from '../layout/furniture.ts';
import { rowsOf } from '../layout/rows.ts';
import type { TaggedPage } from './tagged-pages.ts';

const pageNumber = /^(?:Seite|S\.)?\s*[-–]?\s*\d+\s*[-–]?(?:\s*(?:von|\/)\s*\d+)?$/i;

/** Running heads and feet as the file marks them: each text once, numbers aside; bare page numbers not at all. */
export function artifactTexts(pages: readonly TaggedPage[]): Pick<Furniture, 'texts' | 'again'> {
  const texts: Furniture['texts'] = [];
  const again: string[] = [];
  const seen = new Set<string>();
  for (const { page, artifacts, repeated } of pages) {
    addAll(
      again,
      rowsOf(repeated).map((row) => foldSpace(row.chunks.map((chunk) => chunk.text).join(' '))),
    );
    for (const row of rowsOf(artifacts)) {
      const text = foldSpace(row.chunks.map((chunk) => chunk.text).join(' '));
      const key = text.replace(/\d+/g, '#');
      if (text === '') continue;
      if (pageNumber.test(text) || seen.has(key)) {
        again.push(text);
        continue;
      }
      seen.add(key);
      texts.push({ text, kind: row.top < page.height / 2 ? 'Kopfzeile' : 'Fußzeile', page: page.number, row });
    }
  }
  return { texts, again };
}
