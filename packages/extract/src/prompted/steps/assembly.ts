import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { readLines, readQuestion } from './compact.ts';
import { applyEdits, type EditedRow, moveRow, readEditedRows } from './edits.ts';
import { lenient } from './lenient-lines.ts';
import type { StepDraft, StepParticipant, StepQuestion, StepRow } from './step-rows.ts';

/** How the rows of several parts become one process, on the wire. */
const assemblyForm = z.object({
  /** Ids of one participant: the first stays. */
  participants: z.array(z.array(z.string())),
  /** Numbers of one step: the first stays. */
  same: z.array(z.array(z.number().int())),
  moves: z.array(z.object({ n: z.number().int(), in: z.number().int().nullable(), after: z.number().int() })),
  /** `after|n|in|kind|label|by|sentences|more` */
  rows: z.array(z.string()),
  removed: z.array(z.number().int()),
  questions: z.array(z.string()),
});
export const CompactAssembly = lenient(assemblyForm, { placed: true });
export type CompactAssembly = z.infer<typeof assemblyForm>;

export interface StepAssembly extends Omit<CompactAssembly, 'rows' | 'questions'> {
  rows: EditedRow[];
  questions: StepQuestion[];
}

export function readAssembly(
  answer: CompactAssembly,
  known: readonly StepParticipant[],
): { assembly: StepAssembly; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = readEditedRows(answer.rows, known, problems);
  const questions = readLines(answer.questions, readQuestion, problems);
  return { assembly: { ...answer, rows, questions }, problems };
}

/** The drafts of the parts one after the other: rows counted on, participants of the same name once, triggers of the first. */
export function concatenate(drafts: readonly StepDraft[]): StepDraft {
  const [first] = drafts;
  if (first === undefined) throw new RangeError('there is no part');
  const joined: StepDraft = { ...first, participants: [], triggers: [], rows: [], decisions: [], questions: [] };
  for (const draft of drafts) {
    const earlier = [...joined.participants];
    const offset = Math.max(0, ...joined.rows.map(({ n }) => n));
    const shifted = (n: number | null) => (n === null ? null : n + offset);
    const ids = new Map<string, string>();
    for (const participant of draft.participants) {
      const same = earlier.find((known) => isSame(known, participant));
      const id = same?.id ?? freeId(participant.id, joined);
      ids.set(participant.id, id);
      if (same === undefined) joined.participants.push({ ...participant, id });
      else same.aliases = [...new Set([...same.aliases, ...participant.aliases])];
    }
    const renamed = (id: string | null) => (id === null ? null : (ids.get(id) ?? id));
    const more = (entries: readonly string[]) => entries.map((entry) => renamedEntry(entry, ids, offset));
    for (const participant of joined.participants) {
      if (draft.participants.some(({ id }) => ids.get(id) === participant.id))
        participant.within = renamed(participant.within);
    }
    if (joined.triggers.length === 0) {
      joined.triggers = draft.triggers.map((trigger) => ({
        ...trigger,
        by: renamed(trigger.by),
        more: more(trigger.more),
      }));
    }
    joined.rows.push(
      ...draft.rows.map((row) => ({
        ...row,
        n: row.n + offset,
        in: shifted(row.in),
        by: renamed(row.by),
        more: more(row.more),
      })),
    );
    joined.decisions.push(...draft.decisions.map((decision) => ({ ...decision, row: shifted(decision.row) })));
    joined.questions.push(...draft.questions.map((question) => ({ ...question, row: shifted(question.row) })));
  }
  return joined;
}

function isSame(a: StepDraft['participants'][number], b: StepDraft['participants'][number]): boolean {
  const names = (one: typeof a) => [one.name, ...one.aliases].map((name) => name.trim().toLowerCase());
  return (a.kind === 'authority' && b.kind === 'authority') || names(a).some((name) => names(b).includes(name));
}

function freeId(id: string, draft: StepDraft): string {
  const taken = new Set(draft.participants.map((one) => one.id));
  for (let number = 2; taken.has(id); number++) {
    const next = `${id.replace(/-\d+$/, '')}-${number}`;
    if (!taken.has(next)) return next;
  }
  return id;
}

/** `to=`, `from=` and `uses=` name participants, `goto=` a row. */
function renamedEntry(entry: string, ids: ReadonlyMap<string, string>, offset: number): string {
  const [, key = '', value = ''] = /^\s*(to|from|uses|goto)\s*=\s*(.*?)\s*$/.exec(entry) ?? [];
  if (key === '') return entry;
  return key === 'goto' ? `goto=${Number(value) + offset}` : `${key}=${ids.get(value) ?? value}`;
}

/** The rows of all parts as an assembly puts them together. What names rows that do not exist changes nothing. */
export function assembleParts(joined: StepDraft, assembly: StepAssembly): StepDraft {
  const inside = new Map<number, number>();
  let rows: StepRow[] = [...joined.rows];
  const rowOf = (n: number) => rows.find((row) => row.n === n);
  for (const [keep = 0, ...drop] of assembly.same) {
    if (rowOf(keep) === undefined) continue;
    for (const n of drop) {
      const gone = rowOf(n);
      if (gone === undefined || n === keep) continue;
      inside.set(n, keep);
      rows = rows
        .filter((row) => row.n !== n)
        .map((row) => {
          if (row.n === keep)
            return { ...row, at: [...new Set([...row.at, ...gone.at])], more: merged(row.more, gone.more) };
          return row.in === n ? { ...row, in: keep } : row;
        });
    }
  }
  const people = new Map(
    assembly.participants.flatMap(([keep = '', ...drop]) => drop.map((id) => [id, keep] as const)),
  );
  const isKnown = (id: string) => joined.participants.some((one) => one.id === id);
  const renamed = (id: string | null) => (id !== null && isKnown(people.get(id) ?? '') ? (people.get(id) ?? id) : id);
  const renamedMore = (more: readonly string[]) =>
    more.map((entry) => {
      const [, key = '', value = ''] = /^(to|from|uses|goto)=(.*)$/.exec(entry) ?? [];
      if (key === 'goto') return `goto=${inside.get(Number(value)) ?? value}`;
      return key === '' ? entry : `${key}=${renamed(value) ?? value}`;
    });
  const participants = joined.participants
    .filter(({ id }) => renamed(id) === id)
    .map((one) => ({ ...one, within: renamed(one.within) }));
  let draft: StepDraft = {
    ...joined,
    participants,
    triggers: joined.triggers.map((one) => ({ ...one, by: renamed(one.by), more: renamedMore(one.more) })),
    rows: rows.map((row) => ({ ...row, by: renamed(row.by), more: renamedMore(row.more) })),
    decisions: joined.decisions.map((one) => ({ ...one, row: inside.get(one.row ?? 0) ?? one.row })),
  };
  draft = applyEdits(draft, { ...assembly, participants: [], removed: [] });
  for (const { n, in: holder, after } of assembly.moves)
    draft = { ...draft, rows: moveRow(draft.rows, n, holder, after) };
  return applyEdits(draft, { participants: [], rows: [], removed: assembly.removed, questions: [] });
}

function merged(a: readonly string[], b: readonly string[]): string[] {
  const keys = new Set(a.map((entry) => entry.split('=')[0]));
  return [...a, ...b.filter((entry) => /^(?:law|uses|in|out)=/.test(entry) || !keys.has(entry.split('=')[0]))].filter(
    (entry, index, all) => all.indexOf(entry) === index,
  );
}
