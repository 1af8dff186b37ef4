/** A word, number or mark of a text: offsets into the text, end exclusive. */
export interface Token {
  text: string;
  /** Lower case. */
  lower: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

const pattern =
  /(?:[dizoau]\.\s?){1,3}[abdrRV]\.(?=\s|,|$)|§+|\d+(?:[.,:/]\d+)*(?:\.(?=\s?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)))?|(?:Abs|Nr|Art|ggf|bzw|evtl|ca|Buchst|Ziff|Tel|vgl|Abt|inkl|gem|lfd|mind|max|Str|usw|etc|sog|Anl|Fr|Hrn?|Dr)\.|\p{L}[\p{L}\p{M}]*(?:[-/:*_'’]\p{L}[\p{L}\p{M}]*)*-?|-\p{L}+|\S/gu;

/** The tokens of a text in order; white space is dropped. "Hundehalter/in", "Kfz-Zulassung" and "z. B." are one token each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    const kind = /^\d/.test(word) ? 'number' : /^-?\p{L}/u.test(word) ? 'word' : 'mark';
    tokens.push({ text: word, lower: word.toLowerCase(), start: match.index, end: match.index + word.length, kind });
  }
  return tokens;
}
