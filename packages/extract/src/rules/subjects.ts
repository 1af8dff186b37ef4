import { compoundAction, nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Cast } from './cast.ts';
import { notPersons } from './lexicon/participants.ts';

/** Nouns that name some office and stand for the one whose document it is: "die Behörde", "das Amt". */
export const ownOffice = /^(?:Behörde|Amt|Dienststelle|Fachamt|Stelle)$/;

const feminine =
  /(?:(?<![em])in|ung|stelle|behörde|kasse|ei|schaft|heit|keit|ion|tät|ur|kammer|wehr|stadt|gemeinde|aufsicht|zentrale|annahme|kraft|person|frau|firma|bank|schule|klinik|kirche|theke|sperre|karte|liste|mappe|akte|gebühr|frist|nummer|prüfung|steuer|rate|leute|eltern|personen)$/i;

/** A noun of feminine gender, as far as its ending tells; plurals of persons count, since their articles are alike. */
export function isFeminine(head: string): boolean {
  return feminine.test(head) || /^(?:Frau|Kita|Polizei|Post)$/.test(head);
}

/** Whether the article lets a noun phrase be the subject. */
export function canBeNominative(phrase: Phrase): boolean {
  const determiner = phrase.determiner ?? '';
  if (/^(?:Herrn|Hrn\.)(?:\s|$)/.test(phrase.text)) return false;
  if (/^(?:der|dieser|jener|jeder|mancher)$/.test(determiner)) return !isFeminine(phrase.head);
  if (/^(?:des|\p{L}*(?:e[mn]|einer|ihrer|unserer|aller|deren|dessen))$/u.test(determiner)) return false;
  return !/^(?:ein|kein|sein|mein|unser|ihr)es$/.test(determiner);
}

/** Only the object of a verb has this article. */
function isAccusative(phrase: Phrase): boolean {
  return /^(?:(?:k?ein|dies|jed|sein|ihr|unser|jen|welch)en|den)$/.test(phrase.determiner ?? '');
}

/**
 * How much a noun is like somebody who acts: 3 a known participant, 2 a noun that could be, 1 a compound in -ung
 * ("Stadtplanung"), 0 papers, rules, work and times.
 */
export function agency(phrase: Phrase, cast: Cast): 0 | 1 | 2 | 3 {
  if (cast.isActor(phrase.text) || ownOffice.test(phrase.head)) return 3;
  if (/verwaltung$/i.test(phrase.head)) return 2;
  if (nominalToInfinitive(phrase.head) !== null) return 0;
  if (/ung$/.test(phrase.head)) return compoundAction(phrase.head) || phrase.head.length > 9 ? 1 : 0;
  return notPersons.test(phrase.head) ? 0 : 2;
}

/**
 * "Die Servicetheke kassiert die Gebühr", "Die Stadtplanung entwirft den Plan": of two noun phrases without a known
 * actor, the one that can be the subject and is more like somebody who acts; told alike, the first.
 */
export function strangerIn(predicate: Predicate, nouns: readonly Phrase[], cast: Cast): Phrase | undefined {
  const [first, second] = nouns;
  if (!first || !second || second.determiner === 'des') return undefined;
  const candidates = [first, second].filter(
    (phrase) =>
      /^(?:der|die|das)$/.test(phrase.determiner ?? '') && canBeNominative(phrase) && phrase.coordinated.length === 0,
  );
  const [likeliest] = candidates.toSorted((a, b) => agency(b, cast) - agency(a, cast));
  if (!likeliest || cast.resolve(likeliest.text)) return undefined;
  const other = likeliest === first ? second : first;
  const score = agency(likeliest, cast);
  // Without an article that tells the object, a compound in -ung is rather what is done.
  if (score === 0 || (score === 1 && !isAccusative(other))) return undefined;
  if (likeliest === second && agency(first, cast) > 0 && canBeNominative(first)) return undefined;
  return likeliest === first ? (first === predicate.phrases[0] || isAccusative(other) ? first : undefined) : likeliest;
}

/**
 * A noun phrase that is all the verb has beside it, with the article of a subject: "Die Frist endet", "Der Termin fällt
 * weg". What happens so is nobody's work.
 */
export function loneSubject(predicate: Predicate, nouns: readonly Phrase[]): Phrase | undefined {
  const [only] = nouns;
  if (!only || nouns.length > 1 || predicate.voice !== 'active' || predicate.obligation) return undefined;
  if (predicate.imperative || predicate.elliptic || predicate.subjectOmitted || predicate.modal !== undefined)
    return undefined;
  if (predicate.person !== 'singular' && predicate.person !== 'plural') return undefined;
  if (predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head !== 'sich')) return undefined;
  if (only.determiner === undefined || !canBeNominative(only)) return undefined;
  return only;
}
