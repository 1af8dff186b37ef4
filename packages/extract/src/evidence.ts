import { type Evidence, type ProcessOutline, type Quote, type SourceDocument, walkSteps } from '@lotse/model';
import { elementsOf } from './elements.ts';
import { isTelling, passagesIn } from './passage.ts';

/** A quote that stands nowhere in the documents, and the element that gave it (named as in `elementsOf`). */
export interface Unsupported {
  element: string;
  quote: string;
}

/**
 * Checks every quote of an outline against the documents.
 *
 * A quote stands if its block holds it word for word, white space folded. A quote that differs in quotation marks,
 * dashes, case or a leading marker, or that names a wrong block of the right document, is mended: what comes back
 * stands word for word. A step or trigger with a quote that stands nowhere is marked `unsupported`, its evidence left
 * as it was; so is one that has to be proven (see `elementsOf`) and brings no quote, listed with an empty one. Marks of
 * an earlier check are taken away. The outline that was given is not changed.
 */
export function verifyEvidence(
  outline: ProcessOutline,
  documents: readonly SourceDocument[],
): { outline: ProcessOutline; unsupported: Unsupported[] } {
  const checked = structuredClone(outline);
  const unsupported: Unsupported[] = [];
  const toProve = new Set([...elementsOf(outline)].flatMap((one) => (one.asserted ? [one.element] : [])));

  const check = (carrier: { evidence?: Evidence[] | undefined }, element: string): boolean => {
    if (carrier.evidence === undefined || carrier.evidence.length === 0) {
      if (toProve.has(element)) unsupported.push({ element, quote: '' });
      return !toProve.has(element);
    }
    const failed: Unsupported[] = [];
    carrier.evidence = carrier.evidence.flatMap((entry): Evidence[] => {
      if ('by' in entry) return [entry];
      const found = locateQuote(entry, documents);
      if (found === undefined) failed.push({ element, quote: entry.quote });
      return found ?? [entry];
    });
    unsupported.push(...failed);
    return failed.length === 0;
  };
  const mark = (carrier: { unsupported?: boolean | undefined }, stands: boolean) => {
    if (stands) delete carrier.unsupported;
    else carrier.unsupported = true;
  };

  for (const [index, trigger] of checked.triggers.entries()) mark(trigger, check(trigger, `trigger:${index + 1}`));
  for (const participant of checked.participants) check(participant, `participant:${participant.id}`);
  for (const { step } of walkSteps(checked.steps)) {
    mark(step, check(step, step.id));
    if ('choice' in step)
      for (const [i, branch] of step.branches.entries()) check(branch, `${step.id}/branch:${i + 1}`);
    if ('race' in step)
      for (const [i, alternative] of step.race.entries()) check(alternative, `${step.id}/on:${i + 1}`);
  }
  for (const decision of checked.decisions) check(decision, `decision:${decision.id}`);
  for (const question of checked.openQuestions) check(question, `question:${question.id}`);
  return { outline: checked, unsupported };
}

/**
 * Where a quote stands: in the block it names, else in another block of its document, else (if there is no such
 * document) in any. Several quotes come back where the quote left out words in between. Undefined: nowhere.
 */
export function locateQuote(quote: Quote, documents: readonly SourceDocument[]): Quote[] | undefined {
  const named = documents.find((document) => document.id === quote.document);
  const block = named?.blocks.find((candidate) => candidate.id === quote.block);
  if (named !== undefined && block !== undefined) {
    const passages = passagesIn(block, quote.quote);
    if (passages !== undefined) {
      return passages.map((passage) => ({ document: named.id, block: block.id, quote: passage }));
    }
  }
  if (!isTelling(quote.quote)) return undefined;
  for (const document of named === undefined ? documents : [named]) {
    for (const candidate of document.blocks) {
      const passages = passagesIn(candidate, quote.quote);
      if (passages !== undefined) {
        return passages.map((passage) => ({ document: document.id, block: candidate.id, quote: passage }));
      }
    }
  }
  return undefined;
}
