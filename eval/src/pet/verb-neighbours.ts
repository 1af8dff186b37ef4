import type { Token } from './annotations.ts';
import type { NounPhrase, Phrases, VerbGroup } from './english-phrases.ts';

/** What stands around a verb in its sentence, before anybody asks which of it is meant. */
export interface VerbNeighbours {
  passive: boolean;
  /** The subject and what is joined to it by "and". */
  subject: readonly NounPhrase[];
  /** Noun phrases after the verb up to the next clause, prepositions and all. */
  after: readonly NounPhrase[];
}

/** Reads subject and following phrases off a shallow parse; coordinated verbs share them. */
export function neighboursOf(tokens: readonly Token[], phrases: Phrases, verb: number): VerbNeighbours {
  const at = phrases.groups.findIndex((group) => group.start <= verb && verb < group.end);
  const group = phrases.groups[at];
  if (group === undefined) return { passive: false, subject: [], after: nounsBetween(phrases, verb + 1, phrases.end) };
  return {
    passive: isPassive(at),
    subject: subjectOf(at),
    after: afterGroup(at),
  };

  function word(index: number): string {
    return tokens[index]?.text.toLowerCase() ?? '';
  }

  function isPassive(index: number): boolean {
    const own = phrases.groups[index];
    const found = own?.verbs.find((entry) => entry.at === verb) ?? own?.verbs.at(-1);
    if (own === undefined || found === undefined) return false;
    if (found.passive || own.verbs.length > 1 || tokens[found.at]?.tag !== 'VBN') return found.passive;
    const before = phrases.groups[index - 1];
    return before !== undefined && isCoordinated(own) ? (before.verbs.at(-1)?.passive ?? false) : !own.finite;
  }

  function isCoordinated(own: VerbGroup): boolean {
    const before = skipAdverbs(own.start - 1);
    return tokens[before]?.tag === 'CC' || word(before) === ',' || word(before) === 'thus';
  }

  function skipAdverbs(from: number): number {
    let index = from;
    while (index >= phrases.start && tokens[index]?.tag === 'RB') index--;
    return index;
  }

  function subjectOf(index: number): readonly NounPhrase[] {
    const own = phrases.groups[index];
    if (own === undefined) return [];
    let before = skipAdverbs(own.start - 1);
    if (tokens[before]?.tag === 'WDT') before--;
    if (word(before) === ',') before--;
    const nearest = phrases.nouns.find((noun) => noun.end === before + 1);
    const inherits = isCoordinated(own) && !startsClause(own) ? true : !own.finite && tokens[own.start]?.tag !== 'VBN';
    if (inherits) return subjectOf(index - 1);
    return nearest === undefined ? [] : withConjuncts(topOf(nearest));
  }

  /** After a comma that ends a subordinate clause, the noun before it is not the subject of what follows. */
  function startsClause(own: VerbGroup): boolean {
    return phrases.nouns.some((noun) => noun.end === skipAdverbs(own.start - 1) + 1);
  }

  /** "Mail from the party": the phrase that the others are attached to. */
  function topOf(noun: NounPhrase): NounPhrase {
    if (noun.preposition === undefined) return noun;
    const left = phrases.nouns.find((other) => other.end === noun.start - 1);
    return left === undefined ? noun : topOf(left);
  }

  /** "The clerk, the head and the council": what is joined by "and", and by commas before that. */
  function withConjuncts(noun: NounPhrase, links = /^(?:and|or)$/): NounPhrase[] {
    if (noun.pronoun || !links.test(word(noun.start - 1))) return [noun];
    const joined = phrases.nouns.find((other) => other.end === noun.start - 1);
    if (joined === undefined || joined.preposition !== undefined) return [noun];
    if (phrases.groups.some((other) => other.end === joined.start)) return [noun];
    return [...withConjuncts(joined, /^(?:and|or|,)$/), noun];
  }

  function afterGroup(index: number): readonly NounPhrase[] {
    const own = phrases.groups[index];
    if (own === undefined) return [];
    const next = phrases.groups.slice(index + 1).find((later) => later.finite && subjectStart(later) > verb);
    const end = next === undefined ? phrases.end : subjectStart(next);
    const found = nounsBetween(phrases, verb + 1, end);
    const joint = phrases.groups[index + 1];
    const sharesObject = found.length === 0 || (joint !== undefined && isJoined(own, joint));
    return sharesObject && joint !== undefined && isJoined(own, joint) ? afterJoint(index + 1, verb) : found;
  }

  function afterJoint(index: number, from: number): readonly NounPhrase[] {
    const own = phrases.groups[index];
    const joint = phrases.groups[index + 1];
    if (own !== undefined && joint !== undefined && isJoined(own, joint)) return afterJoint(index + 1, from);
    const end = phrases.groups.slice(index + 1).find((later) => later.finite)?.start ?? phrases.end;
    return nounsBetween(phrases, (own?.end ?? from) + 0, end);
  }

  /** "reject or accept": only a conjunction stands between. */
  function isJoined(own: VerbGroup, next: VerbGroup): boolean {
    for (let index = own.end; index < next.start; index++) {
      if (tokens[index]?.tag !== 'CC' && tokens[index]?.tag !== 'RB' && word(index) !== ',') return false;
    }
    return next.start > own.end;
  }

  function subjectStart(later: VerbGroup): number {
    const before = skipAdverbs(later.start - 1);
    return phrases.nouns.find((noun) => noun.end === before + 1)?.start ?? later.start;
  }
}

function nounsBetween(phrases: Phrases, start: number, end: number): NounPhrase[] {
  return phrases.nouns.filter((noun) => noun.start >= start && noun.end <= end);
}
