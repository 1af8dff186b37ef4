import { type ContentKind, contentKinds, type FormKind, formKinds } from './damage.ts';

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
  inventedMisquoted: 0.1,
  paraphrased: 0.2,
  branchesSwapped: 0.2,
  wrongParent: 0.1,
  duplicated: 0.1,
  wrongPerformer: 0.1,
  wrongLanguage: 0.1,
};

/**
 * All at once: still a tenth invented without a passage, half of it with a quote of its own, and the form wrong in a way
 * that the model can mend.
 */
export const weakModel: Profile = {
  name: 'weak',
  content: {
    ...shares,
    invented: 0.05,
    inventedQuote: 0.05,
    inventedMisquoted: 0,
    wrongParent: 0.05,
    duplicated: 0.05,
  },
  form: formKinds.filter((kind) => kind !== 'cutAlways'),
};

/** Each kind alone, in the order of the table. */
export const singleProfiles: readonly Profile[] = [
  ...contentKinds.map((kind): Profile => ({ name: kind, content: { [kind]: shares[kind] }, form: [] })),
  ...formKinds.map((kind): Profile => ({ name: kind, content: {}, form: [kind] })),
];

export const profiles: readonly Profile[] = [...singleProfiles, weakModel];
