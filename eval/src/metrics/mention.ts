import type { Comparison, Metric } from '../comparison.ts';
import {
  type AnnotationMatching,
  annotationScore,
  matchAnnotations,
  type SpanMatch,
} from '../matching/annotation-matching.ts';

/** The draft's marks beside the gold's; a draft without marks claims nothing. Undefined where the gold has none. */
export function annotationMatching({ gold, draft }: Comparison, match: SpanMatch): AnnotationMatching | undefined {
  if (gold.annotations === undefined) return undefined;
  const nothing = { tokens: gold.annotations.tokens, mentions: [], relations: [] };
  return matchAnnotations(draft.annotations ?? nothing, gold.annotations, match);
}

/**
 * Are the places found that speak of activities, data, actors, branchings and conditions? Strict F1 over mentions in
 * PET's scheme: the same type and exactly the same tokens. All types of a text count together (micro), texts are
 * averaged.
 *
 * Beside published figures (.74 for GPT-4 with three examples): these use the same definition of a hit, but add up
 * all texts of a fold and average folds, so that long texts weigh more; and their models mark tokens, while ours draft
 * a process that is projected onto the text afterwards. Further specifications, 4 % of the gold, our drafts never
 * mark; `pet/ceiling.ts` says what the projection can reach at most.
 *
 * Pitfalls: "the order" for "order" is a miss, though a reader would not mind: read the overlap beside it.
 *
 * Example: gold Activity "checks", Activity Data "the form", Actor "the clerk"; draft Activity "checks", Activity
 * Data "form": one hit of two claimed and three wanted, F1 2·1/(2+3) = .4.
 */
export const mention: Metric = {
  name: 'mention',
  title: 'Erwähnungen',
  explains:
    'Sind die Textstellen gefunden, die von Tätigkeiten, Daten, Beteiligten, Verzweigungen und ' +
    'Bedingungen sprechen? F1 nach dem Schema des PET-Datensatzes, streng: dieselbe Art und genau ' +
    'dieselben Wörter.',
  score(comparison) {
    const matching = annotationMatching(comparison, 'strict');
    return matching && annotationScore(matching.mentions);
  },
};
