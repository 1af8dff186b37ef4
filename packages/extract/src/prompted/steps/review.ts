import { isMinor } from '../problem.ts';
import type { CheckedDraft } from '../settle.ts';
import type { NumberedText } from './numbered-text.ts';
import type { StepDraft } from './step-rows.ts';

/** What a review is asked about: complaints, and the sentences that they are about. */
export interface ReviewQuestion {
  problems: string[];
  passages: string;
}

/** Complaints that one review names; more would drown the answer. */
const most = 30;

/** Sentences before and after one in question that are shown with it. */
const around = 1;

/**
 * What a model is asked to look at again: what the check complains of, and passages that tell of a step and that no
 * row uses. Undefined where there is nothing: then it is not asked.
 */
export function reviewQuestion(
  checked: CheckedDraft,
  draft: StepDraft,
  text: NumberedText,
  unused: readonly { document: string; block: string }[],
): ReviewQuestion | undefined {
  const complaints = checked.problems.filter((problem) => !isMinor(problem)).slice(0, most);
  const missed = unused.flatMap(({ block }) => text.numbersOf(block)).slice(0, most);
  if (complaints.length === 0 && missed.length === 0) return undefined;
  const rows = new Set(complaints.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const shown = new Set([...missed, ...draft.rows.flatMap(({ n, at }) => (rows.has(n) ? at : []))]);
  return {
    problems: [
      ...complaints.map(({ message }) => `- ${message}`),
      ...missed.map((number) => `- Satz [${number}] ist nicht verwendet.`),
    ],
    passages: text.around([...shown], around),
  };
}
