import type { ContentDamage } from '../damage.ts';
import type { Cited } from '../wire/wire.ts';
import type { Workpiece } from '../workpiece.ts';

/** Whether a step of this label quotes again at least half of a passage that its row named at first. */
export function quotingAgain(piece: Workpiece, label: string, before: readonly Cited[]): ContentDamage['isRestored'] {
  const files = new Map(piece.documents.map(({ id, file }) => [id, file]));
  const passages = before.flatMap((one) => piece.locate(one) ?? []);
  return (result) =>
    result
      .called(label)
      .some(({ quotes }) =>
        quotes.some(({ document, block, quote }) =>
          passages.some((passage) => piece.overlap(passage, { file: files.get(document) ?? document, block, quote })),
        ),
      );
}
