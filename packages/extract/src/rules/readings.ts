import { analyseClauses, type Clause } from '@lotse/german';
import { type Act, actOf, type Memory } from './acts.ts';
import type { Cast } from './cast.ts';
import { withoutCondition } from './conditional-shapes.ts';
import { type Condition, conditionOf, questionOfCheck } from './conditions.ts';
import { nameOf } from './labels.ts';
import type { Passage } from './passages.ts';
import { spelledOutPointer } from './pointers.ts';
import { isTold, readMain, readRelative, remember } from './reading-acts.ts';
import { type Reference, referencesIn } from './references.ts';
import { durationIn } from './time-words.ts';

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
  /** What is done only after this: "Bevor der Vertrag unterschrieben wird, …". */
  later?: Act | undefined;
  /** A question that a check leaves open: "…, ob der Baum unter die Satzung fällt". */
  asks: string | undefined;
  /** Starts with a word that ties it to the sentence before: "Sie", "Diese", "Hierzu". */
  tied: boolean;
}

const timeoutPattern =
  /(?<!\p{L})(?:fruchtlos\p{Ll}*|ergebnislos\p{Ll}*|ungenutzt|verstreicht|(?:geht|gehen)(?!\p{L}).*(?<!\p{L})(?:nichts?|keine?)(?!\p{L}).*(?:ein|$)|kommt nichts|(?:reagier(?:t|en)|antworte(?:t|n)|äußer(?:t|n)|meldet)(?!\p{L})[^,]*(?<!\p{L})nicht|(?:reicht|reichen)(?!\p{L}).*(?<!\p{L})nichts(?!\p{L}).*nach|nicht rechtzeitig|bleibt .*(?:aus|Rückgabe aus)|ausbleibende[rnms]?|liegen? nach .* nicht|nicht fristgerecht|innerhalb der Frist nichts)(?!\p{L})/iu;
const arrivalPattern =
  /(?:^|\s)(?:[Nn]ach|[Mm]it)\s+(?:dem\s+|der\s+|deren\s+|dessen\s+)?(Eingang|Rückkehr|Rücklauf|Vorlage|Rückgabe|Auslieferung|(?:Zahlungseingang|Geldeingang|Zahlung|Bezahlung)(?=\s+\p{Ll}))(?:\s+(?:der|des|von|aller)\s+([\p{L} ]+?))?(?=\s+(?:ist|sind|wird|werden|prüft|beurteilt|weiter)|(?<=[Zz]ahlung|eingang)\s|[,.]|$)/u;
const endPattern =
  /(?<!\p{L})(?:(?:damit )?(?:bist du|sind wir|bin ich) fertig|bist fertig|damit (?:für [^,;.]+ )?(?:abgeschlossen|beendet|erledigt)|ist (?:hier|da|damit) Schluss|Verfahren (?:ist )?beendet|(?:[Dd]ie Bearbeitung|[Dd]as Verfahren|[Dd]er (?:Vorgang|Fall)) (?:endet|ist (?:damit |hiermit |so )?(?:beendet|geschlossen|zu Ende))|[Ww]eitere (?:Maßnahmen|Schritte) (?:werden|sind) nicht|[Ww]eiteres (?:wird|ist) nicht (?:veranlasst|zu veranlassen)|(?:abgeschlossen|erledigt)$)(?!\p{L})/u;

/** "Ist die Anschrift veraltet, …; das ist ein eigener Vorgang, hier ist da Schluss": the case ends in this procedure. */
export function endsHere(text: string): boolean {
  return (
    endPattern.test(text) &&
    /^(?:Ist|Sind|Hat|Haben|Wird|Werden|Liegt|Liegen|Fehlt|Fehlen|Wenn|Falls|Sofern)\s/.test(text)
  );
}

/** Reads a sentence: one reading for each part between semicolons. `memory` is carried on. */
export function readSentence(passage: Passage, cast: Cast, memory: Memory): Reading[] {
  const readings: Reading[] = [];
  if (/\?$/.test(passage.text)) return readings;
  // An item below an open condition starts with its verb, as a main clause does behind a condition.
  if (passage.lead && /^\p{Ll}/u.test(passage.text)) {
    const shadow = { ...passage, text: `${opener}${passage.text}` };
    return readSentence(shadow, cast, memory).map((reading) => restored(reading, passage, opener, undefined));
  }
  const bareOf = withoutCondition(passage.text, memory.object);
  if (bareOf) {
    const plain = readSentence({ ...passage, text: bareOf.text }, cast, memory);
    const told = plain.filter((reading) => reading.conditions.length === 0 && reading.acts.length > 0);
    if (told.length > 0) {
      for (const reading of told) reading.conditions.push(bareOf.condition);
      return plain.map((reading) => restored(reading, passage, bareOf.opener, ''));
    }
  }
  const jump = spelledOutPointer(passage.text);
  if (jump)
    return readSentence({ ...passage, text: jump }, cast, memory).map((reading) => ({
      ...reading,
      passage,
      text: passage.text,
      conditions: reading.conditions.map((condition) => ({
        ...condition,
        quote: passage.text.includes(condition.quote) ? condition.quote : passage.text,
      })),
      acts: reading.acts.filter((act) => passage.text.includes(act.quote)),
      waits: [],
    }));
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
    // "Vor dem Druck muss bezahlt sein: Den Betrag suche ich heraus": the first half says when.
    if (before?.beside && before.acts.length === 0 && before.conditions.length === 0) reading.beside = before.beside;
    readings.push(reading);
  }
  return readings;
}

