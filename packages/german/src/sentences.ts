import { abbreviations, closingAbbreviations, ordinalNouns } from './lexicon/abbreviations.ts';

/** A sentence: character offsets into the text, end exclusive, without surrounding white space. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const closers = '”“"»«)]’\'';

/**
 * Sentences of German prose. Full stops of abbreviations ("i. d. R.", "Abs.", "z. B."), ordinals ("31. Dezember", "3. Quartal"),
 * numbers ("12. 5. 2011", "3.1"), initials ("Stadt M.") and addresses do not end one.
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
    if (character === '\n' && /^\n\s*\n/.test(text.slice(at))) push(at);
    if (!'.!?…'.includes(character)) continue;
    let end = at + 1;
    while (end < text.length && ('.!?…'.includes(text[end] ?? '') || closers.includes(text[end] ?? ''))) end++;
    if (end < text.length && !/\s/.test(text[end] ?? '')) continue;
    if (character === '.' && !endsSentence(text, at, end)) continue;
    if (character !== '.' && /^\s+[a-zäöüß]/.test(text.slice(end, end + 3))) continue;
    push(end);
    at = end - 1;
  }
  push(text.length);
  return spans;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const next = /^\s*(\S+)/.exec(text.slice(end, end + 60))?.[1] ?? '';
  if (next === '') return true;
  const first = next.replace(/^[„“"»(‚]+/, '');
  const startsLower = /^[a-zäöüß]/.test(first);
  const before = text.slice(Math.max(0, stop - 40), stop);
  const word = /(\S+)$/.exec(before)?.[1]?.replace(/^[(„“"[]+/, '') ?? '';
  if (/^\d+$/.test(word) || /^(\d+\.)+\s?\d*$/.test(word)) return endsAfterNumber(text, before, word, first);
  if (startsLower) return false;
  const key = word.toLowerCase();
  const last = key.split('.').at(-1) ?? key;
  if (/^ff?$/.test(key) && !/\d\s+ff?$/.test(before)) return false;
  if (/str$/.test(key) && /^\d/.test(next)) return false;
  if (closingAbbreviations.has(key)) return /^[A-ZÄÖÜ„]/.test(next) && !/^(VwVfG|[A-Z]{2,})/.test(next);
  if (abbreviations.has(key) || (key.includes('.') && last.length <= 3 && !/^(www|http)|@/.test(key))) return false;
  if (abbreviations.has(last) && last.length <= 4 && /^[a-zäöüß]+$/.test(last) && word !== word.toUpperCase())
    return false;
  if (/^[A-ZÄÖÜ]$/.test(word)) return /\b(der|die|das|Stadt)\s+$/.test(before.slice(0, -1)) ? false : isStarter(first);
  if (/^[a-z]$/.test(word)) return false;
  return /^[A-ZÄÖÜ0-9„“"»(–•§-]/.test(next);
}

/** "am 31. Dezember" goes on, "Stichtag ist der 30. Danach …" ends. */
function endsAfterNumber(text: string, before: string, word: string, next: string): boolean {
  if (/^[a-zäöüß]/.test(next)) return false;
  if (/^\d/.test(next)) return word.length >= 4 || /\d\.\d+$/.test(word) ? !/^\d+[.)]/.test(next) : false;
  const bare = next.replace(/[.,;:)“]+$/, '');
  if (ordinalNouns.has(bare)) return false;
  if (word.length >= 3) return true;
  if (
    /(^|\s)(Nr|Ziffer|Ziff|Abs|Satz|Absatz|Nummer|Art|Seite|S|Rn|Schritt|Zone|Stufe|Klasse|Tabelle|Anlage|Artikel|Abschnitt|und|bis|Teil)\.?\s+\d[\d.]*$/.test(
      before,
    )
  )
    return true;
  return text.slice(0, before.length).length > 0 && isStarter(bare);
}

const starters = new Set(
  `Der Die Das Ein Eine Einer Dem Den Des Diese Dieser Dieses Im In Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für
  Gegen Es Er Sie Wir Ich Wird Werden Ist Sind War Hat Haben Wenn Falls Sofern Soweit Sobald Danach Dann Sodann Anschließend
  Zunächst Zuvor Andernfalls Hierzu Hierfür Hiergegen Dazu Dafür Dabei Liegt Liegen Fehlen Fehlt Kann Können Muss Müssen Soll
  Nicht Kein Keine Alle Jede Jeder Bitte So Zuletzt Abschließend Durch Über Unter Um Ohne Bis Ab Erst Nur Auch Gehen Geht`
    .trim()
    .split(/\s+/),
);

function isStarter(word: string): boolean {
  return starters.has(word.replace(/[^\p{L}]+$/u, ''));
}
