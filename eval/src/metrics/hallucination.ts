import type { Metric } from '../comparison.ts';

/**
 * How much is made up, without a word to the reader? Share of the asserted elements that have no quote standing
 * anywhere in the documents and that the draft does not mark as unsupported; 0 is best.
 *
 * Elements that modelling needs and no text says (`derived`) and what a person added assert nothing. The mark counts
 * in the draft's favour because the reader is shown it; participants and decisions have none, so theirs always count.
 * Absent where nothing is asserted: an empty draft is not honest but empty.
 *
 * Pitfalls: the rest of `1 − grounding` is not hallucinated but marked, or carries one right and one wrong quote;
 * a quote that stands there may still prove something else.
 *
 * Example: ten steps; one quotes a sentence that no document holds, one quotes nothing, one quotes nothing and is
 * marked: 2 of 10.
 */
export const hallucination: Metric = {
  name: 'hallucination',
  title: 'Erfunden (0 ist gut)',
  explains:
    'Anteil der Behauptungen ohne irgendeinen Beleg in den Unterlagen, die auch nicht als unbelegt ' +
    'gekennzeichnet sind. 0 ist das Beste.',
  better: 'lower',
  score: ({ checks }) => (checks && checks.asserted > 0 ? { value: checks.hallucinated / checks.asserted } : undefined),
};
