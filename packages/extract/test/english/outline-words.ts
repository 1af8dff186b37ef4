import type { Step, Trigger } from '@lotse/model';

/** An outline's steps in one line each: "clerk: check form → customer", "fee paid? [yes: …] [no: …]". */
export function stepWords(steps: readonly Step[]): string {
  return steps.map(wordsOf).join('; ');
}

function wordsOf(step: Step): string {
  if ('task' in step) {
    const by = step.by === undefined ? '' : `${step.by}${step.inferred?.includes('by') ? '*' : ''}: `;
    return `${by}${step.task}${step.to === undefined ? '' : ` → ${step.to}`}`;
  }
  if ('choice' in step) {
    const ways = step.branches.map(({ when, steps }) => `[${when}${steps.length > 0 ? `: ${stepWords(steps)}` : ''}]`);
    return `${step.choice} ${ways.join(' ')}`;
  }
  if ('parallel' in step) return `‖ ${step.parallel.map((path) => `[${stepWords(path)}]`).join(' ')}`;
  if ('goto' in step) return `↑ ${step.goto}`;
  if ('end' in step) return `■ ${step.end}`;
  if ('wait' in step) return `wait ${timeOf(step.for)}`;
  return Object.keys(step).join();
}

function timeOf(trigger: Trigger): string {
  if ('timer' in trigger) return trigger.timer;
  return 'condition' in trigger ? trigger.condition : '';
}
