import { nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Memory } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { emptyVerbs, personVerbs, stateVerbs } from './lexicon/steps.ts';
import type { Passage } from './passages.ts';
import { agency, canBeNominative, isFeminine, loneSubject, strangerIn } from './subjects.ts';

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
    else if (isAgentive(phrase, predicate) && !roles.agent) {
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
  // "Jede Anordnung wird bei uns durchgesehen."
  if (passive && !roles.agent) {
    const ours = predicate.phrases.find((phrase) => phrase.preposition === 'bei' && /^(?:uns|mir)$/.test(phrase.head));
    if (ours) roles.agent = cast.selfOf(passage);
  }
  if (!passive && !predicate.bare) {
    // "Der schicke ich den Brief": "ich" before any other; behind "und" a "sie" is what is done something to.
    const pronouns = predicate.phrases.filter(
      (phrase) =>
        phrase.kind === 'pronoun' &&
        /^(?:ich|du|wir|sie|man|er|es|diese[rs]?|letztere[rs]?|der|die|das)$/i.test(phrase.head) &&
        !(predicate.subjectOmitted && /^(?:sie|es|das|die)$/.test(phrase.head)),
    );
    const pronoun = pronouns.find((phrase) => /^(?:ich|du|wir|man)$/i.test(phrase.head)) ?? pronouns[0];
    const spoken =
      pronoun !== undefined &&
      (/^(?:ich|du|wir|er)$/i.test(pronoun.head) ||
        (/^sie$/i.test(pronoun.head) &&
          predicate.person === 'singular' &&
          nouns.every((phrase) => phrase.start > pronoun.start && phrase.determiner !== 'der') &&
          (personVerbs.has(predicate.infinitive) ||
            nouns.every((phrase) => cast.resolve(phrase.text)?.kind === 'applicant'))));
    const subject = nouns.find(
      (phrase) =>
        !spoken &&
        !(predicate.subjectOmitted && !canStandBehindVerb(phrase)) &&
        canBeNominative(phrase) &&
        cast.actorIn(phrase) !== undefined,
    );
    const anybody = predicate.phrases.some(
      (phrase) => phrase.kind === 'pronoun' && phrase.head.toLowerCase() === 'jemand',
    );
    const stranger =
      subject || pronoun || anybody || !mayActUnknown(predicate) ? undefined : strangerIn(predicate, nouns, cast);
    if (anybody && !subject) roles.agent = cast.theApplicant();
    else if (stranger) {
      roles.agent = cast.stranger(stranger, passage, givesToUs(predicate));
      roles.subject = stranger;
    } else if (predicate.imperative || (pronoun?.head === 'Sie' && predicate.person !== 'singular' && !subject))
      roles.agent = cast.theApplicant();
    else if (pronoun?.head === 'sie' && predicate.person === 'plural' && givesToUs(predicate))
      roles.agent = cast.theApplicant();
    else if (pronoun && /^(?:ich|du|wir)$/i.test(pronoun.head)) {
      const self = cast.selfOf(passage);
      if (self) roles.agent = self;
    } else if (subject) {
      const member = cast.actorIn(subject);
      if (member) roles.agent = member;
      roles.subject = subject;
    } else if (pronoun && /^(?:diese[rs]?|letztere[rs]?|der|die)$/i.test(pronoun.head))
      roles.agent = (memory.person ? cast.resolve(memory.person) : undefined) ?? memory.subject;
    else if (pronoun && /^er$/i.test(pronoun.head)) roles.agent = memory.he ?? memory.subject;
    else if (pronoun && /^sie$/i.test(pronoun.head))
      roles.agent = (predicate.person === 'singular' ? memory.she : undefined) ?? memory.subject;
    else if (!pronoun && !anybody) {
      const lone = loneSubject(predicate, nouns);
      if (lone) roles.subject = lone;
    }
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
    rest.find((phrase) =>
      isDative(phrase, rest, cast, passive || predicate.bare === true, passive && predicate.elliptic),
    ) ??
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
  // "erteilt dem Gutachter den Auftrag": whom nobody else names.
  if (!roles.recipient && dative && isReceiver(dative, predicate, cast)) {
    roles.recipient = cast.stranger(dative, passage, true);
    roles.recipientPhrase = dative;
  }
  if (!roles.recipient) {
    const asked = predicate.phrases.find((phrase) => isAskedBody(phrase, predicate, cast));
    if (asked) roles.recipient = cast.stranger(asked, passage, true);
  }
  if (
    !roles.recipient &&
    predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^ih(?:m|r|nen)$/i.test(phrase.head))
  ) {
    const meant = memory.person ? cast.resolve(memory.person) : undefined;
    if (meant && meant !== roles.agent) roles.recipient = meant;
  }
  roles.object = rest.find((phrase) => phrase !== dative && !/^(?:des|dessen)$/.test(phrase.determiner ?? ''));
  return roles;
}