const opener = 'Dann ';

/** A reading of a sentence that was read with another opening or without its end, about the sentence as it stands. */
function restored(reading: Reading, passage: Passage, opening: string, text: string | undefined): Reading {
  const bare = (quote: string) => {
    const cut = opening !== '' && quote.startsWith(opening) ? quote.slice(opening.length) : quote;
    return passage.text.includes(cut) ? cut : passage.text;
  };
  return {
    ...reading,
    passage,
    text: text === undefined ? bare(reading.text) : passage.text,
    acts: reading.acts.map((act) => ({ ...act, passage, quote: bare(act.quote) })),
    waits: reading.waits.map((wait) => ({ ...wait, quote: bare(wait.quote) })),
    conditions: reading.conditions.map((condition) =>
      condition.passage ? condition : { ...condition, quote: bare(condition.quote) },
    ),
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
      /(?:eingegangen|eingeht|vorliegt|vorliegen|eintrifft|zurück|ankommt|angekommen|(?:da|fertig|gekommen) (?:ist|sind)$)/.test(
        passage.text.slice(clause.start, clause.end),
      )
    )
      reading.arrival = `${nameOf(noun)} eingegangen`;
  }
  reading.timeout = timeoutPattern.test(bare) && !(pointer && reading.conditions.length === 0 && /siehe/.test(bare));
  const arrival = arrivalPattern.exec(text);
  if (arrival && !reading.timeout && !reading.arrival)
    reading.arrival =
      `${arrival[2] ? `${arrival[2].replace(/^(?:der|des)\s+/, '')} ` : ''}${/^(?:Zahlung|Bezahlung|Geld)/.test(arrival[1] ?? '') ? 'Zahlung eingegangen' : arrival[1] === 'Rückkehr' ? 'zurückgekehrt' : arrival[1] === 'Rücklauf' && !arrival[2] ? 'Rücklauf eingegangen' : 'eingegangen'}`.trim();
  reading.ends = endPattern.test(text);
  reading.tied =
    /^(?:Sie|Er|Es|Diese[rsnm]?|Dies|Dabei|Hierzu|Hierfür|Dafür|Dazu|Hierüber|Ihm|Ihr|Ihnen|Darin|In diesem Fall|In diesen Fällen|Dann|Nach deren|Nach dessen)\b/.test(
      text,
    );
  // "Sie zahlt …": whoever works there, not what the branch spoke of.
  if (/^(?:Sie|Er|Es)\b/.test(text) && clauses[0]?.predicates[0]?.voice === 'active') reading.tied = false;
  if (/^(?:Der|Die|Das) \p{L}+ (?:wird|werden|ist|sind) dann\s/u.test(text)) reading.tied = true;
  reading.otherwise =
    /(?<!\p{L})(?:andernfalls|anderenfalls|ansonsten|sonst|verneinendenfalls|im (?:gegenteiligen|umgekehrten|anderen) Falle?|in (?:den|allen) (?:übrigen|anderen) Fällen)(?!\p{L})/iu.test(
      text,
    ) && !/siehe/.test(text);
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
    /[Ff]rist|(?:haben|hat|bleiben|bleibt|stehen|steht|werden) [^,;]*(?:Zeit|eingeräumt|zur Verfügung)|für die Äußerung/.test(
      text,
    ) && /(?:beträgt|ist eine|wird eine|einzuräumen|eingeräumt|zu setzen|haben|hat|bleib|steh)/.test(text)
      ? durationIn(text)
      : undefined;
  if (limit) reading.deadline = { ...limit, quote: text.trim() };

  let previous = before;
  for (const clause of clauses) {
    const [told] = clause.predicates;
    if (told && clause.kind === 'subordinate' && /^(?:bevor|ehe)$/.test(clause.conjunction ?? '')) {
      const later = isTold(told, reading) ? actOf(told, clause, passage, cast, memory, undefined) : undefined;
      if (later && later.label.split(' ').length > 1 && (later.byStated || told.voice === 'passive'))
        reading.later = later;
      if (clause.start < 3) remember(told, cast, memory);
    }
    if (clause.kind === 'main') previous = readMain(reading, clause, clauses, passage, cast, memory, previous);
    else if (clause.kind === 'relative' || (clause.kind === 'subordinate' && clause.conjunction === 'indem'))
      readRelative(reading, clause, passage, cast, memory, previous);
    else if (
      clause.kind === 'subordinate' &&
      clause.conjunction === 'ob' &&
      /prüf|(?<!\p{L})(?:schau|guck|seh|sieh)|feststell|festzustell|stellt .*fest|klär|kontrollier|beurteil|erfragt/iu.test(
        text,
      )
    )
      reading.asks = questionOfCheck(clause, passage.text, memory.object);
  }
}
