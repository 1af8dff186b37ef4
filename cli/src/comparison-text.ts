import type { ReadingComparison, ReadingDifference, SourceDocument } from '@lotse/model';
import { printable } from './printable.ts';
import { placeText } from './screens/case/passage-text.ts';
import type { Texts } from './texts/index.ts';

/** How a document compares with the second reading of its file: each word that one has more often, how often and where. */
export function comparisonText({ file, comparison, blocks }: SourceDocument, texts: Texts): string {
  const { comparison: say } = texts;
  if (comparison === undefined) return printable(say.none(file));
  const place = (id: string | undefined) => {
    const block = blocks.find((candidate) => candidate.id === id);
    return block === undefined ? '' : `${block.id}, ${placeText(block.place, texts)}`;
  };
  const { missing, missingTotal, extra, extraTotal, files, leftOut } = comparison;
  const lines = [
    say.heading(file, comparison.with, comparison.words),
    '',
    ...(isSame(comparison) ? [say.same] : []),
    ...(missingTotal > 0 ? [say.missing(missingTotal), ...entries(missing, missingTotal, texts, place)] : []),
    ...(extraTotal > 0 ? [say.extra(extraTotal), ...entries(extra, extraTotal, texts, place)] : []),
    ...(leftOut > 0 ? [say.leftOut(leftOut)] : []),
    ...(files === undefined || files.count === 0 ? [] : [fileLine(files, texts)]),
  ];
  return lines.map(printable).join('\n');
}

/** Whether nothing differs. */
export function isSame({ missingTotal, extraTotal, files }: ReadingComparison): boolean {
  return missingTotal === 0 && extraTotal === 0 && (files?.missing.length ?? 0) === 0;
}

/** One line a word: the word, how often, where, and the words around it. */
function entries(
  differences: readonly ReadingDifference[],
  total: number,
  texts: Texts,
  placeOf: (block: string | undefined) => string,
): string[] {
  const { comparison: say, words } = texts;
  const shown = differences.reduce((sum, { count }) => sum + count, 0);
  const lines = differences.map(({ word, count, page, cells, context, block }) => {
    const where = page === undefined ? (cells === undefined ? placeOf(block) : say.cells(cells)) : words.page(page);
    return `    ${[word, say.times(count), where, context].filter(Boolean).join('  ')}`;
  });
  return shown < total ? [...lines, `    ${say.rest(total - shown)}`] : lines;
}

function fileLine({ count, missing }: NonNullable<ReadingComparison['files']>, { comparison: say }: Texts): string {
  return missing.length > 0 ? say.filesMissing(missing) : say.files(count);
}
