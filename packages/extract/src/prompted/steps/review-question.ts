import { isMinor } from '../problem.ts';
import type { CheckedDraft } from '../settle.ts';
import type { Drafted } from './draft-parts.ts';

/** What a review is asked about: complaints, and the sentences that they are about. */
export interface ReviewQuestion {
  problems: string[];
  passages: string;
}

/** Complaints that one review names; more would drown the answer. */
const most = 30;

/** Sentences before and after one in question that are shown with it. */
const around = 1;

/** Steps that fewer of several drafts have are asked about. Share. */
const enoughVotes = 0.5;

/**
 * What a model is asked to look at again: what the check complains of, passages that tell of a step and that no row
 * uses, and what several drafts do not agree on. Undefined where there is nothing: then it is not asked.
 */
export function reviewQuestion(
  checked: CheckedDraft,
  { draft, text, missed }: Drafted,
  unused: readonly { document: string; block: string }[],
): ReviewQuestion | undefined {
  const complaints = checked.problems.filter((problem) => !isMinor(problem)).slice(0, most);
  const sentences = unused.flatMap(({ block }) => text.numbersOf(block)).slice(0, most);
  const lonely = draft.rows.filter(({ agreement }) => agreement !== undefined && agreement < enoughVotes);
  if (complaints.length + sentences.length + lonely.length + missed.length === 0) return undefined;
  const rows = new Set(complaints.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const shown = new Set([
    ...sentences,
    ...draft.rows.flatMap(({ n, at }) => (rows.has(n) ? at : [])),
    ...[...lonely, ...missed].flatMap(({ at }) => at),
  ]);
  return {
    problems: [
      ...complaints.map(({ message }) => `- ${message}`),
      ...sentences.map((number) => `- Satz [${number}] ist nicht verwendet.`),
      ...lonely.map(({ n, label }) => `- Zeile ${n} („${label}“) steht nur in diesem von mehreren Entwürfen.`),
      ...missed.map(({ label, at }) => `- Andere Entwürfe haben den Schritt „${label}“${from(at)}.`),
    ],
    passages: text.around([...shown], around),
  };
}

function from(at: readonly number[]): string {
  return at.length === 0 ? '' : ` aus ${at.map((number) => `[${number}]`).join(', ')}`;
}
