import type { Metric } from '../comparison.ts';
import { actorsOf } from '../matching/actor-matching.ts';
import { f1Score } from '../score.ts';

/**
 * Was everybody found who takes part? F1 over participants by name and aliases, one to one.
 *
 * Counted are the applicant, units, roles and external bodies, and systems or the authority as a whole only
 * where they perform a step themselves. Absent where the gold names nobody.
 *
 * Pitfalls: an office under three names that the draft lists three times is two inventions, as it should be;
 * the clerk and the office count as different although the difference is often a matter of taste
 * (lane accuracy gives ½ there).
 *
 * Example: gold Steueramt, Halter/in, Ordnungsamt; draft Steueramt, Halterin, Sachbearbeitung (an alias of
 * Steueramt in the gold): 2 of 3 right, 2 of 3 found, F1 2/3.
 */
export const actor: Metric = {
  name: 'actor',
  title: 'Beteiligte',
  explains: 'Sind die Beteiligten gefunden? F1 über Personen, Stellen und Behörden, die etwas tun.',
  score({ draft, gold, actors }) {
    if (gold.process.participants.length === 0) return undefined;
    const hits = actors.pairs.length;
    return f1Score({
      claimed: actorsOf(draft.process).length,
      correct: hits,
      wanted: actorsOf(gold.process).length,
      found: hits,
    });
  },
};
