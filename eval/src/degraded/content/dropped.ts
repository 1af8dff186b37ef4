import { type Spoiling, stepRows } from '../workpiece.ts';

/**
 * Steps that the model left out. What stood in them and jumps that led to them stay as they are and hang in the air.
 *
 * Restored: the outline has as many steps of this label as without the damage.
 */
export const dropped: Spoiling = {
  kind: 'dropped',
  title: 'Schritt weggelassen',
  spoil(piece, share) {
    const rows = piece.draw(stepRows(piece.draft), share);
    piece.draft.rows = piece.draft.rows.filter((row) => !rows.includes(row));
    return rows.map(({ n, label, kind, evidence }) => ({
      kind: 'dropped',
      row: n,
      label,
      what: `Zeile ${n} (${kind}) fehlt`,
      aliases: [],
      lost: evidence,
      isRestored: (result, undamaged) => result.called(label).length >= undamaged.called(label).length,
    }));
  },
};
