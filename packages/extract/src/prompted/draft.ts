import { Channel, ParticipantKind, TaskType } from '@lotse/model';
import { z } from 'zod';

/** What a model is asked to fill in: flat rows, small enumerations, every key required and null where empty. */

export const Reference = z.object({ block: z.string(), quote: z.string() });
export type Reference = z.infer<typeof Reference>;

export const DraftParticipant = z.object({
  id: z.string(),
  name: z.string(),
  kind: ParticipantKind,
  within: z.string().nullable(),
  aliases: z.array(z.string()),
  evidence: z.array(Reference),
});
export type DraftParticipant = z.infer<typeof DraftParticipant>;

export const DraftTrigger = z.object({
  kind: z.enum(['none', 'message', 'timer', 'condition']),
  label: z.string(),
  at: z.string().nullable(),
  from: z.string().nullable(),
  channel: Channel.nullable(),
  evidence: z.array(Reference),
});
export type DraftTrigger = z.infer<typeof DraftTrigger>;

/** What a row is, and what it may stand in: see `placement` in rows.ts. */
export const RowKind = z.enum([
  'task',
  'wait',
  'choice',
  'several',
  'branch',
  'otherwise',
  'parallel',
  'path',
  'race',
  'on',
  'boundary',
  'subprocess',
  'goto',
  'end',
]);
export type RowKind = z.infer<typeof RowKind>;

/** `message`, `timer`, `date`, `condition` for wait, on and boundary; `error` also for boundary; the rest for end. */
export const RowEvent = z.enum(['none', 'message', 'timer', 'date', 'condition', 'error', 'terminate']);

export const Row = z.object({
  n: z.number().int(),
  /** The number of the row it stands in; null at the top. */
  in: z.number().int().nullable(),
  kind: RowKind,
  label: z.string(),
  by: z.string().nullable(),
  /** `by` was concluded from context. */
  byInferred: z.boolean(),
  type: TaskType.nullable(),
  /** Who a message goes to or comes from. */
  partner: z.string().nullable(),
  channel: Channel.nullable(),
  event: RowEvent.nullable(),
  /** ISO 8601: a duration, or a date with `event: date`. */
  time: z.string().nullable(),
  interrupting: z.boolean().nullable(),
  /** goto: the number of a row. */
  target: z.number().int().nullable(),
  uses: z.array(z.string()),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  legalBasis: z.array(z.string()),
  deadline: z.string().nullable(),
  discretion: z.enum(['bound', 'discretionary', 'judgement']).nullable(),
  evidence: z.array(Reference),
});
export type Row = z.infer<typeof Row>;

export const DraftQuestion = z.object({
  question: z.string(),
  row: z.number().int().nullable(),
  evidence: z.array(Reference),
});

export const DraftDecision = z.object({
  name: z.string(),
  row: z.number().int().nullable(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  rules: z.array(z.object({ conditions: z.array(z.string()), results: z.array(z.string()) })),
  evidence: z.array(Reference),
});

export const Draft = z.object({
  process: z.string(),
  service: z.string(),
  participants: z.array(DraftParticipant),
  triggers: z.array(DraftTrigger),
  rows: z.array(Row),
  questions: z.array(DraftQuestion),
  decisions: z.array(DraftDecision),
});
export type Draft = z.infer<typeof Draft>;

/** A row in which nothing is given but its number, the row it stands in, its kind and its label. */
export function bareRow(n: number, inside: number | null, kind: RowKind, label: string): Row {
  return {
    n,
    in: inside,
    kind,
    label,
    by: null,
    byInferred: false,
    type: null,
    partner: null,
    channel: null,
    event: null,
    time: null,
    interrupting: null,
    target: null,
    uses: [],
    inputs: [],
    outputs: [],
    legalBasis: [],
    deadline: null,
    discretion: null,
    evidence: [],
  };
}
