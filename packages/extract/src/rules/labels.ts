import type { Phrase } from '@lotse/german';

/** Determiners that a label keeps, since they carry meaning. */
const keptDeterminers = /^(?:jede[nrsm]?|alle[nrsm]?|beide[nr]?)$/;

/** Adjectives that say nothing about which thing is meant. */
const emptyAdjectives =
  /^(?:erforderlich|nötig|notwendig|entsprechend|jeweilig|genannt|vorliegend|eingehend|eingegangen|beigefügt|angegeben|betreffend|gesamt|neu(?!e[rn]? Termin)|ausgedruckt|fertig|sämtlich|benötigt|vollständig|weiter|ausgefüllt|unterschrieben|obig|folgend|bestehend|hinterlegt|dortig|nächst|frei(?!e))(?:e[nrsm]?|en|er|es|em)?$/;

/** A phrase as it stands in a label: without article, empty adjectives and participial clutter; articles inside dropped. */
export function nameOf(phrase: Phrase, full = true): string {
  const adjectives = phrase.adjectives.filter(
    (word) => !emptyAdjectives.test(word) && !/^\d/.test(word) && word.length < 22,
  );
  const long = phrase.core.split(' ').length > phrase.adjectives.length + 3;
  const core = long
    ? [...adjectives.slice(0, 1), phrase.core.slice(Math.max(0, phrase.core.lastIndexOf(phrase.head)))].join(' ')
    : withoutEmpty(phrase.core);
  const coordinated = full ? phrase.coordinated.filter((other) => !/^\d/.test(other)).slice(0, 2) : [];
  const joined =
    coordinated.length === 1
      ? `${core} und ${short(coordinated[0] ?? '')}`
      : [core, ...coordinated.map(short)].join(', ');
  const genitive = full && phrase.genitive && phrase.genitive.split(' ').length <= 5 ? ` ${phrase.genitive}` : '';
  const kept =
    phrase.determiner && keptDeterminers.test(phrase.determiner) && phrase.determiner.startsWith('beide')
      ? `${phrase.determiner} `
      : '';
  // The genitive belongs to the first noun where there is one, else it closes the phrase.
  return inflectFirst(`${kept}${coordinated.length === 0 ? core + genitive : joined}`, phrase.determiner);
}

function short(text: string): string {
  return text.split(' ').slice(0, 4).join(' ');
}

function withoutEmpty(core: string): string {
  const words = core.split(' ');
  return words.filter((word, index) => index === words.length - 1 || !emptyAdjectives.test(word)).join(' ');
}

/** Adjectives without their article: "die zuständige Behörde" → "zuständige Behörde", "der neue Termin" → "Neuen Termin". */
function inflectFirst(text: string, determiner: string | undefined): string {
  const [first = '', ...rest] = text.split(' ');
  if (rest.length === 0 || !/^\p{Ll}/u.test(first)) return text;
  if (determiner === 'der' && /e$/.test(first)) return [`${first}n`, ...rest].join(' ');
  if ((determiner === 'ein' || determiner === 'kein') && /er$/.test(first))
    return [`${first.slice(0, -1)}n`, ...rest].join(' ');
  if (/^(?:die|diese|alle|sämtliche)$/.test(determiner ?? '') && /en$/.test(first))
    return [first.slice(0, -1), ...rest].join(' ');
  if (/^(?:einer|dieser|ihrer|seiner)$/.test(determiner ?? '') && /en$/.test(first))
    return [`${first.slice(0, -1)}r`, ...rest].join(' ');
  if (/^(?:einem|diesem|dem)$/.test(determiner ?? '') && /en$/.test(first))
    return [`${first.slice(0, -1)}m`, ...rest].join(' ');
  if (determiner === 'das' && /e$/.test(first)) return [`${first}s`, ...rest].join(' ');
  return text;
}

/** A genitive with its article as a label's object: "des Antrages" → "Antrag", "der fehlenden Unterlagen" → "Fehlende Unterlagen". */
export function fromGenitive(genitive: string): string {
  const masculine = /^(?:des|eines)\s/.test(genitive);
  return undeclined(genitive.replace(/^(?:des|der|eines|einer|aller|dieser|dieses|seiner|ihrer)\s+/, ''), masculine);
}

/** The genitive of an action's object as it stands in a label: "Antrags" → "Antrag", "fehlenden Unterlagen" → "Fehlende Unterlagen". */
export function undeclined(text: string, masculine: boolean): string {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word));
  const head = words[at];
  if (masculine && head && /s$/.test(head)) {
    words[at] = /sses$/.test(head)
      ? head.slice(0, -2)
      : /[dtbgkfphmnlz]es$/.test(head) && head.length > 5 && !/(?:ens|ers|els)$/.test(head)
        ? head.slice(0, -2)
        : head.slice(0, -1);
  }
  return words.join(' ').replace(/^(fehlend|ausstehend|eingegangen|neu|zuständig)en(?= \p{Lu})/u, '$1e');
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label within bounds: one line, at most `max` characters, cut at a word. */
export function bounded(text: string, max = 80): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;])/g, '$1')
    .trim();
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 20));
}
