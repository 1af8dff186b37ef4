import type { ParticipantKind } from '@lotse/model';
import { z } from 'zod';
import type { RowKind } from '../draft.ts';

/** What a model answers, read: rows that name their passages by the numbers of sentences. See `compact.ts`. */

export interface StepParticipant {
  id: string;
  name: string;
  kind: z.infer<typeof ParticipantKind>;
  within: string | null;
  aliases: string[];
  /** Numbers of sentences; empty where the name itself stands in the text. */
  at: number[];
}

export interface StepRow {
  n: number;
  /** The number of the row it stands in; null at the top. */
  in: number | null;
  kind: RowKind;
  label: string;
  /** Who does it: a participant's id; null where it is said nowhere. */
  by: string | null;
  /** Numbers of the sentences that say it. */
  at: number[];
  /** `key=value` or a lone key, see `attributes` in to-draft.ts. */
  more: string[];
  /** Share of several drafts that have it, 0 to 1; absent where there is one. */
  agreement?: number;
}

export interface StepTrigger {
  label: string;
  /** Where it arrives. */
  by: string | null;
  at: number[];
  more: string[];
}

export interface StepQuestion {
  question: string;
  row: number | null;
  at: number[];
}

export const StepDecision = z.object({
  name: z.string(),
  row: z.number().int().nullable(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  /** Cells of each rule: one for each input, then one for each output. */
  rules: z.array(z.array(z.string())),
  at: z.array(z.number().int()),
});
export type StepDecision = z.infer<typeof StepDecision>;

export interface StepDraft {
  process: string;
  service: string;
  participants: StepParticipant[];
  triggers: StepTrigger[];
  rows: StepRow[];
  decisions: StepDecision[];
  questions: StepQuestion[];
}
