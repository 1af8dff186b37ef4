import type { Metric } from '../comparison.ts';
import { runsOf } from '../draft/runs.ts';

/**
 * Is the process sound: can it always end, does it end properly, and is nothing in it dead? 1 or 0 per case,
 * by state-space search. What the search could not decide counts as 0.
 *
 * Of our own drafts the compiled graph is searched, of any other process the graph that `processGraph` makes of it.
 *
 * Pitfalls: a single task is sound; read it beside the other figures. Two branches that run at the same time and meet
 * in a step without a join run that step twice: BPMN means it so, whoever drew it mostly did not.
 *
 * Example: a parallel split that is joined by an exclusive gateway ends twice: 0.
 */
export const soundness: Metric = {
  name: 'soundness',
  title: 'Korrekt',
  explains:
    'Anteil der Entwürfe, die als Ablauf korrekt sind: Sie kommen immer an ein Ende, nichts bleibt ' +
    'liegen, kein Schritt ist unerreichbar. Geprüft durch Absuchen aller Zustände.',
  score: ({ checks, draft }) => ({
    value: (checks?.soundness ?? runsOf(draft.process).verdict) === 'sound' ? 1 : 0,
  }),
};
