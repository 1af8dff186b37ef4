import { analyseClauses, type Clause, type Predicate } from '@lotse/german';
import { type Act, actOf, type Memory } from './acts.ts';
import type { Cast } from './cast.ts';
import { type Condition, conditionOf, conditionOfPhrase, questionOfCheck } from './conditions.ts';
import { nameOf } from './labels.ts';
import { flowVerbs, generalDuty, notThisProcedure, waitVerbs } from './lexicon/steps.ts';
import type { Passage } from './passages.ts';
import { durationIn } from './time-words.ts';

/** Where other parts of the text are meant: "Ziffer 3.1", "Nr. 4", "Nr. 6 bis 8". */
export interface Reference {
  numbers: string[];
  index: number;
}

/** What one unit of a sentence (between semicolons) says for the process. */
export interface Reading {
  passage: Passage;
  text: string;
  conditions: Condition[];
  acts: Act[];
  /** "andernfalls", "sonst": the other answer of the question before. */
  otherwise: boolean;
  /** A time limit ran out without what was asked for. */
  timeout: boolean;
  /** The number under which the text says what happens when the time limit runs out. */
  timeoutAt: string | undefined;
  /** What was asked for has come: "Nach Eingang der Unterlagen". */
  arrival: string | undefined;
  /** What is waited for. */
  waits: { label: string; quote: string; date?: boolean }[];
  /** A later half of a sentence whose first half sets a condition. */
  continues?: boolean;
  /** A time limit that a sentence sets for the request before it. */
  deadline: { iso: string; words: string; quote: string } | undefined;
  /** Work goes on at another place: its number; "wiederholen" has none. */
  goesTo: { number: string; repeat: boolean; verb?: string } | undefined;
  /** Work is left out: what "entfällt". */
  skips: { numbers: string[]; nouns: string[] } | undefined;
  /** The case ends here. */
  ends: boolean;
  references: Reference[];
  cue: 'before' | 'first' | 'last' | 'parallel' | undefined;
  /** "nach Erfassung", "vor dem Druck": the noun of action and which side of it. */
  beside: { noun: string; side: 'before' | 'after' } | undefined;
  /** Numbers whose steps come before this one: "zuvor sind die Ziffern 5.2 und 7.1 abzuarbeiten". */
  preceded?: string[] | undefined;
  /** Done only after the steps of this number. */
  after?: string | undefined;
  /** A question that a check leaves open: "…, ob der Baum unter die Satzung fällt". */
  asks: string | undefined;
  /** Starts with a word that ties it to the sentence before: "Sie", "Diese", "Hierzu". */
  tied: boolean;
}

const referencePattern =
  /(?:Ziffern?|Ziff\.|Nrn?\.|Nummern?|Abschnitte?|Punkte?)\s+(\d+(?:\.\d+)*)(?:(?:\s*(bis|und|,|oder|bzw\.)\s*)(\d+(?:\.\d+)*))?/g;

