import type { Course } from './course.ts';
import { capital } from './labels.ts';
import { isClosed, listOf, type Node, type RaceNode, type TaskNode, walkNodes } from './nodes.ts';
import type { Passage } from './passages.ts';
import { assume, close, nodesOf, notice } from './reading-nodes.ts';
import type { Reading } from './readings.ts';
import { durationIn } from './time-words.ts';

/** A wait that stands alone goes behind the request for what is waited for. */
export function placeWaits(course: Course, reading: Reading, nodes: Node[]): void {
  if (reading.acts.length > 0) return;
  for (const wait of nodes.filter((node) => node.kind === 'wait')) {
    const noun = wait.kind === 'wait' ? (wait.label.split(' ')[0] ?? '') : '';
    const request = [...walkNodes(course.root)].findLast(
      ({ node }) =>
        node.kind === 'task' &&
        noun.length > 4 &&
        node.act.object.includes(noun) &&
        /holen|fordern|bitten|fragen|veranlassen|vorlegen/.test(node.act.verb),
    );
    const list = listOf(course.root, wait);
    if (!request || !list || request.list === list) continue;
    list.splice(list.indexOf(wait), 1);
    request.list.splice(request.list.indexOf(request.node) + 1, 0, wait);
  }
}

/** After a request: what was asked for comes and is checked again, or the time limit runs out. */
export function awaitAnswer(course: Course, request: TaskNode, reading: Reading, nodes: Node[]): void {
  const { passage } = reading;
  const missing = /^Fehlend|fehl|etwas|lückenhaft|vollständig|[Mm]ängel|nach(?:fordern|reichen)/.test(
    `${request.act.object} ${reading.conditions[0]?.question ?? ''} ${request.act.verb}`,
  );
  const near = course.lastCheck && course.lastCheck.passage.section === passage.section ? course.lastCheck : undefined;
  const check = course.lastCheck === undefined ? undefined : missing ? (course.completeness ?? near) : near;
  const asked = request.act.object.replace(/^(?:um|an|zur|zum) /, '');
  const isPerson = asked === request.act.to?.name || course.cast.resolve(asked) !== undefined || asked === 'Person';
  const isLetter = /(?:schreiben|aufforderung|zettel|liste|brief|anfrage|mahnung)$/i.test(asked);
  const thing = asked === '' || isPerson || isLetter ? (missing ? 'Fehlende Unterlagen' : 'Antwort') : asked;
  const again: Node[] = check ? [{ kind: 'goto', target: check, passage, quote: request.quote }] : [];
  const race: RaceNode = {
    kind: 'race',
    passage,
    quote: request.quote,
    timeoutAt: reading.timeoutAt,
    events: [
      {
        kind: 'message',
        label: `${capital(thing)} eingegangen`,
        nodes: again,
        quote: request.quote,
        passage,
        from: request.act.to ?? course.cast.applicant,
      },
    ],
  };
  if (request.act.deadline)
    race.events.push({
      kind: 'timer',
      label: `Frist von ${(request.act.deadlineWords ?? 'der Nachforderung').replace(/^eine[sn] /, 'einem ').replace(/(Monat|Tag|Jahr)(?:e?s)$/, '$1')} abgelaufen`,
      iso: request.act.deadline,
      nodes: [],
      quote: request.quote,
      passage,
    });
  nodes.push(race);
  course.lastRace = race;
  course.lastRequest = request;
}

/** An answer is asked for within a time limit, and nothing is checked again. */
export function awaitReply(course: Course, request: TaskNode, reading: Reading, nodes: Node[]): void {
  const check = course.lastCheck;
  course.lastCheck = undefined;
  awaitAnswer(course, request, reading, nodes);
  course.lastCheck = check;
  const thing = /(?:Bitte um|um) (\p{Lu}\p{L}+)/u.exec(reading.text)?.[1] ?? 'Antwort';
  const [answer] = course.lastRace?.events ?? [];
  if (answer) answer.label = `${thing} eingegangen`;
}

