import type { Course } from './course.ts';
import { capital } from './labels.ts';
import { isClosed, listOf, type Node, type RaceNode, type TaskNode } from './nodes.ts';
import { assume, close, nodesOf, notice } from './reading-nodes.ts';
import type { Reading } from './readings.ts';
import { isWatching } from './requests.ts';
import { durationIn } from './time-words.ts';
import { onTimeout } from './waits.ts';

const denied = /(?<!\p{L})(?:nicht|nichts|niemand|kein\p{L}*|weder)(?!\p{L})/iu;
const staysOut =
  /(?<!\p{L})(?:bleib(?:t|en)(?!\p{L})[^,]*(?<!\p{L})(?:aus|ohne Erfolg|ohne Reaktion|ohne Antwort|erfolglos|unbeantwortet|vergeblich)|ausbleib\p{Ll}+|erfolglos|vergeblich|fruchtlos\p{L}*|ergebnislos\p{L}*|verstreich\p{Ll}+|läuft die Frist ab)(?!\p{L})/iu;
const comes =
  /(?<!\p{L})(?:(?:geht|gehen|trifft|treffen)(?!\p{L})[^,]*\sein(?!\p{L})|(?:kommt|kommen)(?!\p{L})[^,]*(?<!\p{L})(?:zurück|an|nichts|keine?|rein|Antwort)(?!\p{L})|kommt (?:et)?was|eingegangen|eingeht|eingehen|(?:antwortet|reagiert|zahlt|antworten|reagieren|zahlen)(?!\p{L})|(?:äußer|meld)(?:t|et|n|en) sich|(?:reicht|reichen)(?!\p{L})[^,]*\snach(?!\p{L})|nachgereicht|(?:liegt|liegen)(?!\p{L})[^,]*\svor(?!\p{L})|vorgelegt|zurückkomm\p{Ll}+|zurückgesandt|beglichen|bezahlt|gezahlt|wird die Auflage erfüllt)(?!\p{L})/iu;
const answers =
  /(?<!\p{L})(?:Antwort\p{L}*|Rückmeldung\p{L}*|Stellungnahme\p{L}*|Äußerung\p{L}*|Auskunft|Auskünfte|Gutachten|Bericht\p{L}*|Unterlagen|Angaben|Nachweis\p{L}*|Zahlung\p{L}*|Fehlende\p{L}*|Nachgeforderte\p{L}*|er|sie|es|alle[sr]?|nichts|etwas)(?!\p{L})/u;

/** Whether a condition says that what was asked for comes, or that it does not. */
export function replyIn(condition: string): 'comes' | 'stays out' | undefined {
  if (staysOut.test(condition)) return 'stays out';
  if (!comes.test(condition)) return undefined;
  return denied.test(condition) ? 'stays out' : 'comes';
}

/**
 * "Geht das Fehlende ein, …", "Meldet sich niemand, …" behind a request: what happens first, the answer or the end of
 * the waiting. The ways out of the race behind that request, which is made where the text did not set a time limit.
 */
export function onAnswer(course: Course, reading: Reading): boolean {
  const quote = reading.conditions[0]?.quote;
  if (quote === undefined || reading.otherwise || reading.passage.section.role === 'exceptions') return false;
  const limited = /(?<!\p{L})(?:binnen|innerhalb)(?!\p{L})/iu.test(quote) && durationIn(quote) !== undefined;
  const reply = replyIn(quote) ?? (limited ? (denied.test(quote) ? 'stays out' : 'comes') : undefined);
  const race = nearRace(course, reading) ?? (reply === 'stays out' ? namedRace(course, quote) : undefined);
  const request = race
    ? undefined
    : (nearRequest(course, reading) ?? (limited ? lastTask(course, reading) : undefined));
  if (!reply || (!race && !request)) return false;
  if (reply === 'stays out') {
    if (request) course.lastRace = makeRace(course, request, reading);
    else if (race) course.lastRace = race;
    return onTimeout(course, { ...reading, timeout: true });
  }
  if (!limited && !isAwaited(quote, race?.events[0]?.label ?? request?.act.label ?? '')) return false;
  assume(course, reading);
  const nodes = nodesOf(course, reading);
  close(course, reading, nodes);
  if (nodes.length === 0) return race !== undefined;
  const made = race ?? (request && makeRace(course, request, reading));
  const message = made?.events.find((event) => event.kind === 'message');
  if (!made || !message) return false;
  // The way back to the check was only supposed.
  if (message.nodes.every((node) => node.kind === 'goto')) message.nodes.length = 0;
  if (isClosed(message.nodes)) return false;
  message.nodes.push(...nodes);
  message.quote = reading.text.trim();
  message.passage = reading.passage;
  course.lastRace = made;
  notice(
    course,
    reading,
    nodes.filter((node) => node.kind === 'task'),
  );
  course.previousNodes = nodes;
  course.previousPassage = reading.passage;
  return true;
}

