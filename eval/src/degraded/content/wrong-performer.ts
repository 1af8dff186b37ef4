import type { ContentDamage } from '../damage.ts';
import type { OutlineView } from '../outline-view.ts';
import type { Spoiling } from '../workpiece.ts';

/**
 * A task given to another participant, who is no system.
 *
 * Restored: steps of this label are done by the same as without the damage.
 */
export const wrongPerformer: Spoiling = {
  kind: 'wrongPerformer',
  title: 'Zuständigkeit vertauscht',
  spoil(piece, share) {
    const { draft, chance } = piece;
    const acting = draft.participants.filter(({ kind }) => kind !== 'system');
    const meant = (written: string | null) =>
      acting.find(({ id, name, aliases }) => written !== null && [id, name, ...aliases].includes(written));
    const tasks = draft.rows.filter(
      (row) =>
        row.kind === 'task' &&
        row.label.trim() !== '' &&
        meant(row.by) !== undefined &&
        new Set(acting.map(({ name }) => name)).size > 1,
    );
    return piece.draw(tasks, share).flatMap((row): ContentDamage[] => {
      const before = meant(row.by);
      const other = chance.pick(acting.filter(({ name }) => name !== before?.name));
      if (other === undefined) return [];
      row.by = other.id;
      return [
        {
          kind: 'wrongPerformer',
          row: row.n,
          label: row.label,
          what: `ausgeführt von „${other.name}“ statt von „${before?.name}“`,
          aliases: [],
          lost: [],
          isRestored: (result, undamaged) => performersOf(row.label, result) === performersOf(row.label, undamaged),
        },
      ];
    });
  },
};

function performersOf(label: string, view: OutlineView): string {
  const all = view.called(label).map(({ performer }) => performer);
  return JSON.stringify(all.toSorted());
}
