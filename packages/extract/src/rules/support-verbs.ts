import { nominalToInfinitive, type Phrase, type Predicate } from '@lotse/german';
import type { Act } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { fromGenitive, nameOf } from './labels.ts';
import type { Roles } from './roles.ts';

type Unfolded = Pick<Act, 'label' | 'verb' | 'object' | 'byStated'> & Partial<Pick<Act, 'by'>>;

/** Verbs that add nothing to the noun of action that is their object: "eine Bewertung der Angebote durchführen". */
const carriers = /^(?:durchführen|vornehmen|veranlassen|übernehmen|treffen|erledigen|besorgen|tätigen|vollziehen)$/;

/** Nouns of action that are what a carrier does to them, not what is done: "die Akte übernehmen". */
const things = /^(?:Akte|Vorgang|Auftrag|Bericht|Eingang|Bescheid|Antwort|Anlage|Hinweis|Meldung|Entwurf)$/;

/**
 * What is done where the verb only carries a noun of action, or says whose task it is: "trifft die Entscheidung über den
 * Antrag", "sorgt für die Beseitigung der Schäden", "die Prüfung obliegt dem Amt", "für die Ablage ist die Registratur
 * zuständig". Undefined where the verb says it itself.
 */
export function unfolded(predicate: Predicate, roles: Roles, cast: Cast): Unfolded | undefined {
  const { infinitive } = predicate;
  if (carriers.test(infinitive) && !isMoved(predicate)) {
    const object = roles.object ?? (predicate.voice !== 'active' ? roles.subject : undefined);
    return object ? actionIn(object, predicate) : undefined;
  }
  if (infinitive === 'sorgen') {
    const purpose = predicate.phrases.find((phrase) => phrase.preposition === 'für');
    return purpose && roles.agent && roles.agent.kind !== 'applicant' ? actionIn(purpose, predicate) : undefined;
  }
  if (infinitive === 'unterliegen') return subjected(predicate, roles);
  if (infinitive === 'obliegen') return assigned(predicate, cast, (phrase) => phrase.kind === 'np');
  if (
    infinitive === 'sein' &&
    /^(?:zuständig|verantwortlich|federführend)$/i.test(predicate.predicative ?? statedState(predicate))
  )
    return assigned(predicate, cast, (phrase) => phrase.preposition === 'für');
  return undefined;
}

/** "übernimmt die Vermessung in das Kataster": where something is put, it is a thing and not what is done. */
function isMoved(predicate: Predicate): boolean {
  return (
    predicate.infinitive === 'übernehmen' &&
    predicate.phrases.some(
      (phrase) =>
        phrase.kind === 'pp' &&
        /^(?:in|auf)$/.test(phrase.preposition ?? '') &&
        (/^(?:das|die|den|ihr\p{L}*|sein\p{L}*|ein\p{L}*)$/u.test(phrase.determiner ?? '') || phrase.form === 'ins'),
    )
  );
}

function statedState(predicate: Predicate): string {
  return (
    predicate.phrases.find((phrase) => /^(?:zuständig|verantwortlich|federführend)$/i.test(phrase.head))?.head ?? ''
  );
}

/** "Die Rechnung unterliegt der Prüfung durch die Kasse": the subject is what the work is done to. */
function subjected(predicate: Predicate, roles: Roles): Unfolded | undefined {
  const [thing, task] = predicate.phrases.filter((phrase) => phrase.kind === 'np');
  const verb = task ? nominalToInfinitive(task.head) : null;
  if (!thing || !verb) return undefined;
  const object = nameOf(thing);
  return { label: `${object} ${verb}`, verb, object, byStated: false, ...(roles.agent ? { by: roles.agent } : {}) };
}

/** "Die Freigabe obliegt der Leitung": one phrase names the task, another whose it is. */
function assigned(predicate: Predicate, cast: Cast, isTask: (phrase: Phrase) => boolean): Unfolded | undefined {
  const holder = predicate.phrases.find((phrase) => phrase.kind === 'np' && cast.actorIn(phrase) !== undefined);
  const by: Member | undefined = holder ? cast.actorIn(holder) : undefined;
  const task = predicate.phrases.find((phrase) => phrase !== holder && isTask(phrase));
  const action = task && by && by.kind !== 'applicant' ? actionIn(task, predicate, true) : undefined;
  return action && by ? { ...action, by, byStated: true } : undefined;
}

/** The work that a noun of action names with its object; undefined where it names none. */
function actionIn(phrase: Phrase, predicate: Predicate, alone = false): Unfolded | undefined {
  const verb = nominalToInfinitive(phrase.head);
  if (!verb || things.test(phrase.head)) return undefined;
  const about = predicate.phrases.find(
    (other) =>
      other.kind === 'pp' &&
      other.follows &&
      other.start >= phrase.end &&
      /^(?:über|in|an|von)$/.test(other.preposition ?? ''),
  );
  if (verb === 'entscheiden' && about?.preposition === 'über')
    return { label: `Über ${nameOf(about)} entscheiden`, verb, object: nameOf(about), byStated: false };
  if (phrase.genitive) {
    const object = fromGenitive(phrase.genitive);
    return { label: `${object} ${verb}`, verb, object, byStated: false };
  }
  if (about?.preposition === 'in' || about?.preposition === 'an')
    return {
      label: `${about.form === 'in' || about.form === 'an' ? about.preposition : about.form} ${nameOf(about)} ${verb}`,
      verb,
      object: nameOf(about),
      byStated: false,
    };
  return alone
    ? { label: `${phrase.head} durchführen`, verb: 'durchführen', object: phrase.head, byStated: false }
    : undefined;
}
