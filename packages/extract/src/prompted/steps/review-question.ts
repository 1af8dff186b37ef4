import type { Doubt } from '../../doubts/material.ts';
import { isMinor, type Problem } from '../problem.ts';
import type { CheckedDraft } from '../settle.ts';
import type { Drafted } from './draft-parts.ts';

/** What a review is asked about: complaints, and the sentences that they are about. */
export interface ReviewQuestion {
  problems: string[];
  passages: string;
}

/** Complaints of one kind that one review names; more would drown the answer. */
const most = 30;

/** Sentences before and after one in question that are shown with it. */
const around = 1;

/** Steps that fewer of several drafts have are asked about. Share. */
const enoughVotes = 0.5;

/**
 * Doubts for each task from which on a draft is a careless one. Fewer are asked of a person at once: of a good model's
 * drafts most are idle, and it made the drafts a little worse when it was asked (.936 → .929 of the steps on the
 * practice cases, .938 → .925 on the blind ones).
 */
const careless = 0.5;

/** In a short draft one or two doubts are no sign. */
const fewDoubts = 3;

/**
 * What a model is asked to look at again: what the check complains of, what several drafts do not agree on, and the
 * doubts of a careless draft. Undefined where there is nothing: then it is not asked.
 */
export function reviewQuestion(
  checked: CheckedDraft,
  { draft, text, missed }: Drafted,
  doubts: readonly Doubt[],
): ReviewQuestion | undefined {
  const complaints = checked.problems.filter((problem) => !isMinor(problem) && !isWithoutPlace(problem)).slice(0, most);
  const lonely = draft.rows.filter(({ agreement }) => agreement !== undefined && agreement < enoughVotes);
  const tasks = draft.rows.filter(({ kind }) => kind === 'task').length;
  const isCareless = doubts.length > Math.max(fewDoubts, careless * tasks);
  if (complaints.length + lonely.length + missed.length === 0 && !isCareless) return undefined;
  const doubted = (isCareless ? doubts.slice(0, most) : []).map(({ step, question, passages }) => {
    const row = step === undefined ? undefined : checked.rows.get(step);
    const at = passages.flatMap((passage) => text.numbersAt(passage));
    return { line: `${row === undefined ? '' : `Zeile ${row}: `}${question}${from(at)}`, at, row };
  });
  const rows = new Set([...complaints, ...doubted].flatMap(({ row }) => (row === undefined ? [] : [row])));
  const shown = [
    ...draft.rows.flatMap(({ n, at }) => (rows.has(n) ? at : [])),
    ...[...lonely, ...missed, ...doubted].flatMap(({ at }) => at),
  ];
  return {
    problems: [
      ...complaints.map(({ message }) => message),
      ...lonely.map(({ n, label }) => `Zeile ${n} („${label}“) steht nur in diesem von mehreren Entwürfen.`),
      ...missed.map(({ label, at }) => `Andere Entwürfe haben den Schritt „${label}“${from(at)}.`),
      ...doubted.map(({ line }) => line),
    ].map((line) => `- ${line}`),
    passages: text.around([...new Set(shown)], around),
  };
}

/** That a participant's name stands nowhere: without the whole text nobody can put that right. */
function isWithoutPlace({ code, row }: Problem): boolean {
  return code === 'quote' && row === undefined;
}

function from(at: readonly number[]): string {
  return at.length === 0 ? '' : ` ${at.map((number) => `[${number}]`).join(' ')}`;
}
