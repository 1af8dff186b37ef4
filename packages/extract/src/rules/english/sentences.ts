const abbreviations =
  /(?:^|[\s(])(?:e\.\s?g|i\.\s?e|etc|inc|ltd|corp|co|mr|mrs|ms|dr|prof|no|nos|vs|approx|resp|cf|st|art|sec|para|dept)\.$/i;

/** The sentences of English prose and lists, without bullets and letters before them, in reading order. */
export function englishSentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  const push = (end: number) => {
    const sentence = withoutMarker(text.slice(start, end).trim());
    if (/\p{L}/u.test(sentence)) found.push(sentence);
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') push(at);
    else if (character === ';') push(at + 1);
    else if (character === ':' && /^:\s+(?:\p{Lu}|$)/u.test(text.slice(at, at + 4))) push(at + 1);
    else if (/[.!?]/.test(character) && endsSentence(text, start, at)) push(at + 1);
    else if (character === '*' && /^\*\s+\p{L}/u.test(text.slice(at, at + 20))) push(at);
  }
  push(text.length);
  return found;
}

function endsSentence(text: string, start: number, at: number): boolean {
  const rest = text.slice(at + 1);
  if (rest.trim() === '') return true;
  if (!/^["'”’)\]]?\s+["'“‘([]?(?:\p{Lu}|\d|[a-z] ?\))/u.test(rest)) return false;
  const before = text.slice(start, at + 1);
  return !abbreviations.test(before) && !/(?:^|\s)\p{Lu}\.$/u.test(before);
}

function withoutMarker(sentence: string): string {
  return sentence
    .replace(/^[.\s]+/, '')
    .replace(/^(?:[*•–-]|\(?(?:[a-z]|\d{1,2}) ?[.)])\s+/i, '')
    .replace(/^(?:step \d+|note)\s*[:.]\s*/i, '')
    .trim();
}
