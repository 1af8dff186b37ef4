import type { Finding, Maturity, ProcessOutline, SourceDocument, Warning } from '@lotse/model';

/** A case in the list: what a person needs to know before opening it. */
export type CaseEntry = { directory: string; name: string } & (
  | {
      state: 'readable';
      process: string;
      steps: number;
      openFindings: number;
      openQuestions: number;
      warnings: number;
    }
  | { state: 'damaged'; problem: string }
);

/** A case opened: what its screen shows. */
export interface CaseView {
  directory: string;
  name: string;
  outline: ProcessOutline;
  documents: readonly SourceDocument[];
  findings: readonly Finding[];
  maturity: Maturity | undefined;
  warnings: readonly Warning[];
  /** The catalogue's title for a finding's code. */
  titleOf(code: string): string;
}
