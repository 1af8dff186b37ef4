import type { Block, Quote, SourceDocument } from '@lotse/model';

/** From when a document holds, as far as it says. */
export interface Validity {
  /** ISO 8601, as exact as the document is: `2024-03-01`, `2023-10`, `2023`. */
  from: string;
  quote: Quote;
}

const months = [
  'januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember',
]; // biome-ignore format: a table

const monthNames = months.join('|');
const date = `(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.\\s?|(${monthNames})\\s)(\\d{4})`;
const month = `(?:(\\d{1,2})\\/|(${monthNames})\\s)(\\d{4})`;

/** Words that make a date one of validity, wherever it stands. */
const stated =
  '(?:Stand|gültig ab|gilt ab|in Kraft ab|Ausgabe|Fassung vom|Fassung|Version vom|in der ab|tritt am|treten am|mit Wirkung vom)';

/** The first that fits in a block decides; the surer come first. */
const statedPatterns: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${stated}[:\\s]+(?:dem\\s)?${date}`, 'iu'),
  new RegExp(`(?<!\\p{L})${stated}[:\\s]+${month}`, 'iu'),
  /(?<!\p{L})Stand[:\s]+(\d{4})(?!\d)/iu,
];

/** The day of a mail, an interview, a meeting. */
const dayPatterns: readonly RegExp[] = [
  /^Datum:\s(\d{4})-(\d{2})-(\d{2})/u,
  new RegExp(`^Datum[^|:]*[|:]\\s*${date}`, 'iu'),
];

/** In a head or foot also a bare date counts: „Kallenfels, den 2. Mai 1996“, „Rundschreiben 3/2019“. */
const barePatterns: readonly RegExp[] = [
  /(?<!\p{L})\p{L}*(?:[Vv]erfügung|[Rr]undschreiben|[Ee]rlass)\s(?:Nr\.\s)?\d+\/(\d{4})/u,
  new RegExp(`(?<!\\d)${date}`, 'iu'),
];

/** What a document refers to was there before it: „Gebührensatzung vom 12.12.2024“. */
const referred = new RegExp(
  `\\p{L}*(?:satzung|ordnung|richtlinie|gesetz|erlass|beschluss)\\p{L}*(?:\\s\\p{L}+){0,3}\\svom\\s${date}`,
  'giu',
);

/** Blocks at either end of a document that speak of the document itself. */
const HEAD = 6;
const FOOT = 4;

/** A longer block tells of the matter, and its dates are none of the document's. Characters. */
const LONGEST_IMPRINT = 200;

/**
 * The date that a document states for itself: the day of a mail or minutes, its state, the start of its validity; else
 * the latest date of a rule that it refers to, before which it was not written.
 */
export function validityOf(document: SourceDocument): Validity | undefined {
  const blocks = document.blocks.filter(({ quoted }) => quoted !== true);
  const imprint = ({ text }: Block) => text.length <= LONGEST_IMPRINT;
  const edges = [...blocks.slice(0, HEAD), ...blocks.slice(-FOOT), ...blocks.filter(({ kind }) => kind === 'note')];
  const inForce = blocks.filter(({ text }) => /(?<!\p{L})(?:in Kraft|geltenden Fassung)(?!\p{L})/u.test(text));
  const titles = edges.filter(({ text }) => !/(?<!\p{L})(?:wird|werden|ist|sind|hat|haben)(?!\p{L})/u.test(text));
  return (
    first(document, dayPatterns, edges.filter(imprint)) ??
    first(document, statedPatterns, [...edges.filter(imprint), ...inForce]) ??
    first(document, barePatterns, titles.filter(imprint)) ??
    latestReferred(document, blocks)
  );
}

function first(document: SourceDocument, patterns: readonly RegExp[], blocks: readonly Block[]): Validity | undefined {
  for (const block of blocks) {
    for (const pattern of patterns) {
      const match = pattern.exec(block.text);
      const from = match === null ? undefined : isoOf(match);
      if (match && from) return { from, quote: { document: document.id, block: block.id, quote: match[0] } };
    }
  }
  return undefined;
}

function latestReferred(document: SourceDocument, blocks: readonly Block[]): Validity | undefined {
  const found = blocks.flatMap((block) =>
    [...block.text.matchAll(referred)].flatMap((match): Validity[] => {
      const from = isoOf(match);
      return from ? [{ from, quote: { document: document.id, block: block.id, quote: match[0] } }] : [];
    }),
  );
  return found.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

function isoOf(match: RegExpExecArray): string | undefined {
  const [whole, ...groups] = match;
  if (/^Datum:\s\d{4}-/.test(whole)) return groups.join('-');
  const named = groups.find((group) => group !== undefined && months.includes(group.toLowerCase()));
  const numbers = groups.filter((group) => group !== undefined && /^\d+$/.test(group));
  const year = numbers.at(-1);
  if (year === undefined || year.length !== 4) return undefined;
  const rest = numbers.slice(0, -1).map((number) => number.padStart(2, '0'));
  const monthNumber = named === undefined ? [] : [String(months.indexOf(named.toLowerCase()) + 1).padStart(2, '0')];
  const [first, second] = [...rest, ...monthNumber];
  const parts = second === undefined ? [first] : [second, first];
  const iso = [year, ...parts.filter((part) => part !== undefined)].join('-');
  return parts.every((part, index) => part === undefined || Number(part) <= (index === 0 ? 12 : 31)) ? iso : undefined;
}
