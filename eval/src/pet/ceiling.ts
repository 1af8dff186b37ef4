import { readPetTexts } from '../data/pet.ts';
import {
  type AnnotationCounts,
  annotationScore,
  matchAnnotations,
  type SpanMatch,
} from '../matching/annotation-matching.ts';
import { type OracleWording, oracleDraft } from './oracle.ts';
import { annotationsOf } from './projection.ts';

/** How much of a set's own marks comes back when it is brought into outlines and projected again. */
export interface Ceiling {
  /** Mean over texts. */
  mentions: number;
  relations: number;
  /** Counts over all texts, by type. */
  mentionsByType: Map<string, AnnotationCounts>;
  relationsByType: Map<string, AnnotationCounts>;
}

/**
 * The ceiling of the projection on the texts of a folder. Rather too high: labels repeat the text's form of the verb,
 * and answers are worded as the text words its conditions, in both wordings; and on folds 0 and 1 of PET the projection
 * was developed.
 */
export async function ceilingOf(folder: string, match: SpanMatch, wording: OracleWording): Promise<Ceiling> {
  const { texts } = await readPetTexts(folder);
  const sum: Ceiling = { mentions: 0, relations: 0, mentionsByType: new Map(), relationsByType: new Map() };
  for (const text of texts) {
    const { outline, documents } = oracleDraft(text, wording);
    const draft = annotationsOf(outline, documents, text.annotations.tokens);
    const matching = matchAnnotations(draft, text.annotations, match);
    sum.mentions += annotationScore(matching.mentions).value / texts.length;
    sum.relations += annotationScore(matching.relations).value / texts.length;
    addUp(sum.mentionsByType, matching.mentionsByType);
    addUp(sum.relationsByType, matching.relationsByType);
  }
  return sum;
}

function addUp(sums: Map<string, AnnotationCounts>, counts: ReadonlyMap<string, AnnotationCounts>): void {
  for (const [type, { claimed, wanted, correct }] of counts) {
    const sum = sums.get(type) ?? { claimed: 0, wanted: 0, correct: 0 };
    sums.set(type, { claimed: sum.claimed + claimed, wanted: sum.wanted + wanted, correct: sum.correct + correct });
  }
}
