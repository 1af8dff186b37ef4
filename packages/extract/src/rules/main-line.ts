import type { Condition } from './conditions.ts';
import type { Course } from './course.ts';
import { leadsOn } from './jumps.ts';
import { capital } from './labels.ts';
import { requestVerbs, sendVerbs } from './lexicon/steps.ts';
import { choiceOf, type EndNode, isClosed, listOf, type Node, type TaskNode, walkNodes } from './nodes.ts';
import { insertBefore, insertBeforeAct, insertBeside } from './ordering.ts';
import type { Passage } from './passages.ts';
import { close, targetOf } from './reading-nodes.ts';
import type { Reading } from './readings.ts';
import { isWatching } from './requests.ts';
import { addTimer, awaitAnswer, awaitReply, onArrival } from './waits.ts';

export function plainly(course: Course, reading: Reading, nodes: Node[]): void {
  const { passage } = reading;
  if (
    reading.goesTo?.repeat &&
    nodes.length === 0 &&
    course.lastChoice &&
    course.root.at(-1) === course.lastChoice &&
    course.lastChoice.passage.block === passage.block
  ) {
    const branch = course.lastChoice.branches.find((one) => one.nodes.length > 0);
    const target = targetOf(course, reading);
    if (branch && target && !isClosed(branch.nodes) && branch.nodes.at(-1)?.kind === 'task' && !reading.arrival) {
      branch.nodes.push({ kind: 'goto', target, passage, quote: reading.text.trim() });
      return;
    }
  }
  if (/^Ein(?:e|er|es)? \p{Ll}+ \p{Lu}\p{L}+/u.test(reading.text))
    course.topic = /^Ein(?:e|er|es)? (\p{Ll}+ \p{Lu}\p{L}+)/u.exec(reading.text)?.[1];
  const { deadline } = reading;
  const request = deadline ? (openRequest(course, passage) ?? course.lastRequest) : undefined;
  if (deadline && request && !request.act.deadline) {
    request.act.deadline = deadline.iso;
    request.act.deadlineWords = deadline.words;
    addTimer(course, request, deadline.iso, deadline.words, passage, deadline.quote);
  }
  if (reading.timeoutAt && course.lastRace) course.lastRace.timeoutAt = reading.timeoutAt;
  const missing = nodes.find(
    (node): node is TaskNode =>
      node.kind === 'task' &&
      (/^Fehlend/.test(node.act.object || node.act.label) ||
        (requestVerbs.has(node.act.verb) && /Nachreichung|Ergänzung der|Nachforderung/.test(node.act.label))),
  );
  if (missing && nodes.some((node) => node.kind === 'task' && requestVerbs.has(node.act.verb))) {
    const thing =
      (course.completeness ?? course.lastCheck)?.act.object.replace(/^auf /, '') ||
      missing.act.object.replace(/^(?:Fehlende[srn]? ?|[Uu]m .*)/, '') ||
      'Unterlagen';
    if (missing.act.object === 'Fehlendes')
      missing.act.label = `Fehlende ${/^(?:Unterlagen|Angaben)$/.test(thing) ? thing : 'Unterlagen'} nachfordern`;
    awaitAnswer(course, missing, reading, nodes);
    const choice = choiceOf(
      { question: `${capital(thing)} vollständig?`, answer: 'nein', quote: missing.quote },
      passage,
      nodes,
      'implied-condition',
    );
    course.lastChoice = choice;
    course.root.push(choice);
    return;
  }
  const arrived = /^Eine? (?:eingegangene|fristgerechte|rechtzeitige)[rns]?\s/.test(reading.text)
    ? course.lastRace?.events.find((event) => event.kind === 'message')
    : undefined;
  if (arrived && !isClosed(arrived.nodes)) {
    arrived.nodes.push(...nodes);
    return;
  }
  if (onRefusal(course, reading, nodes)) return;
  const favourable = course.favourable?.branches[0];
  if (
    favourable &&
    course.favourable?.passage.block === passage.block &&
    course.root.at(-1) === course.favourable &&
    nodes.length > 0
  ) {
    if (reading.cue === 'before' && insertBefore(course, reading, nodes)) return;
    favourable.nodes.push(...nodes);
    return;
  }
  const implied = impliedCondition(nodes[0]);
  if (implied) {
    const choice = choiceOf(implied, passage, nodes, 'implied-condition');
    course.lastChoice = choice;
    course.root.push(choice);
    return;
  }
  // "Der Ablehnungsbescheid wird zugestellt", below the question whether to refuse: the end of that branch.
  const refused = nodes.some((node) => node.kind === 'task' && node.act.closing !== undefined);
  const refusing = course.lastChoice?.branches.find((one) => one.nodes.length > 0);
  if (
    refused &&
    refusing &&
    course.lastChoice?.passage.section === passage.section &&
    course.root.at(-1) === course.lastChoice &&
    !isClosed(refusing.nodes)
  ) {
    refusing.nodes.push(...nodes);
    close(course, reading, refusing.nodes);
    if (!isClosed(refusing.nodes))
      refusing.nodes.push({ kind: 'end', label: 'Antrag abgelehnt', passage, quote: reading.text.trim() });
    return;
  }
  // What follows a branch in the same paragraph and ties to it belongs to it.
  const open = course.lastChoice;
  const told = course.previousNodes.at(-1);
  const branch =
    open?.branches.find((one) => told !== undefined && one.nodes.includes(told)) ??
    open?.branches.find((one) => one.nodes.length > 0);
  const isOpen = open !== undefined && listOf(course.root, open)?.at(-1) === open;
  if (open && branch && isOpen && course.previousPassage?.block === passage.block) {
    const end = branch.nodes.at(-1);
    const closed = end?.kind === 'end';
    if (
      (closed &&
        (reading.tied ||
          reading.ends ||
          nodes.every((node) => node.kind === 'task' && node.act.closing !== undefined))) ||
      (reading.tied && nodes.length > 0 && !isClosed(branch.nodes))
    ) {
      dropTold(branch.nodes, nodes);
      if (closed) branch.nodes.splice(-1, 0, ...nodes);
      else {
        branch.nodes.push(...nodes);
        if (reading.ends) close(course, reading, branch.nodes);
      }
      return;
    }
    if (closed && /^(?:Die|Der|Das) \p{L}+ erhält/u.test(reading.text)) {
      branch.nodes.splice(-1, 0, ...nodes);
      return;
    }
    if (reading.ends && !closed) {
      branch.nodes.push(...nodes, {
        kind: 'end',
        label: 'Vorgang abgeschlossen',
        passage,
        quote: reading.text.trim(),
      });
      return;
    }
  }
  const inThisCase =
    /^In diesem Falle? /.test(reading.text) && course.lastChoice?.passage.block !== passage.block
      ? course.topic
      : undefined;
  const answerable = nodes.find(
    (node): node is TaskNode =>
      node.kind === 'task' &&
      node.act.deadline !== undefined &&
      (node.act.to?.kind === 'applicant' || node.act.to?.kind === 'external') &&
      /Bitte um|Rückgabe|Rückmeldung|Äußerung|Antwort|Bescheid geben/.test(reading.text),
  );
  if (answerable) awaitReply(course, answerable, reading, nodes);
  if (inThisCase && nodes.length > 0) {
    const choice = choiceOf(
      { question: `${capital(inThisCase)}?`, answer: 'ja', quote: reading.text.trim() },
      passage,
      nodes,
      'implied-condition',
    );
    course.lastChoice = choice;
    course.root.push(choice);
    return;
  }
  if (reading.goesTo?.repeat && course.lastRequest && nodes.length === 0) {
    onArrival(course, reading);
    return;
  }
  // "Damit ist das Verfahren beendet", told for those who were not sent on to a later number.
  if (nodes.length === 0 && reading.ends && course.root.length > 0 && leadsOn(course) && !isClosed(course.root))
    course.root.push({ kind: 'end', label: 'Vorgang abgeschlossen', passage, quote: reading.text.trim() });
  if (nodes.length === 0) return;
  if (watchBehindRequest(course, passage, nodes)) return;
  if (course.outer && !isClosed(nodes)) close(course, { ...reading, goesTo: undefined, ends: false }, nodes);
  if (/(?<!\p{L})(?:ganz zum Schluss|ganz am (?:Ende|Schluss)|zu guter Letzt)(?!\p{L})/iu.test(reading.text))
    course.closing.push(...nodes);
  const topic = branchOfTopic(course, passage);
  if (topic) {
    topic.push(...nodes);
    return;
  }
  if (reading.later) {
    insertBeforeAct(course, reading.later, nodes);
    return;
  }
  if (reading.cue === 'before' && insertBefore(course, reading, nodes)) return;
  if (reading.beside?.side === 'before' && insertBeside(course, reading.beside.noun, 'before', nodes)) return;
  if (reading.cue === 'first') {
    course.root.unshift(...nodes);
    return;
  }
  course.root.push(...nodes);
}

