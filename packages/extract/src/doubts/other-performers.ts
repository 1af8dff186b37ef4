import { labelInText, weighedSimilarity } from '@lotse/german';
import type { Participant, TaskStep } from '@lotse/model';
import { type Doubt, type Material, namesOf, type PlacedStep } from './material.ts';
import type { Alignment } from './second-opinion.ts';

/** From here on the rules' step is the same as the draft's, and not another one of the same passage. */
const SAME_STEP = 0.5;

/** From here on a text names a participant ("die Sachbearbeitung" for "Sachbearbeitung Steueramt"). */
const NAMED = 0.6;

/** So many steps, and this share of them, tell whom of the draft the rules mean by a participant of theirs. */
const LEAST_SHARED = 2;
const SHARED_SHARE = 0.6;

/** How leaflets and letters speak to the applicant. */
const addressed = /(?<!\p{L})(?:Sie|Ihre?[nmrs]?|Ihnen)(?!\p{L})/u;

type PlacedTask = PlacedStep & { step: TaskStep };

/**
 * Tasks that may be somebody else's: the passage does not name the performer, nobody beside the task is the same, and
 * most tasks are done by another; or the rules read another performer at this passage, neither above nor within the
 * draft's.
 */
export function otherPerformers(material: Material, alignment: Alignment): Doubt[] {
  const tasks = material.steps.filter((placed): placed is PlacedTask => 'task' in placed.step);
  const usual = mostFrequent(tasks.flatMap(({ step }) => step.by ?? []));
  const meant = openTranslation(tasks, alignment);
  return tasks.flatMap((placed): Doubt[] => {
    const { step, label } = placed;
    const performer = participant(step.by, material);
    if (performer === undefined) return [];
    const isNamed = namesInPassage(performer, placed, material);
    const isBeside = neighbours(placed).some((other) => 'by' in other && other.by === step.by);
    const ruled = meant(placed);
    const other = participant(ruled?.by, material);
    const doubt = (question: string): Doubt[] => [{ step: step.id, question, passages: placed.quotes }];
    if (other !== undefined && !areRelated(performer, other, material) && (!isNamed || (ruled?.stated && !isBeside))) {
      return doubt(
        `Wer führt „${label}“ aus: „${performer.name}“ oder „${other.name}“? Die eingebauten Regeln lesen „${other.name}“.`,
      );
    }
    if (isNamed || isBeside || step.by === usual) return [];
    return doubt(`Führt „${performer.name}“ den Schritt „${label}“ aus? Die Fundstelle nennt diese Stelle nicht.`);
  });
}

function participant(id: string | undefined, { outline }: Material): Participant | undefined {
  return outline.participants.find((one) => one.id === id);
}

function namesInPassage(performer: Participant, { quotes }: PlacedStep, material: Material): boolean {
  const text = quotes.flatMap((quote) => material.blockOf(quote)?.text ?? []).join('\n');
  if (performer.kind === 'applicant' && addressed.test(text)) return true;
  const lower = text.toLowerCase();
  return namesOf(performer).some((name) => lower.includes(name.toLowerCase()) || labelInText(name, text) >= NAMED);
}

function neighbours({ siblings, at, inside }: PlacedStep) {
  return [siblings[at - 1], siblings[at + 1], inside].filter((step) => step !== undefined);
}

/**
 * Whom of the draft the rules have for a task: who does most of the other tasks that they give to the same performer.
 * `stated`: the text names one there. Names are not compared, since both extractors choose them.
 */
function openTranslation(tasks: readonly PlacedTask[], alignment: Alignment) {
  const shared = new Map<PlacedTask, { by: string; stated: boolean }>();
  for (const task of tasks) {
    const ruled = alignment.ruledFor(task);
    if (ruled === undefined || !('task' in ruled.step) || ruled.step.by === undefined) continue;
    if (weighedSimilarity(ruled.label, task.label) < SAME_STEP) continue;
    shared.set(task, { by: ruled.step.by, stated: ruled.step.inferred?.includes('by') !== true });
  }
  return (task: PlacedTask): { by: string; stated: boolean } | undefined => {
    const own = shared.get(task);
    if (own === undefined) return undefined;
    const others = [...shared].flatMap(([other, { by }]) =>
      other !== task && by === own.by ? (other.step.by ?? []) : [],
    );
    const by = mostFrequent(others);
    const count = others.filter((one) => one === by).length;
    if (by === undefined || count < LEAST_SHARED || count / others.length < SHARED_SHARE) return undefined;
    return { by, stated: own.stated };
  };
}

/** The first of the most frequent ones. */
function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, all]) => ({ id, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.id;
}

/** The same one, or one of them belongs to the other. */
function areRelated(a: Participant, b: Participant, material: Material): boolean {
  const above = (one: Participant): Set<Participant> => {
    const chain = new Set([one]);
    for (let at = participant(one.within, material); at !== undefined && !chain.has(at); ) {
      chain.add(at);
      at = participant(at.within, material);
    }
    return chain;
  };
  return above(a).has(b) || above(b).has(a);
}
