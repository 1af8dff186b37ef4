import { isEnglishLabel } from '@lotse/german';
import type { Doubt, Material } from './material.ts';
import { type Alignment, saysSomething } from './second-opinion.ts';

/** Labels in English though the documents are German; what the rules call the step is proposed. */
export function foreignLabels(material: Material, alignment: Alignment): Doubt[] {
  if (material.documents.some(({ language }) => language !== 'de')) return [];
  return material.steps.flatMap((placed): Doubt[] => {
    if (!saysSomething(placed) || !isEnglishLabel(placed.label)) return [];
    if (placed.quotes.some(({ quote }) => quote.includes(placed.label))) return [];
    const ruled = alignment.ruledFor(placed);
    const proposal = ruled === undefined ? '' : ` Die eingebauten Regeln nennen ihn „${ruled.label}“.`;
    return [
      {
        step: placed.step.id,
        question: `Wie heißt der Schritt „${placed.label}“ auf Deutsch?${proposal}`,
        passages: placed.quotes,
      },
    ];
  });
}
