import type { ProcessOutline } from '@lotse/model';
import { z } from 'zod';
import type { Trap } from '../comparison.ts';
import type { ScoredCase } from '../scored-process.ts';

const Score = z.object({ value: z.number(), precision: z.number().optional(), recall: z.number().optional() });

/** By metric's name; a metric without anything to measure in the item is absent. */
const Scores = z.record(z.string(), Score);
export type Scores = z.infer<typeof Scores>;

/** By scale's name. */
const ScoresByScale = z.record(z.string(), Scores);
export type ScoresByScale = z.infer<typeof ScoresByScale>;

const Tokens = z.object({ in: z.number(), out: z.number() });

const Entry = z.object({ key: z.string(), text: z.string() });
const Sides = z.object({ missed: z.array(Entry), invented: z.array(Entry) });

/**
 * One draft of one item: a line of `results.jsonl`. It holds no time and no path, so that a repeated run writes the
 * same bytes.
 */
export const ItemResult = z.object({
  version: z.literal(1),
  set: z.string(),
  id: z.string(),
  /** From 1. */
  sample: z.number().int().positive(),
  title: z.string(),
  part: z.enum(['main', 'scan', 'variant']),
  scores: ScoresByScale,
  /** Controls and published drafts, by name; the same for every sample. */
  others: z.record(z.string(), ScoresByScale),
  /** Absent where no model was asked. */
  cost: z
    .object({ calls: z.number(), repairs: z.number(), tokens: Tokens, pages: z.number(), characters: z.number() })
    .optional(),
  /** What could not be read or made, in German. */
  failures: z.array(z.string()),
  /** What the BPMN schema and the lint rules complain about. */
  problems: z.array(z.string()),
  /** What was missed and invented, by the first scale. */
  difference: z.object({
    matched: z.array(z.string()),
    steps: Sides,
    flows: Sides,
    gateways: Sides,
    actors: Sides,
    findings: Sides,
    fields: Sides,
    traps: z.array(Entry),
  }),
});
export type ItemResult = z.infer<typeof ItemResult>;

/** What the report draws: `details/<set>/<id>.<sample>.json`. */
export interface ItemDetail {
  version: 1;
  set: string;
  id: string;
  sample: number;
  title: string;
  /** The files that were read, with their blocks' text by block id. */
  documents: { file: string; blocks: Record<string, string> }[];
  gold: ScoredCase;
  draft: ScoredCase;
  /** Absent where nothing was drafted; compile it to draw it. */
  outline?: ProcessOutline;
  /** Nodes that stand for each other by the first scale: ids of `draft` and `gold`. */
  pairs: { draft: string; gold: string; similarity: number }[];
  /** The traps of the item, and whether the draft fell into them. */
  traps: (Trap & { hit: boolean })[];
}

/** `manifest.json`: how a run was made, and the only place for times. */
export const RunManifest = z.object({
  version: z.literal(1),
  tool: z.string(),
  /** SHA-256 of the program's files. */
  program: z.string(),
  /** ISO 8601. */
  created: z.string(),
  /** Absent while drafts are missing. */
  finished: z.string().optional(),
  /** `gold`: the answer's own steps, to see what findings could reach; `none`: nothing was drafted. */
  extractor: z.enum(['rules', 'llm', 'gold', 'none']),
  /** How the model is asked; absent without one. */
  strategy: z.enum(['single', 'steps']).optional(),
  model: z.object({ name: z.string(), host: z.string(), replayed: z.boolean() }).optional(),
  prompts: z.array(z.object({ name: z.string(), version: z.string(), sha256: z.string() })).optional(),
  samples: z.number(),
  /** By what labels are compared, in the order of the columns. */
  scales: z.array(z.object({ name: z.string(), title: z.string(), threshold: z.number() })),
  sets: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      licence: z.string(),
      leakage: z.string(),
      /** What was missed or made up is not kept. */
      blind: z.boolean().optional(),
      /** SHA-256 over the item's documents and answers, by item. */
      items: z.record(z.string(), z.string()),
      broken: z.array(z.object({ id: z.string(), message: z.string() })),
    }),
  ),
  /** Of all results together. */
  usage: z.object({ calls: z.number(), tokens: Tokens }).optional(),
  /** Seconds of extraction, by `set/id#sample`. */
  seconds: z.record(z.string(), z.number()),
});
export type RunManifest = z.infer<typeof RunManifest>;

/** A run as it lies in its folder. */
export interface EvalRun {
  folder: string;
  manifest: RunManifest;
  /** Sorted by set, id, sample. */
  results: ItemResult[];
}
