import { participleToInfinitive } from '@lotse/german';
import { nextCase } from './cases.ts';
import { type Condition, questionKey } from './conditions.ts';
import type { Course } from './course.ts';
import { plainly } from './main-line.ts';
import {
  type ChoiceNode,
  choiceOf,
  type EndNode,
  isClosed,
  listOf,
  type Node,
  type TaskNode,
  walkNodes,
} from './nodes.ts';
import { answersOtherwise } from './opposition.ts';
import { insertBefore, insertBeside } from './ordering.ts';
import type { Passage } from './passages.ts';
import { close } from './reading-nodes.ts';
import type { Reading } from './readings.ts';
import { isRequest } from './requests.ts';
import { branchSpeaking } from './scope.ts';
import { durationIn } from './time-words.ts';
import { awaitAnswer } from './waits.ts';

export function underCondition(course: Course, reading: Reading, nodes: Node[]): void {
  const condition = spelledOut(course, joined(reading.conditions), reading.passage);
  if (!condition) return;
  if (
    course.root.length === 0 &&
    !course.outer &&
    /^(?:wer|wenn (?:jemand|man|eine? \p{Lu}\p{L}+)|(?:kommt|ruft|meldet|möchte|will|fragt|braucht) (?:sich )?jemand)\s/iu.test(
      condition.quote,
    )
  ) {
    // "Wer anruft, wird befragt": whoever asks for the service; not a way among others.
    plainly(course, reading, nodes);
    return;
  }
  if (/^Ist alles (?:da|in Ordnung|vollständig)/.test(condition.question) && course.lastChoice) {
    course.root.push(...nodes);
    return;
  }
  // "Liegt sie vor, wird entschieden": what was asked for is waited for.
  const come = /^(\p{Lu}\p{L}+) (?:vorhanden|eingegangen)\?$/u.exec(condition.question)?.[1];
  if (
    come &&
    condition.answer === 'ja' &&
    nodes.length > 0 &&
    course.lastRequest?.act.label.includes(come) &&
    /(?:liegt|liegen|geht|gehen)\s/i.test(condition.quote)
  ) {
    nodes.unshift({
      kind: 'wait',
      label: `${come} eingegangen`,
      event: 'message',
      passage: reading.passage,
      quote: condition.quote,
      from: course.lastRequest.act.to,
    });
    listFor(course, reading, condition).push(...nodes);
    return;
  }
  close(course, reading, nodes);
  if (nodes.length === 0) return;
  const request = nodes.findLast((node): node is TaskNode => node.kind === 'task' && isRequest(node));
  if (request && !request.act.deadline) setLimit(request, reading.text);
  if (
    request &&
    !nodes.some((node) => node.kind === 'wait') &&
    /vollständig|lückenhaft|etwas|Mängel|Ergänzung|Nachreichung|Erläuterung|vorhanden|beigefügt|fehl|unklar|Zweifel|ausreich|reich.* nicht aus|erforderlich| da\?/i.test(
      `${condition.question} ${request.act.label}`,
    )
  )
    awaitAnswer(course, request, reading, nodes);
  if (nextCase(course, reading, condition, nodes)) return;
  const opposed = opposedChoice(course, condition, reading.passage);
  if (opposed)
    condition.answer = opposed.branches.some((one) => one.nodes.length === 0 && one.answer === 'ja') ? 'ja' : 'nein';
  const same = opposed ?? sameQuestion(course, condition);
  if (same) {
    const free = same.branches.find((one) => one.answer === condition.answer && one.nodes.length === 0);
    if (free && isClosed(nodes)) {
      free.nodes.push(...nodes);
      free.quote = condition.quote;
      free.passage = reading.passage;
      return;
    }
    const branch = same.branches.find((one) => one.answer === condition.answer);
    const other = same.branches.find((one) => one.answer !== condition.answer);
    const isLast = course.root.at(-1) === same || listOf(course.root, same)?.at(-1) === same;
    if (branch && other && isLast && !(branch.nodes.length > 0 && isClosed(branch.nodes))) {
      if (isClosed(other.nodes) && !isClosed(nodes)) {
        listOfMain(course, same).push(...nodes);
        return;
      }
      branch.nodes.push(...nodes);
      branch.quote ??= condition.quote;
      branch.passage ??= reading.passage;
      return;
    }
    const at = course.root.indexOf(same);
    if (branch && other && at >= 0 && !isClosed(other.nodes) && branch.nodes.length === 0 && other.nodes.length > 0) {
      // What was told between the two answers belongs to the first.
      const between = course.root.slice(at + 1);
      if (between.length <= 4 && between.every((node) => node.passage.section === same.passage.section)) {
        course.root.splice(at + 1);
        other.nodes.push(...between);
      }
      if (course.root.at(-1) === same) {
        branch.nodes.push(...nodes);
        branch.quote = condition.quote;
        branch.passage = reading.passage;
        return;
      }
    }
    if (other && isClosed(other.nodes) && !isClosed(nodes)) {
      course.root.push(...nodes);
      return;
    }
  }
  const choice = choiceOf(condition, reading.passage, nodes);
  const home = listFor(course, reading, condition);
  course.lastChoice = choice;
  course.favourable =
    /^(?:Im|In|Bei) (?:Falle?|Fällen)? ?(?:der |einer |von )?(?:Genehmigung|Bewilligung|Zustimmung|Erlaubnis|Zusage|Anerkennung)/.test(
      reading.text.trim(),
    )
      ? choice
      : undefined;
  if (reading.cue === 'before' && !/anzuhören|angehört/.test(reading.text) && insertBefore(course, reading, [choice]))
    return;
  if (reading.beside?.side === 'before' && insertBeside(course, reading.beside.noun, 'before', [choice])) return;
  const asked = course.asked?.question === condition.question ? course.asked.task : undefined;
  const list = asked && asked.passage.section === reading.passage.section ? listOf(course.root, asked) : undefined;
  // The check whose question this answers may stand elsewhere: "Vor der Eingabe ist festzustellen, ob …".
  if (asked && list && list.at(-1) !== asked) list.splice(list.indexOf(asked) + 1, 0, choice);
  else home.push(choice);
}

