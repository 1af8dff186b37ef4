import type { Metric } from '../comparison.ts';
import { perPage } from './per-page.ts';

/**
 * How often was the draft given back? Rounds in which the model got its draft with the checker's complaints. Fewer is
 * better; says nothing of quality.
 *
 * Pitfalls: 0 says that nothing was asked, not that nothing was wrong. A spoilt form is corrected without a round.
 * Without a model there is no figure.
 *
 * Example: a draft with two quotes that stand nowhere, asked about in one question: 1.
 */
export const repairs: Metric = {
  name: 'repairs',
  title: 'Nachbesserungen',
  explains: 'Wie oft das Sprachmodell seinen Entwurf mit den Beanstandungen der Prüfung zurückbekam.',
  better: 'lower',
  secondary: true,
  score: ({ checks }) => checks?.cost && { value: checks.cost.repairs },
};

export const repairsPerPage = perPage(repairs);
