import type { Act } from './acts.ts';
import { otherwise, otherwiseInside, underCondition } from './branches.ts';
import type { Course } from './course.ts';
import { dropTold, plainly } from './main-line.ts';
import { isClosed, listOf, type Node } from './nodes.ts';
import { runBeside } from './parallel-work.ts';
import { assume, close, nodesOf, notice, repeats } from './reading-nodes.ts';
import type { Reading } from './readings.ts';
import { onAnswer } from './replies.ts';
import { branchOf, govern, hear } from './scope.ts';
import { skip } from './skips.ts';
import { onArrival, onNeither, onReply, onTimeout, placeWaits } from './waits.ts';

/** Takes in a reading of the ordinary course. */
export function add(course: Course, reading: Reading): void {
  const choice = course.lastChoice;
  const governed = course.governing;
  govern(course, reading);
  const onlyAllows = reading.conditions.length > 0 && reading.acts.length > 0 && reading.acts.every(isAllowed);
  place(course, reading);
  const made = course.lastChoice;
  if (made && made !== choice && (onlyAllows || made.passage === governed?.passage)) made.governs = true;
  const last = course.previousNodes.at(-1);
  const inside =
    last && course.lastChoice?.branches.some((branch) => branch.nodes.includes(last)) ? course.lastChoice : undefined;
  hear(course, reading, course.lastChoice !== choice ? course.lastChoice : inside);
}

/** "kann … erteilt werden": what may be done, told in the sentences that follow. */
const isAllowed = ({ predicate }: Act): boolean => predicate.modal === 'können';

function place(course: Course, reading: Reading): void {
  if (onReply(course, reading)) return;
  if (onAnswer(course, reading)) return;
  if (reading.timeout && reading.otherwise && onNeither(course, reading)) return;
  if (reading.timeout && onTimeout(course, reading)) return;
  if (reading.arrival && reading.goesTo?.repeat && onArrival(course, reading)) return;
  if (reading.skips && reading.conditions.length > 0) {
    skip(course, reading);
    return;
  }
  assume(course, reading);
  const isSaidAgain = (node: Node) => reading.conditions.length === 0 && repeats(course, node);
  const nodes = nodesOf(course, reading).filter((node) => !isSaidAgain(node));
  if (continued(course, reading, nodes)) return;
  if (reading.after) course.moves.push({ nodes, number: reading.after, side: 'after' });
  if (reading.preceded) course.preceding.push({ block: reading.passage.block.id, numbers: reading.preceded });
  if (reading.goesTo?.number && nodes.length === 0 && reading.conditions.length === 0 && !reading.otherwise) return;
  const tasksHere = nodes.filter((node) => node.kind === 'task');
  if (
    reading.cue === 'parallel' &&
    reading.conditions.length === 0 &&
    tasksHere.length >= 2 &&
    tasksHere.length === nodes.length
  ) {
    course.root.push({
      kind: 'parallel',
      branches: nodes.map((node) => [node]),
      passage: reading.passage,
      quote: reading.text.trim(),
    });
  } else if (reading.conditions.length > 0 && reading.otherwise && course.asked)
    otherwiseInside(course, reading, nodes, course.asked.question);
  else if (reading.conditions.length > 0) underCondition(course, reading, nodes);
  else if (reading.otherwise) otherwise(course, reading, nodes);
  else if (runBeside(course, reading, nodes)) course.lastChoice = undefined;
  else if (!goesOn(course, reading, nodes)) plainly(course, reading, nodes);
  placeWaits(course, reading, nodes);
  const tasks = nodes.filter((node) => node.kind === 'task');
  notice(course, reading, tasks);
  if (nodes.length > 0) {
    course.previousNodes = nodes;
    course.previousPassage = reading.passage;
  }
}

/** A sentence without condition that goes on in the branch before. */
function goesOn(course: Course, reading: Reading, nodes: Node[]): boolean {
  if (nodes.length === 0 || reading.cue !== undefined || reading.later || reading.beside?.side === 'before')
    return false;
  const list = branchOf(course, reading);
  if (!list) return false;
  close(course, reading, nodes);
  dropTold(list, nodes);
  list.push(...nodes);
  return true;
}

/** The second half of a conditional sentence, and a hint behind a refusal, stay in the branch. */
export function continued(course: Course, reading: Reading, nodes: Node[]): boolean {
  const before = course.previousNodes.at(-1);
  const list = before ? listOf(course.root, before) : undefined;
  if (
    !before ||
    !list ||
    list === course.root ||
    nodes.length === 0 ||
    reading.conditions.length > 0 ||
    reading.otherwise ||
    reading.timeout
  )
    return false;
  const end = list.at(-1);
  const hint =
    end?.kind === 'end' &&
    course.previousPassage?.block === reading.passage.block &&
    nodes.every(
      (node) =>
        node.kind === 'task' &&
        /^(?:hinweisen|unterrichten|informieren|mitteilen|benachrichtigen|begründen)$/.test(node.act.verb),
    );
  const waits =
    course.previousPassage?.block === reading.passage.block &&
    nodes.every((node) => node.kind === 'wait') &&
    end?.kind !== 'end';
  if (!reading.continues && !hint && !waits) return false;
  dropTold(list, nodes);
  if (end?.kind === 'end' || end?.kind === 'goto') list.splice(-1, 0, ...nodes);
  else list.push(...nodes);
  if (reading.ends || nodes.some((node) => node.kind === 'task' && node.act.closing !== undefined))
    if (!isClosed(list)) close(course, reading, list);
  notice(
    course,
    reading,
    nodes.filter((node) => node.kind === 'task'),
  );
  course.previousNodes = nodes;
  course.previousPassage = reading.passage;
  return true;
}
