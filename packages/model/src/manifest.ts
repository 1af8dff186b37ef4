import { z } from 'zod';
import { Warning } from './source-document.ts';

/** The three figures that every result shows, each 0 to 1. */
export const Measures = z.object({
  /** Share of asserted elements whose quote stands in the source. */
  grounding: z.number(),
  /** Share of procedural blocks that some element quotes. */
  coverage: z.number(),
  /** Share of elements that a second, independent extraction also found; null when none was made. */
  agreement: z.number().nullable(),
  /** Steps, by id, that only this extraction found; absent when no second one was made. */
  alone: z.array(z.string()).optional(),
  /** Procedural blocks that no element quotes. */
  unused: z.array(z.object({ document: z.string(), block: z.string() })),
  /** How many elements of the draft rest on each document of the case; 0 for those left out. */
  contributions: z.array(z.object({ document: z.string(), elements: z.number().int() })).optional(),
});
export type Measures = z.infer<typeof Measures>;

/** `manifest.json`: how a case was made. Times stand only here, so that everything else is the same from run to run. */
export const Manifest = z.object({
  version: z.literal(1),
  tool: z.string(),
  created: z.string(),
  documents: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      sha256: z.string(),
      reader: z.string(),
      warnings: z.array(Warning),
    }),
  ),
  extractor: z.enum(['rules', 'llm']),
  /** The model was asked for and failed; the rules took over. */
  fallback: z.boolean().optional(),
  strategy: z.string(),
  model: z.object({ name: z.string(), host: z.string() }).optional(),
  prompts: z.array(z.object({ name: z.string(), version: z.string(), sha256: z.string() })).optional(),
  /** Answers of the model and their tokens, from wherever they came: the same from run to run. */
  calls: z.number().int().optional(),
  tokens: z.object({ in: z.number(), out: z.number() }).optional(),
  /** How many of the answers were kept of earlier runs and cost nothing. */
  keptCalls: z.number().int().optional(),
  /** What the other answers cost, by the prices in `lotse.yaml`. */
  cost: z.object({ amount: z.number(), currency: z.string() }).optional(),
  seconds: z.record(z.string(), z.number()),
  measures: Measures,
  /** Files that gave no document; they stand among the warnings too. */
  unread: z.array(Warning).optional(),
  warnings: z.array(Warning),
  results: z.array(z.object({ file: z.string(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One line of `history.jsonl`. */
export const HistoryEntry = z.object({
  version: z.literal(1),
  time: z.string(),
  /** `tool`, or the name of the person. */
  by: z.string(),
  action: z.string(),
  element: z.string().optional(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** One line of `egress.jsonl`: what left this machine. */
export const EgressEntry = z.object({
  version: z.literal(1),
  time: z.string(),
  host: z.string(),
  model: z.string(),
  purpose: z.string(),
  /** Characters sent and received. */
  sent: z.number().int(),
  received: z.number().int(),
  sha256: z.string(),
  /** Whether personal data was replaced by tokens before sending. */
  redacted: z.boolean(),
  /** The request as sent, after redaction; only with `policy.record: text`. */
  text: z.string().optional(),
});
export type EgressEntry = z.infer<typeof EgressEntry>;