/** "Die Frist ist zu vermerken", told behind the request: done before the waiting begins. */
function watchBehindRequest(course: Course, passage: Passage, nodes: readonly Node[]): boolean {
  const request = course.awaiting;
  if (!request || request.passage.section !== passage.section || !nodes.every(isWatching)) return false;
  const list = listOf(course.root, request);
  if (!list || (list === course.root && list.at(-1) === request)) return false;
  let at = list.indexOf(request) + 1;
  while (list[at] && isWatching(list[at] as Node)) at++;
  if (list.slice(at).some((node) => node.kind !== 'race')) return false;
  list.splice(at, 0, ...nodes);
  return true;
}

/** What was sent last to somebody outside: "Die Angeschriebenen haben drei Monate Zeit." */
function openRequest(course: Course, passage: Passage): TaskNode | undefined {
  const sent = [...walkNodes(course.root)].findLast(
    ({ node }) =>
      node.kind === 'task' && sendVerbs.has(node.act.verb) && /^(?:applicant|external)$/.test(node.act.to?.kind ?? ''),
  )?.node;
  return sent?.kind === 'task' && sent.passage.section === passage.section ? sent : undefined;
}

/** "Härtefall: die Leitung entscheidet": a note on a case that the text before made a question of. */
function branchOfTopic(course: Course, passage: Passage): Node[] | undefined {
  const topic = /^(\p{Lu}[\p{L}-]{4,})(?: \([^)]*\))?:\s/u.exec(passage.text)?.[1]?.toLowerCase();
  if (!topic) return undefined;
  for (const { node } of walkNodes(course.root)) {
    if (node.kind !== 'choice' || !node.question.toLowerCase().includes(topic)) continue;
    const branch = node.branches.find((one) => one.answer === 'ja');
    if (branch && branch.nodes.length > 0 && !isClosed(branch.nodes)) return branch.nodes;
  }
  return undefined;
}

