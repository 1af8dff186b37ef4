import { type Clause, type Predicate, stanceAt } from '@lotse/german';
import { type Act, actOf, type Memory } from './acts.ts';
import type { Cast, Member } from './cast.ts';
import { conditionOfPhrase } from './conditions.ts';
import { excluded } from './exclusion.ts';
import { nameOf } from './labels.ts';
import { flowVerbs, generalDuty, waitVerbs } from './lexicon/steps.ts';
import type { Passage } from './passages.ts';
import { presupposedBy } from './presupposed.ts';
import type { Reading } from './readings.ts';
import { receivedByUs } from './received.ts';
import { rolesOf } from './roles.ts';
import { noteResponsible } from './section-performers.ts';
import { isFeminine } from './subjects.ts';
import { durationIn } from './time-words.ts';
import { isWhoever } from './whoever.ts';

export function readMain(
  reading: Reading,
  clause: Clause,
  clauses: readonly Clause[],
  passage: Passage,
  cast: Cast,
  memory: Memory,
  before: Act | undefined,
): Act | undefined {
  let previous = before;
  noteResponsible(passage, cast);
  for (const predicate of clause.predicates) {
    const first = predicate.phrases[0];
    if (
      first?.kind === 'pp' &&
      reading.conditions.length === 0 &&
      !reading.timeout &&
      first.start <= clause.start + 12
    ) {
      const second = predicate.phrases[1];
      const tail =
        second?.kind === 'pp' &&
        second.follows &&
        /^(?:in|an|von|für|auf|mit)$/.test(second.preposition ?? '') &&
        (!cast.isActor(second.text) || cast.resolve(second.text)?.kind === 'authority')
          ? second
          : undefined;
      const condition = conditionOfPhrase(first, passage.text, tail);
      if (condition) {
        reading.conditions.push(condition);
        predicate.phrases = predicate.phrases.filter((phrase) => phrase !== first && phrase !== tail);
      }
    }
    if (!predicate.subjectOmitted && !predicate.elliptic) memory.carried = undefined;
    if (isWhoever(predicate, clauses, cast)) {
      predicate.subjectOmitted = true;
      memory.carried = cast.theApplicant();
    }
    const act =
      !steer(reading, predicate, memory) && isTold(predicate, reading)
        ? actOf(predicate, clause, passage, cast, memory, previous)
        : undefined;
    if (!act) {
      if (!predicate.subjectOmitted && !predicate.elliptic)
        memory.carried = rolesOf(predicate, cast, passage, memory).agent;
      if (!waitVerbs.has(predicate.infinitive) && !flowVerbs.has(predicate.infinitive) && isTold(predicate, reading))
        remember(predicate, cast, memory);
      continue;
    }
    memory.carried = undefined;
    if (isWhoever(predicate, clauses, cast)) delete act.closing;
    if (paperNoun.test(act.object.split(' ')[0] ?? '')) memory.paper = act.object.split(' ')[0];
    demandedObject(act, clauses, passage, memory);
    const earlier = presupposedBy(act, cast);
    if (earlier) reading.acts.push(earlier);
    reading.acts.push(act);
    previous = act;
    const asked = /(?:^|\s)[Uu]m (\p{Lu}\p{L}+)/u.exec(act.label)?.[1];
    if (asked && act.to) memory.object = asked;
    else if (
      act.object &&
      !/^(?:um|über|auf|zur|zum|an) /.test(act.object) &&
      act.to?.name !== act.object &&
      act.object !== 'Person'
    )
      memory.object = act.object;
    checkObject(act, clauses, passage, memory, cast);
    memory.subject = act.by ?? memory.subject;
    rememberGenders(predicate, cast, memory, act.by);
    if (act.to) memory.person = act.to.name;
    if (
      /^(?:bitten|nachfordern|anfordern)$/.test(act.verb) &&
      !act.deadline &&
      /(?:haben|Frist|binnen|innerhalb)/.test(passage.text)
    ) {
      const limit = durationIn(passage.text);
      if (limit) {
        act.deadline = limit.iso;
        act.deadlineWords = limit.words;
      }
    }
  }
  return previous;
}

