import type { Sort } from './sort.ts';

const hours =
  /(?<!\d)\d{1,2}(?:[.:]\d{2})?\s*(?:Uhr|[-–]\s*\d{1,2}(?:[.:]\d{2})?(?:\s*Uhr)?(?!\d))|(?<!\p{L})(?:geschlossen|geöffnet|nach Vereinbarung|Sprechzeit\p{L}*|Öffnungszeit\p{L}*|Servicezeit\p{L}*|Feiertag\p{L}*|Montags?|Dienstags?|Mittwochs?|Donnerstags?|Freitags?|Samstags?|Sonntags?)(?!\p{L})/u;

/** Nearly every line names a day or an hour. */
export const openingHours: Sort = {
  name: 'Öffnungszeiten',
  neverSteps: true,
  is: ({ head, shareOf }) =>
    shareOf(hours) >= (/Öffnungszeit|Sprechzeit|Servicezeit|Erreichbarkeit/i.test(head) ? 0.5 : 0.8),
};