/** The condition speaks of what was asked for, or of answers at large. */
function isAwaited(condition: string, asked: string): boolean {
  const stems = (text: string) => (text.match(/\p{Lu}\p{L}{4,}/gu) ?? []).map((one) => one.toLowerCase().slice(0, 7));
  const wanted = new Set(stems(asked));
  return answers.test(condition) || stems(condition).some((stem) => wanted.has(stem));
}

/** The race with which the text so far ends. */
function nearRace(course: Course, reading: Reading): RaceNode | undefined {
  const race = course.lastRace;
  if (!race || race.passage.section !== reading.passage.section) return undefined;
  return isLast(course, race) ? race : undefined;
}

/** "Meldet sich in dieser Zeit niemand": the waiting of which the text spoke last, if its end is open. */
function namedRace(course: Course, quote: string): RaceNode | undefined {
  if (
    !/(?<!\p{L})(?:(?:in|innerhalb) dieser (?:Zeit|Frist)|bis dahin|innerhalb der Frist|die Frist)(?!\p{L})/iu.test(
      quote,
    )
  )
    return undefined;
  const timer = course.lastRace?.events.find((event) => event.kind === 'timer');
  return timer && timer.nodes.length === 0 ? course.lastRace : undefined;
}

/** The request with which the text so far ends; noting its time limit may follow it. */
function nearRequest(course: Course, reading: Reading): TaskNode | undefined {
  const request = course.awaiting;
  if (!request || request.passage.section !== reading.passage.section) return undefined;
  return isLast(course, request) ? request : undefined;
}

/** "Wird es binnen drei Wochen nachgereicht, …": a time limit waits for something, whatever came before. */
function lastTask(course: Course, reading: Reading): TaskNode | undefined {
  const last = course.previousNodes.at(-1);
  if (last?.kind !== 'task' || course.previousPassage?.block !== reading.passage.block) return undefined;
  return isLast(course, last) ? last : undefined;
}

function isLast(course: Course, wanted: Node): boolean {
  const list = listOf(course.root, wanted);
  if (!list) return false;
  return list.slice(list.indexOf(wanted) + 1).every(isWatching);
}

function makeRace(course: Course, request: TaskNode, reading: Reading): RaceNode {
  const { passage } = reading;
  const thing = request.act.object
    .replace(/^(?:um|an|zur|zum|bei|auf) /, '')
    .split(' ')
    .slice(-1)[0];
  const own = durationIn(reading.conditions[0]?.quote ?? '') ?? durationIn(request.passage.text);
  const label = thing && /^\p{Lu}/u.test(thing) && request.act.to?.name !== thing ? thing : 'Antwort';
  const race: RaceNode = {
    kind: 'race',
    passage: request.passage,
    quote: request.quote,
    events: [
      {
        kind: 'message',
        label: `${capital(label)} eingegangen`,
        nodes: [],
        passage: request.passage,
        quote: request.quote,
        from: request.act.to,
      },
      {
        kind: 'timer',
        label: own ? `Frist von ${own.words} abgelaufen` : 'Frist abgelaufen',
        ...(own ? { iso: own.iso } : {}),
        nodes: [],
        passage,
        quote: reading.text.trim(),
      },
    ],
  };
  const list = listOf(course.root, request) ?? course.root;
  let at = list.indexOf(request) + 1;
  while (list[at] && isWatching(list[at] as Node)) at++;
  list.splice(at, 0, race);
  return race;
}
