import type { SourceDocument } from '@lotse/model';
import type { ContentKind, FormKind } from '../damage.ts';

/** How a model is asked: one question for the whole case, or short ones with numbered sentences. */
export type Strategy = 'single' | 'steps';

/** A place in the documents as a row names it. */
export interface Cited {
  block: string;
  quote: string;
}

/** What the rows of all strategies share. What else a row says is left as it is. */
export interface WorkRow {
  n: number;
  in: number | null;
  kind: string;
  label: string;
  by: string | null;
  evidence: Cited[];
  /** Cells that stand on the wire instead of the row's own; only where rows are lines of cells. */
  cells?: string[];
}

export interface WorkDraft {
  participants: { id: string; name: string; kind: string; aliases: string[] }[];
  rows: WorkRow[];
}

/** An answer as it goes over the wire. */
export type WireAnswer = Record<string, unknown> & { rows: unknown[] };

/** A recorded answer taken apart, so that its rows can be damaged. */
export interface WireDraft {
  draft: WorkDraft;
  /** What the model asks of its own accord. */
  questions: readonly string[];
  /** Sentences that rows may name, in the order of the documents; empty where rows quote in words of their own. */
  sentences: readonly Cited[];
  /** A row in which nothing else is said. */
  newRow(row: Omit<WorkRow, 'cells'>): WorkRow;
  /** A row's line in cells; undefined where rows are none. */
  cellsOf(row: WorkRow): string[] | undefined;
  /** The answer with these rows. */
  answer(rows: readonly WorkRow[]): WireAnswer;
}

/** The wire format of a strategy: how an answer is taken apart, and what can befall it. */
export interface Wire {
  strategy: Strategy;
  /** What the first question is called, whose answer is damaged. */
  purpose: string;
  content: readonly ContentKind[];
  forms: readonly FormKind[];
  /**
   * @param asked the question with the documents in it
   * @returns undefined for an answer that was itself of no use
   */
  read(text: string, asked: string, documents: readonly SourceDocument[]): WireDraft | undefined;
  /** The answer by which a later question changes nothing; undefined: the model says the first answer again. */
  unchanged(purpose: string): object | undefined;
}