export function addTimer(
  course: Course,
  request: TaskNode,
  iso: string,
  words: string,
  passage: Passage,
  quote: string,
): void {
  const list = listOf(course.root, request);
  const race = list?.[list.indexOf(request) + 1];
  if (race?.kind === 'race' && !race.events.some((event) => event.kind === 'timer'))
    race.events.push({ kind: 'timer', label: `Frist von ${words} abgelaufen`, iso, nodes: [], passage, quote });
  else if (list && race?.kind !== 'race') {
    const made: RaceNode = {
      kind: 'race', passage, quote,
      events: [
        { kind: 'message', label: request.act.verb === 'anhören' ? 'Äußerung eingegangen' : 'Antwort eingegangen', nodes: [], passage, quote, from: request.act.to },
        { kind: 'timer', label: `Frist von ${words} abgelaufen`, iso, nodes: [], passage, quote },
      ],
    }; // biome-ignore format: one value
    list.splice(list.indexOf(request) + 1, 0, made);
    course.lastRace = made;
  }
}

/** What happens when the time limit runs out goes to the timer of the request it belongs to. */
export function onTimeout(course: Course, reading: Reading): boolean {
  const numbers = reading.references.flatMap((reference) => reference.numbers);
  const races = [...walkNodes(course.root)]
    .map(({ node }) => node)
    .filter((node): node is RaceNode => node.kind === 'race');
  const race =
    races.find((one) => one.timeoutAt !== undefined && one.timeoutAt === reading.passage.number) ??
    races.findLast((one) =>
      numbers.some((number) => one.passage.number === number || one.passage.section.number === number),
    ) ??
    (reading.passage.section.role === 'exceptions' && numbers.length > 0 ? undefined : course.lastRace) ??
    races.at(-1);
  const own = durationIn(reading.conditions[0]?.quote ?? '');
  if (
    own &&
    reading.passage.section.role !== 'exceptions' &&
    race?.passage.section !== reading.passage.section &&
    numbers.length === 0
  )
    return onSilence(course, reading, own);
  if (!race) return false;
  let timer = race.events.find((event) => event.kind === 'timer');
  if (!timer) {
    timer = {
      kind: 'timer',
      label: 'Frist abgelaufen',
      nodes: [],
      quote: reading.text.trim(),
      passage: reading.passage,
    };
    race.events.push(timer);
  }
  if (own && timer.iso === undefined) {
    timer.iso = own.iso;
    timer.label = `Frist von ${own.words} abgelaufen`;
  }
  if (timer.nodes.length > 0 && isClosed(timer.nodes)) return true;
  assume(course, reading);
  const nodes = nodesOf(course, reading);
  const deemed = /(?<!\p{L})gilt (?:der |die |das )?(\p{Lu}\p{L}+)[^.;]* als (\p{Ll}+)/u.exec(reading.text);
  if (deemed && nodes.length === 0)
    nodes.push({
      kind: 'end',
      label: `${deemed[1]} ${deemed[2]}`,
      passage: reading.passage,
      quote: reading.text.trim(),
    });
  close(course, reading, nodes);
  const second = nodes.find(
    (node): node is TaskNode => node.kind === 'task' && /^(?:erinnern|mahnen)$/.test(node.act.verb),
  );
  timer.nodes.push(...nodes);
  timer.quote = reading.text.trim();
  timer.passage = reading.passage;
  if (second) {
    awaitAnswer(course, second, reading, timer.nodes);
    const made = course.lastRace;
    const back = race.events.find((event) => event.kind === 'message')?.nodes.find((node) => node.kind === 'goto');
    const answer = made?.events[0];
    if (answer) {
      answer.label = race.events[0]?.label.replace('eingegangen', 'nach Erinnerung eingegangen') ?? answer.label;
      answer.nodes = back ? [{ ...back }] : [];
    }
  } else course.lastRace = race;
  course.expired = nodes.length === 0 ? { nodes: timer.nodes, passage: reading.passage } : undefined;
  notice(course, reading, []);
  course.previousNodes = nodes.length > 0 ? nodes : course.previousNodes;
  return true;
}

