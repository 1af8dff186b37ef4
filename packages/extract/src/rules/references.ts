/** Where other parts of the text are meant: "Ziffer 3.1", "Nr. 4", "Nr. 6 bis 8". */
export interface Reference {
  numbers: string[];
  index: number;
}

export const referencePattern =
  /(?:Ziffern?|Ziff\.|Nrn?\.|Nummern?|Abschnitte?|Punkte?)\s+(\d+(?:\.\d+)*)(?:(?:\s*(bis|und|,|oder|bzw\.)\s*)(\d+(?:\.\d+)*))?/g;

/** The references of a text, ranges of the last part written out. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(referencePattern)].map((match) => ({
    numbers: range(match[1] ?? '', match[2], match[3]),
    index: match.index,
  }));
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