/** "Ablehnende Bescheide sind zu begründen": the other way out of the decision before. */
export function onRefusal(course: Course, reading: Reading, nodes: Node[]): boolean {
  const [node] = nodes;
  if (node?.kind !== 'task' || !/^(?:Ablehnende[rn]? Bescheide?|Ablehnungsbescheide?|Ablehnung)/.test(node.act.object))
    return false;
  const choice = course.favourable;
  const branch = choice?.branches.find((one) => one.nodes.length === 0);
  if (/^Ablehnende/.test(node.act.object)) {
    node.act.label = 'Ablehnungsbescheid erlassen und begründen';
    node.act.object = 'Ablehnungsbescheid';
  }
  const end: EndNode = {
    kind: 'end',
    label: 'Antrag abgelehnt',
    passage: reading.passage,
    quote: reading.text.trim(),
  };
  if (choice && branch) {
    branch.nodes.push(...nodes, end);
    branch.quote = reading.text.trim();
    branch.passage = reading.passage;
    return true;
  }
  const decidedAt = course.root.findLastIndex((one) => one.kind === 'task' && one.act.verb === 'entscheiden');
  const approving = decidedAt < 0 ? [] : course.root.slice(decidedAt + 1);
  const decided = course.root[decidedAt];
  if (decided?.kind === 'task' && approving.length > 0 && approving.length < 4 && approving.every(isApproval)) {
    course.root.splice(decidedAt + 1);
    const made = choiceOf(
      { question: `${decided.act.object} genehmigt?`, answer: 'nein', quote: reading.text.trim() },
      reading.passage,
      [...nodes, end],
      'implied-condition',
    );
    made.branches.find((one) => one.answer === 'ja')?.nodes.push(...approving);
    course.lastChoice = made;
    course.root.push(made);
    return true;
  }
  const decision = course.root.at(-1);
  if (decision?.kind === 'task' && decision.act.verb === 'entscheiden') {
    const made = choiceOf(
      { question: `${decision.act.object} genehmigt?`, answer: 'nein', quote: reading.text.trim() },
      reading.passage,
      [...nodes, end],
      'implied-condition',
    );
    course.lastChoice = made;
    course.root.push(made);
    return true;
  }
  return false;
}

/** A step on a notice that approves. */
const isApproval = (node: Node): boolean =>
  node.kind === 'task' &&
  /^(?:Bewilligung|Genehmigung|Erlaubnis|Zusage|Zulassung|Bewilligend|Stattgebend)/.test(node.act.object);

/** "… erhalten einen Bescheid. Dieser wird gedruckt und versandt": the summary gives way to what it sums up. */
export function dropTold(list: Node[], nodes: readonly Node[]): void {
  for (const node of nodes) {
    const told = list.findIndex(
      (one) => one.kind === 'task' && node.kind === 'task' && one.act.label === node.act.label,
    );
    if (told >= 0) list.splice(told, 1);
  }
}

/** "Säumige Schulen werden erinnert", "Noch vorhandene Plakate werden abgenommen": done only where there are such. */
export function impliedCondition(node: Node | undefined): Condition | undefined {
  if (node?.kind !== 'task') return undefined;
  const text = node.act.object || node.act.label;
  const match =
    /^(?:Noch )?(säumige|verspätete|unvollständige|unzulässige|unbegründete|vorhandene|beanstandete|ablehnende|nicht abgeholte|fehlerhafte)[nrs]? (\p{Lu}.*)$/iu.exec(
      text,
    );
  if (!match) return undefined;
  return { question: `${capital(text)}?`, answer: 'ja', quote: node.quote };
}
