import { personalPronouns } from './lexicon/words.ts';
import type { Word } from './words.ts';

/** A run of words as a noun phrase: what a label says of it, and its head. */
export interface Phrase {
  /** Without articles and demonstratives: "registration form of the parent" → "registration form of parent". */
  name: string;
  /** The last noun before any preposition, lower case; the pronoun of a phrase that is one. */
  head: string;
  pronoun: boolean;
  start: number;
  end: number;
}

/** The noun phrase of words `start` to `end`; undefined where there is none. */
export function phraseOf(words: readonly Word[], start: number, end: number, longest = 6): Phrase | undefined {
  let from = start;
  while (from < end && /^(?:adverb|sign|conjunction)$/.test(words[from]?.kind ?? '') && words[from]?.text !== '$')
    from++;
  let to = end;
  while (
    to > from &&
    /^(?:adverb|sign|conjunction|preposition|to)$/.test(words[to - 1]?.kind ?? '') &&
    words[to - 1]?.text !== '%'
  )
    to--;
  const inside = words.slice(from, to);
  const first = inside[0];
  if (!first) return undefined;
  const last = inside.at(-1);
  // "to which companies you wrote": who writes is "you".
  if (last?.kind === 'pronoun' && inside.length > 1)
    return { name: last.lower, head: last.lower, pronoun: true, start: to - 1, end: to };
  if (inside.length === 1 && /^(?:pronoun|determiner)$/.test(first.kind))
    return { name: first.lower, head: first.lower, pronoun: true, start: from, end: to };
  const preposition = inside.findIndex((word) => /^(?:preposition|to)$/.test(word.kind));
  const core = preposition > 0 ? inside.slice(0, preposition) : inside;
  const head = core.findLast((word) => /^(?:word|number|adjective)$/.test(word.kind))?.lower ?? first.lower;
  const kept = inside.filter((word, at) => !isDropped(word, inside[at - 1]));
  const short = kept.length > longest ? kept.slice(0, Math.max(core.length, longest)) : kept;
  const trimmed = withoutLooseEnd(short);
  if (trimmed.length === 0) return undefined;
  return { name: spelled(trimmed), head, pronoun: false, start: from, end: to };
}

const dropped = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|your|my|any|all|some|each|every|such|both)$/;

function isDropped(word: Word, before: Word | undefined): boolean {
  if (word.lower === 's' && before && /^['’]$/.test(before.text)) return false;
  return (
    (word.kind === 'determiner' && dropped.test(word.lower)) || word.kind === 'adverb' || /^["“”„*]$/.test(word.text)
  );
}

function withoutLooseEnd(words: readonly Word[]): Word[] {
  let end = words.length;
  while (end > 0 && /^(?:preposition|to|conjunction|sign|determiner)$/.test(words[end - 1]?.kind ?? '')) end--;
  return words.slice(0, end);
}

/** The words with the gaps that their text has; nothing is invented between them. */
function spelled(words: readonly Word[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1];
      const glued =
        before !== undefined && before.end === word.start && (word.kind === 'sign' || before.kind === 'sign');
      return `${at === 0 || glued ? '' : ' '}${isCommon(word, at) ? word.lower : word.text}`;
    })
    .join('')
    .replace(/ (['’]) ?s(?= |$)/g, "'s");
}

/** A capital at the beginning of a sentence is none of the word's own. */
function isCommon(word: Word, at: number): boolean {
  return at === 0 && word.start === 0 && !/^\p{L}*\p{Lu}\p{L}*\p{Lu}/u.test(word.text);
}

/**
 * The subject before a verb: "in case of doubt the clerk" → "the clerk". What stands before it with a preposition is
 * left out, unless nothing else is there.
 */
export function subjectOf(words: readonly Word[], start: number, end: number): Phrase | undefined {
  let from = start;
  while (from < end && words[from]?.kind === 'adverb') from++;
  const isTime =
    /^(?:every|each)$/.test(words[from]?.lower ?? '') &&
    /^(?:minute|hour|day|workday|week|month|quarter|year|morning|evening|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      words[from + 1]?.lower ?? '',
    );
  if (
    isTime ||
    /^(?:preposition|to|number|subordinator)$/.test(words[from]?.kind ?? '') ||
    /ing$/.test(words[from]?.lower ?? '')
  ) {
    let best = -1;
    for (let at = from + 1; at < end; at++) {
      const word = words[at];
      const before = words[at - 1];
      if (
        !word ||
        !/^(?:determiner|pronoun)$/.test(word.kind) ||
        /^(?:preposition|determiner|to)$/.test(before?.kind ?? '')
      )
        continue;
      if (at - 1 === from && /ing$/.test(before?.lower ?? '')) continue;
      best = at;
    }
    if (best < 0) return undefined;
    from = best;
  }
  return phraseOf(words, from, end);
}

/** The object behind a verb: up to the first preposition but "of", to-infinitive, number of days, or the end. */
export function objectOf(
  words: readonly Word[],
  start: number,
  end: number,
): { phrase: Phrase | undefined; end: number } {
  let at = start;
  while (at < end && words[at]?.kind === 'adverb') at++;
  const from = at;
  while (at < end && !endsObject(words, at, from)) at++;
  return { phrase: at > from ? phraseOf(words, from, at) : undefined, end: at };
}

function endsObject(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.kind === 'preposition') return word.lower !== 'of' || at === from;
  if (word.kind === 'to') return true;
  if (word.kind === 'subordinator' || word.kind === 'relative') return true;
  if (word.kind === 'pronoun') return at > from;
  // "required to produce", "using the form": a participle behind the noun begins something else.
  if (
    at > from &&
    words[at - 1]?.kind === 'word' &&
    /^(?:using|requesting|containing|stating|saying|required|needed|based|asking|indicating)$/.test(word.lower)
  )
    return true;
  // "gives the company the form": the first of two objects is whom it is given to.
  return (
    at > from && word.kind === 'determiner' && !/^(?:determiner|preposition|sign)$/.test(words[at - 1]?.kind ?? '')
  );
}

export interface Adjunct {
  preposition: string;
  phrase: Phrase;
}

/** The prepositional phrases behind an object. */
export function adjunctsOf(words: readonly Word[], start: number, end: number): Adjunct[] {
  const found: Adjunct[] = [];
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (!word || !/^(?:preposition|to)$/.test(word.kind) || word.lower === 'of') continue;
    let to = at + 1;
    while (
      to < end &&
      (words[to]?.lower === 'of' || !/^(?:preposition|to|subordinator|relative)$/.test(words[to]?.kind ?? ''))
    )
      to++;
    const phrase = phraseOf(words, at + 1, to, 4);
    if (phrase) found.push({ preposition: word.lower, phrase });
    at = to - 1;
  }
  return found;
}

export const isPerson = (phrase: Phrase): boolean => phrase.pronoun && personalPronouns.has(phrase.head);