/** "prüft, ob der Antrag vollständig ist" is a check of the application for completeness. */
export function checkObject(
  act: Act,
  clauses: readonly Clause[],
  passage: Passage,
  memory?: Memory,
  cast?: Cast,
): void {
  if (
    !/^(?:prüfen|feststellen|kontrollieren|nachsehen|schauen|gucken|klären|erfragen|nachfragen|festlegen|beurteilen)$/.test(
      act.verb,
    )
  )
    return;
  const open = clauses.find((clause) => /^welche/.test(clause.conjunction ?? '') && clause.start > act.predicate.start);
  const wanted = open?.predicates[0]?.phrases.find((phrase) => phrase.kind === 'np');
  if (wanted && act.object === '') {
    act.object = nameOf(wanted);
    act.label = `${act.object} ${act.verb}`;
    return;
  }
  const question = clauses.find((clause) => clause.conjunction === 'ob' && clause.start > act.predicate.start);
  const predicate = question?.predicates[0];
  if (!question || !predicate) return;
  const subject = predicate.phrases.find((phrase) => phrase.kind === 'np');
  // What the check was about is what "sie", "keine" and "er" of the next sentence stand for.
  if (subject && memory && !cast?.isActor(subject.head)) memory.object = nameOf(subject);
  if (predicate.predicative === 'vollständig' && subject) {
    act.object = nameOf(subject);
    act.label = `${act.object} auf Vollständigkeit prüfen`;
  } else if (/^(?:beiliegen|beifügen)$/.test(predicate.infinitive) && subject && !cast?.isActor(subject.head)) {
    act.object = nameOf(subject);
    act.label = `${act.object} ${act.verb}`;
  } else if (act.object === '' || act.label.split(' ').length <= 1) {
    act.label = `${act.verb.charAt(0).toUpperCase()}${act.verb.slice(1)}, ${passage.text
      .slice(question.start, question.end)
      .replace(/\s*\([^()]*\)?/g, '')
      .trim()}`.slice(0, 90);
  }
}

/** "wird aufgefordert, die Begründung nachzureichen": what is asked for stands in the infinitive clause. */
export function demandedObject(act: Act, clauses: readonly Clause[], passage: Passage, memory: Memory): void {
  if (!/^(?:auffordern|bitten)$/.test(act.verb)) return;
  const demand = clauses.find((clause) => clause.kind === 'infinitive' && clause.start > act.predicate.start)
    ?.predicates[0];
  if (
    !demand ||
    !/^(?:nachreichen|vorlegen|einreichen|übersenden|zusenden|ergänzen|beibringen)$/.test(demand.infinitive)
  )
    return;
  const noun = demand.phrases.find((phrase) => phrase.kind === 'np');
  const thing = noun ? nameOf(noun) : memory.object;
  if (!thing) return;
  act.object = thing;
  act.label = `${thing} anfordern`;
  act.verb = 'anfordern';
  const limit = durationIn(passage.text.slice(demand.start, demand.end));
  if (limit) {
    act.deadline = limit.iso;
    act.deadlineWords = limit.words;
  }
}

export function readRelative(
  reading: Reading,
  clause: Clause,
  passage: Passage,
  cast: Cast,
  memory: Memory,
  previous: Act | undefined,
): void {
  const [predicate] = clause.predicates;
  if (
    !predicate ||
    predicate.negated ||
    predicate.past ||
    predicate.subjunctive ||
    (predicate.modal && predicate.modal !== 'müssen')
  )
    return;
  if (predicate.voice === 'state' || waitVerbs.has(predicate.infinitive) || flowVerbs.has(predicate.infinitive)) return;
  if (
    excluded(passage.text) ||
    /^(?:in|an|auf|mit|bei|zu|über|für|aus|von)\s/i.test(passage.text.slice(clause.start, clause.start + 6))
  )
    return;
  const antecedent =
    (
      passage.text
        .slice(0, clause.start)
        .replace(/\([^)]*\)/g, ' ')
        .match(/\p{Lu}[\p{L}-]+/gu) ?? []
    ).at(-1) ?? '';
  const actor = cast.resolve(antecedent);
  const active = predicate.voice === 'active' && !predicate.obligation;
  if (active && clause.kind === 'relative' && (!actor || actor.kind === 'applicant' || actor.kind === 'system')) return;
  if (!active && !predicate.obligation) return;
  const act = actOf(
    predicate,
    clause,
    passage,
    cast,
    { object: memory.object, subject: actor ?? memory.subject },
    undefined,
  );
  if (!act || act.label.split(' ').length < 2) return;
  if (active && actor) {
    act.by = actor;
    act.byStated = true;
  } else if (!act.by && previous?.by) act.by = previous.by;
  act.relative = true;
  reading.acts.push(act);
}

