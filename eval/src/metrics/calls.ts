import type { Metric } from '../comparison.ts';
import { perPage } from './per-page.ts';

/**
 * How often was the model asked? Answers that were received for a draft, corrections of their form and answers that
 * could not be used included. Fewer is better; says nothing of quality.
 *
 * Pitfalls: many small questions may cost less than one big one, and run at the same time; a question that no answer
 * came to (time-out, endpoint down) is not counted. Without a model there is no figure.
 *
 * Example: one draft, its form corrected once, one round of repair: 3.
 */
export const calls: Metric = {
  name: 'calls',
  title: 'Modellantworten',
  explains:
    'Wie oft das Sprachmodell je Entwurf geantwortet hat, Nachfragen eingeschlossen. Sagt nichts über die ' + 'Güte.',
  better: 'lower',
  secondary: true,
  score: ({ checks }) => checks?.cost && { value: checks.cost.calls },
};

export const callsPerPage = perPage(calls);
