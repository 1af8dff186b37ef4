import type { Sort } from './sort.ts';

const price =
  /\d+(?:[.,]\d{1,2})?\s*(?:€|EUR|Euro)(?!\p{L})|(?<!\p{L})(?:gebührenfrei|kostenfrei|kostenlos|nach Aufwand)(?!\p{L})/iu;

/** Most lines name an amount. Beside other documents it tells what a step costs. */
export const priceList: Sort = {
  name: 'ein Gebühren- oder Preisverzeichnis',
  neverSteps: false,
  is: ({ head, blocks, shareOf }) =>
    blocks.length >= 3 && shareOf(price) >= (/Gebühr|Preis|Entgelt|Tarif|Kosten/i.test(head) ? 0.5 : 0.75),
};
