import { type Step, stepLabel, walkSteps } from '@lotse/model';
import { german } from '../rules/pattern.ts';
import { quotesOfStep } from '../targets.ts';
import type { StructuralRule } from './structural-rule.ts';

const completes = german('nachforder|nachreich|fehlend|ergänz|vervollständig|unvollständig|nachhol');
const complete = german('vollständig|fehl|ergänz|Unterlagen');

/** A way back to an earlier step, or a repetition, for the sake of missing papers. */
export const completionLoop: StructuralRule = ({ outline, targets, documents }) => {
  const seen = new Set<string>();
  const steps = [...walkSteps(outline.steps)].map(({ step }) => step);
  const goesBack = steps.some((step) => {
    seen.add(step.id);
    return 'goto' in step && seen.has(step.goto) && isAboutPapers(steps, step.goto);
  });
  const repeats = steps.some(
    (step) => 'repeat' in step && complete.test(`${step.repeat} ${step.until ?? ''} ${step.while ?? ''}`),
  );
  if (!goesBack && !repeats) return [];
  return steps
    .filter((step) => 'task' in step && completes.test(stepLabel(step)))
    .slice(0, 1)
    .flatMap((step) => {
      const quotes = quotesOfStep(step.id, targets, documents);
      if (quotes.length === 0) return [];
      return [{ code: 'completion-loop' as const, affects: { step: step.id }, quotes, place: 4, confidence: 0.9 }];
    });
};

function isAboutPapers(steps: readonly Step[], id: string): boolean {
  const step = steps.find((candidate) => candidate.id === id);
  return step !== undefined && complete.test(stepLabel(step));
}
