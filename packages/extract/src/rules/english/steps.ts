import type { Branch, ChoiceStep, Quote, Step, TaskStep } from '@lotse/model';
import { childLists, slug, stepLabel, uniqueId } from '@lotse/model';
import type { Act } from './acts.ts';

/** Makes the steps of an outline, each with an id of its own. */
export class StepMaker {
  readonly #taken = new Set<string>();

  task(act: Act): TaskStep {
    return {
      task: act.label,
      id: this.#id(act.label),
      ...(act.by ? { by: act.by.id } : {}),
      ...(act.to ? { to: act.to.id, type: 'send' } : {}),
      ...(act.from ? { from: act.from.id, type: 'receive' } : {}),
      ...(act.by && !act.byStated ? { inferred: ['by'] } : {}),
      evidence: [act.quote],
    };
  }

  choice(question: string, branches: Branch[], quote: Quote): ChoiceStep {
    return { choice: question, id: this.#id(question), branches, evidence: [quote] };
  }

  parallel(paths: Step[][], quote: Quote): Extract<Step, { parallel: Step[][] }> {
    return { parallel: paths, id: this.#id('parallel'), evidence: [quote] };
  }

  end(label: string, quote: Quote): Step {
    return { end: label, id: this.#id(`end ${label}`), evidence: [quote] };
  }

  goto(step: Step, quote: Quote): Step {
    return { goto: step.id, id: this.#id(`back to ${stepLabel(step)}`), evidence: [quote] };
  }

  wait(label: string, duration: string | undefined, quote: Quote): Step {
    return {
      wait: label,
      id: this.#id(`wait ${label}`),
      for: duration ? { timer: duration, label } : { condition: label.replace(/^wait for /, '') },
      evidence: [quote],
    };
  }

  #id(label: string): string {
    return uniqueId(slug(label, 40) || 'step', this.#taken);
  }
}

/** Nothing comes behind a list that ends so. */
export function isClosed(list: readonly Step[]): boolean {
  const last = list.at(-1);
  if (!last) return false;
  if ('end' in last || 'goto' in last) return true;
  if ('choice' in last) return last.branches.length > 1 && last.branches.every(({ steps }) => isClosed(steps));
  return false;
}

/** Takes the last end off a list that work goes on behind. */
export function reopen(list: Step[]): void {
  const last = list.at(-1);
  if (!last) return;
  if ('end' in last || 'goto' in last) list.pop();
  else reopen(childLists(last).at(-1) ?? []);
}
