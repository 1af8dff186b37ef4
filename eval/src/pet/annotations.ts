/** What a span of a text is in PET's scheme (Bellan et al. 2022). */
export const mentionTypes = [
  'Activity',
  'Activity Data',
  'Actor',
  'Further Specification',
  'XOR Gateway',
  'AND Gateway',
  'Condition Specification',
] as const;
export type MentionType = (typeof mentionTypes)[number];

/** How two spans belong together, and which of them comes first: an activity uses its data, flows lead onwards. */
export const relationTypes = [
  'Flow',
  'Uses',
  'Actor Performer',
  'Actor Recipient',
  'Further Specification',
  'Same Gateway',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** Tokens of a text by number from 0, end exclusive; never across sentences. */
export interface TokenSpan {
  start: number;
  end: number;
}

export interface Mention extends TokenSpan {
  /** Unique within the text. */
  id: number;
  type: MentionType;
}

export interface Relation {
  type: RelationType;
  /** Ids of mentions. */
  from: number;
  to: number;
}

/** A text in words, and what is marked in it, by hand or by projection. */
export interface Annotations {
  tokens: readonly Token[];
  mentions: readonly Mention[];
  relations: readonly Relation[];
}

/** A word or mark of a text; `tag` is its part of speech in the Penn Treebank's set. */
export interface Token {
  text: string;
  tag: string;
  /** The number of its sentence, from 0. */
  sentence: number;
}
