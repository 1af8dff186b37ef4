import type { Metric } from '../comparison.ts';
import { runsOf } from '../draft/runs.ts';

/**
 * Can every run come to an end? The option to complete alone, the weaker half of `soundness`: 1 if from every state
 * that can come about an end can still be reached, else 0. What the search could not decide counts as 0.
 *
 * Pitfalls: a process that does a step twice, or leaves one dead, still completes; one in which branches multiply in a
 * loop has no end of states and counts as 0 although each run may end.
 *
 * Example: a parallel split joined by an exclusive gateway completes, twice: 1. A choice joined by a parallel gateway
 * waits for ever: 0.
 */
export const completion: Metric = {
  name: 'completion',
  title: 'Läuft zu Ende',
  explains:
    'Anteil der Entwürfe, bei denen jeder Durchlauf an ein Ende kommen kann: die schwächere Hälfte von ' +
    '„Korrekt“. Was die Suche nicht entscheiden kann, zählt als nein.',
  score: ({ checks, draft }) => ({
    value: checks?.soundness === 'sound' || runsOf(draft.process).completes ? 1 : 0,
  }),
};
