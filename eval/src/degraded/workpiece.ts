import type { SourceDocument } from '@lotse/model';
import { PassageIndex } from '../matching/passages.ts';
import type { Passage } from '../scored-process.ts';
import type { Chance } from './chance.ts';
import type { ContentDamage, ContentKind } from './damage.ts';
import type { Cited, WireDraft, WorkDraft, WorkRow } from './wire/wire.ts';

/** One way to spoil a draft. To add one is to add a file beside `dropped.ts` and a line in `index.ts`. */
export interface Spoiling {
  kind: ContentKind;
  /** German, for the table. */
  title: string;
  /** Changes the draft in the workpiece. `share`: of what it can befall, 0 to 1; where there is any, at least one. */
  spoil(piece: Workpiece, share: number): ContentDamage[];
}

/** A draft that is being damaged. No row is damaged twice, so that each damage can be judged by itself. */
export interface Workpiece extends Pick<WireDraft, 'sentences' | 'newRow' | 'cellsOf'> {
  draft: WorkDraft;
  chance: Chance;
  /** So many of these rows as the share says, in their order, of those that nothing befell yet. */
  draw(rows: readonly WorkRow[], share: number): WorkRow[];
  /** Takes rows out of what can be drawn. */
  spare(...rows: readonly WorkRow[]): void;
  isSpared(row: WorkRow): boolean;
  /** A number that no row has. */
  freshNumber(): number;
  /** Where a quote of the model stands; undefined: nowhere. */
  locate(reference: Cited): Passage | undefined;
  overlap(a: Passage, b: Passage): boolean;
  documents: readonly SourceDocument[];
}

export function workpieceOf(wire: WireDraft, documents: readonly SourceDocument[], chance: Chance): Workpiece {
  const index = new PassageIndex(documents);
  const copy = structuredClone(wire.draft);
  const spared = new Set<WorkRow>();
  let highest = Math.max(0, ...copy.rows.map(({ n }) => n));
  return {
    draft: copy,
    sentences: wire.sentences,
    newRow: wire.newRow,
    cellsOf: wire.cellsOf,
    chance,
    draw(rows, share) {
      const count = share <= 0 || rows.length === 0 ? 0 : Math.max(1, Math.round(rows.length * share));
      const drawn = new Set(chance.shuffled(rows.filter((row) => !spared.has(row))).slice(0, count));
      for (const row of drawn) spared.add(row);
      return rows.filter((row) => drawn.has(row));
    },
    spare: (...rows) => {
      for (const row of rows) spared.add(row);
    },
    isSpared: (row) => spared.has(row),
    freshNumber: () => ++highest,
    locate({ block, quote }) {
      const passages = documents.flatMap(({ file, blocks }): Passage[] =>
        blocks.some(({ id }) => id === block) ? [{ file, block, quote }] : [],
      );
      const anywhere = documents.map(({ file }): Passage => ({ file, quote }));
      return [...passages, ...anywhere].find((passage) => index.locate(passage).length > 0);
    },
    overlap: (a, b) => index.overlap(a, b),
    documents,
  };
}

const stepKinds: ReadonlySet<string> = new Set(['task', 'wait', 'choice', 'several', 'race', 'subprocess', 'end']);

/** Rows that say something that is done, asked, waited for or reached; they alone can be found again by their label. */
export function stepRows(draft: WorkDraft): WorkRow[] {
  return draft.rows.filter(({ kind, label }) => stepKinds.has(kind) && label.trim() !== '');
}
