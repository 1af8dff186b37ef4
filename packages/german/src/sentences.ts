import { isSentenceEnd, opensSentence } from './sentence-end.ts';

/** A sentence: character offsets into the text, end exclusive, without surrounding white space. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const stops = '.!?…';
const closers = '”“"»«)]’\'';

/** How far a bracket or quotation may reach to count as part of the sentence that it opens in. */
const insertionLength = 160;

/**
 * Sentences of German prose. Full stops of abbreviations ("i. d. R.", "Abs.", "z. B."), ordinals ("31. Dezember", "3. Quartal"),
 * numbers ("12. 5. 2011", "3.1"), initials ("Stadt M.") and addresses do not end one; nor do sentences within a bracket or
 * quotation that the sentence around them goes on after. A bracket of its own after a full stop is a sentence of its own.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] ?? '')) from++;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n' && /^\n\s*\n/.test(text.slice(at, at + 200))) push(at);
    const insertion = insertionEnd(text, start, at);
    if (insertion !== undefined) at = insertion;
    if (!stops.includes(text[at] ?? '')) continue;
    let stop = at;
    let end = at + 1;
    for (; end < text.length; end++) {
      const next = text[end] ?? '';
      if (stops.includes(next)) stop = end;
      else if (!closers.includes(next)) break;
    }
    const first = at;
    at = end - 1;
    if (end < text.length && !/\s/.test(text[end] ?? '')) continue;
    if (isSentenceEnd({ text, start, first, stop, end })) push(end);
  }
  push(text.length);
  return spans;
}

/**
 * The last character of a bracket or quotation that opens at `at` in the middle of a sentence and that the sentence goes on
 * after: "Das Blatt „Was tun? Ein Rat“ liegt aus", "der Antrag (er ist zu stempeln. Siehe Nr. 3.) wird abgelegt".
 */
function insertionEnd(text: string, start: number, at: number): number | undefined {
  const opener = text[at] ?? '';
  const closer = opener === '(' ? ')' : opener === '„' ? '“' : undefined;
  if (!closer || text.slice(start, at).trim() === '') return undefined;
  const inside = text.slice(at + 1, at + insertionLength);
  const length = inside.indexOf(closer);
  if (length < 0 || inside.slice(0, length).includes(opener) || inside.slice(0, length).includes('\n'))
    return undefined;
  const after = text.slice(at + length + 2, at + length + 42);
  if (opener === '(' && !opensSentence(after.trimStart())) return at + length + 1;
  return /^,?\s+\p{Ll}/u.test(after) ? at + length + 1 : undefined;
}
