import type { SourceDocument, Warning } from '@lotse/model';
import { doubtsOf } from '../../doubts/with-doubts.ts';
import type { ExtractionContext } from '../../extractor.ts';
import type { Problem } from '../problem.ts';
import { type CheckedDraft, checkDraft, settleDraft, weightOf } from '../settle.ts';
import { rowLine } from './compact.ts';
import type { Drafted } from './draft-parts.ts';
import { applyEdits, CompactEdits, readEdits } from './edits.ts';
import { mendNumbers } from './mended-numbers.ts';
import { reviewQuestion } from './review-question.ts';
import { participantLines } from './row-lines.ts';
import type { StepDraft } from './step-rows.ts';
import { notDone, type Talk } from './talk.ts';
import { toDraft } from './to-draft.ts';

/** Rows, and what they make when they are put together. */
export interface Reviewed {
  draft: StepDraft;
  checked: CheckedDraft;
  /** What of the answers could not be read. */
  read: readonly Problem[];
}

/**
 * The draft after a look at what is held against it: the better of the two. Wrong numbers of sentences are mended only
 * then, since the model may know better what it meant.
 */
export async function review(
  drafted: Drafted,
  documents: readonly SourceDocument[],
  talk: Talk,
  context: ExtractionContext,
  warnings: Warning[],
): Promise<Reviewed> {
  const better = await betterOf(drafted, documents, talk, context, warnings);
  if (talk.language !== 'de') return better;
  const { draft, mended } = mendNumbers(better.draft, drafted.text);
  if (mended.length === 0) return better;
  const problems = [...better.read, ...mended];
  return { draft, checked: check({ ...drafted, draft, problems }, documents), read: problems };
}

async function betterOf(
  drafted: Drafted,
  documents: readonly SourceDocument[],
  talk: Talk,
  context: ExtractionContext,
  warnings: Warning[],
): Promise<Reviewed> {
  const { draft } = drafted;
  const first: Reviewed = { draft, checked: check(drafted, documents), read: drafted.problems };
  const doubts = await doubtsOf(settleDraft(first.checked, documents).outline, documents, context);
  const question = reviewQuestion(first.checked, drafted, doubts);
  if (question === undefined) return first;
  talk.tell(`Der Entwurf wird nachgesehen: ${question.problems.length} Stellen`, 2);
  const values = {
    draft: draft.rows.map(rowLine).join('\n'),
    participants: participantLines(draft),
    passages: question.passages,
    problems: question.problems.join('\n'),
  };
  try {
    const { value } = await talk.ask('review', values, CompactEdits);
    const read = readEdits(value, draft.participants);
    const edited = applyEdits(draft, read.edits);
    const problems = [...drafted.problems, ...read.problems];
    const checked = check({ ...drafted, draft: edited, problems }, documents);
    const second: Reviewed = { draft: edited, checked, read: problems };
    return weightOf(second.checked.problems) <= weightOf(first.checked.problems) ? second : first;
  } catch (error) {
    warnings.push(notDone(error, 'Der Entwurf ließ sich nicht nachbessern und steht, wie das Modell ihn zuerst gab'));
    return first;
  }
}

function check(drafted: Drafted, documents: readonly SourceDocument[]): CheckedDraft {
  const { draft, problems } = toDraft(drafted.draft, drafted.text);
  const checked = checkDraft(draft, documents);
  const read = [...drafted.problems, ...problems];
  return { ...checked, assembled: [...read, ...checked.assembled], problems: [...read, ...checked.problems] };
}