/** The references of a text, ranges of the last part written out. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(referencePattern)].map((match) => ({
    numbers: range(match[1] ?? '', match[2], match[3]),
    index: match.index,
  }));
}

function range(from: string, joint: string | undefined, to: string | undefined): string[] {
  if (!to) return [from];
  if (joint !== 'bis') return [from, to];
  const head = from.split('.').slice(0, -1).join('.');
  const first = Number(from.split('.').at(-1));
  const last = Number(to.split('.').at(-1));
  if (!(last > first && last - first < 12)) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, step) =>
    head ? `${head}.${first + step}` : String(first + step),
  );
}

const timeoutPattern =
  /(?<!\p{L})(?:fruchtlos\p{Ll}*|ergebnislos\p{Ll}*|ungenutzt|verstreicht|(?:geht|gehen)(?!\p{L}).*(?<!\p{L})(?:nichts?|keine?)(?!\p{L}).*(?:ein|$)|kommt nichts|bleibt .*(?:aus|Rückgabe aus)|ausbleibende[rnms]?|liegen? nach .* nicht|nicht fristgerecht|innerhalb der Frist nichts)(?!\p{L})/iu;
const arrivalPattern =
  /(?:^|\s)(?:[Nn]ach|[Mm]it)\s+(?:dem\s+|der\s+|deren\s+|dessen\s+)?(Eingang|Rückkehr|Rücklauf|Vorlage|Rückgabe|Auslieferung)(?:\s+(?:der|des|von|aller)\s+([\p{L} ]+?))?(?=\s+(?:ist|sind|wird|werden|prüft|beurteilt|weiter)|[,.]|$)/u;
const endPattern =
  /(?<!\p{L})(?:damit (?:für [^,;.]+ )?(?:abgeschlossen|beendet|erledigt)|ist (?:hier|da|damit) Schluss|Verfahren (?:ist )?beendet|(?:abgeschlossen|erledigt)$)(?!\p{L})/u;

/** Reads a sentence: one reading for each part between semicolons. `memory` is carried on. */
export function readSentence(passage: Passage, cast: Cast, memory: Memory): Reading[] {
  const readings: Reading[] = [];
  if (/\?$/.test(passage.text)) return readings;
  // An item below an open condition starts with its verb, as a main clause does behind a condition.
  if (passage.lead && /^\p{Ll}/u.test(passage.text)) {
    const shadow = { ...passage, text: `${opener}${passage.text}` };
    return readSentence(shadow, cast, memory).map((reading) => withoutOpener(reading, passage));
  }
  const clauses = analyseClauses(passage.text, cast.isActor);
  const lead = passage.lead ? leadCondition(passage.lead, cast, memory) : undefined;
  const groups = groupByUnit(clauses, passage.text);
  let previous: Act | undefined;
  for (const group of groups) {
    const start = Math.min(...group.map((clause) => clause.start));
    const end = Math.max(...group.map((clause) => clause.end));
    const reading = emptyReading(passage, passage.text.slice(start, Math.max(end, nextBreak(passage.text, end))));
    readUnit(reading, group, passage, cast, memory, previous);
    if (lead && reading.conditions.length === 0) reading.conditions.push(lead);
    previous = reading.acts.at(-1) ?? previous;
    const before = readings.at(-1);
    // "Gelingt dies nicht, wird die Anzeige nicht aufgenommen; die Person ist zurückzuweisen": one condition for both parts.
    if (
      before &&
      before.conditions.length > 0 &&
      before.acts.length === 0 &&
      !before.skips &&
      !before.goesTo &&
      reading.conditions.length === 0
    )
      reading.conditions.push(...before.conditions);
    if (
      before &&
      reading.conditions.length === 0 &&
      readings.some((one) => one.conditions.length > 0 && (one.acts.length > 0 || one.goesTo !== undefined))
    )
      reading.continues = true;
    if (before && !reading.cue) reading.cue = before.acts.length === 0 ? before.cue : undefined;
    readings.push(reading);
  }
  return readings;
}

const opener = 'Dann ';

function withoutOpener(reading: Reading, passage: Passage): Reading {
  const bare = (quote: string) => (quote.startsWith(opener) ? quote.slice(opener.length) : quote);
  return {
    ...reading,
    passage,
    text: bare(reading.text),
    acts: reading.acts.map((act) => ({ ...act, passage, quote: bare(act.quote) })),
    waits: reading.waits.map((wait) => ({ ...wait, quote: bare(wait.quote) })),
    conditions: reading.conditions.map((condition) => ({ ...condition, quote: bare(condition.quote) })),
    tied: false,
  };
}

/** The condition that an unfinished sentence above a list sets for its items. */
function leadCondition(lead: Passage, cast: Cast, memory: Memory): Condition | undefined {
  const clause = analyseClauses(`${lead.text} wird dies getan.`, cast.isActor).find((one) => one.kind === 'condition');
  return clause ? { ...conditionOf(clause, lead.text, memory.object), passage: lead } : undefined;
}

function nextBreak(text: string, from: number): number {
  const at = text.indexOf(';', from);
  return at < 0 ? text.length : at;
}

function emptyReading(passage: Passage, text: string): Reading {
  return {
    passage, text, conditions: [], acts: [], otherwise: false, timeout: false, timeoutAt: undefined, arrival: undefined, waits: [], deadline: undefined,
    goesTo: undefined, skips: undefined, ends: false, references: referencesIn(text), cue: undefined, beside: undefined, asks: undefined, tied: false,
  };
} // biome-ignore format: an empty value

