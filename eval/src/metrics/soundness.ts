import type { Metric } from '../comparison.ts';

/**
 * Is the process sound: can it always end, does it end properly, and is nothing in it dead? 1 or 0 per case,
 * by state-space search. What the search could not decide counts as 0.
 *
 * Pitfalls: a single task is sound; read it beside the other figures.
 *
 * Example: a parallel split that is joined by an exclusive gateway ends twice: 0.
 */
export const soundness: Metric = {
  name: 'soundness',
  title: 'Korrekt',
  score: ({ checks }) => checks && { value: checks.soundness === 'sound' ? 1 : 0 },
};
