import type { SourceDocument } from '@lotse/model';
import type { Statement } from './statements.ts';

/** What a document says to a question that has one answer. */
export interface Claim {
  /** What it is about: claims of one topic are compared. */
  topic: string;
  /** German, a whole sentence: „Welche Frist gilt für …?“ */
  question: string;
  /** The answer in a form that is the same however it is worded. */
  value: string;
  /** The answer in the document's words. */
  words: string;
  statement: Statement;
}

/** One kind of claim. To add one is to add a file with such a function, and a line in `contradictions.ts`. */
export type ClaimFinder = (document: SourceDocument) => Claim[];
