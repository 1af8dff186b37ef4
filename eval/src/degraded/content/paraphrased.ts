import type { ContentDamage } from '../damage.ts';
import { otherWord } from '../words/synonyms.ts';
import { type Spoiling, stepRows, type Workpiece } from '../workpiece.ts';
import { quotingAgain } from './quoting-again.ts';

/**
 * Quotes in other words: all quotes of a step have words exchanged for others of like meaning, or in another order, or
 * both, and stand nowhere word for word any more.
 *
 * Restored: a step of this label quotes again at least half of a passage that the row quoted at first.
 */
export const paraphrased: Spoiling = {
  kind: 'paraphrased',
  title: 'Zitat umschrieben',
  spoil(piece, share) {
    const rows = piece.draw(
      stepRows(piece.draft).filter((row) => row.evidence.length > 0 && row.evidence.every((one) => piece.locate(one))),
      share,
    );
    return rows.flatMap((row): ContentDamage[] => {
      const before = row.evidence;
      const after = before.map(({ block, quote }) => ({ block, quote: inOtherWords(quote, piece) }));
      if (after.some((one) => piece.locate(one) !== undefined)) return [];
      row.evidence = after;
      return [
        {
          kind: 'paraphrased',
          row: row.n,
          label: row.label,
          what: `„${before[0]?.quote}“ heißt nun „${after[0]?.quote}“`,
          aliases: [],
          lost: before,
          isRestored: quotingAgain(piece, row.label, before),
        },
      ];
    });
  },
};

function inOtherWords(quote: string, { chance, locate }: Workpiece): string {
  const words = quote.trim().split(/\s+/);
  const swapped = words.map(otherWord);
  const inOrder = swapped.join(' ');
  const differs = locate({ block: '', quote: inOrder }) === undefined;
  if (differs && chance.next() < 0.5) return inOrder;
  const cut = Math.max(1, Math.round(words.length / 3));
  return [...swapped.slice(cut), ...swapped.slice(0, cut)].join(' ');
}
