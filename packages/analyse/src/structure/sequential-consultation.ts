import { childLists, type Step, stepLabel } from '@lotse/model';
import { german } from '../rules/pattern.ts';
import { quotesOfStep } from '../targets.ts';
import type { StructuralRule } from './structural-rule.ts';

const consults = german(
  'beteilig|um Stellungnahme|(?:Stellungnahme|Zustimmung|Äußerung)…(?:einhol|anforder|erbitten)|\\bAnhörung de[rs] \\w*(?:amt|behörde)',
);

/** One party's hearing is no consultation of bodies. */
const hearsParty = german(
  'Antragstell|antragstellende|Erlaubnisnehm|Betroffene|Eltern|prüf|auswert|würdig|abwart|eingegangen|beurteil|bewert',
);

/** Two bodies asked in two tasks that follow each other in one list: the second waits for the first. */
export const sequentialConsultation: StructuralRule = ({ outline, told, targets, documents }) => {
  if (told.some(({ code }) => code === 'sequential-consultation')) return [];
  return listsIn(outline.steps).flatMap((steps) =>
    steps.slice(1).flatMap((step, index) => {
      const previous = steps[index];
      if (!previous || !asksABody(previous) || !asksABody(step) || sameBody(previous, step)) return [];
      const quotes = [previous, step].flatMap(({ id }) => quotesOfStep(id, targets, documents));
      return [
        { code: 'sequential-consultation' as const, affects: { step: step.id }, quotes, place: 4, confidence: 0.6 },
      ];
    }),
  );
};

function listsIn(steps: readonly Step[]): (readonly Step[])[] {
  return [steps, ...steps.flatMap((step) => childLists(step).flatMap(listsIn))];
}

function asksABody(step: Step): boolean {
  return 'task' in step && consults.test(step.task) && !hearsParty.test(step.task);
}

/** Asking and being answered by one body is one consultation. */
function sameBody(a: Step, b: Step): boolean {
  const partner = (step: Step): string | undefined => ('task' in step ? (step.to ?? step.from ?? step.by) : undefined);
  return stepLabel(a) === stepLabel(b) || partner(a) === partner(b);
}
