import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Columns that a text takes on a terminal: an umlaut one even if decomposed, an East Asian sign two. */
export const widthOf = stringWidth;

/** The text in exactly `width` columns: cut with an ellipsis, or filled with spaces. */
export function fit(text: string, width: number): string {
  const cut = truncate(text, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** The text in at most `width` columns; what is cut ends in an ellipsis. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return '';
  return `${headOf(text, width - 1)}…`;
}

/** As many whole graphemes from the start as fit into `width` columns. */
export function headOf(text: string, width: number): string {
  let head = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    head += segment;
  }
  return head;
}

/** The first whole grapheme, however wide. */
export function firstOf(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}