const handingVerbs =
  /^(?:erteilen|übersenden|zusenden|senden|schicken|zuschicken|vorlegen|zuleiten|weiterleiten|aushändigen|übergeben|mitteilen|melden|geben|weitergeben|zustellen|bekanntgeben|überlassen)$/;

/** A dative beside a verb of handing over, that is no paper, place or work. */
function isReceiver(phrase: Phrase, predicate: Predicate, cast: Cast): boolean {
  return (
    handingVerbs.test(predicate.infinitive) &&
    /^(?:dem|der|einem|einer|den)$/.test(phrase.determiner ?? '') &&
    !cast.resolve(phrase.text) &&
    agency(phrase, cast) === 2
  );
}

/** "beim Wasserverband anfragen", "an die Handwerkskammer abgeben": a body that nobody else names. */
function isAskedBody(phrase: Phrase, predicate: Predicate, cast: Cast): boolean {
  if (phrase.kind !== 'pp' || cast.resolve(phrase.text) || !isBody.test(phrase.head)) return false;
  if (phrase.preposition === 'an')
    return handingVerbs.test(predicate.infinitive) || /^(?:abgeben|richten)$/.test(predicate.infinitive);
  return /^(?:bei|von)$/.test(phrase.preposition ?? '') && askingVerbs.test(predicate.infinitive);
}

const isBody =
  /(?:amt|ämter|behörde|behörden|gericht|verband|kammer|anstalt|ministerium|präsidium|register|zentrale|anwaltschaft|polizei|feuerwehr|büro|unternehmen|betriebe?|kasse|versicherung|gemeinde|gesellschaft|stelle|rat)$/i;

const askingVerbs =
  /^(?:anfragen|erfragen|nachfragen|anfordern|einholen|abfragen|erbitten|bestellen|beantragen|anmelden|anzeigen)$/;

/** "durch die Kasse", "vom Bauamt", "seitens der Leitung" beside a passive, and "durch …" beside a verb that only says "happens". */
function isAgentive(phrase: Phrase, predicate: Predicate): boolean {
  // "Nach Schlusszeichnung durch die Leitung wird …": who did that, not this.
  const before = predicate.phrases[predicate.phrases.indexOf(phrase) - 1];
  const earlier = before?.kind === 'pp' && before.preposition === 'nach' && phrase.start - before.end <= 1;
  if (earlier && phrase.preposition === 'durch' && nominalToInfinitive(before.head)) return false;
  const passive = predicate.voice !== 'active';
  if (phrase.preposition === 'von' || phrase.preposition === 'seitens') return passive;
  return phrase.preposition === 'durch' && (passive || emptyVerbs.has(predicate.infinitive));
}

/** Behind "und" the subject is that of the first half; only the nominative of a name or a masculine noun is another. */
function canStandBehindVerb(phrase: Phrase): boolean {
  return /^(?:Herr|Hr\.)(?:\s|$)/.test(phrase.text) || (phrase.determiner === 'der' && !isFeminine(phrase.head));
}

/** Verbs and moods in which somebody nobody knows of may act. */
function mayActUnknown(predicate: Predicate): boolean {
  if (predicate.elliptic || predicate.subjectOmitted || predicate.imperative || predicate.person === 'ich')
    return false;
  return !stateVerbs.has(predicate.infinitive) && predicate.modal !== 'können';
}

/** "bringen sie mir zurück", "schickt uns den Antrag": from outside to those who tell. */
function givesToUs(predicate: Predicate): boolean {
  return predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:uns|mir)$/.test(phrase.head));
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
  // "übersendet der Polizeistation eine Abschrift": a feminine noun with "der" beside another is a dative.
  if (!passive && /^(?:der|einer|dieser)$/.test(determiner) && isFeminine(phrase.head) && all.length > 1) return true;
  if (!cast.isActor(phrase.text) || !ambiguousDatives.test(determiner)) return false;
  if (!passive && determiner !== 'den' && isFeminine(phrase.head)) return true;
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
