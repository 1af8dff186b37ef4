import type { ContentDamage } from '../damage.ts';
import { inEnglish } from '../words/english.ts';
import type { Spoiling } from '../workpiece.ts';

/**
 * Labels of tasks in English, word for word and half of it left German, as small models do.
 *
 * Restored: the outline has as many steps of the German label as without the damage.
 */
export const wrongLanguage: Spoiling = {
  kind: 'wrongLanguage',
  title: 'Bezeichnung englisch',
  spoil: (piece, share) =>
    piece
      .draw(
        piece.draft.rows.filter(({ kind, label }) => kind === 'task' && inEnglish(label) !== undefined),
        share,
      )
      .map((row): ContentDamage => {
        const { label } = row;
        row.label = inEnglish(label) ?? label;
        return {
          kind: 'wrongLanguage',
          row: row.n,
          label,
          what: `heißt „${row.label}“`,
          aliases: [row.label],
          lost: [],
          isRestored: (result, undamaged) => result.called(label).length >= undamaged.called(label).length,
        };
      }),
};