/** "… wird angeschrieben und hat einen Monat Zeit": how long the answer is waited for. */
function setLimit(request: TaskNode, text: string): void {
  const limit = /[Ff]rist|binnen|innerhalb|Zeit(?!\p{L})/u.test(text) ? durationIn(text) : undefined;
  if (!limit) return;
  request.act.deadline = limit.iso;
  request.act.deadlineWords = limit.words;
}

/** "Gelingt dies nicht", "Ist das nicht der Fall": the question is what the check before was for. */
export function spelledOut(course: Course, condition: Condition | undefined, passage: Passage): Condition | undefined {
  if (condition && /^Fehlt es/i.test(condition.quote)) {
    const topic = /Zuständigkeit/.test(passage.section.title) ? 'Zuständigkeit' : course.lastCheck?.act.object;
    return topic ? { ...condition, question: `${topic} gegeben?`, answer: 'nein' } : condition;
  }
  if (
    condition &&
    course.asked &&
    /^(?:Ist (?:dies|das|es) der Fall|Trifft (?:dies|das) zu|Ist (?:dies|das) so)/.test(condition.question)
  ) {
    return { ...condition, question: course.asked.question };
  }
  if (!condition || !/^(?:Gelingt|Ist|Trifft) (?:dies|das|es)(?: \p{L}+)* nicht/u.test(condition.question))
    return condition;
  const check = course.lastCheck;
  if (course.asked) return { ...condition, question: course.asked.question, answer: 'nein' };
  if (!check) return condition;
  const participle = (check.quote.match(/\p{Ll}{5,}/gu) ?? []).find(
    (word) => participleToInfinitive(word) === check.act.verb,
  );
  return {
    ...condition,
    question: participle ? `${check.act.object} ${participle}?` : `${check.act.object || 'Prüfung'} in Ordnung?`,
    answer: 'nein',
  };
}

/** A condition on "sie" or "dies" in the same paragraph goes on where the sentence before left off. */
export function listFor(course: Course, reading: Reading, condition: Condition): Node[] {
  const inside = branchSpeaking(course, reading, condition.quote);
  if (inside) return inside;
  const before = course.previousNodes.at(-1);
  if (
    !before ||
    course.previousPassage?.block !== reading.passage.block ||
    !/\s(?:sie|er|es|dies|diese|seine[rsnm]?|ihre[rsnm]?|deren|dessen)\s/i.test(` ${condition.quote} `)
  )
    return course.root;
  const list = listOf(course.root, before);
  return list && list !== course.root && !isClosed(list) && endsWith(list, before) ? list : course.root;
}

/** Nothing but the waiting for an answer stands behind a step. */
const endsWith = (list: readonly Node[], node: Node): boolean =>
  list.slice(list.indexOf(node) + 1).every((one) => one.kind === 'race' || one.kind === 'wait');

