import type { ContentDamage } from '../damage.ts';
import type { Spoiling } from '../workpiece.ts';

/**
 * A task or wait told twice: the same row again under another number, right before itself.
 *
 * Restored: the outline has as many steps of this label as without the damage.
 */
export const duplicated: Spoiling = {
  kind: 'duplicated',
  title: 'Schritt doppelt',
  spoil(piece, share) {
    const { draft } = piece;
    const leaves = draft.rows.filter(
      (row) =>
        (row.kind === 'task' || row.kind === 'wait') &&
        row.label.trim() !== '' &&
        !draft.rows.some((other) => other.in === row.n),
    );
    return piece.draw(leaves, share).map((row): ContentDamage => {
      const copy = { ...structuredClone(row), n: piece.freshNumber() };
      piece.spare(copy);
      draft.rows.splice(draft.rows.indexOf(row), 0, copy);
      return {
        kind: 'duplicated',
        row: row.n,
        label: row.label,
        what: `Zeile ${row.n} steht als Zeile ${copy.n} noch einmal da`,
        aliases: [copy.n],
        lost: [],
        isRestored: (result, undamaged) => result.called(row.label).length === undamaged.called(row.label).length,
      };
    });
  },
};
