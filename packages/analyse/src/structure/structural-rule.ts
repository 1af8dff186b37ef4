import type { ProcessOutline, SourceDocument } from '@lotse/model';
import type { Claim } from '../claim.ts';
import type { Target } from '../targets.ts';

/** What a rule about forms and the shape of the process is given. */
export interface CaseView {
  outline: ProcessOutline;
  documents: readonly SourceDocument[];
  targets: readonly Target[];
  /** What the wording gave. */
  told: readonly Claim[];
}

/** A finding that the form or the process itself shows, not its wording. */
export type StructuralRule = (view: CaseView) => Claim[];
