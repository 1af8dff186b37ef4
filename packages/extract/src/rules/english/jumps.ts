import type { Quote, Step } from '@lotse/model';
import { type Act, singular } from './acts.ts';
import type { Clause } from './clauses.ts';
import type { Condition } from './conditions.ts';
import type { Course } from './course.ts';

/**
 * Work that is done once more: "the check is repeated", "goes back to the drafting step", "these steps repeat". True
 * where the clause tells that and nothing else.
 */
export function jump(clause: Clause, course: Course, list: Step[], quote: Quote, until?: Condition): boolean {
  const goesBack =
    /^(?:go|return|revert|loop|start)$/.test(clause.verb) &&
    /(?:^|\s)(?:back|returns?|again|over|anew)(?:\s|$)/.test(clause.text);
  const repeats =
    clause.verb === 'repeat' || clause.verb === 'restart' || clause.verb === 'reinitiate' || clause.verb === 'resume';
  const again =
    /(?:^|\s)again(?:\s|$)/.test(clause.text) && list !== course.root
      ? course.find(clause.verb, singular(clause.object?.head ?? clause.subject?.head ?? ''))
      : undefined;
  if (again) {
    course.add(course.make.goto(again.step, quote), list);
    return true;
  }
  if (!goesBack && !repeats) return false;
  if (clause.object && goesBack) return false;
  const named = repeats
    ? [clause.subject?.name, clause.object?.name, ...clause.adjuncts.map(({ phrase }) => phrase.name)]
    : clause.adjuncts.filter(({ preposition }) => preposition === 'to').map(({ phrase }) => phrase.name);
  const words = named.flatMap((name) => (name ?? '').toLowerCase().split(/\s+/)).map(singular);
  const all = /(?:^|\s)(?:these|all|previous|whole|steps?|process|procedure|beginning|start)(?:\s|$)/.test(clause.text);
  const target = stepAbout(words, course) ?? (all ? firstOfSentenceBefore(course) : undefined);
  if (!target || list === course.root) {
    if (target && repeats) backFrom(target, course, list, quote, clause, until);
    return target !== undefined || goesBack;
  }
  course.add(course.make.goto(target, quote), list);
  return true;
}

/** "These steps repeat until …" outside of any choice: asked at its end. */
function backFrom(target: Step, course: Course, list: Step[], quote: Quote, clause: Clause, until?: Condition): void {
  const again = until?.positive === false || !until ? 'yes' : 'no';
  const branches = [
    { when: again === 'yes' ? 'no' : 'yes', steps: [] },
    { when: again, steps: [course.make.goto(target, quote)], evidence: [quote] },
  ];
  course.add(
    course.make.choice(until?.question ?? `repeat ${clause.subject?.name ?? 'steps'}?`, branches, quote),
    list,
  );
}

/** The last step whose label shares most with the words. */
function stepAbout(words: readonly string[], course: Course): Step | undefined {
  let best: { step: Step; shared: number } | undefined;
  for (const { act, step } of course.told) {
    const own = new Set(act.label.toLowerCase().split(/\s+/).map(singular));
    const shared = words.filter((word) => [...own].some((one) => alike(one, word))).length;
    if (shared > 0 && (!best || shared >= best.shared)) best = { step, shared };
  }
  return best?.step;
}

/** "build" and "building", "recommend" and "recommendation". */
function alike(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, Math.max(4, length - 2)) === other.slice(0, Math.max(4, length - 2));
}

function firstOfSentenceBefore(course: Course): Step | undefined {
  const before = course.told.at(-1)?.sentence;
  return course.told.find(({ sentence }) => sentence === before)?.step;
}

/** "is sent back to the clerk" as the last word of one way: the clerk's work is done again. */
export function backTo(last: { act: Act; list: Step[] }, course: Course, quote: Quote): void {
  const { act, list } = last;
  const step = list.at(-1);
  const isBack = / back(?!\p{L})/u.test(act.label) || act.verb === 'return';
  if (!isBack || !act.to || !step || !('task' in step) || step.task !== act.label) return;
  const target = course.told.findLast(({ act: one }) => one !== act && one.by === act.to);
  if (target && list !== course.root) course.add(course.make.goto(target.step, quote), list);
}