/** Sentences that steer: waiting, going on elsewhere, leaving out. True where the predicate is no act. */
export function steer(reading: Reading, predicate: Predicate, memory: Memory): boolean {
  const { infinitive } = predicate;
  const quote = reading.text.trim();
  const noun = predicate.phrases.find((phrase) => phrase.kind === 'np');
  if (waitVerbs.has(infinitive) && !predicate.negated) {
    const thing = noun ? nameOf(noun) : memory.object;
    const date = /bis ((?:Ende|Mitte|Anfang) \p{Lu}\p{L}+|(?:zum )?\d+\. ?\p{Lu}\p{L}+)/u.exec(quote)?.[1];
    if (date) {
      reading.waits.push({ label: `${date.replace(/^zum /, '')} erreicht`, quote, date: true });
      return true;
    }
    const until = /bis (?:zum |zur )?(?:Eingang (?:der|des) |deren |dessen |er |sie |es )?(\p{Lu}\p{L}+)?/u.exec(
      quote,
    )?.[1];
    const comes =
      /bis (?:sie|er|es|das|die|alles) (?:da ist|da sind|kommt|kommen|zurück|eintrifft|eingeht|eingegangen|vorlieg)/.test(
        quote,
      );
    const label =
      infinitive === 'abwarten' || comes ? thing : until ? until.replace(/^(?:der|die|das|des)\s+/, '') : '';
    if (label && label.length < 60)
      if (!/In den Fällen der Ziffer/.test(quote))
        reading.waits.push({ label: `${label.charAt(0).toUpperCase()}${label.slice(1)} eingegangen`, quote });
    return true;
  }
  const received = noun && receivedByUs(predicate, noun);
  if (received) {
    reading.waits.push({ label: `${received} eingegangen`, quote });
    return true;
  }
  // "schließt den Zähler an" is work, "schließt sich an" how it goes on.
  const joins = infinitive === 'anschließen' && !predicate.phrases.some((phrase) => phrase.head === 'sich') && noun;
  if (flowVerbs.has(infinitive) && !joins) {
    const number = reading.references.at(-1)?.numbers[0] ?? '';
    if (infinitive === 'abarbeiten') return true;
    if (infinitive === 'wiederholen') reading.goesTo = { number, repeat: true };
    else if (number) reading.goesTo = { number, repeat: false };
    return true;
  }
  // "ist er zu überarbeiten und erneut vorzulegen": only the second is done again.
  const again = /(?<!\p{L})(?:erneut|nochmals|wiederum|abermals)(?!\p{L})/u.exec(reading.text);
  const coordinated =
    /(?<!\p{L})zu \p{Ll}+ und (?:erneut|nochmals|wiederum|abermals)|\p{Ll}zu\p{Ll}+ und (?:erneut|nochmals|abermals)/u.test(
      reading.text,
    );
  if (predicate.obligation && again && !(coordinated && !predicate.elliptic)) {
    reading.goesTo = { number: '', repeat: true, verb: reading.goesTo?.verb ?? infinitive };
    return true;
  }
  if (infinitive === 'entfallen' || infinitive === 'unterbleiben' || infinitive === 'absehen') {
    const nouns = predicate.phrases
      .filter((phrase) => phrase.kind === 'np' || phrase.preposition === 'von')
      .flatMap((phrase) => [phrase.head, ...phrase.coordinated]);
    if (reading.conditions.length > 0)
      reading.skips = { numbers: reading.references.flatMap((reference) => reference.numbers), nouns };
    return true;
  }
  return false;
}

