import { nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Memory } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { notPersons } from './lexicon/participants.ts';
import { stateVerbs } from './lexicon/steps.ts';
import type { Passage } from './passages.ts';

export const datives = /^(?:dem|einem|diesem|jedem|ihrem|seinem|welchem|jenem|allen|ihnen)$/;

export const ambiguousDatives = /^(?:der|einer|dieser|den|jeder)$/;

export interface Roles {
  agent?: Member | undefined;
  agentPhrase?: Phrase;
  recipient?: Member;
  recipientPhrase?: Phrase;
  object?: Phrase | undefined;
  subject?: Phrase | undefined;
}

export function rolesOf(predicate: Predicate, cast: Cast, passage: Passage, memory: Memory): Roles {
  const roles: Roles = {};
  const passive = predicate.voice !== 'active';
  const nouns = predicate.phrases.filter((phrase) => phrase.kind === 'np' && !isTimePhrase(phrase));
  for (const phrase of predicate.phrases) {
    if (phrase.kind !== 'pp') continue;
    const member = cast.resolve(phrase.text);
    if (!member || member.kind === 'system') continue;
    const asked =
      phrase.preposition === 'von' &&
      member.kind !== 'unit' &&
      member.kind !== 'role' &&
      /^(?:einholen|anfordern|erbitten|verlangen|erfragen|beanstanden)$/.test(predicate.infinitive);
    if (asked) roles.recipient ??= member;
    else if ((phrase.preposition === 'durch' || phrase.preposition === 'von') && passive && !roles.agent) {
      roles.agent = member;
      roles.agentPhrase = phrase;
    } else if ((phrase.preposition === 'an' || phrase.preposition === 'bei') && !roles.recipient) {
      roles.recipient = member;
      roles.recipientPhrase = phrase;
    } else if (
      phrase.preposition === 'in' &&
      passive &&
      !roles.agent &&
      phrase.start === predicate.start &&
      member.kind === 'unit'
    ) {
      // "Im Geschäftszimmer wird der Eingang vermerkt": the place is who does it.
      roles.agent = member;
      roles.agentPhrase = phrase;
    }
  }
  if (!passive) {
    const pronoun = predicate.phrases.find(
      (phrase) =>
        phrase.kind === 'pronoun' && /^(?:ich|du|wir|sie|man|er|es|diese[r]?|der|die|das)$/i.test(phrase.head),
    );
    const spoken = pronoun !== undefined && /^(?:ich|du|wir|er)$/i.test(pronoun.head);
    const subject = nouns.find(
      (phrase) =>
        !spoken &&
        !/^(?:Herrn|Hrn\.) /.test(phrase.text) &&
        !(predicate.subjectOmitted && /^(?:Frau|Fr\.) /.test(phrase.text)) &&
        !datives.test(phrase.determiner ?? '') &&
        phrase.determiner !== 'den' &&
        phrase.determiner !== 'einen' &&
        cast.isActor(phrase.text),
    );
    const anybody = predicate.phrases.some(
      (phrase) => phrase.kind === 'pronoun' && phrase.head.toLowerCase() === 'jemand',
    );
    const stranger = subject || pronoun || anybody ? undefined : strangerIn(predicate, nouns, cast);
    if (anybody && !subject) roles.agent = cast.theApplicant();
    else if (stranger) {
      roles.agent = cast.stranger(stranger, passage, givesToUs(predicate));
      roles.subject = stranger;
    } else if (predicate.imperative || (pronoun?.head === 'Sie' && !subject)) roles.agent = cast.theApplicant();
    else if (pronoun?.head === 'sie' && predicate.person === 'plural' && givesToUs(predicate))
      roles.agent = cast.theApplicant();
    else if (pronoun && /^(?:ich|du|wir)$/i.test(pronoun.head)) {
      const self = cast.selfOf(passage);
      if (self) roles.agent = self;
    } else if (subject) {
      const member = cast.resolve(subject.text);
      if (member) roles.agent = member;
      roles.subject = subject;
    } else if (pronoun && /^(?:diese|dieser|der|die)$/i.test(pronoun.head))
      roles.agent = (memory.person ? cast.resolve(memory.person) : undefined) ?? memory.subject;
    else if (pronoun && /^(?:er|sie)$/i.test(pronoun.head)) roles.agent = memory.subject;
  }
  // "Fr. Sommer: nimmt Bewerbungen an", "Ordnungsamt: prüft den Antrag": the list names who does what.
  const listed = /^(\p{Lu}[\p{L}. /-]{1,40}):\s+\p{Ll}/u.exec(passage.text)?.[1];
  if (!passive && !roles.agent && listed && predicate.person === 'singular') roles.agent = cast.resolve(listed);
  // "BusPlan erstellt die Liste": the system is the means, and somebody's step it stays.
  const system =
    !passive && !roles.subject && nouns.length > 1
      ? nouns.find(
          (phrase) =>
            cast.resolve(phrase.text)?.kind === 'system' && !phrase.determiner?.match(/^(?:den|dem|einen|einem)$/),
        )
      : undefined;
  if (system) roles.subject = system;
  const rest = nouns.filter((phrase) => phrase !== roles.subject);
  // "… und schicke sie Frau Brehm": a person beside what a pronoun stands for receives it.
  const told = predicate.phrases.some(
    (phrase) => phrase.kind === 'pronoun' && /^(?:ich|du|wir|er)$/i.test(phrase.head),
  );
  const handed = predicate.phrases.some(
    (phrase) => phrase.kind === 'pronoun' && /^(?:sie|es|ihn|das)$/.test(phrase.head),
  );
  const dative =
    rest.find((phrase) => isDative(phrase, rest, cast, passive, passive && predicate.elliptic)) ??
    (handed && !passive && (predicate.subjectOmitted || told)
      ? rest.find((phrase) => /^(?:Frau|Herrn|Fr\.|Hrn\.) /.test(phrase.text) && cast.isActor(phrase.text))
      : undefined);
  if (dative) {
    const member = cast.resolve(dative.text);
    if (member && member.kind !== 'system') {
      roles.recipient = member;
      roles.recipientPhrase = dative;
    }
  }
  if (predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head === 'Ihnen'))
    roles.recipient ??= cast.theApplicant();
  roles.object = rest.find((phrase) => phrase !== dative && !/^(?:des|dessen)$/.test(phrase.determiner ?? ''));
  return roles;
}

