import { systemPattern } from './lexicon/participants.ts';

/** "Amt für Soziales", "Büro für Ehrenamt und Sport": offices named by what they are for, with their first word. */
export function officesFor(text: string): { name: string; head: string }[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}])(Amt|Büro|Stelle|Referat|Abteilung|Fachbereich|Fachdienst|Dezernat) für (?:\p{Ll}+ )?\p{Lu}\p{L}+(?: und \p{Lu}\p{L}+)?/gu,
    ),
  ].map(([name, head = '']) => ({ name, head }));
}

/** The words of a text that could name an office or a person: numbered units, and capital words of some length. */
export function actorWordsIn(text: string): string[] {
  return (
    text.match(
      /(?<![\p{L}-])(?:(?:Fachdienst|Fachbereich|Sachgebiet|Abteilung|Dezernat|Referat|FD|FB|SG|Amt)(?:es|s)? \d+(?:\.\d+)*|\p{Lu}[\p{L}]{3,}(?:[/-]\p{L}+)?)(?!\p{L})/gu,
    ) ?? []
  );
}

/** The systems and registers that a text names. */
export function systemsIn(text: string): { name: string; quote: string }[] {
  return [...text.matchAll(systemPattern)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3];
    return name ? [{ name, quote: match[0] }] : [];
  });
}
