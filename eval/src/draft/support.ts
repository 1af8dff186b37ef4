import { elementsOf, measure, verifyEvidence } from '@lotse/extract';
import type { ProcessOutline, SourceDocument } from '@lotse/model';
import type { DraftChecks } from '../comparison.ts';

/** How many elements of an outline assert something, and how many of them the documents bear out, or nothing does. */
export function supportOf(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
): Pick<DraftChecks, 'asserted' | 'grounded' | 'hallucinated'> {
  const elements = [...elementsOf(outline)].filter((element) => element.asserted);
  const failed = verifyEvidence(outline, documents).unsupported;
  const hallucinated = elements.filter(({ element, evidence, unsupported }) => {
    const quotes = evidence.filter((entry) => 'quote' in entry);
    const standing = quotes.length - failed.filter((entry) => entry.element === element && entry.quote !== '').length;
    return standing <= 0 && !unsupported;
  });
  return {
    asserted: elements.length,
    grounded: Math.round(measure(outline, documents).grounding * elements.length),
    hallucinated: hallucinated.length,
  };
}
