import { weighedSimilarity } from '@lotse/german';
import type { StepDraft, StepRow } from './step-rows.ts';

/** From here on two labels name the same step, wherever it is told; below only if they rest on the same sentence. */
const SAME_ANYWHERE = 0.6;
const SAME_SENTENCE = 0.25;

/** What several drafts of the same text say together. */
export interface Vote {
  /** The draft that agrees most with the others; each row that says something knows how many agree. */
  best: StepDraft;
  /** Which one that was. */
  chosen: number;
  /** What at least half of all drafts have and this one has not. */
  missed: { label: string; at: number[]; votes: number }[];
}

/** Drafts of the same text, at least one, in the order in which they came. */
export function vote(drafts: readonly StepDraft[]): Vote {
  const [first] = drafts;
  if (first === undefined) throw new RangeError('there is no draft to vote on');
  if (drafts.length === 1) return { best: first, chosen: 0, missed: [] };
  const pairs = drafts.map((draft) => drafts.map((other) => (draft === other ? new Map() : paired(draft, other))));
  const support = pairs.map((row, index) =>
    row.reduce((sum, pair, other) => sum + share(pair.size, drafts[index], drafts[other]), 0),
  );
  const at = support.indexOf(Math.max(...support));
  const best = drafts[at] ?? first;
  const rows = best.rows.map((row): StepRow => {
    if (!saysSomething(row)) return row;
    const votes = 1 + (pairs[at] ?? []).filter((pair) => pair.has(row)).length;
    return { ...row, agreement: votes / drafts.length };
  });
  return { best: { ...best, rows }, chosen: at, missed: missedBy(at, drafts, pairs) };
}

/** Rows that other drafts have, each once, with how many drafts have it. */
function missedBy(at: number, drafts: readonly StepDraft[], pairs: readonly Map<StepRow, StepRow>[][]): Vote['missed'] {
  const taken = new Set(drafts.flatMap((_, index) => [...(pairs[at]?.[index]?.values() ?? [])]));
  const missed: Vote['missed'] = [];
  for (const [index, draft] of drafts.entries()) {
    if (index === at) continue;
    for (const row of draft.rows) {
      if (!saysSomething(row) || row.kind === 'end' || taken.has(row)) continue;
      const same = drafts.flatMap((_, other) => pairs[index]?.[other]?.get(row) ?? []);
      for (const one of [row, ...same]) taken.add(one);
      const votes = 1 + same.length;
      if (2 * votes >= drafts.length) missed.push({ label: row.label, at: row.at, votes });
    }
  }
  return missed;
}

/** Rows of two drafts that say the same, one to one, the surest first. */
function paired(a: StepDraft, b: StepDraft): Map<StepRow, StepRow> {
  const candidates = a.rows.filter(saysSomething).flatMap((one) =>
    b.rows.filter(saysSomething).flatMap((other) => {
      if (isTask(one) !== isTask(other)) return [];
      const shared = one.at.some((number) => other.at.includes(number));
      const alike = weighedSimilarity(one.label, other.label);
      return alike >= (shared ? SAME_SENTENCE : SAME_ANYWHERE) ? [{ one, other, worth: alike + (shared ? 1 : 0) }] : [];
    }),
  );
  candidates.sort((x, y) => y.worth - x.worth);
  const found = new Map<StepRow, StepRow>();
  const taken = new Set<StepRow>();
  for (const { one, other } of candidates) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
}

function share(both: number, a: StepDraft | undefined, b: StepDraft | undefined): number {
  const count = (draft: StepDraft | undefined) => draft?.rows.filter(saysSomething).length ?? 0;
  return both === 0 ? 0 : (2 * both) / (count(a) + count(b));
}

/** Tasks, waits, decisions, events and ends: what a label tells. */
function saysSomething({ kind, label }: StepRow): boolean {
  return label !== '' && kind !== 'branch' && kind !== 'otherwise';
}

function isTask({ kind }: StepRow): boolean {
  return kind === 'task' || kind === 'subprocess';
}
