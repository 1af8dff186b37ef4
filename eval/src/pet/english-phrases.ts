import type { Token, TokenSpan } from './annotations.ts';
import { auxiliaries, formsOfBe, subordinators } from './english-words.ts';

/** A noun phrase without what is attached to it; `head` is its last noun or its pronoun. */
export interface NounPhrase extends TokenSpan {
  head: number;
  pronoun: boolean;
  /** The preposition right before it. */
  preposition?: string;
}

/** Verbs that stand together under one subject: "has to be entered", "need to check". */
export interface VerbGroup extends TokenSpan {
  /** Its words that mean something, and whether each is passive. */
  verbs: { at: number; passive: boolean }[];
  finite: boolean;
}

/** One sentence cut into noun phrases and verb groups, in reading order. */
export interface Phrases extends TokenSpan {
  nouns: readonly NounPhrase[];
  groups: readonly VerbGroup[];
}

const NOUN = /^(?:NNS?|NNPS?|CD|FW)$/;
const BEFORE_NOUN = /^(?:DT|PRP\$|JJ[RS]?|CD|POS|PDT|VBN|VBG|WP\$)$/;
const VERB = /^(?:VB[DGNPZ]?|MD)$/;

/**
 * A shallow parse by parts of speech, enough to find a verb's neighbours; no attachment is decided here.
 * `isVerb` names tokens that are read as verbs whatever their tag says: taggers take "deregisters" for a noun.
 */
export function phrasesOf(tokens: readonly Token[], span: TokenSpan, isVerb: (at: number) => boolean): Phrases {
  const tag = (at: number): string => (at < span.end ? (tokens[at]?.tag ?? '') : '');
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const verbAt = (at: number): boolean => isVerb(at) || VERB.test(tag(at));
  const nouns: NounPhrase[] = [];
  const groups: VerbGroup[] = [];
  for (let at = span.start; at < span.end; ) {
    const noun = isVerb(at) ? undefined : nounPhrase(at);
    const group = noun === undefined ? verbGroup(at) : undefined;
    if (noun) nouns.push(noun);
    if (group) groups.push(group);
    at = noun?.end ?? group?.end ?? at + 1;
  }
  return { ...span, nouns, groups };

  function nounPhrase(start: number): NounPhrase | undefined {
    if (tag(start) === 'PRP' || tag(start) === 'WP')
      return { start, end: start + 1, head: start, pronoun: true, ...prepositionBefore(start) };
    let end = start;
    while (continuesNoun(end, start)) end++;
    let head = end - 1;
    while (head >= start && (!NOUN.test(tag(head)) || isVerb(head))) head--;
    if (head >= start) return { start, end: head + 1, head, pronoun: false, ...prepositionBefore(start) };
    const alone = tag(start) === 'DT' && /^(?:this|that|these|those|all)$/.test(word(start));
    return alone && (verbAt(start + 1) || !BEFORE_NOUN.test(tag(start + 1)))
      ? { start, end: start + 1, head: start, pronoun: true, ...prepositionBefore(start) }
      : undefined;
  }

  function continuesNoun(at: number, start: number): boolean {
    if (at >= span.end || isVerb(at)) return false;
    if (NOUN.test(tag(at))) return true;
    if (tag(at) === 'POS' || tag(at) === "''")
      return at > start && NOUN.test(tag(at - 1)) ? true : tag(at - 1) === 'POS';
    if (tag(at) === 'DT' || tag(at) === 'PRP$') return at === start || tag(at - 1) === 'PDT' || word(at - 1) === 'all';
    if (/^VB[NG]$/.test(tag(at))) return (at > start || NOUN.test(tag(at + 1))) && leadsToNoun(at + 1);
    return BEFORE_NOUN.test(tag(at)) && leadsToNoun(at + 1);
  }

  function leadsToNoun(from: number): boolean {
    let at = from;
    while (at < span.end && !isVerb(at) && BEFORE_NOUN.test(tag(at)) && (tag(at) !== 'DT' || tag(at - 1) === 'PDT'))
      at++;
    return at < span.end && !isVerb(at) && NOUN.test(tag(at));
  }

  function prepositionBefore(start: number): { preposition?: string } {
    const before = start - 1;
    if (before < span.start || isVerb(before)) return {};
    const isPreposition = tag(before) === 'IN' || tag(before) === 'TO';
    if (!isPreposition || (subordinators.has(word(before)) && startsClause(start))) return {};
    return { preposition: word(before) };
  }

  /** "after the claim is …" opens a clause, "after the meeting" does not. */
  function startsClause(start: number): boolean {
    for (let at = start; at < span.end; at++) {
      if (verbAt(at) && at > start) return true;
      if (/^[,.:]$/.test(tag(at))) return false;
    }
    return false;
  }

  function verbGroup(start: number): VerbGroup | undefined {
    if (!verbAt(start) && !(tag(start) === 'TO' && verbAt(start + 1))) return undefined;
    let end = start;
    while (end < span.end) {
      if (verbAt(end) || (tag(end) === 'TO' && verbAt(end + 1))) end++;
      else if ((tag(end) === 'RB' || tag(end) === 'RP') && leadsToVerb(end)) end++;
      else break;
    }
    const verbs: VerbGroup['verbs'] = [];
    let passive = false;
    for (let at = start; at < end; at++) {
      if (formsOfBe.has(word(at))) passive = true;
      else if (auxiliaries.has(word(at)) && at < end - 1) passive = false;
      else if (verbAt(at)) {
        const participle = /^VB[ND]$/.test(tag(at)) || (isVerb(at) && /(?:ed|en)$/.test(word(at)));
        verbs.push({ at, passive: passive && participle });
        passive = false;
      }
    }
    return {
      start,
      end,
      verbs,
      finite: /^(?:MD|VB[DPZ])$/.test(tag(start)) || (isVerb(start) && !/ing$/.test(word(start))),
    };
  }

  function leadsToVerb(from: number): boolean {
    let at = from;
    while (tag(at) === 'RB' || tag(at) === 'RP') at++;
    return verbAt(at) || (tag(at) === 'TO' && verbAt(at + 1));
  }
}