/** Things that are printed, signed and handed over. */
export const paperNoun =
  /(?:bescheinigung|bescheid|ausweis|urkunde|niederschrift|mitteilung|bogen|rechnung|schreiben|vertrag|erlaubnis|genehmigung)$/i;

/** Whom "er" and "sie" of the next sentence can mean. */
export function rememberGenders(predicate: Predicate, cast: Cast, memory: Memory, by?: Member): void {
  for (const phrase of predicate.phrases.toReversed()) {
    if (phrase.kind === 'adverb' || phrase.kind === 'pronoun') continue;
    const member = cast.resolve(phrase.text);
    if (!member || member.kind === 'system') continue;
    if (/^(?:Herrn?|Hrn?\.)(?:\s|$)/.test(phrase.text) || !isFeminine(phrase.head)) memory.he = member;
    else memory.she = member;
  }
  // "… verständigt er den Halter": who acts stays who "er" is.
  if (by && predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^er$/i.test(phrase.head))) memory.he = by;
  if (by && predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && /^sie$/i.test(phrase.head)))
    memory.she = by;
}

export function remember(predicate: Predicate | undefined, cast: Cast, memory: Memory): void {
  if (!predicate) return;
  const person = predicate.phrases.find(
    (phrase) => phrase.kind !== 'adverb' && phrase.kind !== 'pronoun' && cast.isActor(phrase.text),
  );
  if (predicate.phrases.some((phrase) => phrase.kind === 'pronoun' && phrase.head.toLowerCase() === 'jemand')) {
    memory.subject = cast.theApplicant();
    memory.person = 'Person';
  }
  if (person) {
    memory.person = nameOf(person, false);
    memory.subject = cast.resolve(person.text) ?? memory.subject;
  }
  rememberGenders(predicate, cast, memory);
  const paper = predicate.phrases.find((phrase) => phrase.kind !== 'adverb' && paperNoun.test(phrase.head));
  if (paper) memory.paper = paper.head;
  const nouns = predicate.phrases.filter((phrase) => phrase.kind === 'np' && !cast.isActor(phrase.text));
  const noun = nouns.find((phrase) => phrase.determiner?.startsWith('kein')) ?? nouns[0];
  if (noun && !/^(?:des|dem|den)$/.test(noun.determiner ?? '')) memory.object = nameOf(noun);
}

/** Whether a predicate tells what is done in this procedure. */
export function isTold(predicate: Predicate, reading: Reading): boolean {
  if (predicate.past || predicate.subjunctive) return false;
  // "Briefe gibt's auch": there are such.
  if (predicate.infinitive === 'geben' && /(?<!\p{L})(?:gibt['’]s|gibt es|es gibt)(?!\p{L})/iu.test(reading.text))
    return false;
  if (predicate.negated && !/nicht nur/.test(reading.text)) return false;
  if (/^(?:past|hypothetical)$/.test(stanceAt(reading.passage.text, predicate.start, predicate.end))) return false;
  if (predicate.voice === 'state' && !predicate.obligation) return false;
  if (
    predicate.modal === 'können' ||
    predicate.modal === 'dürfen' ||
    predicate.modal === 'sollen' ||
    predicate.modal === 'wollen'
  ) {
    return predicate.modal === 'können' && isDecision(predicate, reading);
  }
  if (generalDuty.test(reading.text) && reading.conditions.length === 0) return false;
  return excluded(reading.text) === undefined;
}

export function isDecision(predicate: Predicate, reading: Reading): boolean {
  if (excluded(reading.text)) return false;
  return /^(?:genehmigen|bewilligen|versagen|erteilen|befragen|zulassen|gewähren|erlassen|anhören)$/.test(
    predicate.infinitive,
  );
}
