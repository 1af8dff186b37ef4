import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  negations,
  numerals,
  prepositions,
  pronouns,
  subordinators,
} from './lexicon/closed-class.ts';
import { particles } from './lexicon/verbs.ts';
import { finiteToInfinitive, isInfinitive, participleToInfinitive, zuInfinitiveToInfinitive } from './morphology.ts';
import { type Token, tokenise } from './tokens.ts';
import { guessVerbs } from './unknown-verbs.ts';

/** A part of speech, coarse: what clause analysis needs and no more. */
export type Tag =
  | 'noun'
  | 'adjective'
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'subordinator'
  | 'coordinator'
  | 'adverb'
  | 'negation'
  | 'auxiliary'
  | 'finite'
  | 'participle'
  | 'infinitive'
  | 'zuInfinitive'
  | 'zu'
  | 'particle'
  | 'number'
  | 'mark';

export interface TaggedToken extends Token {
  tag: Tag;
  /** Verbs: the infinitive, of auxiliaries too. */
  infinitive?: string;
  person?: 'ich' | 'du' | 'singular' | 'plural';
}

const politePronouns = new Set(['Sie', 'Ihnen']);
const politePossessives = /^Ihr(?:e|en|em|er|es)?$/;
const ordinals = /^(?:Erstes|Zweites|Drittes|Nächstes|Letztes)$/;
const separable = new Set(particles);
const adjectiveEnding = /(?:e|er|es|en|em)$/;

/** Tokens with a part of speech each; quoted names („Hundebestand“) become one noun. */
export function tag(text: string): TaggedToken[] {
  const tokens = joinQuotes(text, tokenise(text));
  const tagged: TaggedToken[] = [];
  for (const [index, token] of tokens.entries()) {
    const initial = index === 0 || /^[.!?:;–]$/.test(tokens[index - 1]?.text ?? '') || tokens[index - 1]?.text === '„';
    tagged.push(tagOne(token, tokens[index + 1], tokens[index - 1], initial));
  }
  return guessVerbs(tagged);
}

function joinQuotes(text: string, tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const close =
      token.text === '„' ? tokens.findIndex((other, index) => index > at && '“”"'.includes(other.text)) : -1;
    const last = tokens[close];
    if (!last || close - at > 9 || tokens.slice(at, close).some((other) => /^[.!?;]$/.test(other.text))) {
      joined.push(token);
      continue;
    }
    const quoted = text.slice(token.start, last.end);
    joined.push({ text: quoted, lower: quoted.toLowerCase(), start: token.start, end: last.end, kind: 'word' });
    at = close;
  }
  return joined;
}

