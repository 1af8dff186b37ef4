import { type Branch, type Step, stepLabel } from '@lotse/model';
import { type Doubt, type Material, quotesOf } from './material.ts';

/** What a passage or a step says where a course is over. */
const closes =
  /(?<!\p{L})(?:eingestellt|erledigt|beendet|abgeschlossen|weggelegt|unbearbeitet|wirkungslos|abgelehnt|ablehnungsbescheid|versagungsbescheid|nicht aufgenommen|zurückgewiesen|zurückgesandt|abgegeben|kommt nicht zustande|endet|bedarf es nicht|keiner genehmigung bedarf)(?!\p{L})/iu;

/**
 * Where a course ought to be over and goes on: the draft closes nowhere, or a branch of a choice says that the matter
 * is done with and then falls through to the next step.
 */
export function missingEnds(material: Material): Doubt[] {
  const { outline, steps } = material;
  const doubts: Doubt[] = [];
  const last = outline.steps.at(-1);
  if (last !== undefined && goesOn(last)) {
    const label = stepLabel(last).trim();
    doubts.push({
      ...(label === '' ? {} : { step: last.id }),
      question: `Womit endet der Vorgang${label === '' ? '' : ` nach „${label}“`}? Der Entwurf nennt kein Ende.`,
      passages: quotesOf(last),
    });
  }
  for (const { step, siblings, at } of steps) {
    if (!('choice' in step) || at === siblings.length - 1) continue;
    const next = siblings[at + 1];
    if (next === undefined || 'end' in next) continue;
    for (const branch of step.branches) {
      const end = branch.steps.at(-1);
      if (end === undefined || !goesOn(end) || !saysOver(branch, end)) continue;
      doubts.push({
        step: end.id,
        question: `Endet der Vorgang nach „${stepLabel(end)}“? Im Entwurf geht es danach mit „${stepLabel(next)}“ weiter.`,
        passages: [...quotesOf(end), ...quotesOf(branch)],
      });
    }
  }
  return doubts;
}

function goesOn(step: Step): boolean {
  if ('end' in step || 'goto' in step) return false;
  if ('choice' in step) return step.branches.some(({ steps }) => isOpen(steps));
  if ('race' in step) return step.race.some(({ steps }) => isOpen(steps));
  return true;
}

function isOpen(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last === undefined || goesOn(last);
}

function saysOver(branch: Branch, end: Step): boolean {
  if (!('task' in end) && !('wait' in end)) return false;
  return [...quotesOf(end), ...quotesOf(branch)].some(({ quote }) => closes.test(quote)) || closes.test(stepLabel(end));
}
