import type { Act } from './acts.ts';
import type { Course } from './course.ts';
import { capital } from './labels.ts';
import { applicationVerbs, checkVerbs, requestVerbs, sameWork, sendVerbs } from './lexicon/steps.ts';
import { lastNode, type Node, type TaskNode, walkNodes } from './nodes.ts';
import type { Reading } from './readings.ts';
import { isRequest } from './requests.ts';
import { mergeSmallWork } from './small-work.ts';
import { durationIn } from './time-words.ts';

/** Who does what a passive tells: whoever the section spoke of last. */
export function assume(course: Course, reading: Reading): void {
  const { section } = reading.passage;
  const inExceptions = section.role === 'exceptions';
  if (course.performer?.section !== section || (inExceptions && course.performer.number !== reading.passage.number))
    course.performer = undefined;
  if (course.performer?.within && course.performer.within !== reading.passage.block.id) course.performer = undefined;
  reading.acts = reading.acts.filter((act) => !isApplication(course, act, reading));
  const forCitizens = reading.passage.document.kind === 'web' || reading.passage.document.kind === 'leaflet';
  for (const act of reading.acts) {
    if (!act.by && forCitizens && act.predicate.obligation && applicationVerbs.has(act.verb))
      act.by = course.cast.theApplicant();
    if (!act.by && act.predicate.obligation && /^(?:bezahlen|zahlen|entrichten|überweisen|begleichen)$/.test(act.verb))
      act.by = course.cast.theApplicant();
    if (act.by && act.byStated) {
      if (!act.ownAgent && (act.by.kind === 'unit' || (act.by.kind === 'role' && !/leitung$/i.test(act.by.name))))
        course.performer = { section, number: reading.passage.number, member: act.by };
      // "Durch die Poststelle wird gestempelt" says it of that alone: below, it is open again.
      if (course.performer && act.predicate.voice !== 'active') course.performer.within = reading.passage.block.id;
    } else if (!act.by && course.performer && act.to !== course.performer.member) act.by = course.performer.member;
    const taker = takerOf(act);
    if (taker) course.performer = { section, number: reading.passage.number, member: taker };
  }
}

/** Whose turn it is once a case is handed on to another office. */
function takerOf(act: Act): Act['to'] {
  const handsOn = /^(?:weiterleiten|weitergeben|geben|zuleiten|abgeben|übergeben|zuweisen)$/.test(act.verb);
  return handsOn && act.to && /^(?:unit|role)$/.test(act.to.kind) && !/leitung$/i.test(act.to.name)
    ? act.to
    : undefined;
}

/** "Der Antrag ist schriftlich zu stellen": what starts the process, not a step of it. */
export function isApplication(course: Course, act: Act, reading: Reading): boolean {
  if (course.outer) return act.verb === 'beantragen' && !act.by;
  if (act.by && (act.by.kind !== 'applicant' || reading.passage.document.kind !== 'procedure')) return false;
  if (!applicationVerbs.has(act.verb)) return false;
  if (act.verb === 'beantragen') return true;
  if (act.by?.kind === 'applicant') return act.verb === 'unterschreiben' && course.root.length === 0;
  return course.root.length === 0;
}

/** Says again what the step before said: "… ist zu ermitteln. SB berechnet …" */
export function repeats(course: Course, node: Node): boolean {
  const last = lastNode(course.root);
  if (node.kind !== 'task' || last?.kind !== 'task' || last.passage.section !== node.passage.section) return false;
  const group = sameWork.find((verbs) => verbs.has(node.act.verb));
  if (!group?.has(last.act.verb) || last.act.object === '' || last.act.object !== node.act.object) return false;
  if (!last.act.by || !last.act.byStated) {
    last.act.byStated = node.act.byStated;
    if (node.act.by) last.act.by = node.act.by;
  }
  return true;
}

