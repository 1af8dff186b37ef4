import type { Metric } from '../comparison.ts';
import { samePerformer } from '../matching/actor-matching.ts';

/**
 * Are the steps with those who do them? Mean over the matched pairs of two tasks: 1 for the same participant,
 * ½ where one contains the other (the unit and its clerk), else 0.
 *
 * Absent where the gold names nobody.
 *
 * Pitfalls: it speaks only of matched steps, so read it beside the activity recall; a draft that puts
 * everything into the one main office reaches about .6 on the gold.
 *
 * Example: three matched tasks, gold by Steueramt; the draft has Steueramt, Sachgebietsleitung (within
 * Steueramt) and Poststelle: (1 + ½ + 0) / 3 = .5.
 */
export const lane: Metric = {
  name: 'lane',
  title: 'Zuordnung',
  explains:
    'Wer macht es? Über die gefundenen Schritte: 1 für dieselbe Stelle, ½, wenn die eine die andere ' +
    'enthält (Amt und seine Sachbearbeitung), sonst 0.',
  score({ draft, gold, nodes, actors }) {
    const tasks = nodes.pairs.filter((pair) => pair.draft.kind === 'task' && pair.gold.kind === 'task');
    if (tasks.length === 0 || gold.process.participants.length === 0) return undefined;
    const points = tasks.map((pair) =>
      samePerformer(actors, draft.process, gold.process, pair.draft.participant, pair.gold.participant),
    );
    return { value: points.reduce((sum, point) => sum + point, 0) / tasks.length };
  },
};
