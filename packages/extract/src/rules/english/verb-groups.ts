import { auxiliaryGroup } from './auxiliaries.ts';
import { intransitive, particles, phaseVerbs, stateVerbs } from './lexicon/verbs.ts';
import { unknownVerb, type VerbForm, type VerbReading, verbReading } from './verb-forms.ts';
import type { Word } from './words.ts';

/** The words of one verb: "has to be entered", "does not check", "sends". */
export interface VerbGroup {
  /** Word numbers in the sentence, end exclusive; particles of the verb are inside. */
  start: number;
  end: number;
  base: string;
  particle?: string;
  form: VerbForm;
  passive: boolean;
  negated: boolean;
  modal?: string;
  /** "be" without a verb behind it, or "have" with a thing. */
  copula: boolean;
}

/** Words between two boundaries of a sentence, with at most one verb that carries the clause. */
export interface Region {
  start: number;
  end: number;
  /** What stands before it: a comma, a conjunction, a subordinator, a relative pronoun; "" at the beginning. */
  openers: Word[];
  group?: VerbGroup;
}

export function strongVerb(words: readonly Word[], region: Region): VerbGroup | undefined {
  for (let at = region.start + 1; at < region.end; at++) {
    const reading = finiteReading(words, region, at);
    if (!reading || !/^(?:s|base)$/.test(reading.form)) continue;
    if (scoreOf(words, region, at, reading, false) >= 4) return groupAt(words, region, at, reading);
  }
  return undefined;
}

/** A verb may stand here: behind the head of a noun phrase, not behind its article or adjective. */
export function isNounBefore(words: readonly Word[], at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && words[before]?.kind === 'adverb') before--;
  const word = words[before];
  return before >= from && word !== undefined && /^(?:word|pronoun|number|sign)$/.test(word.kind);
}

export function startsPhrase(word: Word | undefined): boolean {
  return (
    word === undefined || /^(?:determiner|pronoun|to|preposition|adverb|number|subordinator|relative)$/.test(word.kind)
  );
}

export function verbGroup(
  words: readonly Word[],
  region: Region,
  before: Region | undefined,
  opens: boolean,
  many = false,
): VerbGroup | undefined {
  const aux = auxiliaryGroup(words, region);
  if (aux) return strongVerb(words, { ...region, end: aux.start }) ?? aux;
  const relative = relativeVerb(words, region);
  if (relative) return relative;
  const joined = joinedVerb(words, region, before);
  if (joined) return joined;
  const scored: { at: number; reading: VerbReading; score: number }[] = [];
  for (let at = region.start; at < region.end; at++) {
    const reading = finiteReading(words, region, at);
    if (reading) scored.push({ at, reading, score: scoreOf(words, region, at, reading, opens, many) });
  }
  const [top] = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.at - b.at);
  // Of two that are surely verbs the first carries the clause: "if it falls below three you reorder".
  const best = scored.find((one) => one === top || (one.score >= 4 && top !== undefined && top.score - one.score <= 3));
  if (best) return groupAt(words, region, best.at, best.reading);
  return unknownAt(words, region);
}

