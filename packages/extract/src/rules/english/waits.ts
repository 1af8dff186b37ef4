import type { Quote, Step } from '@lotse/model';
import { actOf, stateOf } from './acts.ts';
import type { Clause } from './clauses.ts';
import { conditionOf } from './conditions.ts';
import type { Telling } from './telling.ts';
import { passingTime } from './times.ts';

/** "waits two days", "waits for the reply", "waits until the design is complete". */
export function wait(clause: Clause, until: Clause | undefined, telling: Telling, list: Step[], quote: Quote): void {
  const { course, memory, cast } = telling;
  const at = clause.text.search(/(?:for|after) /);
  const time = passingTime(at >= 0 ? clause.text.slice(at) : `for ${clause.object?.name ?? ''}`);
  const [first] = clause.adjuncts;
  // "waits to get the reply"
  const awaited = first?.preposition === 'to' ? first.phrase.name.replace(/^\S+ /, '') : first?.phrase.name;
  const what = clause.object?.name ?? awaited;
  // Remembers who waits.
  actOf(clause, cast, memory, quote);
  const label = time?.label ?? (until ? stateOf(until, memory) : what);
  if (label) course.add(course.make.wait(time ? label : `wait for ${label}`, time?.duration, quote), list);
}

/** "adds items until the list is complete": asked behind the last step, which is done again while it is not so. */
export function doUntil(clause: Clause, { course, memory }: Telling, list: Step[], quote: Quote): void {
  const condition = conditionOf([clause], memory.object?.name);
  const last = list.at(-1);
  if (!condition || !last || !('task' in last)) return;
  const [done, again] = condition.positive ? ['yes', 'no'] : ['no', 'yes'];
  const branches = [
    { when: done, steps: [] },
    { when: again, steps: [course.make.goto(last, quote)], evidence: [quote] },
  ];
  course.add(course.make.choice(condition.question, branches, quote), list);
}
