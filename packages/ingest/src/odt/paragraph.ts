import type { InlineText } from './inline.ts';

/** A paragraph or heading read, before it becomes a block or part of a cell. */
export interface Paragraph {
  inline: InlineText;
  /** White space folded. */
  text: string;
  /** Its automatic number or bullet. */
  marker: string | undefined;
  bullet: boolean;
  /** Same list style and depth: same key; absent for what is no list item. */
  key: string | undefined;
  indent: number | undefined;
  /** Which of its tabs draw a line to write on. */
  ruledTabs: readonly boolean[];
  /** Heading level, from 1. */
  heading: number | undefined;
  title: boolean;
}

/** A short paragraph all in bold that does not end like a sentence stands in place of a heading. */
export function isBoldHeading({ inline, text, bullet }: Paragraph): boolean {
  const bold = inline.visible > 0 && inline.bold === inline.visible;
  return bold && !bullet && inline.fields.length === 0 && text.length <= 100 && !/[.,;:!?]$/.test(text);
}
