/** What a form says about the mark beside its labels. */
export interface Legend {
  /** The sign of fields that must, or need not, be filled in. */
  mark: string;
  means: 'required' | 'optional';
}

const about = [
  /\bmit\s+(?:einem\s+)?(?:Sternchen\s*)?[„"(]?(\S{1,2}?)["“)]?\s+(?:gekennzeichnet|markiert|versehen)\p{L}*\s+(?:\p{L}+\s+){0,3}?(?:sind|ist)\s+(.*)/iu,
  /\b((?:Pflicht|freiwillig)\p{L}*\s*\p{L}*)\s+sind\s+mit\s+(?:einem\s+)?(?:Sternchen\s*)?[„"(]?(\S{1,2}?)["“)]?\s+(?:gekennzeichnet|markiert)/iu,
  /^\s*(\S)\s*[=:)]?\s*(Pflicht(?:feld|angabe)\p{L}*|freiwillige Angabe\p{L}*)\s*$/iu,
];

/** Whether a piece of a line may be of a legend: each has one of these words. */
export function mayBeLegend(text: string): boolean {
  return /Pflicht|freiwillig|optional|erforderlich|auszufüllen|notwendig/i.test(text);
}

/** Reads a legend such as "Mit * gekennzeichnete Felder sind Pflichtfelder"; undefined for other text. */
export function legendOf(text: string): Legend | undefined {
  for (const [index, pattern] of about.entries()) {
    const match = pattern.exec(text);
    const mark = match?.[index === 1 ? 2 : 1];
    const meaning = match?.[index === 1 ? 1 : 2];
    if (!mark || !meaning || /[\p{L}\d]/u.test(mark)) continue;
    if (/freiwillig|optional/i.test(meaning)) return { mark, means: 'optional' };
    if (/Pflicht|erforderlich|auszufüllen|notwendig/i.test(meaning)) return { mark, means: 'required' };
  }
  return undefined;
}

/** Takes the mark off a label and says whether it was there. */
export function takeMark(label: string, legend: Legend | undefined): { label: string; marked: boolean } {
  if (!legend) return { label, marked: false };
  const at = label.lastIndexOf(legend.mark);
  if (at < 0) return { label, marked: false };
  return {
    label: `${label.slice(0, at)}${label.slice(at + legend.mark.length)}`.replace(/\s+/g, ' ').trim(),
    marked: true,
  };
}
