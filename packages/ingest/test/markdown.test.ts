import { readDocument } from '@lotse/ingest';
import { describe, expect, it } from 'vitest';
import { outline, textFile } from './files.ts';

async function markdown(lines: readonly string[]) {
  const [document] = await readDocument(textFile('ablauf.md', lines.join('\n')));
  return document!;
}

describe('Markdown', () => {
  it('keeps footnotes with their number and takes the sign off the text', async () => {
    const document = await markdown([
      'Offene Fälle[^1] gehen vor.[^frist]',
      '',
      '[^1]: Vgl. BT-Drs. 20/3936,',
      '    S. 12.',
      '',
      '[^frist]: Siehe § 42a VwVfG.',
    ]);
    expect(outline(document)).toEqual([
      'paragraph – Offene Fälle gehen vor.',
      'footnote 1 Vgl. BT-Drs. 20/3936, S. 12.',
      'footnote frist Siehe § 42a VwVfG.',
    ]);
    expect(document.comparison?.missingTotal).toBe(0);
  });

  it('takes a number that begins a wrapped line for no item', async () => {
    const document = await markdown([
      '14. Karten, die nicht abgeholt wurden, sind an SG',
      '    40.2 zurückzugeben.',
      '15. Rechnungen prüft SB.',
      '15.1 Die Anordnung folgt.',
    ]);
    expect(outline(document)).toEqual([
      'listItem1 14. Karten, die nicht abgeholt wurden, sind an SG 40.2 zurückzugeben.',
      'listItem1 15. Rechnungen prüft SB.',
      'listItem1 15.1 Die Anordnung folgt.',
    ]);
  });
});
