import type { Sort } from './sort.ts';

const salutation = /^(?:Sehr geehrte|Guten Tag|Hallo)/m;
const blank = /_{3,}|\.{5,}|…{2,}|[«<[{][\p{L} /.-]{2,40}[»>\]}]|(?<!\p{L})(?:xx+|XX+|TT\.MM\.JJJJ)(?!\p{L})/u;
const closing = /Mit freundlichen Grüßen|Im Auftrag|Hochachtungsvoll|Freundliche Grüße/;

/** Fewer paragraphs than this make a letter; more make a manual that holds one. */
const LONGEST_LETTER = 25;

/** A letter with blanks in place of names and dates: what is sent in a step, not how the work goes. */
export const formLetter: Sort = {
  name: 'ein Musterschreiben',
  neverSteps: false,
  is: ({ document, blocks, countOf }) =>
    document.kind !== 'mail' &&
    blocks.length <= LONGEST_LETTER &&
    countOf(salutation) === 1 &&
    countOf(closing) >= 1 &&
    countOf(blank) >= 2,
};
