import { type Step, stepLabel, walkSteps } from '@lotse/model';
import type { ContentDamage } from '../damage.ts';
import type { OutlineView } from '../outline-view.ts';
import type { WorkDraft, WorkRow } from '../wire/wire.ts';
import type { Spoiling } from '../workpiece.ts';

/**
 * Answers of a choice exchanged: what was done for "ja" is done for "nein". The evidence stays where it was.
 *
 * Restored: in a choice of this label each of the two answers leads to more of the steps that it leads to without the
 * damage than of the other's; an answer that led to nothing leads to none of the other's.
 */
export const branchesSwapped: Spoiling = {
  kind: 'branchesSwapped',
  title: 'Zweige vertauscht',
  spoil(piece, share) {
    const { draft } = piece;
    const choices = draft.rows.filter(
      (row) => row.kind === 'choice' && row.label.trim() !== '' && pairOf(row, draft, piece.isSpared) !== undefined,
    );
    return piece.draw(choices, share).flatMap((choice): ContentDamage[] => {
      const pair = pairOf(choice, draft, piece.isSpared);
      if (pair === undefined) return [];
      const [one, other] = pair;
      piece.spare(one, other);
      const answers = [one.label.trim(), other.label.trim()] as const;
      [one.label, other.label] = [other.label, one.label];
      [one.kind, other.kind] = [other.kind, one.kind];
      return [
        {
          kind: 'branchesSwapped',
          row: choice.n,
          label: choice.label,
          what: `„${answers[0]}“ und „${answers[1]}“ sind vertauscht`,
          aliases: [one.n, other.n],
          lost: [],
          isRestored: (result, undamaged) => isAsBefore(choice.label, answers, result, undamaged),
        },
      ];
    });
  },
};

/** The first two branches with different answers, at least one of which leads to something. */
function pairOf(
  choice: WorkRow,
  draft: WorkDraft,
  isSpared: (row: WorkRow) => boolean,
): [WorkRow, WorkRow] | undefined {
  const branches = draft.rows.filter(
    (row) => row.in === choice.n && (row.kind === 'branch' || row.kind === 'otherwise') && !isSpared(row),
  );
  const leads = (branch: WorkRow) => draft.rows.some((row) => row.in === branch.n);
  for (const [index, one] of branches.entries()) {
    const other = branches
      .slice(index + 1)
      .find((next) => next.label.trim() !== one.label.trim() && (leads(one) || leads(next)));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function isAsBefore(
  label: string,
  [one, other]: readonly [string, string],
  result: OutlineView,
  undamaged: OutlineView,
): boolean {
  const now = answersOf(label, result);
  const before = answersOf(label, undamaged);
  const stays = (own: string, foreign: string): boolean => {
    const [ours, theirs, found] = [before.get(own), before.get(foreign), now.get(own)];
    if (ours === undefined || theirs === undefined || found === undefined) return false;
    const shared = (steps: ReadonlySet<string>) => [...found].filter((step) => steps.has(step)).length;
    return ours.size === 0 ? shared(theirs) === 0 : shared(ours) > shared(theirs);
  };
  return stays(one, other) && stays(other, one);
}

/** What each answer of the choice leads to: labels, and where jumps go. */
function answersOf(label: string, view: OutlineView): Map<string, Set<string>> {
  const choices = view.called(label).flatMap(({ step }) => ('choice' in step ? [step] : []));
  return new Map(
    choices.flatMap(({ branches }) =>
      branches.map(({ when, steps }): [string, Set<string>] => [
        (when ?? '').trim(),
        new Set([...walkSteps(steps)].map(({ step }) => whereTo(step))),
      ]),
    ),
  );
}

function whereTo(step: Step): string {
  return 'goto' in step ? `→ ${step.goto}` : stepLabel(step);
}
