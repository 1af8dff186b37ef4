import { median } from '../../pdf/layout/geometry.ts';
import { glyphHeights } from '../../pdf/layout/glyph-heights.ts';
import type { TextItem } from '../../pdf/page.ts';
import type { PageWord, RecognisedPage } from '../recognised-page.ts';

/** Lines whose sizes differ by less are set in one size: a pixel more or less is no other font. */
const sameSize = 1.1;

/** Stems are so much broader in bold print. */
const boldStems = 1.2;

/** Words read with less tell nothing of size and stems. */
const telling = 0.5;

interface WordLine {
  page: number;
  words: PageWord[];
  size: number;
  baseline: number;
  /** Breadth of stems in units of the size. */
  stems: number | undefined;
  letters: number;
}

/** The words of a document's recognised pages as text that the file might have held: with size, base line and bold print. */
export function textItemsOf(pages: ReadonlyMap<number, RecognisedPage>): Map<number, TextItem[]> {
  const lines = [...pages].flatMap(([number, page]) => linesOf(number, page.words));
  const sizes = commonSizes(lines);
  const usualStems = weightedMedian(lines.map(({ stems, letters }) => [stems ?? 0, stems === undefined ? 0 : letters]));
  const items = new Map<number, TextItem[]>([...pages.keys()].map((number) => [number, []]));
  for (const line of lines) {
    const size = sizes.get(line) ?? line.size;
    const bold = line.stems !== undefined && line.stems > boldStems * usualStems;
    for (const { text, left, right, confidence } of line.words) {
      const [top, bottom] = [line.baseline - 0.8 * size, line.baseline + 0.2 * size];
      items.get(line.page)?.push({
        text,
        left,
        right,
        top,
        bottom,
        baseline: line.baseline,
        size,
        bold,
        italic: false,
        confidence,
      });
    }
  }
  return items;
}

function linesOf(page: number, words: readonly PageWord[]): WordLine[] {
  const groups = Map.groupBy(words, (word) => word.line);
  return [...groups.values()].map((group) => {
    const measured = group.flatMap((word) => {
      const heights = glyphHeights(word.text);
      if (heights === undefined || word.confidence < telling) return [];
      const size = (word.bottom - word.top) / (heights.above + heights.below);
      return [{ word, size, baseline: word.bottom - heights.below * size, letters: word.text.length }];
    });
    const size =
      weightedMedian(measured.map((one) => [one.size, one.letters])) ||
      median(group.map((word) => word.bottom - word.top)) / 0.75;
    const baseline =
      weightedMedian(measured.map((one) => [one.baseline, one.letters])) || median(group.map((word) => word.bottom));
    const stems = weightedMedian(measured.map(({ word, letters }) => [word.stroke ?? 0, word.stroke ? letters : 0]));
    return {
      page,
      words: group,
      size,
      baseline,
      stems: stems === 0 ? undefined : stems / size,
      letters: measured.reduce((sum, one) => sum + one.letters, 0),
    };
  });
}

/** Sizes by line; those near the size of the running text, then those near to each other, are one. To a quarter point. */
function commonSizes(lines: readonly WordLine[]): Map<WordLine, number> {
  const body = weightedMedian(lines.map(({ size, letters }) => [size, letters]));
  const sizes = new Map<WordLine, number>();
  const rest = lines.filter((line) => {
    const isBody = line.size < body * sameSize && line.size > body / sameSize;
    if (isBody) sizes.set(line, quarter(body));
    return !isBody;
  });
  rest.sort((a, b) => b.size - a.size);
  for (let at = 0; at < rest.length; ) {
    const first = rest[at];
    if (first === undefined) break;
    const group = rest.slice(at).filter((line) => line.size > first.size / sameSize);
    const common = quarter(weightedMedian(group.map(({ size, letters }) => [size, letters])) || first.size);
    for (const line of group) sizes.set(line, common);
    at += group.length;
  }
  return sizes;
}

function quarter(size: number): number {
  return Math.max(1, Math.round(size * 4) / 4);
}

/** The value at which half of the weight is reached; 0 for none. */
function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = values.filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}
