import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { readLines, readParticipant, readQuestion, readRow } from './compact.ts';
import { lenient } from './lenient-lines.ts';
import type { StepDraft, StepParticipant, StepQuestion, StepRow } from './step-rows.ts';

/** What a model changes in rows that it gave, on the wire: `after|` before each row. */
const editsForm = z.object({
  participants: z.array(z.string()),
  rows: z.array(z.string()),
  removed: z.array(z.number().int()),
  questions: z.array(z.string()),
});
export const CompactEdits = lenient(editsForm, { placed: true });
export type CompactEdits = z.infer<typeof editsForm>;

/** A row that is new or changed. `after`: the row behind which it stands, 0 for the first of its level, null: where it was. */
export interface EditedRow {
  after: number | null;
  row: StepRow;
}

export interface StepEdits {
  participants: StepParticipant[];
  rows: EditedRow[];
  removed: number[];
  questions: StepQuestion[];
}

export function readEdits(
  answer: CompactEdits,
  known: readonly StepParticipant[],
): { edits: StepEdits; problems: Problem[] } {
  const problems: Problem[] = [];
  const participants = readLines(answer.participants, readParticipant, problems);
  const edits = {
    participants,
    rows: readEditedRows(answer.rows, [...known, ...participants], problems),
    removed: answer.removed,
    questions: readLines(answer.questions, readQuestion, problems),
  };
  return { edits, problems };
}

/** `after|n|in|kind|label|by|sentences|more` */
export function readEditedRows(
  lines: readonly string[],
  participants: readonly StepParticipant[],
  problems: Problem[],
): EditedRow[] {
  const read = ([after = '', ...cells]: readonly string[]): EditedRow | undefined => {
    const row = readRow(cells, participants, problems);
    return row && { after: /^\d+$/.test(after) ? Number(after) : null, row };
  };
  return readLines(lines, read, problems);
}

/** The rows with the edits. Rows keep their numbers; what stood in a removed row goes with it. */
export function applyEdits(draft: StepDraft, edits: StepEdits): StepDraft {
  const removed = withInner(draft.rows, new Set(edits.removed));
  let rows = draft.rows.filter(({ n }) => !removed.has(n));
  for (const { after, row } of edits.rows) {
    const known = rows.findIndex(({ n }) => n === row.n);
    if (known < 0) rows = rows.toSpliced(placeFor(row.in, after, rows), 0, row);
    else {
      rows = rows.with(known, row);
      if (after !== null) rows = moveRow(rows, row.n, row.in, after);
    }
  }
  return {
    ...draft,
    participants: [
      ...draft.participants.map((known) => edits.participants.find(({ id }) => id === known.id) ?? known),
      ...edits.participants.filter((one) => !draft.participants.some(({ id }) => id === one.id)),
    ],
    rows,
    questions: [...draft.questions, ...edits.questions],
  };
}

/** The rows with one of them, and all that stands in it, in another place; as they were where that cannot be. */
export function moveRow(rows: readonly StepRow[], n: number, inside: number | null, after: number | null): StepRow[] {
  const inner = withInner(rows, new Set([n]));
  const moved = rows.filter((row) => inner.has(row.n)).map((row) => (row.n === n ? { ...row, in: inside } : row));
  const others = rows.filter((row) => !inner.has(row.n));
  const isLost = inside !== null && !others.some((row) => row.n === inside);
  return isLost ? [...rows] : others.toSpliced(placeFor(inside, after, others), 0, ...moved);
}

/** Where a row goes: behind another with all that stands in it, first in the row it stands in, or last of all. */
function placeFor(inside: number | null, after: number | null, rows: readonly StepRow[]): number {
  const holder = rows.findIndex(({ n }) => n === inside);
  if (after === 0) return holder + 1;
  const before = rows.findIndex(({ n }) => n === after);
  if (before < 0) return endOf(holder, rows);
  return after === inside ? before + 1 : endOf(before, rows);
}

/** The place behind a row and all that stands in it; of the whole list for -1. */
function endOf(index: number, rows: readonly StepRow[]): number {
  const row = rows[index];
  if (row === undefined) return rows.length;
  const inner = withInner(rows, new Set([row.n]));
  return rows.findLastIndex(({ n }) => inner.has(n)) + 1;
}

function withInner(rows: readonly StepRow[], numbers: ReadonlySet<number>): Set<number> {
  const all = new Set(numbers);
  for (const { n, in: inside } of rows) if (inside !== null && all.has(inside)) all.add(n);
  return all;
}
