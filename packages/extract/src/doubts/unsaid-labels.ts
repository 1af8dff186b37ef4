import { labelInText } from '@lotse/german';
import { type Doubt, type Material, namesOf, type PlacedStep } from './material.ts';
import type { Alignment } from './second-opinion.ts';

/** What the words of a label are borne out by, and how much less than by the passage's own block. */
const NEAR = 0.85;

/** Below this a label says something else than its passage, 0 to 1; measured on recorded replies (eval/README.md). */
const limits = { task: 0.5, wait: 0.3, choice: 0.1 } as const;

/** The limit for a task that the rules do not have and whose passage says better what another step is called. */
const BORROWED = 0.75;

/**
 * Steps whose label is not borne out by the passage that they quote: neither the block, nor the blocks around it, nor
 * the headings above it say what the label says, in whatever form (see `wordsInText`). Ends are left out: their labels
 * name a state that texts seldom name.
 */
export function unsaidLabels(material: Material, alignment: Alignment): Doubt[] {
  return material.steps.flatMap((placed): Doubt[] => {
    const limit = limitOf(placed);
    if (limit === undefined || placed.label === '' || placed.quotes.length === 0) return [];
    const support = supportOf(placed, material);
    const isSaid = support >= limit && !(support < BORROWED && isBorrowed(placed, support, material, alignment));
    if (isSaid && !namesStrangeBody(placed, material)) return [];
    return [
      {
        step: placed.step.id,
        question: `Steht „${placed.label}“ so in den Unterlagen? Die angegebene Fundstelle sagt es nicht.`,
        passages: placed.quotes,
      },
    ];
  });
}

/** Words that are bodies: "Rechtsamt", "Personalrat", "Fachaufsicht". */
const body =
  /(?<!\p{L})\p{Lu}\p{Ll}*(?:amts?|rat|kammer|behörde|aufsicht|gericht|ministerium|pressestelle|kämmerei)(?!\p{L})/gu;

/** Whether a task's label names a body that no document does. */
function namesStrangeBody({ step, label }: PlacedStep, { documents }: Material): boolean {
  if (!('task' in step)) return false;
  const stems = (label.match(body) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''));
  return stems.some((stem) =>
    documents.every(({ blocks }) => blocks.every(({ text }) => !text.toLowerCase().includes(stem))),
  );
}

function limitOf({ step }: PlacedStep): number | undefined {
  if ('task' in step) return limits.task;
  if ('wait' in step) return limits.wait;
  return 'choice' in step ? limits.choice : undefined;
}

/** Whether a step that only the model found has its passage from another that the passage fits. */
function isBorrowed(placed: PlacedStep, support: number, material: Material, alignment: Alignment): boolean {
  if (!('task' in placed.step) || material.second === undefined || alignment.ruledFor(placed) !== undefined)
    return false;
  const key = JSON.stringify(placed.quotes);
  return material.steps.some(
    (other) => other !== placed && JSON.stringify(other.quotes) === key && supportOf(other, material) > support,
  );
}

/** How far the passage of a step says what its label says, 0 to 1. */
function supportOf({ label, quotes }: PlacedStep, material: Material): number {
  const places = quotes.flatMap((quote) => material.blockOf(quote) ?? []);
  const own = withNames(places.map(({ text }) => text).join('\n'), material);
  const around = places.flatMap(({ document, at }) => [
    ...document.blocks.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text),
    ...headingsAbove(document.blocks, at),
  ]);
  const near = withNames(around.join('\n'), material);
  return Math.max(labelInText(label, own), NEAR * labelInText(label, near));
}

function headingsAbove(blocks: readonly { kind: string; level?: number | undefined; text: string }[], at: number) {
  const headings: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.kind !== 'heading' || (block.level ?? 1) >= level) continue;
    level = block.level ?? 1;
    headings.push(block.text);
  }
  return headings;
}

/** The text and all names of those whom it names by one: "StVB" also says "Straßenverkehrsbehörde". */
function withNames(text: string, { outline }: Material): string {
  const named = outline.participants.map(namesOf).filter((names) => names.some((name) => text.includes(name)));
  return [text, ...named.flat()].join('\n');
}