function finiteReading(words: readonly Word[], region: Region, at: number): VerbReading | undefined {
  const word = words[at];
  if (word?.kind !== 'word') return undefined;
  const reading = verbReading(word.lower);
  if (!reading || reading.form === 'ing') return undefined;
  const previous = words[at - 1];
  // "to check", "of checks", "the check": no finite verb.
  if (at > region.start && previous && /^(?:to|preposition|determiner|adjective|be)$/.test(previous.kind))
    return undefined;
  if (/['’]/.test(word.text)) return undefined;
  return reading;
}

function scoreOf(
  words: readonly Word[],
  region: Region,
  at: number,
  reading: VerbReading,
  opens: boolean,
  many = false,
): number {
  const next = at + 1 < region.end ? words[at + 1] : undefined;
  const first = words.slice(region.start, at).every(({ kind }) => kind === 'adverb');
  if (first) {
    // An order: "Check the form", "then send it".
    if (reading.form !== 'base') return 0;
    const opener = region.openers.at(-1);
    const mayOrder = opens || opener?.kind === 'sign' || opener?.kind === 'conjunction';
    if (!mayOrder) return 0;
    if (next && /^(?:determiner|pronoun|number)$/.test(next.kind)) return 4;
    if (next?.kind === 'word' && reading.certain) return 3;
    if (next?.lower === 'of') return 0;
    return reading.certain || (next !== undefined && /^(?:preposition|to|adverb)$/.test(next.kind)) ? 2 : 0;
  }
  if (!isNounBefore(words, at, region.start)) return 0;
  const subject = headBefore(words, at, region.start);
  const plural = many || (subject !== undefined && isPlural(subject));
  let score = reading.certain ? 3 : 1;
  const agrees = subject?.kind === 'pronoun' && (reading.form === 's') === !plural;
  if (agrees && /^(?:base|s)$/.test(reading.form)) score += 4;
  if (reading.form === 's') score += plural ? -2 : 1;
  else if (reading.form === 'base') score += plural ? 1 : -3;
  else if (reading.form === 'participle' || reading.form === 'past') score -= 1;
  if (next === undefined) score += reading.certain ? 0.5 : atEnd(words, region, reading);
  else if (/^(?:determiner|pronoun|subordinator)$/.test(next.kind)) score += 2;
  else if (/^(?:to|adverb|number|preposition)$/.test(next.kind)) score += next.lower === 'of' ? -2 : 1;
  else if (
    next.kind === 'word' &&
    verbReading(next.lower)?.form === 's' &&
    next.end < (words[region.end - 1]?.end ?? 0)
  )
    score -= 0.5;
  return score;
}

/** A noun-like verb with nothing behind it in its region: "the process ends", "checks and files the form". */
function atEnd(words: readonly Word[], region: Region, reading: VerbReading): number {
  if (intransitive.has(reading.base)) return 2;
  const after = words[region.end];
  if (after?.kind === 'subordinator' && /^(?:if|whether|that|how|what)$/.test(after.lower)) return 1;
  // "if the values match" needs a verb.
  if (region.openers.at(-1)?.kind === 'subordinator') return 0.5;
  const following = verbReading(words[region.end + 1]?.lower ?? '');
  if (following?.form !== reading.form) return -3;
  const then = words[region.end + 2];
  if (after?.kind === 'conjunction') return startsPhrase(then) ? 1 : -3;
  // "stamps, copies and files the permit"
  return after?.text === ',' && /^(?:conjunction|sign)$/.test(then?.kind ?? '') ? 1 : -3;
}

function headBefore(words: readonly Word[], at: number, from: number): Word | undefined {
  let before = at - 1;
  while (before >= from && words[before]?.kind === 'adverb') before--;
  return words[before];
}

function isPlural(word: Word): boolean {
  if (word.kind === 'pronoun') return !/^(?:he|she|it|this|someone|somebody|everybody|one)$/.test(word.lower);
  return (
    (/s['’]?$/.test(word.lower) && !/(?:ss|us|is)$/.test(word.lower)) ||
    /^(?:people|staff|police|management|data)$/.test(word.lower)
  );
}

/** "who checks it", "that are sold": the relative pronoun is the subject. */
function relativeVerb(words: readonly Word[], region: Region): VerbGroup | undefined {
  const opener = region.openers.at(-1);
  if (!opener || !/^(?:who|which|that)$/.test(opener.lower)) return undefined;
  let at = region.start;
  while (at < region.end && words[at]?.kind === 'adverb') at++;
  const word = at < region.end ? words[at] : undefined;
  const reading = word?.kind === 'word' ? verbReading(word.lower) : undefined;
  const next = words[at + 1];
  if (!reading || !/^(?:s|base|past|participle)$/.test(reading.form)) return undefined;
  return reading.certain || reading.form === 's' || startsPhrase(next)
    ? groupAt(words, region, at, reading)
    : undefined;
}

/** "and forwards it", ", packed": a verb that shares the subject and the form of the verb before. */
function joinedVerb(words: readonly Word[], region: Region, before: Region | undefined): VerbGroup | undefined {
  const previous = before?.group;
  const opener = region.openers.at(-1);
  if (!previous || !opener || !(opener.kind === 'conjunction' || opener.text === ',')) return undefined;
  let at = region.start;
  while (at < region.end && /^(?:adverb|to)$/.test(words[at]?.kind ?? '')) at++;
  const word = words[at];
  if (!word || at >= region.end || !/^(?:word|adjective)$/.test(word.kind)) return undefined;
  const reading = verbReading(word.lower) ?? (previous.passive ? unknownVerb(word.lower) : undefined);
  if (!reading) return undefined;
  const next = at + 1 < region.end ? words[at + 1] : undefined;
  const fits =
    (reading.form === 'participle' && (previous.passive || previous.form === 'participle')) ||
    (reading.form === 's' &&
      (previous.form === 's' || (reading.certain && !previous.modal && next !== undefined) || next?.kind === 'to')) ||
    (reading.form === 'past' && previous.form === 'past') ||
    (reading.form === 'base' && previous.form === 'base' && !previous.passive) ||
    (reading.form === 'base' &&
      previous.modal !== undefined &&
      words[at - 1]?.kind !== 'conjunction' &&
      reading.certain);
  // "needs to enter the amount and click"
  const chained =
    reading.form === 'base' &&
    previous.form === 's' &&
    words.slice(previous.end, region.start).some(({ kind }) => kind === 'to') &&
    phaseVerbs.has(previous.base) &&
    (reading.certain || startsPhrase(next) || next?.kind === 'sign');
  if (!fits && !chained) return undefined;
  if (reading.form !== 'participle' && !reading.certain && next?.kind === 'preposition' && next.lower === 'of')
    return undefined;
  if (!reading.certain && reading.form !== 'participle' && next === undefined) {
    const after = words[region.end];
    const later = verbReading(words[region.end + 1]?.lower ?? '');
    const asks = after?.kind === 'subordinator' && /^(?:if|whether|that|how|what)$/.test(after.lower);
    if (asks) return groupAt(words, region, at, reading);
    if (after?.kind !== 'conjunction' || later?.form !== reading.form || !startsPhrase(words[region.end + 2]))
      return undefined;
  }
  // "visits or interviews with suppliers" after a verb in another form never comes here; "reports and invoices" may.
  if (
    !reading.certain &&
    reading.form === 's' &&
    next !== undefined &&
    !startsPhrase(next) &&
    next.kind !== 'adjective' &&
    next.kind !== 'word'
  )
    return undefined;
  if (!reading.certain && reading.form === 'base' && next !== undefined && next.kind === 'word' && !startsPhrase(next))
    return undefined;
  const group = groupAt(words, region, at, reading);
  if (reading.form === 'participle' && previous.passive) group.passive = true;
  if (previous.modal !== undefined && group.modal === undefined) group.modal = previous.modal;
  return group;
}

/** "frobnicates the form": no table knows the verb, but nothing else in the clause can be one. */
function unknownAt(words: readonly Word[], region: Region): VerbGroup | undefined {
  for (let at = region.start + 1; at < region.end - 1; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word?.kind !== 'word' || !/s$/.test(word.lower) || !isNounBefore(words, at, region.start)) continue;
    if (!next || !/^(?:determiner|pronoun)$/.test(next.kind)) continue;
    const reading = unknownVerb(word.lower);
    if (reading) return groupAt(words, region, at, reading);
  }
  return undefined;
}

function groupAt(words: readonly Word[], region: Region, at: number, reading: VerbReading): VerbGroup {
  const particle = particleAt(words, at + 1, region.end, reading.base);
  return {
    start: at,
    end: at + 1 + (particle ? 1 : 0),
    base: reading.base,
    ...(particle ? { particle } : {}),
    form: reading.form,
    passive: false,
    negated: false,
    copula: stateVerbs.has(reading.base) && reading.base === 'have',
  };
}

export function particleAt(words: readonly Word[], at: number, end: number, base: string): string | undefined {
  const word = at < end ? words[at] : undefined;
  return word && particles.get(base)?.includes(word.lower) ? word.lower : undefined;
}
