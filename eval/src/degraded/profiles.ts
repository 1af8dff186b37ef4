import { type ContentKind, contentKinds, type FormKind } from './damage.ts';
import { formSpoilings } from './form.ts';
import { wires } from './wire/index.ts';
import type { Strategy } from './wire/wire.ts';

/** A kind of bad model. */
export interface Profile {
  name: string;
  /** Shares, 0 to 1, of what each kind can befall. */
  content: Readonly<Partial<Record<ContentKind, number>>>;
  /** One of these befalls each reply; empty: its form is right. */
  form: readonly FormKind[];
}

/**
 * Shares where a kind befalls a draft alone: a fifth of the steps dropped, a tenth invented. The others were chosen so
 * that a short draft has one or two of each.
 */
const shares: Readonly<Record<ContentKind, number>> = {
  dropped: 0.2,
  invented: 0.1,
  inventedQuote: 0.1,
  inventedNear: 0.1,
  inventedMisquoted: 0.1,
  paraphrased: 0.2,
  nextNumber: 0.2,
  otherNumber: 0.1,
  branchesSwapped: 0.2,
  wrongParent: 0.1,
  duplicated: 0.1,
  wrongPerformer: 0.1,
  wrongLanguage: 0.1,
  cellMissing: 0.1,
  cellExtra: 0.1,
  cellsExchanged: 0.1,
};

/** What differs from `shares` where all come at once: as much in all as a bad model does. */
const together: Readonly<Partial<Record<ContentKind, number>>> = {
  invented: 0.05,
  inventedQuote: 0.05,
  inventedNear: 0.05,
  inventedMisquoted: 0,
  nextNumber: 0.1,
  otherNumber: 0.05,
  wrongParent: 0.05,
  duplicated: 0.05,
  cellMissing: 0.03,
  cellExtra: 0.03,
  cellsExchanged: 0.03,
};

/** The name of the profile with all kinds at once. */
export const WEAK = 'weak';

/** All at once; the form wrong in a way that the model can mend, or in which lines are meant all the same. */
export function weakModelOf(strategy: Strategy): Profile {
  const { content, forms } = wires[strategy];
  return {
    name: WEAK,
    content: Object.fromEntries(content.map((kind) => [kind, together[kind] ?? shares[kind]])),
    form: forms.filter((kind) => kind !== 'cutAlways'),
  };
}

/** Each kind alone, in the order of the table. */
export function profilesAlone(strategy: Strategy): Profile[] {
  const { content, forms } = wires[strategy];
  return [
    ...contentKinds
      .filter((kind) => content.includes(kind))
      .map((kind): Profile => ({ name: kind, content: { [kind]: shares[kind] }, form: [] })),
    ...formSpoilings
      .filter(({ kind }) => forms.includes(kind))
      .map(({ kind }): Profile => ({ name: kind, content: {}, form: [kind] })),
  ];
}
