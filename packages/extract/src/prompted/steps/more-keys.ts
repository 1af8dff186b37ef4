/** What the last cell of a row may begin its entries with. */
export const moreKeys = [
  'to',
  'from',
  'channel',
  'type',
  'event',
  'time',
  'date',
  'deadline',
  'goto',
  'uses',
  'in',
  'out',
  'law',
  'discretion',
  'inferred',
  'parallel',
] as const;
export type MoreKey = (typeof moreKeys)[number];