/** "bringen sie mir zurück", "schickt uns den Antrag": from outside to those who tell. */
function givesToUs(predicate: Predicate): boolean {
  return predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:uns|mir)$/.test(phrase.head));
}

/**
 * "Die Servicetheke kassiert die Gebühr": of two noun phrases without a known actor the first, in the nominative and
 * directly before or behind the verb, is who acts.
 */
function strangerIn(predicate: Predicate, nouns: readonly Phrase[], cast: Cast): Phrase | undefined {
  if (predicate.elliptic || predicate.subjectOmitted || predicate.imperative || predicate.person === 'ich')
    return undefined;
  if (stateVerbs.has(predicate.infinitive) || predicate.modal === 'können') return undefined;
  const [first, second] = nouns;
  if (!first || !second || first !== predicate.phrases[0] || first.coordinated.length > 0) return undefined;
  if (!/^(?:der|die|das)$/.test(first.determiner ?? '') || second.determiner === 'des') return undefined;
  if (
    cast.resolve(first.text) ||
    (nominalToInfinitive(first.head) !== null && !/verwaltung$/i.test(first.head)) ||
    notPersons.test(first.head)
  )
    return undefined;
  return first;
}

export function isDative(
  phrase: Phrase,
  all: readonly Phrase[],
  cast: Cast,
  passive: boolean,
  elliptic: boolean,
): boolean {
  const determiner = phrase.determiner ?? '';
  if (datives.test(determiner)) return true;
  if (!cast.isActor(phrase.text) || !ambiguousDatives.test(determiner)) return false;
  const others = all.filter((other) => other !== phrase);
  return (
    elliptic ||
    (passive && others.length > 0) ||
    (!passive && determiner !== 'den' && others.length > 0) ||
    (determiner === 'den' && others.length > 0)
  );
}

export function isTimePhrase(phrase: Phrase): boolean {
  if (phrase.adjectives.some((word) => /^(?:frei|passend|gewünscht|nächstfrei)/.test(word))) return false;
  return /^(?:Tag|Tage|Tagen|Woche|Wochen|Monat|Monate|Monaten|Jahr|Jahre|Uhr|Mal|Stichtag|Mitte|Ende|Anfang|Sachstand)$/.test(
    phrase.head,
  );
}