function groupByUnit(clauses: readonly Clause[], text: string): Clause[][] {
  const groups: Clause[][] = [];
  let end = 0;
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (last && !/[;:]/.test(text.slice(end, clause.start))) last.push(clause);
    else groups.push([clause]);
    end = Math.max(end, clause.end);
  }
  return groups;
}

/** Why a sentence tells of no step of this procedure; undefined where it may. */
export function excluded(text: string): string | undefined {
  return notThisProcedure.find(([, pattern]) => pattern.test(text))?.[0];
}

function readUnit(
  reading: Reading,
  clauses: readonly Clause[],
  passage: Passage,
  cast: Cast,
  memory: Memory,
  before: Act | undefined,
): void {
  const { text } = reading;
  for (const clause of clauses.filter((one) => one.kind === 'condition')) {
    if (
      clause.conjunction === 'soweit' &&
      clause.start > 0 &&
      clauses.some((one) => one.kind === 'main' && one.start < clause.start) &&
      /bekannt|möglich|erforderlich|vorhanden/.test(passage.text.slice(clause.start, clause.end))
    )
      continue;
    const condition = conditionOf(clause, passage.text, memory.object);
    if (
      /(?:Ziffer|Abschnitt|Nr\.)\s[\d.]+ .*(?:einschlägig|bestimmt)|^(?:Wer unter|In der Spalte)/.test(
        condition.question,
      )
    )
      continue;
    if (
      clause.conjunction &&
      /^(?:wenn|soweit|sofern)$/.test(clause.conjunction) &&
      clauses.some(
        (one) =>
          one.kind === 'main' &&
          one.start < clause.start &&
          one.predicates.some((predicate) => predicate.modal === 'können' || predicate.infinitive === 'bestehen'),
      )
    )
      continue;
    reading.conditions.push(condition);
    remember(clause.predicates[0], cast, memory);
  }
  const bare = text.replace(/\([^()]*\)/g, ' ');
  const pointer =
    /(?:fruchtlos|ergebnislos|Fristablauf)\p{Ll}*[^.;]{0,30}siehe (?:Ziffer|Nr\.|Abschnitt) (\d+(?:\.\d+)*)/u.exec(
      text,
    ) ?? /sonst siehe (?:Ziffer |Nr\. )?(\d+(?:\.\d+)*)/u.exec(text);
  reading.timeoutAt = pointer?.[1];
  for (const clause of clauses) {
    const onlyWhen =
      clause.conjunction === 'sobald' ||
      (clause.conjunction === 'wenn' && /(?:^|\s)[Ee]rst,?\s*$/.test(passage.text.slice(0, clause.start)));
    const noun = onlyWhen ? clause.predicates[0]?.phrases.find((phrase) => phrase.kind === 'np') : undefined;
    if (!onlyWhen) continue;
    reading.conditions = reading.conditions.filter(
      (condition) => condition.quote !== passage.text.slice(clause.start, clause.end).trim(),
    );
    if (
      noun &&
      /(?:eingegangen|eingeht|vorliegt|vorliegen|eintrifft|zurück)/.test(passage.text.slice(clause.start, clause.end))
    )
      reading.arrival = `${nameOf(noun)} eingegangen`;
  }
  reading.timeout = timeoutPattern.test(bare) && !(pointer && reading.conditions.length === 0 && /siehe/.test(bare));
  const arrival = arrivalPattern.exec(text);
  if (arrival && !reading.timeout && !reading.arrival)
    reading.arrival =
      `${arrival[2] ? `${arrival[2].replace(/^(?:der|des)\s+/, '')} ` : ''}${arrival[1] === 'Rückkehr' ? 'zurückgekehrt' : arrival[1] === 'Rücklauf' && !arrival[2] ? 'Rücklauf eingegangen' : 'eingegangen'}`.trim();
  reading.ends = endPattern.test(text);
  reading.tied =
    /^(?:Sie|Er|Es|Diese[rsnm]?|Dies|Dabei|Hierzu|Hierfür|Dafür|Dazu|Hierüber|Ihm|Ihr|Ihnen|Darin|In diesem Fall|In diesen Fällen|Dann|Nach deren|Nach dessen)\b/.test(
      text,
    );
  if (/^(?:Der|Die|Das) \p{L}+ (?:wird|werden|ist|sind) dann\s/u.test(text)) reading.tied = true;
  reading.otherwise =
    /(?<!\p{L})(?:andernfalls|anderenfalls|ansonsten|sonst|verneinendenfalls)(?!\p{L})/iu.test(text) &&
    !/siehe/.test(text);
  if (/(?<!\p{L})(?:zuvor|vorher|vorab)(?!\p{L})/iu.test(text) && !/^(?:Die|Der|Das) (?:zuvor|vorher)/.test(text))
    reading.cue = 'before';
  if (/ganz am Anfang|zuallererst|vor allem anderen/.test(text)) reading.cue = 'first';
  if (/(?<!\p{L})(?:abschließend|zuletzt|zum Schluss|ganz zum Schluss)(?!\p{L})/iu.test(text)) reading.cue = 'last';
  if (/(?<!\p{L})(?:gleichzeitig|parallel|nebeneinander|zeitgleich)(?!\p{L})/iu.test(text)) reading.cue = 'parallel';
  const beside =
    /(?<!\p{L})([Nn]ach|[Vv]or)\s+(?:der|dem|deren|Abschluss der|Abschluss des|Beginn der|Feststellung der)?\s*(\p{Lu}\p{L}{3,})/u.exec(
      text,
    );
  if (beside?.[1] && beside[2])
    reading.beside = { noun: beside[2], side: beside[1].toLowerCase() === 'nach' ? 'after' : 'before' };

  const after = /erst nach (?:Abschluss|Erledigung|Durchführung|Abgabe)[^;]*$/u.exec(text)?.[0];
  reading.after = after ? referencesIn(after).at(-1)?.numbers.at(-1) : undefined;
  const dealt = /Nach [^;()]*\((?:dazu |siehe |vgl\. )?Ziffer (\d+(?:\.\d+)*)\)/u.exec(text)?.[1];
  if (dealt) reading.preceded = [dealt];
  if (/(?:zuvor|vorher)[^;]*(?:abzuarbeiten|durchzuführen)/.test(text))
    reading.preceded = reading.references.flatMap((reference) => reference.numbers);
  const limit =
    /[Ff]rist/.test(text) && /(?:beträgt|ist eine|wird eine|einzuräumen|zu setzen|haben)/.test(text)
      ? durationIn(text)
      : undefined;
  if (limit) reading.deadline = { ...limit, quote: text.trim() };

  let previous = before;
  for (const clause of clauses) {
    if (clause.kind === 'main') previous = readMain(reading, clause, clauses, passage, cast, memory, previous);
    else if (clause.kind === 'relative' || (clause.kind === 'subordinate' && clause.conjunction === 'indem'))
      readRelative(reading, clause, passage, cast, memory, previous);
    else if (
      clause.kind === 'subordinate' &&
      clause.conjunction === 'ob' &&
      /prüf|feststell|festzustell|stellt .*fest|klär|kontrollier|beurteil|erfragt/.test(text)
    )
      reading.asks = questionOfCheck(clause, passage.text, memory.object);
  }
}

