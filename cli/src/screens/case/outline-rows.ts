import {
  type Evidence,
  type ProcessOutline,
  type Step,
  type StepKind,
  stepKind,
  stepLabel,
  type Trigger,
  triggerId,
  walkSteps,
} from '@lotse/model';
import type { Texts } from '../../texts/index.ts';

/** One line of the outline as an indented list: a trigger, a step, or the answer at which a branch begins. */
export interface OutlineRow {
  key: string;
  depth: number;
  mark: string;
  label: string;
  /** The performer, as printed beside the label. */
  performer?: string;
  /** A quote that is not in the documents, or a step without evidence that no rule made. */
  doubtful: boolean;
  evidence: readonly Evidence[];
  derived?: string;
  /** Absent for triggers and branches. */
  step?: Step;
}

/** Signs that every Windows console font has. */
const marks: Record<StepKind | 'trigger' | 'branch', string> = {
  trigger: '○',
  task: '▪',
  wait: '○',
  choice: '◊',
  parallel: '║',
  race: '◊',
  repeat: '↕',
  subprocess: '►',
  call: '»',
  goto: '→',
  end: '●',
  branch: '└',
};

/** The whole process in reading order. */
export function outlineRows(outline: ProcessOutline, texts: Texts): OutlineRow[] {
  const names = new Map(outline.participants.map(({ id, name }) => [id, name]));
  const labels = new Map([...walkSteps(outline.steps)].map(({ step }) => [step.id, labelOf(step, texts)]));
  const rows: OutlineRow[] = outline.triggers.map((trigger, index) => {
    const performer = trigger.at === undefined ? undefined : names.get(trigger.at);
    return {
      key: triggerId(index),
      depth: 0,
      mark: marks.trigger,
      label: trigger.label,
      doubtful: trigger.unsupported === true,
      evidence: trigger.evidence ?? [],
      ...(performer === undefined ? {} : { performer }),
      ...(trigger.derived === undefined ? {} : { derived: trigger.derived }),
    };
  });
  addSteps(outline.steps, 0);
  return rows;

  function addSteps(steps: readonly Step[], depth: number): void {
    for (const step of steps) {
      rows.push(stepRow(step, depth));
      for (const [index, part] of partsOf(step, texts).entries()) {
        const inner = part.title === undefined ? depth + 1 : depth + 2;
        if (part.title !== undefined) rows.push(branchRow(`${step.id}/${index}`, part, depth + 1));
        addSteps(part.steps, inner);
      }
    }
  }

  function stepRow(step: Step, depth: number): OutlineRow {
    const kind = stepKind(step);
    const performer = 'by' in step && step.by !== undefined ? names.get(step.by) : undefined;
    const evidence = step.evidence ?? [];
    return {
      key: step.id,
      depth,
      mark: marks[kind],
      label: 'goto' in step ? (labels.get(step.goto) ?? step.goto) : labelOf(step, texts),
      doubtful: step.unsupported === true || (evidence.length === 0 && step.derived === undefined),
      evidence,
      step,
      ...(performer === undefined ? {} : { performer }),
      ...(step.derived === undefined ? {} : { derived: step.derived }),
    };
  }
}

interface Part {
  title?: string;
  evidence: readonly Evidence[];
  derived?: string | undefined;
  steps: readonly Step[];
}

function branchRow(key: string, part: Part, depth: number): OutlineRow {
  return {
    key,
    depth,
    mark: marks.branch,
    label: part.title ?? '',
    doubtful: false,
    evidence: part.evidence,
    ...(part.derived === undefined ? {} : { derived: part.derived }),
  };
}

/** What a person reads for a step that has no label of its own. */
function labelOf(step: Step, texts: Texts): string {
  return stepLabel(step) || texts.words.stepKinds[stepKind(step)];
}

/** The lists of steps inside a step, each with what leads into it. */
function partsOf(step: Step, texts: Texts): Part[] {
  const { words } = texts;
  if ('choice' in step) {
    return step.branches.map((branch) => ({
      title: branch.when ?? words.branchOtherwise,
      evidence: branch.evidence ?? [],
      derived: branch.derived,
      steps: branch.steps,
    }));
  }
  if ('parallel' in step) {
    return step.parallel.map((steps, index) => ({ title: words.atOnce(index + 1), evidence: [], steps }));
  }
  if ('race' in step) {
    return step.race.map(({ on, evidence, steps }) => ({
      title: triggerText(on, texts),
      evidence: evidence ?? [],
      steps,
    }));
  }
  if ('repeat' in step) {
    const redo: Part[] = step.redo ? [{ title: words.redo, evidence: [], steps: step.redo }] : [];
    return [{ evidence: [], steps: step.steps }, ...redo];
  }
  if ('subprocess' in step) return [{ evidence: [], steps: step.steps }];
  if ('task' in step) {
    return [
      ...(step.onTimer ?? []).map((on) => ({
        title: on.label || words.after(on.after),
        evidence: [],
        steps: on.steps,
      })),
      ...(step.onMessage ?? []).map((on) => ({ title: words.onMessage(on.message), evidence: [], steps: on.steps })),
      ...(step.onError ?? []).map((on) => ({ title: words.onError(on.error), evidence: [], steps: on.steps })),
    ];
  }
  return [];
}

/** What an event waits for, in words. */
export function triggerText(trigger: Trigger, texts: Texts): string {
  if ('message' in trigger) return texts.words.onMessage(trigger.message);
  if ('timer' in trigger) return trigger.label ?? texts.words.after(trigger.timer);
  if ('date' in trigger) return trigger.label ?? trigger.date;
  return trigger.condition;
}
