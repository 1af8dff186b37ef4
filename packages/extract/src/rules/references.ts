/** Where other parts of the text are meant: "Ziffer 3.1", "Nr. 4", "Nr. 6 bis 8", "nach 4.4", "Anm. c". */
export interface Reference {
  numbers: string[];
  index: number;
}

const word = '(?:Ziffern?|Ziff\\.|Nrn?\\.|Nummern?|Abschnitte?n?|Punkte?n?|Pkt\\.|Schritte?n?|Zeilen?|Lfd\\. ?Nr\\.)';

export const referencePattern = new RegExp(
  `${word}\\s+(\\d+(?:\\.\\d+)*)(?:(?:\\s*(bis|und|,|oder|bzw\\.)\\s*)(\\d+(?:\\.\\d+)*))?`,
  'g',
);

/** A number of two or more parts needs no word before it: "nach 4.4", "3.3 bis 3.5"; times, dates and sums are none. */
const bare =
  /(?<![\d.,:§\p{L}–-]|§ |Art\. |Abs\. |(?:am|vom|zum|seit|dem|Stand|Version) )([1-9]\d?(?:\.[1-9]\d?){1,3})(?![\d–%]|[.,]\d|\s?(?:Uhr|Euro|€|%|m²|v\.|vom Hundert|\d{4}))(?:\s*(bis|und|oder|bzw\.)\s*([1-9]\d?(?:\.[1-9]\d?){1,3})(?![.,]?\d))?/gu;

const remark = /(?<!\p{L})(?:Anm(?:erkung|\.)|Fußn(?:ote|\.)|Buchst(?:abe|\.))\s?([a-z])(?!\p{L})/gu;

/** The number of a lettered remark, as passages carry it. */
export const remarkNumber = (letter: string): string => `Anm. ${letter}`;

/** A part of the text named by its heading: "Abschnitt „Ablehnung“". */
const titled = /(?:Abschnitt|Kapitel|Teil|Punkt)\s+[„"»](\p{Lu}[\p{L} -]{3,40})[“"«]/gu;

/** The references of a text in its order, ranges of the last part written out. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [...text.matchAll(referencePattern)].map((match) => ({
    numbers: range(match[1] ?? '', match[2], match[3]),
    index: match.index,
  }));
  const masked = text.replace(referencePattern, (match) => '#'.repeat(match.length));
  for (const match of masked.matchAll(bare))
    found.push({ numbers: range(match[1] ?? '', match[2], match[3]), index: match.index });
  for (const match of masked.matchAll(remark))
    found.push({ numbers: [remarkNumber(match[1] ?? '')], index: match.index });
  for (const match of masked.matchAll(titled)) found.push({ numbers: [match[1] ?? ''], index: match.index });
  return found.sort((a, b) => a.index - b.index);
}

export function range(from: string, joint: string | undefined, to: string | undefined): string[] {
  if (!to) return [from];
  if (joint !== 'bis') return [from, to];
  const head = from.split('.').slice(0, -1).join('.');
  const first = Number(from.split('.').at(-1));
  const last = Number(to.split('.').at(-1));
  if (!(last > first && last - first < 12)) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, step) =>
    head ? `${head}.${first + step}` : String(first + step),
  );
}
