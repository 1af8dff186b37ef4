import type { ContentDamage, ContentKind } from '../damage.ts';
import type { OutlineView } from '../outline-view.ts';
import { type Spoiling, stepRows, type Workpiece } from '../workpiece.ts';

/** Where what stands in a line: n, in, kind, label, by, sentences, more. */
const places = { inside: 1, kind: 2, by: 4, sentences: 5, more: 6 } as const;

/**
 * A line with a cell too few: an empty one was passed over, so that the others moved up; where there is none, the
 * performer is missing.
 *
 * Restored: steps of this label have the same performer, the same place and the same passages as without the damage.
 */
export const cellMissing: Spoiling = {
  kind: 'cellMissing',
  title: 'Zelle fehlt',
  spoil: (piece, share) =>
    spoilCells(piece, share, 'cellMissing', (cells) => {
      const empty = [places.inside, places.by, places.sentences].filter((at) => cells[at] === '');
      return cells.toSpliced(piece.chance.pick(empty) ?? places.by, 1);
    }),
};

/** A line with a cell too many: an empty one, or one that says what the kind says. Restored: as above. */
export const cellExtra: Spoiling = {
  kind: 'cellExtra',
  title: 'Zelle zu viel',
  spoil: (piece, share) =>
    spoilCells(piece, share, 'cellExtra', (cells) => {
      const at = piece.chance.pick([places.inside, places.by, places.sentences, places.more]) ?? places.by;
      return cells.toSpliced(at, 0, piece.chance.next() < 0.7 ? '' : '-');
    }),
};

/** Two cells of a line have changed places. Restored: as above. */
export const cellsExchanged: Spoiling = {
  kind: 'cellsExchanged',
  title: 'Zellen vertauscht',
  spoil: (piece, share) =>
    spoilCells(piece, share, 'cellsExchanged', (cells) => {
      const pairs = [
        [places.inside, places.kind],
        [places.by, places.sentences],
        [places.sentences, places.more],
        [places.kind, places.kind + 1],
        [places.kind + 1, places.by],
      ] as const;
      const [one, other] = piece.chance.pick(pairs.filter(([a, b]) => cells[a] !== cells[b])) ?? pairs[0];
      return cells.with(one, cells[other] ?? '').with(other, cells[one] ?? '');
    }),
};

function spoilCells(
  piece: Workpiece,
  share: number,
  kind: ContentKind,
  change: (cells: string[]) => string[],
): ContentDamage[] {
  return piece.draw(stepRows(piece.draft), share).flatMap((row): ContentDamage[] => {
    const cells = piece.cellsOf(row);
    if (cells === undefined) return [];
    row.cells = change(cells);
    return [
      {
        kind,
        row: row.n,
        label: row.label,
        what: row.cells.join('|'),
        aliases: [],
        lost: row.evidence,
        isRestored: (result, undamaged) => whatIsSaid(row.label, result) === whatIsSaid(row.label, undamaged),
      },
    ];
  });
}

function whatIsSaid(label: string, view: OutlineView): string {
  const all = view
    .called(label)
    .map(({ performer, container, quotes }) => JSON.stringify([performer, container, quotes]));
  return JSON.stringify(all.toSorted());
}
