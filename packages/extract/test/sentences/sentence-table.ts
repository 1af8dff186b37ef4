import type { SourceDocument } from '@lotse/model';

/**
 * Sentences with the acts that they hold. Acts are parted by ";", each "verb Object [performer] >partner ~medium": the
 * object is a word that the label holds, "*" stands for any word, performer and partner are parts of a name, "@" is whoever
 * applies. What an act leaves out is not looked at. "-" is no act, "*" alone is not looked at but for running through.
 */
export interface SentenceTable {
  phenomenon: string;
  kind?: SourceDocument['kind'];
  /** The sentences are items of a list. */
  item?: 'numbered' | 'bullet';
  /** The sentences are rows, cells parted by "|", below these heads. */
  table?: readonly string[];
  /** The sentences are turns of an interview. */
  interview?: true;
  sentences: readonly (readonly [sentence: string, acts: string])[];
}
