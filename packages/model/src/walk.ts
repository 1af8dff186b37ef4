import type { Step } from './outline.ts';

/** The ten kinds of step, each named by the key that tells it. */
export type StepKind =
  | 'task'
  | 'wait'
  | 'choice'
  | 'parallel'
  | 'race'
  | 'repeat'
  | 'subprocess'
  | 'call'
  | 'goto'
  | 'end';

/** The kind of a step. */
export function stepKind(step: Step): StepKind {
  if ('task' in step) return 'task';
  if ('wait' in step) return 'wait';
  if ('choice' in step) return 'choice';
  if ('parallel' in step) return 'parallel';
  if ('race' in step) return 'race';
  if ('repeat' in step) return 'repeat';
  if ('subprocess' in step) return 'subprocess';
  if ('call' in step) return 'call';
  if ('goto' in step) return 'goto';
  return 'end';
}

/** What a person reads for a step; empty where the step has no label of its own (parallel, an unnamed race). */
export function stepLabel(step: Step): string {
  if ('task' in step) return step.task;
  if ('wait' in step) return step.wait;
  if ('choice' in step) return step.choice;
  if ('parallel' in step) return '';
  if ('race' in step) return step.label ?? '';
  if ('repeat' in step) return step.repeat;
  if ('subprocess' in step) return step.subprocess;
  if ('call' in step) return step.call;
  if ('goto' in step) return '';
  return step.end;
}

/** The lists of steps inside a step, in reading order; empty for a step without any. */
export function childLists(step: Step): Step[][] {
  if ('choice' in step) return step.branches.map((branch) => branch.steps);
  if ('parallel' in step) return step.parallel;
  if ('race' in step) return step.race.map((alternative) => alternative.steps);
  if ('repeat' in step) return step.redo ? [step.steps, step.redo] : [step.steps];
  if ('subprocess' in step) return [step.steps];
  if ('task' in step) {
    return [...(step.onTimer ?? []), ...(step.onMessage ?? []), ...(step.onError ?? [])].map((on) => on.steps);
  }
  return [];
}

/** Every step, depth first in reading order, with its depth from 0. */
export function* walkSteps(steps: readonly Step[], depth = 0): Generator<{ step: Step; depth: number }> {
  for (const step of steps) {
    yield { step, depth };
    for (const list of childLists(step)) yield* walkSteps(list, depth + 1);
  }
}

/** The name by which a finding points to a trigger, counted from 0: `start`, `start-2`, …; triggers have no id of their own. */
export function triggerId(index: number): string {
  return index === 0 ? 'start' : `start-${index + 1}`;
}
