import type { PageWord } from '../recognised-page.ts';

/** What follows a paragraph sign's number: a part of the paragraph, a statute's short name, or its long one. */
const afterNumber =
  /^(?:Abs\.?|Absatz|Satz|Nr\.?|Nummer|bis|und|ff?\.|i\.|der|des|\p{Lu}\p{Ll}{0,4}\p{Lu}\p{L}*|[A-ZÄÖÜ]{2,})[,;.)]*$/u;
const statute = /^(?:der|des)$/;
const statuteName = /(?:satzung|gesetz(?:es|buchs)?|verordnung|ordnung)[,;.)]*$/iu;
const number = /^\d{1,4}[a-z]?[,.]?$/;

/** Signs that engines take the paragraph sign for: their German networks read it badly. */
const likeParagraphSign = /^(\(?)(?:[85&$S]|[8&$S](\d{1,4}[a-z]?))$/;

/** „SGB II“ and the like: the roman number read as strokes and letters. */
const romanAsRead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '|': 'I',
    l: 'I',
    ll: 'II',
    Il: 'II',
    lI: 'II',
    '||': 'II',
    ıl: 'II',
    lll: 'III',
    Ill: 'III',
    IIl: 'III',
    '|||': 'III',
    IlI: 'III',
    lV: 'IV',
    Vl: 'VI',
    Vll: 'VII',
    VIl: 'VII',
    Vlll: 'VIII',
    VIll: 'VIII',
    VIIl: 'VIII',
    lX: 'IX',
    Xl: 'XI',
    Xll: 'XII',
    XIl: 'XII',
    XlI: 'XII',
    XlV: 'XIV',
  }),
);

/** What bullets at the beginning of a line are read as. */
const bulletAsRead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '«': '•',
    '»': '•',
    '*': '•',
    '°': '•',
    '¢': '•',
    '®': '•',
    '+': '•',
    e: '•',
    o: '○',
    '—': '–',
  }),
);

/** Dust before a word: no word begins with one of these signs. */
const speckBefore = /^(?:[:;,!?]+(?=\p{L}{2})|\.(?=\p{Lu}\p{Ll}))/u;

/** Dust between a comma and the next word, which ran into one. */
const speckBetween = /(?<=\p{L}{2})([,;])[.:,;'‘](?=\p{L}{2})/u;

/** The end of a quotation in single quotes, which is dust where none began. */
const closingQuote = /(?<=\p{L}{2})‘$/u;

/** Dust behind an article or „und“ in the middle of a line: a sign for a sentence's end never stands there. */
const speckBehind = /^(der|die|das|den|dem|des|einen?|eine[mrs]|und|oder|vom|zum|zur|im)[:;.'‘’´`]$/i;

/**
 * Puts right what engines regularly get wrong: the paragraph sign, which they take for an 8, roman numbers of the
 * Sozialgesetzbuch, bullets, dust taken for a sign. A word that was changed keeps its confidence.
 */
export function correctReadings(words: readonly PageWord[]): PageWord[] {
  return words.map((word, index) => {
    const text =
      paragraphSign(words, index) ?? romanNumber(words, index) ?? bullet(words, index) ?? withoutSpeck(words, index);
    return text === undefined ? word : { ...word, text };
  });
}

/** „(8 22 Abs. 1“, „8 18 StrWG“, „& 5 der Satzung“. */
function paragraphSign(words: readonly PageWord[], index: number): string | undefined {
  const found = likeParagraphSign.exec(words[index]?.text ?? '');
  if (!found) return undefined;
  const [, bracket = '', joined] = found;
  if (/^\(?§+$/.test(words[index - 1]?.text ?? '')) return undefined;
  if (joined !== undefined && likeParagraphSign.test(words[index - 1]?.text ?? '')) return undefined;
  const next = words.slice(index + 1, index + 5).map(({ text }) => text);
  if (joined === undefined && !number.test(next[0] ?? '')) return undefined;
  const [after = '', then = ''] = joined === undefined ? next.slice(1) : next;
  if (!afterNumber.test(after) || (statute.test(after) && !statuteName.test(then))) return undefined;
  return `${bracket}§${joined === undefined ? '' : ` ${joined}`}`;
}

function romanNumber(words: readonly PageWord[], index: number): string | undefined {
  const text = words[index]?.text ?? '';
  const joined = /^SGB(?=[IVXl|])/.exec(text)?.[0] ?? '';
  if (joined === '' && words[index - 1]?.text !== 'SGB') return undefined;
  const [, strokes = '', end = ''] = /^(.+?)([,;.)]*)$/.exec(text.slice(joined.length)) ?? [];
  const roman = romanAsRead.get(strokes) ?? (/^[IVX]+$/.test(strokes) ? strokes : undefined);
  return roman === undefined ? undefined : `${joined && 'SGB '}${roman}${end}`;
}

function bullet(words: readonly PageWord[], index: number): string | undefined {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (word === undefined || before?.line === word.line || after?.line !== word.line) return undefined;
  return bulletAsRead.get(word.text);
}

function withoutSpeck(words: readonly PageWord[], index: number): string | undefined {
  const [word, after] = [words[index], words[index + 1]];
  if (word === undefined) return undefined;
  let clean = word.text.replace(speckBefore, '').replace(speckBetween, '$1 ');
  const isQuoted = words.some(({ line, text }) => line === word.line && text.includes('‚'));
  if (!isQuoted) clean = clean.replace(closingQuote, '');
  if (after?.line === word.line && /^\p{L}/u.test(after.text)) clean = speckBehind.exec(clean)?.[1] ?? clean;
  return clean === word.text ? undefined : clean;
}
