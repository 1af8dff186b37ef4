import type { Metric } from '../comparison.ts';
import { annotationScore } from '../matching/annotation-matching.ts';
import { annotationMatching } from './mention.ts';

/**
 * Is it found who does what with what, and what follows what? F1 over relations in PET's scheme, end to end and
 * strict: the same type and direction, and both ends mentions of the same type and tokens as in the gold. Types count
 * together (micro), texts are averaged.
 *
 * Beside published figures (.566 for GPT-4o, end to end): the hit is defined alike; folds are added up there before
 * they are averaged, texts here. Figures around .9 that circulate are measured on the gold's own mentions and are
 * another task. Where a text speaks twice of one thing, PET ties the relation to the mention in the same sentence;
 * no other mention of the same thing counts.
 *
 * Pitfalls: one wrong span costs all relations that end there. Two fifths of the gold's relations are flows, and more
 * than half of these lead to or from a marker like "if" or a condition, so that branchings weigh much.
 *
 * Example: gold checks —Uses→ the form, checks —Actor Performer→ the clerk; draft checks —Uses→ the form, checks
 * —Actor Recipient→ the clerk: one hit of two and two, F1 .5.
 */
export const relation: Metric = {
  name: 'relation',
  title: 'Beziehungen',
  explains:
    'Ist gefunden, wer was womit tut und was worauf folgt? F1 über Beziehungen nach dem Schema des ' +
    'PET-Datensatzes, streng: dieselbe Art und Richtung, beide Enden genau getroffen. Eine falsche Stelle ' +
    'kostet alle Beziehungen, die dort enden.',
  score(comparison) {
    const matching = annotationMatching(comparison, 'strict');
    return matching && annotationScore(matching.relations);
  },
};
