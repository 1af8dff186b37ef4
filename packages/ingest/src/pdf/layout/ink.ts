import type { TextItem } from '../page.ts';
import { around, type Rect } from './geometry.ts';
import { glyphHeights } from './glyph-heights.ts';

/** Breadth of a space in units of the font size. */
const spaceWidth = 0.25;

/** Faces differ by so much in how far their signs reach up and down, in units of the font size. */
const slack = 0.03;

/** What signs of unknown shape may take. */
const unknown = { above: 0.75, below: 0.1 };

/** So far underscores reach below the line. */
const underscore = 0.15;

/**
 * Where the signs of a text are printed, to some tenths of a point: a run's own rectangle is that of its font, with
 * room above and below, and takes in the spaces at its ends. Undefined for nothing but spaces.
 */
export function inkOf(items: readonly TextItem[]): Rect | undefined {
  return around(items.filter(({ text }) => text.trim() !== '').map(inkOfItem));
}

function inkOfItem({ text, left, right, baseline, size }: TextItem): Rect {
  // A slash reaches down in some faces alone, and what is written on a line reaches below it.
  const heights = glyphHeights(text.replaceAll('/', 'l')) ?? unknown;
  const above = heights.above;
  const below = text.includes('_') ? Math.max(heights.below, underscore) : heights.below;
  const space = Math.min(spaceWidth * size, (right - left) / text.length);
  return {
    left: left + (text.length - text.trimStart().length) * space,
    right: right - (text.length - text.trimEnd().length) * space,
    top: baseline - (above + slack) * size,
    bottom: baseline + (below + slack) * size,
  };
}
