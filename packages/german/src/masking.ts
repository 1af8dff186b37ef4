const citation =
  /(?:\b(?:nach|gemäß|gem\.|vgl\.|i\.\s?V\.\s?m\.|i\.\s?S\.\s?d\.|im Sinne (?:des|der)|nach Maßgabe (?:des|der)|aufgrund (?:des|der))\s+)?(?:§§?|Art\.|Artikel)\s*\d+[a-z]?(?:\s*(?:,|und|bis|oder|-|–)\s*(?:§\s*)?\d+[a-z]?)*(?:\s*(?:Absatz|Abs\.|Satz|S\.|Nummer|Nr\.|Buchst\.|Buchstabe|lit\.|Halbsatz|ff\.|f\.|Alt\.)\s*(?:\d+[a-z]?|[a-z]\b)?(?:\s*(?:,|und|bis|oder)\s*(?:Abs\.|Nr\.)?\s*\d+[a-z]?\b)*)*(?:\s+(?:(?:des|der)\s+)?(?:SGB\s+[IVX]+|[A-ZÄÖÜ][\p{L}-]*[A-ZÄÖÜ][\p{L}-]*(?:\s+(?:NRW|NW|RP|SL|BW|LSA|SH|EU))?|\p{Lu}[\p{L}-]*(?:gesetz|satzung|ordnung|gesetzbuch)(?:es|s)?(?:\s+\p{Lu}[\p{L}-]+)?|AO|SGB)\b)?/gu;

/** A legal citation in a text ("§ 16 Abs. 2 SGB I"), offsets into it. */
export interface Citation {
  start: number;
  end: number;
  /** Without the words that lead to it. */
  text: string;
}

/** The legal citations of a text in order. */
export function findCitations(text: string): Citation[] {
  return [...text.matchAll(citation)].map((match) => {
    const lead = /^(?:(?!§|Art\.?|Artikel).)*/su.exec(match[0])?.[0].length ?? 0;
    const body = match[0].slice(lead).trimEnd();
    return { start: match.index, end: match.index + match[0].trimEnd().length, text: body };
  });
}

/**
 * The text with parentheses and legal citations blanked out, so that what is left reads as grammar;
 * of the same length, so that offsets stay.
 */
export function maskAsides(text: string): string {
  const blank = (part: string) => ' '.repeat(part.length);
  let masked = text.replace(/\([^()]*\)/g, blank).replace(/\([^()]*\)/g, blank);
  for (const { start, end } of findCitations(masked))
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  return masked;
}