/** Nodes for the acts of a reading, with the waits it tells of. */
export function nodesOf(course: Course, reading: Reading): Node[] {
  const nodes: Node[] = [];
  const { passage } = reading;
  const pause = pauseIn(reading);
  if (pause) nodes.push(pause);
  for (const act of mergeSmallWork(reading.acts, course.cast.defaultPerformer())) {
    const again = doneAgain(course, act);
    nodes.push(
      again
        ? { kind: 'goto', target: again, passage, quote: act.quote }
        : { kind: 'task', act, passage, quote: act.quote },
    );
  }
  const closing = nodes.at(-1);
  const number = reading.references.at(-1)?.numbers[0];
  if (closing?.kind === 'task' && closing.act.closing !== undefined && number !== undefined && !reading.goesTo)
    closing.pointsTo = number;
  for (const wait of reading.waits)
    nodes.push({
      kind: 'wait',
      label: wait.label,
      event: wait.date ? 'condition' : 'message',
      passage,
      quote: wait.quote,
      from: reading.acts.at(-1)?.to,
    });
  if (reading.arrival && !reading.goesTo && nodes.length > 0) {
    const label = capital(
      reading.arrival === 'eingegangen' && course.lastRequest?.passage.section === passage.section
        ? `${course.lastRequest?.act.object ?? 'Antwort'} eingegangen`
        : reading.arrival,
    );
    nodes.unshift({
      kind: 'wait',
      label,
      event: 'message',
      passage,
      quote: reading.text.trim(),
      from: course.lastRequest?.act.to,
    });
  }
  return nodes;
}

const repeated =
  /(?<!\p{L})(?:erneut|nochmals|noch einmal|noch mal|abermals|ein weiteres Mal|aufs Neue|von [Nn]euem)(?!\p{L})/u;

/** "Geht es ein, wird erneut geprüft": the check that was told before. */
function doneAgain(course: Course, act: Act): Node | undefined {
  if (act.predicate.obligation || sendVerbs.has(act.verb) || !repeated.test(act.quote)) return undefined;
  return [...walkNodes(course.outer?.root ?? []), ...walkNodes(course.root)]
    .map(({ node }) => node)
    .findLast((node) => node.kind === 'task' && node.act.verb === act.verb);
}

const pause =
  /^(?:Frühestens |Erst |Jeweils )?(?:[Nn]ach(?: Ablauf (?:von|einer Frist von|weiterer|eines|einer))? |Wiedervorlage(?: erfolgt)?(?: ist)?(?: nach| in| auf)? )/u;

/** "Nach Ablauf von sechs Monaten …", "Wiedervorlage nach vier Wochen": time that has to pass first. */
function pauseIn(reading: Reading): Node | undefined {
  const opening = pause.exec(reading.text)?.[0];
  if (opening === undefined || reading.timeout || reading.conditions.length > 0) return undefined;
  const rest = reading.text.slice(opening.length);
  const limit = durationIn(rest.split(/\s/).slice(0, 3).join(' '));
  if (!limit || !rest.startsWith(limit.words)) return undefined;
  return {
    kind: 'wait',
    label: `${capital(limit.words)} abgelaufen`,
    event: 'timer',
    iso: limit.iso,
    passage: reading.passage,
    quote: reading.text.trim(),
  };
}

export function notice(course: Course, reading: Reading, tasks: TaskNode[]): void {
  for (const task of tasks) {
    if (checkVerbs.has(task.act.verb)) {
      course.lastCheck = task;
      if (/ollständig|Unterlagen|Angaben/.test(task.act.label)) course.completeness = task;
      course.asked = reading.asks ? { task, question: reading.asks } : undefined;
    }
    if (isRequest(task)) course.awaiting = task;
    if (requestVerbs.has(task.act.verb) || /einholen|einladen|anhören/.test(task.act.verb)) course.lastRequest = task;
  }
}

/** Ends a branch with the state that its last act or the sentence says, or sends it where the text points. */
export function close(course: Course, reading: Reading, nodes: Node[]): void {
  const { passage } = reading;
  const quote = reading.text.trim();
  const state = nodes.findLast((node): node is TaskNode => node.kind === 'task' && node.act.closing !== undefined)?.act
    .closing;
  if (reading.goesTo) {
    const target = targetOf(course, reading);
    if (target) nodes.push({ kind: 'goto', target, passage, quote });
    return;
  }
  if (reading.ends || state) nodes.push({ kind: 'end', label: state ?? 'Vorgang abgeschlossen', passage, quote });
}

/** Where work goes on: the step of the number, the step that is to be done again, or the last check. */
export function targetOf(course: Course, reading: Reading): Node | string | undefined {
  const { goesTo } = reading;
  if (!goesTo) return undefined;
  if (goesTo.number) return goesTo.number;
  const again = goesTo.verb
    ? [...walkNodes(course.outer?.root ?? []), ...walkNodes(course.root)]
        .map(({ node }) => node)
        .findLast((node) => node.kind === 'task' && node.act.verb === goesTo.verb)
    : undefined;
  return again ?? course.lastCheck;
}
