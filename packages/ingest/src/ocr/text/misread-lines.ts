import type { Rule } from '../../pdf/drawing.ts';
import { overlap } from '../../pdf/layout/geometry.ts';
import type { PageWord } from '../recognised-page.ts';

/** Signs that lines drawn on a page are read as. */
const likeLines = /^[|_\-–—=~.,'‚‘’“”„"¦[\](){}\\/<>:;!lI1]+$/u;

/** Thicker words are no lines, points. */
const thin = 5;

/** How far beside a line its misreading may lie, points. */
const slack = 1.5;

/** Words without those that are lines drawn on the page. */
export function withoutLines(words: readonly PageWord[], rules: readonly Rule[]): PageWord[] {
  return words.filter((word) => !(likeLines.test(word.text) && rules.some((rule) => liesOn(word, rule))));
}

/** Thin as the line itself, and on it. */
function liesOn(word: PageWord, { horizontal, at, from, to }: Rule): boolean {
  const [first, last] = horizontal ? [word.top, word.bottom] : [word.left, word.right];
  const [start, end] = horizontal ? [word.left, word.right] : [word.top, word.bottom];
  if (last - first > thin || at < first - slack || at > last + slack) return false;
  return overlap(start, end, from - slack, to + slack) > 0.7 * (end - start);
}
