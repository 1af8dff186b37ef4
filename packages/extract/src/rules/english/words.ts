import {
  adjectives,
  adverbs,
  conjunctions,
  determiners,
  fixedPhrases,
  formsOfBe,
  formsOfDo,
  formsOfHave,
  modals,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './lexicon/words.ts';

/** A word or a sign of an English sentence; offsets into the sentence, end exclusive. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: WordKind;
}

export type WordKind =
  | 'sign'
  | 'determiner'
  | 'pronoun'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'subordinator'
  | 'relative'
  | 'conjunction'
  | 'preposition'
  | 'adverb'
  | 'adjective'
  | 'number'
  | 'word';

/** The words and signs of a sentence, each with what the closed classes of English say of it. */
export function wordsOf(sentence: string): Word[] {
  const found = sentence.matchAll(
    /(?:[\p{L}\p{N}]\.){2,}|\p{N}+(?:[.,]\p{N}+)*%?(?![\p{L}])|(?<=\p{L})['’](?:s|re|ll|ve|m)(?!\p{L})|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Ww]e|[Yy]ou|[Tt]hey|I)(?=['’](?:s|re|ll|ve|m)(?!\p{L}))|[\p{L}\p{N}]+(?:['’\-/&][\p{L}\p{N}]+)*['’]?|[^\s]/gu,
  );
  const single = [...found].map((match): Word => {
    const [text] = match;
    const lower = text.toLowerCase().replace(/’/g, "'");
    // "IS", "HR": an abbreviation is no function word.
    const kind = /^\p{Lu}{2,}$/u.test(text) && text !== 'OR' && text !== 'AND' ? 'word' : kindOf(lower);
    return { text, lower, start: match.index, end: match.index + text.length, kind };
  });
  const words = joined(single, sentence);
  return words.map((word, at) => ({ ...word, kind: inContext(words, at) }));
}

/** Words that mean one thing together: "in case", "as soon as", "after that". */
function joined(words: readonly Word[], sentence: string): Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const fixed = fixedPhrases.find(
      ({ parts, unless }) =>
        parts.every((part, offset) => words[at + offset]?.lower === part) &&
        !(unless?.test(words[at + parts.length]?.lower ?? '') ?? false),
    );
    const first = words[at];
    const last = words[at + (fixed?.parts.length ?? 1) - 1];
    if (!first || !last) continue;
    if (fixed) {
      const text = sentence.slice(first.start, last.end);
      result.push({ text, lower: fixed.parts.join(' '), start: first.start, end: last.end, kind: fixed.kind });
      at += fixed.parts.length - 1;
    } else result.push(first);
  }
  return result;
}

function kindOf(lower: string): WordKind {
  if (!/[\p{L}\p{N}]/u.test(lower)) return 'sign';
  if (/^\p{N}/u.test(lower)) return 'number';
  if (lower === 'to') return 'to';
  if (modals.has(lower)) return 'modal';
  if (formsOfBe.has(lower)) return 'be';
  if (formsOfHave.has(lower)) return 'have';
  if (formsOfDo.has(lower)) return 'do';
  if (conjunctions.has(lower) && lower !== 'then') return 'conjunction';
  if (subordinators.has(lower)) return 'subordinator';
  if (relatives.has(lower)) return 'relative';
  if (determiners.has(lower)) return 'determiner';
  if (pronouns.has(lower)) return 'pronoun';
  if (adverbs.has(lower)) return 'adverb';
  if (prepositions.has(lower)) return 'preposition';
  if (adjectives.has(lower)) return 'adjective';
  if (/.{3}ly$/.test(lower) && !/^(?:apply|reply|supply|family|assembly|multiply|comply|rely|imply)$/.test(lower))
    return 'adverb';
  return 'word';
}

/** What the words beside it make of a word that belongs to several classes. */
function inContext(words: readonly Word[], at: number): WordKind {
  const word = words[at];
  if (!word) return 'sign';
  const next = words[at + 1];
  // "that order", "this is", "her": a determiner stands before a noun only.
  if (
    word.kind === 'determiner' &&
    /^(?:this|that|these|those|all|both|each|some|her|either|neither)$/.test(word.lower)
  ) {
    if (word.lower === 'either' || word.lower === 'neither') return 'adverb';
    if (!next || /^(?:sign|modal|be|have|do|to|preposition|conjunction|subordinator)$/.test(next.kind))
      return 'pronoun';
  }
  const previous = words[at - 1];
  if (word.lower === 's' && previous && /^['’]$/.test(previous.text)) return 'determiner';
  if (word.lower === 'that') {
    if (!next || next.kind === 'sign') return 'pronoun';
    if (at === 0 || previous?.kind === 'preposition' || previous?.kind === 'subordinator')
      return next && /^(?:word|adjective|number)$/.test(next.kind) ? 'determiner' : 'pronoun';
    return 'subordinator';
  }
  return word.kind;
}
