import type { Quote, Step } from '@lotse/model';
import type { Act } from './acts.ts';
import type { Course } from './course.ts';

/** "rejects the request or confirms it": one of both is done. */
export function choose(before: { act: Act; list: Step[] }, act: Act, quote: Quote, course: Course): void {
  const last = before.list.at(-1);
  const steps: Step[] = [];
  if (last && 'choice' in last && last.branches.at(-1)?.when === before.act.label) {
    last.branches.push({ when: act.label, steps, evidence: [quote] });
    last.choice = `${last.choice.replace(/\?$/, '')} or ${act.label}?`;
  } else if (last && 'task' in last) {
    before.list.pop();
    const branches = [
      { when: before.act.label, steps: [last], evidence: [before.act.quote] },
      { when: act.label, steps, evidence: [quote] },
    ];
    course.openEither(course.make.choice(`${before.act.label} or ${act.label}?`, branches, quote), before.list);
  } else {
    course.addTask(act, before.list);
    return;
  }
  course.addTask(act, steps);
}

/** "select either a personal or a premium account": a way for each; false where only one thing is named. */
export function split(act: Act, quote: Quote, course: Course, list: Step[]): boolean {
  const [one, other] = act.object.split(' or ');
  if (!one || !other) return false;
  const acts = [one, other].map((object): Act => ({ ...act, object, label: `${act.verb} ${object}` }));
  const branches = acts.map(({ label }) => ({ when: label, steps: [] as Step[], evidence: [quote] }));
  course.openEither(course.make.choice(`${acts.map(({ label }) => label).join(' or ')}?`, branches, quote), list);
  for (const [index, way] of acts.entries()) course.addTask(way, branches[index]?.steps ?? []);
  return true;
}