function readMain(
  reading: Reading,
  clause: Clause,
  clauses: readonly Clause[],
  passage: Passage,
  cast: Cast,
  memory: Memory,
  before: Act | undefined,
): Act | undefined {
  let previous = before;
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
    if (steer(reading, predicate, memory)) continue;
    if (!isTold(predicate, reading, clauses)) continue;
    const act = actOf(predicate, clause, passage, cast, memory, previous);
    if (!act) {
      remember(predicate, cast, memory);
      continue;
    }
    if (paperNoun.test(act.object.split(' ')[0] ?? '')) memory.paper = act.object.split(' ')[0];
    checkObject(act, clauses, passage, memory);
    demandedObject(act, clauses, passage, memory);
    reading.acts.push(act);
    previous = act;
    const asked = /(?:^|\s)[Uu]m (\p{Lu}\p{L}+)/u.exec(act.label)?.[1];
    if (asked && act.to) memory.object = asked;
    else if (act.object && !/^(?:um|über|auf|zur|zum|an) /.test(act.object)) memory.object = act.object;
    memory.subject = act.by ?? memory.subject;
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
function checkObject(act: Act, clauses: readonly Clause[], passage: Passage, memory: Memory): void {
  if (
    !/^(?:prüfen|feststellen|kontrollieren|nachsehen|schauen|gucken|klären|erfragen|festlegen|beurteilen)$/.test(
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
  if (predicate.predicative === 'vollständig' && subject) {
    act.object = nameOf(subject);
    act.label = `${act.object} auf Vollständigkeit prüfen`;
  } else if (act.object === '' || act.label.split(' ').length <= 1) {
    act.label =
      `${act.verb.charAt(0).toUpperCase()}${act.verb.slice(1)}, ${passage.text.slice(question.start, question.end).trim()}`.slice(
        0,
        90,
      );
  }
  void memory;
}

/** "wird aufgefordert, die Begründung nachzureichen": what is asked for stands in the infinitive clause. */
function demandedObject(act: Act, clauses: readonly Clause[], passage: Passage, memory: Memory): void {
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

function readRelative(
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
function steer(reading: Reading, predicate: Predicate, memory: Memory): boolean {
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
    const label = infinitive === 'abwarten' ? thing : until ? until.replace(/^(?:der|die|das|des)\s+/, '') : '';
    if (label && label.length < 60)
      if (!/In den Fällen der Ziffer/.test(quote))
        reading.waits.push({ label: `${label.charAt(0).toUpperCase()}${label.slice(1)} eingegangen`, quote });
    return true;
  }
  if (flowVerbs.has(infinitive)) {
    const number = reading.references.at(-1)?.numbers[0] ?? '';
    if (infinitive === 'abarbeiten') return true;
    if (infinitive === 'wiederholen') reading.goesTo = { number, repeat: true };
    else if (number) reading.goesTo = { number, repeat: false };
    return true;
  }
  if (predicate.obligation && /(?<!\p{L})(?:erneut|nochmals|wiederum)(?!\p{L})/u.test(reading.text)) {
    reading.goesTo = { number: '', repeat: true, verb: reading.goesTo?.verb ?? infinitive };
    return true;
  }
  if (
    infinitive === 'entfallen' ||
    infinitive === 'unterbleiben' ||
    infinitive === 'absehen' ||
    (infinitive === 'abhelfen' && false)
  ) {
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
const paperNoun =
  /(?:bescheinigung|bescheid|ausweis|urkunde|niederschrift|mitteilung|bogen|rechnung|schreiben|vertrag|erlaubnis|genehmigung)$/i;

function remember(predicate: Predicate | undefined, cast: Cast, memory: Memory): void {
  if (!predicate) return;
  const person = predicate.phrases.find(
    (phrase) => phrase.kind !== 'adverb' && phrase.kind !== 'pronoun' && cast.isActor(phrase.text),
  );
  if (person) memory.person = nameOf(person, false);
  const paper = predicate.phrases.find((phrase) => phrase.kind !== 'adverb' && paperNoun.test(phrase.head));
  if (paper) memory.paper = paper.head;
  const nouns = predicate.phrases.filter((phrase) => phrase.kind === 'np' && !cast.isActor(phrase.text));
  const noun = nouns.find((phrase) => phrase.determiner?.startsWith('kein')) ?? nouns[0];
  if (noun && !/^(?:des|dem|den)$/.test(noun.determiner ?? '')) memory.object = nameOf(noun);
}

/** Whether a predicate tells what is done in this procedure. */
function isTold(predicate: Predicate, reading: Reading, clauses: readonly Clause[]): boolean {
  if (predicate.past || predicate.subjunctive) return false;
  if (predicate.negated && !/nicht nur/.test(reading.text)) return false;
  if (predicate.voice === 'state' && !predicate.obligation) return false;
  if (
    predicate.modal === 'können' ||
    predicate.modal === 'dürfen' ||
    predicate.modal === 'sollen' ||
    predicate.modal === 'wollen'
  ) {
    return predicate.modal === 'können' && isDecision(predicate, reading, clauses);
  }
  if (generalDuty.test(reading.text) && reading.conditions.length === 0) return false;
  return excluded(reading.text) === undefined;
}

function isDecision(predicate: Predicate, reading: Reading, clauses: readonly Clause[]): boolean {
  if (excluded(reading.text)) return false;
  void clauses;
  return /^(?:genehmigen|bewilligen|versagen|erteilen|befragen|zulassen|gewähren|erlassen|anhören)$/.test(
    predicate.infinitive,
  );
}
