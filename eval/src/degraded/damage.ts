import type { OutlineView } from './outline-view.ts';

/** Wrong content of a draft, row by row. */
export const contentKinds = [
  'dropped',
  'invented',
  'inventedQuote',
  'inventedNear',
  'inventedMisquoted',
  'paraphrased',
  'nextNumber',
  'otherNumber',
  'branchesSwapped',
  'wrongParent',
  'duplicated',
  'wrongPerformer',
  'wrongLanguage',
  'cellMissing',
  'cellExtra',
  'cellsExchanged',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** A form that cannot be read as it stands; befalls a reply as a whole. */
export const formKinds = [
  'fenced',
  'cut',
  'cutSilently',
  'cutAlways',
  'commas',
  'singleQuotes',
  'missingKeys',
  'semicolons',
  'markdownTable',
  'numberedList',
  'objects',
  'oneText',
] as const;
export type FormKind = (typeof formKinds)[number];

export type DamageKind = ContentKind | FormKind;

/** One thing that was done to a reply. */
export interface Damage {
  kind: DamageKind;
  /** The number of the row; null where the whole reply is meant. */
  row: number | null;
  /** The row's label as the undamaged reply has it; of an invented row its own. */
  label: string;
  /** What was done, in German. */
  what: string;
}

/** Damage to content, with what the judge needs to find it again. */
export interface ContentDamage extends Damage {
  row: number;
  /** Numbers and labels besides `row` and `label` that a message may name it by. */
  aliases: readonly (number | string)[];
  /** Blocks that the undamaged row quotes and that this damage may leave unused. */
  lost: readonly { block: string; quote: string }[];
  /** Whether the outline is at this place as it is without the damage. */
  isRestored(result: OutlineView, undamaged: OutlineView): boolean;
}

/**
 * What became of damage in what the user is given.
 *
 * `repaired`: at this place the outline and its open questions are as without the damage. `marked`: they are not, and
 * something tells the user. `unmarked`: they are not, and nothing does.
 */
export type Verdict = 'repaired' | 'marked' | 'unmarked';

/** By what damage is marked, in the order in which the judge looks. */
export const markKinds = ['unsupported', 'question', 'warning', 'unusedPassage', 'error'] as const;
export type Mark = (typeof markKinds)[number];

export interface Outcome {
  damage: Damage;
  verdict: Verdict;
  /** The first that was found; absent unless `marked`. */
  mark?: Mark;
}
