import { courseSigns } from './course-signs.ts';
import type { Sort } from './sort.ts';

const salutation = /^(?:Sehr geehrte|Guten Tag|Hallo|Liebe)/;
const closing = /(?:freundlichen|Freundliche|Viele|Beste|Herzliche)n? Grüßen?|^Gru(?:ß|eß)/;
const enclosed =
  /(?<!\p{L})(?:[Aa]nbei|[Bb]eigefügt|im Anhang|als Anlage|übersende ich|sende ich Ihnen|erhalten Sie)(?!\p{L})/u;

/** More paragraphs than this tell something of their own. */
const LONGEST = 8;

/** A letter or mail that only says what it comes with. */
export const coveringLetter: Sort = {
  name: 'ein Begleitschreiben',
  neverSteps: true,
  is: ({ blocks, countOf }) =>
    blocks.length <= LONGEST &&
    countOf(salutation) === 1 &&
    countOf(closing) >= 1 &&
    countOf(enclosed) >= 1 &&
    countOf(courseSigns) === 0,
};