/** "Andernfalls, ebenso bei ausbleibender Äußerung, …": behind the race, for both ways out. */
export function onNeither(course: Course, reading: Reading): boolean {
  const race = course.lastRace;
  const list = race ? listOf(course.root, race) : undefined;
  if (!race || !list) return false;
  assume(course, reading);
  const nodes = nodesOf(course, reading);
  close(course, reading, nodes);
  list.splice(list.indexOf(race) + 1, 0, ...nodes);
  return true;
}

/** "Liegen nach vier Wochen nicht alle Unterlagen vor, …": a wait of its own for what was asked before. */
export function onSilence(course: Course, reading: Reading, limit: { iso: string; words: string }): boolean {
  assume(course, reading);
  const nodes = nodesOf(course, reading);
  if (nodes.length === 0) return false;
  close(course, reading, nodes);
  const { passage } = reading;
  const quote = reading.text.trim();
  const race: RaceNode = {
    kind: 'race',
    passage,
    quote,
    events: [
      { kind: 'message', label: 'Unterlagen eingegangen', nodes: [], passage, quote, from: course.lastRequest?.act.to },
      { kind: 'timer', label: `${capital(limit.words)} abgelaufen`, iso: limit.iso, nodes, passage, quote },
    ],
  };
  course.root.push(race);
  const reminder = nodes.find(
    (node): node is TaskNode => node.kind === 'task' && /^(?:erinnern|mahnen)$/.test(node.act.verb),
  );
  course.lastRace = race;
  if (reminder) {
    const check = course.lastCheck;
    course.lastCheck = undefined;
    awaitAnswer(course, reminder, reading, nodes);
    course.lastCheck = check;
    const [answer] = course.lastRace?.events ?? [];
    if (answer) answer.label = 'Unterlagen nach Erinnerung eingegangen';
  }
  return true;
}

/** "Gehen die Unterlagen ein, wird fortgesetzt, andernfalls ist nach Ziffer 7.3 zu verfahren." */
export function onReply(course: Course, reading: Reading): boolean {
  if (
    !reading.otherwise ||
    !reading.goesTo?.number ||
    !/(?:geht|gehen)\s.*\sein[,.]/i.test(reading.text) ||
    !course.lastRace
  )
    return false;
  const { passage } = reading;
  const quote = reading.text.trim();
  let timer = course.lastRace.events.find((event) => event.kind === 'timer');
  if (!timer) {
    timer = { kind: 'timer', label: 'Frist abgelaufen', nodes: [], passage, quote };
    course.lastRace.events.push(timer);
  }
  if (!isClosed(timer.nodes)) timer.nodes.push({ kind: 'goto', target: reading.goesTo.number, passage, quote });
  return true;
}

/** "Nach Eingang der Unterlagen ist die Prüfung zu wiederholen." */
export function onArrival(course: Course, reading: Reading): boolean {
  const check = course.lastCheck;
  if (course.lastRace) {
    const message = course.lastRace.events.find((event) => event.kind === 'message');
    if (message && message.nodes.length === 0 && check)
      message.nodes.push({ kind: 'goto', target: check, passage: reading.passage, quote: reading.text.trim() });
    if (message) return true;
  }
  const request = course.lastRequest;
  const list = request ? listOf(course.root, request) : undefined;
  if (!request || !list || !check) return false;
  list.splice(
    list.indexOf(request) + 1,
    0,
    {
      kind: 'wait',
      label: capital(reading.arrival ?? 'Antwort eingegangen'),
      event: 'message',
      passage: reading.passage,
      quote: reading.text.trim(),
      from: request.act.to,
    },
    { kind: 'goto', target: check, passage: reading.passage, quote: reading.text.trim() },
  );
  return true;
}
