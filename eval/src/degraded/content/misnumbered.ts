import type { ContentDamage, ContentKind } from '../damage.ts';
import type { Cited } from '../wire/wire.ts';
import { type Spoiling, stepRows, type Workpiece } from '../workpiece.ts';
import { quotingAgain } from './quoting-again.ts';

/** Sentences from one that a wrong number is away at least. */
const FAR = 4;

/**
 * All numbers of a step one too high, or too low.
 *
 * Restored: a step of this label quotes again at least half of a sentence that the row named at first.
 */
export const nextNumber: Spoiling = {
  kind: 'nextNumber',
  title: 'Satznummer um eins daneben',
  spoil(piece, share) {
    const by = piece.chance.next() < 0.5 ? -1 : 1;
    return misnumber(piece, share, 'nextNumber', (at) => [at + by, at - by]);
  },
};

/** All numbers of a step those of sentences elsewhere. Restored: as above. */
export const otherNumber: Spoiling = {
  kind: 'otherNumber',
  title: 'Satznummer von anderswo',
  spoil: (piece, share) =>
    misnumber(piece, share, 'otherNumber', (at) =>
      piece.chance.shuffled([...piece.sentences.keys()].filter((other) => Math.abs(other - at) >= FAR)),
    ),
};

function misnumber(
  piece: Workpiece,
  share: number,
  kind: ContentKind,
  candidates: (at: number) => readonly number[],
): ContentDamage[] {
  const { sentences } = piece;
  const placeOf = ({ block, quote }: Cited) => sentences.findIndex((one) => one.block === block && one.quote === quote);
  const rows = stepRows(piece.draft).filter(
    ({ evidence }) => evidence.length > 0 && evidence.every((one) => placeOf(one) >= 0),
  );
  return piece.draw(rows, share).flatMap((row): ContentDamage[] => {
    const before = row.evidence;
    const own = new Set(before.map(placeOf));
    const after = before.flatMap((one) => {
      const other = candidates(placeOf(one)).find((at) => sentences[at] !== undefined && !own.has(at));
      return other === undefined ? [] : (sentences[other] ?? []);
    });
    if (after.length === 0) return [];
    row.evidence = after.map((one) => ({ ...one }));
    return [
      {
        kind,
        row: row.n,
        label: row.label,
        what: `nennt „${after[0]?.quote}“ statt „${before[0]?.quote}“`,
        aliases: [],
        lost: before,
        isRestored: quotingAgain(piece, row.label, before),
      },
    ];
  });
}
