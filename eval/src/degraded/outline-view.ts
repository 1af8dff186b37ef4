import { childLists, type ProcessOutline, type Quote, type Step, stepLabel } from '@lotse/model';

/** A step as the judge of damage looks at it. */
export interface SeenStep {
  step: Step;
  label: string;
  /** The performer's name; empty where it is open. */
  performer: string;
  /** The label of the step around it and the number of the list within; empty at the top. */
  container: string;
  quotes: Quote[];
}

/** An outline by the labels of its steps, the only names that a model's rows and an outline share. */
export interface OutlineView {
  outline: ProcessOutline;
  steps: readonly SeenStep[];
  called(label: string): SeenStep[];
  /** Labels of the steps right before those of this label, in the same list. */
  before(label: string): string[];
}

export function viewOf(outline: ProcessOutline): OutlineView {
  const names = new Map(outline.participants.map(({ id, name }) => [id, name]));
  const steps: SeenStep[] = [];
  const pairs: [string, string][] = [];
  const walk = (list: readonly Step[], container: string): void => {
    for (const [index, step] of list.entries()) {
      const label = stepLabel(step).trim();
      const previous = list[index - 1];
      if (previous !== undefined) pairs.push([stepLabel(previous).trim(), label]);
      const by = 'by' in step ? step.by : undefined;
      steps.push({
        step,
        label,
        performer: by === undefined ? '' : (names.get(by) ?? ''),
        container,
        quotes: (step.evidence ?? []).filter((entry) => 'quote' in entry),
      });
      for (const [at, inner] of childLists(step).entries()) walk(inner, `${label}/${answerOf(step, at)}`);
    }
  };
  walk(outline.steps, '');
  return {
    outline,
    steps,
    called: (label) => steps.filter((seen) => seen.label === label.trim()),
    before: (label) => pairs.flatMap(([previous, next]) => (next === label.trim() ? [previous] : [])),
  };
}

/** What tells one list within a step from the others: the answer at a choice, else its number. */
function answerOf(step: Step, index: number): string {
  if ('choice' in step) return step.branches[index]?.when ?? 'sonst';
  return String(index + 1);
}
