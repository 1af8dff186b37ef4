import type { FindingCode } from '../catalogue/catalogue.ts';

/** Where in the documents a rule looks, beyond procedures, leaflets, web pages, mails and notes. */
export type Ground =
  /** Labels and instructions of forms. */
  | 'form'
  /** Lines of a list of proofs: list items and table rows under "Unterlagen", check lists. */
  | 'proofList';

/** How the wording of the documents gives a finding. One rule, one way of saying it; a code may have several. */
export interface TextRule {
  code: FindingCode;
  /** What is said. The finding's evidence is the sentence in which one of them matches and is asserted. */
  says: readonly RegExp[];
  /** Must stand in the same sentence, or for `before` in it or in the sentence before. */
  needs?: RegExp;
  before?: RegExp;
  /** Must stand in the same block: for the cells of a table row, in one of them. */
  inBlock?: RegExp;
  /** The paper that is meant: no finding where it is what the service itself issues. */
  paper?: RegExp;
  /** Counter-sign: no finding if it stands in the same part of the sentence, as far as the next semicolon. */
  unless?: RegExp;
  /** Counter-sign that reaches only as far as the clause. */
  unlessInClause?: RegExp;
  /** Only there; absent: running text of all documents but forms and laws. */
  on?: readonly Ground[];
  /** The words that a label of the step has on which the finding naturally sits. */
  sits?: RegExp;
  /** Where it sits if no step is told in the same passage: where the service starts, or the whole case. */
  home?: 'start' | 'case';
  /** It only counts if nothing stronger was found for the code. */
  weak?: true;
  /** The pattern carries its own denial ("unvollständig"): a "nicht" beside it does not undo it. */
  deniable?: false;
}