function tagOne(token: Token, next: Token | undefined, previous: Token | undefined, initial: boolean): TaggedToken {
  const { text } = token;
  // "gibt's": the verb with a short "es".
  const lower = token.lower.replace(/(?<=\p{L}{2})['’]s$/u, '');
  if (text.startsWith('„') && text.length > 1) return { ...token, tag: 'noun' };
  if (token.kind === 'mark') return { ...token, tag: 'mark' };
  if (token.kind === 'number') return { ...token, tag: 'number' };
  const capital = /^\p{Lu}/u.test(text);
  // "Als Erstes", "als Nächstes": when, and no conjunction.
  if (ordinals.test(lower === 'als' ? (next?.text ?? '') : previous?.lower === 'als' ? text : ''))
    return { ...token, tag: 'adverb' };
  if (capital && politePronouns.has(text) && !initial) return { ...token, tag: 'pronoun' };
  if (capital && politePossessives.test(text) && !initial) return { ...token, tag: 'determiner' };
  if (capital && !initial) return { ...token, tag: 'noun' };

  if (numerals.has(lower) && !lower.startsWith('ein')) return { ...token, tag: 'number' };
  // "Gezahlt wird bar", "Angefragt werden nur …": the participle opens the sentence.
  if (capital && next !== undefined && auxiliaries.has(next.lower)) {
    const opening = participleToInfinitive(lower);
    if (opening && /^(?:ge|an|ab|auf|aus|ein|zu)/.test(lower))
      return { ...token, tag: 'participle', infinitive: opening };
  }
  const auxiliary = auxiliaries.get(lower);
  if (auxiliary) {
    const person = /(?:en|ind)$/.test(lower)
      ? 'plural'
      : /st$/.test(lower) && lower !== 'ist'
        ? 'du'
        : /^(?:habe|werde|bin)$/.test(lower)
          ? 'ich'
          : 'singular';
    return { ...token, tag: 'auxiliary', infinitive: auxiliary.infinitive, person };
  }
  if (lower === 'zu' && (next === undefined || next.kind === 'mark' || coordinators.has(next.lower)))
    return { ...token, tag: 'particle' };
  if (lower === 'zu') {
    const infinitive =
      next !== undefined &&
      /^\p{Ll}/u.test(next.text) &&
      /(?:en|ern|eln|un|ein)$/.test(next.text) &&
      isVerbLike(next.lower);
    return { ...token, tag: infinitive ? 'zu' : 'preposition' };
  }
  if (negations.has(lower) && lower !== 'ohne')
    return { ...token, tag: lower.startsWith('kein') ? 'determiner' : 'negation' };
  if (coordinators.has(lower)) return { ...token, tag: 'coordinator' };
  if (prepositions.has(lower) || subordinators.has(lower) || separable.has(lower))
    return { ...token, tag: small(lower, next) };
  if (lower === 'bitte' && /^(?:ich|wir)$/.test(next?.lower ?? ''))
    return { ...token, tag: 'finite', infinitive: 'bitten', person: 'ich' };
  if (adverbs.has(lower)) return { ...token, tag: 'adverb' };
  if (determiners.has(lower)) return { ...token, tag: 'determiner' };
  if (pronouns.has(lower)) return { ...token, tag: 'pronoun' };

  const beforeNoun = next !== undefined && (/^\p{Lu}/u.test(next.text) || next.text.startsWith('„'));
  if (
    !capital &&
    beforeNoun &&
    previous !== undefined &&
    determiners.has(previous.lower) &&
    /(?:e|en|er|es|em)$/.test(lower)
  )
    return { ...token, tag: 'adjective' };
  if (!capital) {
    const joinedZu = zuInfinitiveToInfinitive(lower);
    if (joinedZu) return { ...token, tag: 'zuInfinitive', infinitive: joinedZu };
    if (previous?.lower === 'zu' && isVerbLike(lower)) return { ...token, tag: 'infinitive', infinitive: lower };
    const participle = participleToInfinitive(lower);
    if (participle && !(beforeNoun && /en$/.test(lower) && !finiteToInfinitive(lower))) {
      // "erhalten", "verfahren": participle and infinitive alike; the clause decides.
      return { ...token, tag: 'participle', infinitive: participle };
    }
  }
  // "ich schau", "hol ich": the ending that speech drops.
  const spoken = previous?.lower === 'ich' || next?.lower === 'ich' ? finiteToInfinitive(`${lower}e`) : null;
  const finite = finiteToInfinitive(lower) ?? spoken;
  // "Dienst der …" is a noun: only "Dienst du" would be the verb.
  if (finite && !(capital && (!initialVerb(token, next) || (finite.person === 'du' && next?.lower !== 'du')))) {
    return { ...token, tag: 'finite', infinitive: finite.infinitive, person: finite.person };
  }
  // "Demnächst erfasst …", "Schriftlich teilt …": only the start of the sentence makes it a capital.
  if (
    capital &&
    !beforeNoun &&
    next?.kind === 'word' &&
    /(?:lich|weise|falls|mals|halb|wärts|nächst|maßen)$/.test(lower)
  )
    return { ...token, tag: 'adverb' };
  if (capital)
    return { ...token, tag: beforeNoun && adjectiveEnding.test(lower) && looksAdjective(lower) ? 'adjective' : 'noun' };
  return { ...token, tag: adjectiveEnding.test(lower) ? 'adjective' : 'adverb' };
}

function isVerbLike(lower: string): boolean {
  return (
    isInfinitive(lower) ||
    auxiliaries.has(lower) ||
    participleToInfinitive(lower) !== null ||
    /^\p{Ll}{4,}(?:en|ern|eln)$/u.test(lower)
  );
}

/** "Fehlen Angaben, …", "Laden Sie …" against "Angaben werden …": a capital verb stands before a noun phrase or pronoun. */
function initialVerb(token: Token, next: Token | undefined): boolean {
  if (!next) return false;
  if (/(?:ung|heit|keit|schaft|tion)$/.test(token.lower)) return false;
  const word = next.lower;
  if (auxiliaries.has(word)) return false;
  if (/^\p{Ll}/u.test(next.text) && finiteToInfinitive(word) !== null && !prepositions.has(word) && !adverbs.has(word))
    return false;
  return (
    determiners.has(word) ||
    pronouns.has(word) ||
    /^\p{Lu}/u.test(next.text) ||
    prepositions.has(word) ||
    adverbs.has(word) ||
    negations.has(word) ||
    /(?:e|en|er)$/.test(word)
  );
}

function small(lower: string, next: Token | undefined): Tag {
  const ends = next === undefined || next.kind === 'mark' || coordinators.has(next.lower);
  if (determiners.has(lower) && !ends) return 'determiner';
  if (ends && separable.has(lower)) return 'particle';
  if (subordinators.has(lower)) return 'subordinator';
  if (prepositions.has(lower)) return 'preposition';
  return adverbs.has(lower) ? 'adverb' : 'particle';
}

function looksAdjective(lower: string): boolean {
  return (
    /(?:ende|ene|te|liche|ige|ische|are|same|eiche|neue|alle|sche|ive|ale|elle|fache|lose|volle|amte|erte|ierte)(?:[nrsm])?$/.test(
      lower,
    ) || /^(?:neu|alt|groß|klein|gut|weiter|spät)/.test(lower)
  );
}
