import type { Sort } from './sort.ts';

const contact =
  /(?:Tel\.?|Telefon|Durchwahl|Fax|Telefax|Zimmer|Raum|E-Mail)\s*:?\s*[\d(+/]|@\p{L}|(?<!\d)0\d{2,5}[ /-]\s?\d{2,}|(?<!\d)\d{5}\s+\p{Lu}\p{Ll}+/u;

/** A list of whom to call: nearly every line has a number, a room or an address. */
export const contacts: Sort = {
  name: 'eine Kontaktliste',
  neverSteps: true,
  is: ({ blocks, shareOf }) => blocks.length >= 3 && shareOf(contact) >= 0.7,
};
