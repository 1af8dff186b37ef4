import { weighedSimilarity } from '@lotse/german';
import { childLists, type ProcessOutline, type Step, stepLabel, type Warning, walkSteps } from '@lotse/model';
import { type Doubt, type Material, type PlacedStep, touch } from './material.ts';

/** From here on two labels with the same passage in the same branch are taken for one step told twice. */
const ALIKE = 0.85;

/**
 * Takes out a task or wait that stands a second time in the same list: the same label, the same performer, the same
 * passage. Jumps to it lead to the one that stays, and each is told in a warning.
 */
export function withoutDoubles(material: Material): { outline: ProcessOutline; warnings: Warning[] } {
  const outline = structuredClone(material.outline);
  const stays = new Map<string, string>();
  const warnings: Warning[] = [];
  for (const [first, second] of pairsOf(material)) {
    if (first.label !== second.label || stays.has(first.step.id)) continue;
    stays.set(second.step.id, first.step.id);
    warnings.push({
      code: 'draft-double',
      message: `„${second.label}“ stand im Entwurf zweimal mit derselben Fundstelle. Der Schritt wurde einmal übernommen.`,
    });
  }
  if (stays.size === 0) return { outline: material.outline, warnings };
  dropFrom(outline.steps, new Set(stays.keys()));
  for (const { step } of walkSteps(outline.steps)) if ('goto' in step) step.goto = stays.get(step.goto) ?? step.goto;
  for (const question of outline.openQuestions) {
    if (question.step !== undefined) question.step = stays.get(question.step) ?? question.step;
  }
  return { outline, warnings };
}

/** Steps of one list that are alike and quote the same passage, but are not called the same. */
export function doubledSteps(material: Material): Doubt[] {
  return pairsOf(material).flatMap(([first, second]): Doubt[] => {
    if (first.label === second.label) return [];
    return [
      {
        step: second.step.id,
        question: `Sind „${first.label}“ und „${second.label}“ derselbe Schritt? Beide berufen sich auf dieselbe Stelle.`,
        passages: second.quotes,
      },
    ];
  });
}

function pairsOf({ steps }: Material): [PlacedStep, PlacedStep][] {
  const leaves = steps.filter(
    ({ step, label }) => label !== '' && ('task' in step || 'wait' in step) && childLists(step).length === 0,
  );
  return leaves.flatMap((first, index) =>
    leaves.slice(index + 1).flatMap((second): [PlacedStep, PlacedStep][] => {
      const together = first.siblings === second.siblings && performerOf(first) === performerOf(second);
      if (!together || !touch(first.spans, second.spans)) return [];
      return weighedSimilarity(first.label, second.label) >= ALIKE ? [[first, second]] : [];
    }),
  );
}

const performerOf = ({ step }: PlacedStep) => ('by' in step ? step.by : undefined);

function dropFrom(steps: Step[], ids: ReadonlySet<string>): void {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step === undefined) continue;
    if (ids.has(step.id) && stepLabel(step) !== '') steps.splice(at, 1);
    else for (const list of childLists(step)) dropFrom(list, ids);
  }
}
