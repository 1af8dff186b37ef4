import type { ContentDamage } from '../damage.ts';
import type { OutlineView } from '../outline-view.ts';
import type { WorkRow } from '../wire/wire.ts';
import { type Spoiling, stepRows, type Workpiece } from '../workpiece.ts';

const containers: ReadonlySet<string> = new Set(['branch', 'otherwise', 'path', 'on', 'boundary', 'subprocess']);

/**
 * A step put into the wrong row: one that does not exist, any other, or, worst, one that can hold it. What stands in
 * the step goes with it.
 *
 * Restored: steps of this label stand in the same steps and branches as without the damage.
 */
export const wrongParent: Spoiling = {
  kind: 'wrongParent',
  title: 'Schritt falsch eingeordnet',
  spoil: (piece, share) =>
    piece.draw(stepRows(piece.draft), share).map((row): ContentDamage => {
      const before = row.in;
      row.in = elsewhere(row, piece);
      return {
        kind: 'wrongParent',
        row: row.n,
        label: row.label,
        what: `„in“ nennt ${row.in ?? 'null'} statt ${before ?? 'null'}`,
        aliases: [],
        lost: [],
        isRestored: (result, undamaged) => containersOf(row.label, result) === containersOf(row.label, undamaged),
      };
    }),
};

function elsewhere(row: WorkRow, { draft, chance, freshNumber }: Workpiece): number | null {
  const others = draft.rows.filter((other) => other !== row && other.n !== row.in).map(({ n }) => n);
  const earlier = draft.rows.slice(0, draft.rows.indexOf(row));
  const fitting = [null, ...earlier.filter(({ kind }) => containers.has(kind)).map(({ n }) => n)];
  const kind = Math.floor(chance.next() * 3);
  const candidates = kind === 0 ? [] : kind === 1 ? others : fitting.filter((n) => n !== row.in);
  const chosen = chance.pick(candidates);
  return chosen === undefined ? freshNumber() : chosen;
}

function containersOf(label: string, view: OutlineView): string {
  const all = view.called(label).map(({ container }) => container);
  return JSON.stringify(all.toSorted());
}