/** Below an open condition: "… wird erfragt, ob …; ist andernfalls … zu übermitteln". */
export function otherwiseInside(course: Course, reading: Reading, nodes: Node[], question: string): void {
  const choice = choiceOf({ question, answer: 'nein', quote: reading.text.trim() }, reading.passage, nodes);
  underCondition(course, { ...reading, otherwise: false }, [choice]);
}

export function listOfMain(course: Course, node: Node): Node[] {
  return listOf(course.root, node) ?? course.root;
}

export function sameQuestion(course: Course, condition: Condition): ChoiceNode | undefined {
  const key = questionKey(condition.question);
  let found: ChoiceNode | undefined;
  for (const { node } of walkNodes(course.root))
    if (node.kind === 'choice' && questionKey(node.question) === key) found = node;
  return found;
}

/** The open choice to which a condition is the other answer; the nearest one of the same section. */
function opposedChoice(course: Course, condition: Condition, passage: Passage): ChoiceNode | undefined {
  let found: ChoiceNode | undefined;
  for (const { node } of walkNodes(course.root.slice(-MOST_BETWEEN_ANSWERS))) {
    if (node.kind !== 'choice' || node.passage.section !== passage.section) continue;
    if (!node.branches.some((branch) => branch.nodes.length === 0)) continue;
    if (answersOtherwise(condition, node)) found = node;
  }
  return found;
}

/** Between the two answers to one question stand few steps. */
const MOST_BETWEEN_ANSWERS = 4;

export function otherwise(course: Course, reading: Reading, nodes: Node[]): void {
  close(course, reading, nodes);
  if (nodes.length === 0) return;
  if (onTimerOf(course, reading, nodes)) return;
  const asked = course.asked;
  if (asked && course.root.at(-1) === asked.task) {
    const choice = choiceOf(
      { question: asked.question, answer: 'nein', quote: reading.text.trim() },
      reading.passage,
      closeRefusal(nodes, reading),
    );
    course.lastChoice = choice;
    course.root.push(choice);
    return;
  }
  const open = course.lastChoice;
  const empty = open?.branches.find((branch) => branch.nodes.length === 0);
  if (open && empty) {
    // What the text told after the first branch belongs to it: "…, zahlen Sie die Gebühr. Danach wird gedruckt. Andernfalls …"
    const list = listOf(course.root, open);
    const at = list?.indexOf(open) ?? -1;
    const first = open.branches.find((branch) => branch !== empty);
    if (
      list &&
      at >= 0 &&
      first &&
      at < list.length - 1 &&
      list.slice(at + 1).every((node) => node.passage.section === open.passage.section) &&
      list.length - at < 5 &&
      isClosed(closeRefusal([...nodes], reading))
    ) {
      empty.nodes.push(...closeRefusal(nodes, reading));
    } else empty.nodes.push(...closeRefusal(nodes, reading));
    empty.quote = reading.text.trim();
    empty.passage = reading.passage;
    return;
  }
  course.root.push(...nodes);
}

/** "Wird das Fehlende binnen drei Wochen nachgereicht, …; andernfalls …": the end of the waiting. */
function onTimerOf(course: Course, reading: Reading, nodes: Node[]): boolean {
  const race = course.lastRace;
  const [message, timer] = [
    race?.events.find((event) => event.kind === 'message'),
    race?.events.find((event) => event.kind === 'timer'),
  ];
  if (!race || !message || !timer || message.quote === race.quote || timer.nodes.length > 0) return false;
  if (race.passage.section !== reading.passage.section || message.passage?.block !== reading.passage.block)
    return false;
  timer.nodes.push(...closeRefusal(nodes, reading));
  timer.quote = reading.text.trim();
  timer.passage = reading.passage;
  return true;
}

/** A notice that nothing more is to be done ends the case. */
export function closeRefusal(nodes: Node[], reading: Reading): Node[] {
  const last = nodes.at(-1);
  if (last?.kind === 'task' && /^(?:erlassen|versenden)$/.test(last.act.verb) && !isClosed(nodes)) {
    const end: EndNode = {
      kind: 'end',
      label: `${last.act.object.split(' ').slice(-1)[0] ?? 'Bescheid'} versandt`,
      passage: reading.passage,
      quote: reading.text.trim(),
    };
    return [...nodes, end];
  }
  return nodes;
}

export function joined(conditions: readonly Condition[]): Condition | undefined {
  const [first, second] = conditions;
  if (!first || !second) return first;
  return first;
}
