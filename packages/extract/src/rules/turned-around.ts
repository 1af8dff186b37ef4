import { nominalToInfinitive, type Predicate } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { fromGenitive, nameOf } from './labels.ts';
import type { Roles } from './roles.ts';

export type Core = Pick<Act, 'label' | 'verb' | 'object' | 'byStated'> & Partial<Pick<Act, 'by' | 'to'>>;

/** "Die ASt erhält eine Abgabenachricht" is a sending, told from the other side. */
export function handedOut(predicate: Predicate, cast: Cast, carried?: Member): Core | undefined {
  const phrases = predicate.phrases.filter((phrase) => phrase.kind === 'np');
  const subject = phrases.find(
    (phrase) => cast.isActor(phrase.text) && !/^(?:den|einen|dem)$/.test(phrase.determiner ?? ''),
  );
  const polite = predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^(?:Sie|er|sie)$/.test(phrase.head));
  const object = phrases.find((phrase) => phrase !== subject && !/^(?:dem|der|des)$/.test(phrase.determiner ?? ''));
  if (!object) return undefined;
  let to = subject ? cast.resolve(subject.text) : polite ? cast.theApplicant() : carried;
  const name = nameOf(object);
  if (/^Status/.test(name)) return { label: `${name} setzen`, verb: 'setzen', object: name, byStated: false };
  const agentPhrase = predicate.phrases.find((phrase) => phrase.kind === 'pp' && phrase.preposition === 'von');
  const giver = agentPhrase && (/^(?:mir|uns)$/.test(agentPhrase.head) ? undefined : cast.resolve(agentPhrase.text));
  // "… bekommt von mir die Zusage": whoever asked for it.
  if (!to && agentPhrase && /^(?:mir|uns)$/.test(agentPhrase.head)) to = cast.theApplicant();
  if (!to) return undefined;
  const label =
    to.kind === 'applicant' ? `${name} versenden` : `${name} an ${subject ? nameOf(subject, false) : to.name} senden`;
  return { label, verb: 'versenden', object: name, byStated: false, to, ...(giver ? { by: giver } : {}) };
}

export function issued(roles: Roles): Core | undefined {
  const object = roles.object ?? roles.subject;
  if (!object) return undefined;
  const name = nameOf(object);
  const verb = /Mitteilung|Nachricht|Hinweis|Anfrage|Einladung/.test(name) ? 'versenden' : 'erlassen';
  return { label: `${name} ${verb}`, verb, object: name, byStated: false };
}

/** "Die Akte geht an das Bauamt", "der Brief geht raus", "geht der Person per Post zu": somebody sends it. */
export function goesTo(predicate: Predicate, cast: Cast): Core | undefined {
  const target = predicate.phrases.find((phrase) => phrase.kind === 'pp' && phrase.preposition === 'an');
  const thing = predicate.phrases.find((phrase) => phrase.kind === 'np' && !cast.isActor(phrase.text));
  if (!thing) return undefined;
  const name = nameOf(thing);
  if (!target) {
    const dative = predicate.phrases.find(
      (phrase) => phrase !== thing && phrase.kind === 'np' && cast.isActor(phrase.text),
    );
    const to = dative ? cast.resolve(dative.text) : undefined;
    if (!/^(?:raus|hinaus|zu|ab)gehen$/.test(predicate.infinitive)) return undefined;
    return { label: `${name} versenden`, verb: 'versenden', object: name, byStated: false, ...(to ? { to } : {}) };
  }
  const to = cast.resolve(target.text);
  const where = /^(?:dieses|diese|jenes|ihn|sie|uns|mich)$/.test(target.head) ? '' : ` an ${nameOf(target, false)}`;
  return { label: `${name}${where} senden`, verb: 'senden', object: name, byStated: false, ...(to ? { to } : {}) };
}

/** "Die Prüfung erfolgt durch …": the verb hides in the noun. */
export function nominalStyle(roles: Roles, predicate: Predicate): Core | undefined {
  const noun = roles.object ?? roles.subject;
  const verb = noun ? nominalToInfinitive(noun.head) : null;
  if (!noun || !verb) return undefined;
  const object = noun.genitive ? fromGenitive(noun.genitive) : '';
  const about = predicate.phrases.find(
    (phrase) => phrase.kind === 'pp' && /^(?:an|auf|in|bei)$/.test(phrase.preposition ?? '') && phrase.follows,
  );
  if (!object && !roles.agent && !about) return undefined;
  if (/^(?:anmelden|beantragen|zahlen|abrufen|bearbeiten)$/.test(verb)) return undefined;
  const prefix = object || (about ? `${about.preposition} ${nameOf(about)}` : noun.head);
  return object || about
    ? { label: `${prefix} ${verb}`, verb, object: prefix, byStated: false }
    : { label: `${noun.head} durchführen`, verb, object: noun.head, byStated: false };
}
