import type { Token, TokenSpan } from './annotations.ts';
import { phrasesOf } from './english-phrases.ts';
import { englishStem, isNominalOf, isVerbalNoun } from './english-stem.ts';
import { functionWords, supportVerbs, verbParticles } from './english-words.ts';
import { sentenceAround } from './quote-spans.ts';
import { type FoundRoles, type NamedActor, rolesOf, type WantedRoles } from './roles.ts';
import { contentStems, stemAt, stemsIn, wordsOf } from './wording.ts';

/** A step as the projection reads it: its wording, who is named, and where it is quoted. */
export interface Wording extends Omit<WantedRoles, 'object'> {
  label: string;
  quoted: readonly TokenSpan[];
}

export interface FoundActivity extends FoundRoles {
  span: TokenSpan;
}

const particlesByStem = new Map([...verbParticles].map(([verb, particles]) => [englishStem(verb), particles]));
const supportByStem = new Map([...supportVerbs].map(([verb, nouns]) => [englishStem(verb), nouns.map(englishStem)]));

/**
 * The place where the quotes say what the label says: a form of the label's verb, and around it object, performer and
 * recipient. Of several places the one with most of these counts, then one that no other step has taken, then the
 * first. Undefined where no form of the label's words stands there as a verb.
 */
export function findActivity(
  tokens: readonly Token[],
  wording: Wording,
  actors: readonly NamedActor[],
  isTaken: (token: number) => boolean,
): FoundActivity | undefined {
  let best: { found: FoundActivity; worth: number } | undefined;
  for (const { at, object } of verbPlaces(tokens, wording)) {
    const span = verbSpan(tokens, at, object);
    const phrases = phrasesOf(tokens, sentenceAround(tokens, at), (index) => index === at || isTaken(index));
    const own = stemsIn(tokens, span);
    const wanted = { ...wording, object: new Set(object.filter((stem) => !own.has(stem))) };
    const roles = rolesOf(tokens, phrases, span, wanted, actors);
    const fits = 2 * Math.min(1, roles.data.length) + roles.performers.length + roles.recipients.length;
    const worth = 2 * fits + (isTaken(at) ? 0 : 1);
    if (best === undefined || worth > best.worth) best = { found: { span, ...roles }, worth };
  }
  return best?.found;
}

/** Tokens that are a form of a label's word, with the label's other words; the label's first word before later ones. */
function verbPlaces(tokens: readonly Token[], { label, quoted }: Wording): { at: number; object: string[] }[] {
  const words = wordsOf(label).filter((word) => !functionWords.has(word.toLowerCase()));
  const placesOf = (word: string, accept: (at: number) => boolean): { at: number; object: string[] }[] => {
    const object = contentStems(words.filter((other) => other !== word).join(' '));
    return positions(quoted).flatMap((at) => (accept(at) ? [{ at, object }] : []));
  };
  for (const [index, word] of words.entries()) {
    const stem = englishStem(word);
    const isForm = (at: number): boolean => stemAt(tokens, at) === stem;
    const verbs = placesOf(word, (at) => isForm(at) && isVerb(tokens, at));
    if (verbs.length > 0) return verbs;
    if (index > 0) continue;
    const mistagged = placesOf(word, (at) => isForm(at) && !followsDeterminer(tokens, at));
    if (mistagged.length > 0) return mistagged;
  }
  const [first] = words;
  return first === undefined ? [] : placesOf(first, (at) => isNominal(tokens[at]?.text ?? '', first));
}

function isNominal(word: string, verb: string): boolean {
  return isNominalOf(word, verb) || (word.toLowerCase() === verb.toLowerCase() && isVerbalNoun(word));
}

function positions(spans: readonly TokenSpan[]): number[] {
  return [...new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))];
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tag.startsWith('VB') ?? false;
}

function followsDeterminer(tokens: readonly Token[], at: number): boolean {
  return /^(?:DT|PRP\$|JJ|IN|POS)$/.test(tokens[at - 1]?.tag ?? '') || /^(?:NN|JJ)/.test(tokens[at + 1]?.tag ?? '');
}

/** The verb with its particle ("takes down", "waiting for") or the noun it carries ("takes care"). */
function verbSpan(tokens: readonly Token[], at: number, object: readonly string[]): TokenSpan {
  const next = tokens[at + 1];
  const particles = particlesByStem.get(stemAt(tokens, at)) ?? [];
  if (next?.tag === 'RP' || (next !== undefined && particles.includes(next.text.toLowerCase())))
    return { start: at, end: at + 2 };
  for (const noun of supportByStem.get(stemAt(tokens, at)) ?? []) {
    const limit = Math.min(at + 4, sentenceAround(tokens, at).end);
    for (let index = at + 1; index < limit; index++) {
      if (stemAt(tokens, index) === noun && object.includes(noun)) return { start: at, end: index + 1 };
    }
  }
  return { start: at, end: at + 1 };
}
