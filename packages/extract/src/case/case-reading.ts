import type { OpenQuestion, SourceDocument, Warning } from '@lotse/model';

/** A question that a look at the whole case raises; its id is made when it joins the draft. */
export type CaseQuestion = Omit<OpenQuestion, 'id'>;

/** What of a case's documents is to be drafted from, and what there is to say of the rest. */
export interface CaseReading {
  documents: readonly SourceDocument[];
  warnings: readonly Warning[];
  questions: readonly CaseQuestion[];
}
