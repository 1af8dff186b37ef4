import type { ProcessOutline } from '@lotse/model';
import type { Cost, Trap } from '../comparison.ts';
import type { Part } from '../data/data-set.ts';
import type { Difference } from '../difference/difference.ts';
import type { Score } from '../score.ts';
import type { ScoredCase } from '../scored-process.ts';

/** By metric's name; a metric without anything to measure in the item is absent. */
export type Scores = Record<string, Score>;

/** By scale's name. */
export type ScoresByScale = Record<string, Scores>;

/**
 * One draft of one item: a line of `results.jsonl`. It holds no time and no path, so that a repeated run writes the
 * same bytes.
 */
export interface ItemResult {
  version: 1;
  set: string;
  id: string;
  /** From 1. */
  sample: number;
  title: string;
  part: Part;
  scores: ScoresByScale;
  /** Controls and published drafts, by name; the same for every sample. */
  others: Record<string, ScoresByScale>;
  /** Absent where no model was asked. */
  cost?: Cost;
  /** What could not be read or made, in German. */
  failures: string[];
  /** What the BPMN schema and the lint rules complain about. */
  problems: string[];
  /** What was missed and invented, by the first scale. */
  difference: Difference;
}

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
export interface RunManifest {
  version: 1;
  tool: string;
  /** SHA-256 of the program's files. */
  program: string;
  /** ISO 8601. */
  created: string;
  finished?: string;
  extractor: 'rules' | 'llm' | 'none';
  model?: { name: string; host: string; replayed: boolean };
  prompts?: { name: string; version: string; sha256: string }[];
  samples: number;
  /** By what labels are compared: names in the order of the columns. */
  scales: { name: string; title: string; threshold: number }[];
  sets: {
    name: string;
    title: string;
    licence: string;
    leakage: string;
    /** SHA-256 over the item's documents and answers, by item. */
    items: Record<string, string>;
    broken: { id: string; message: string }[];
  }[];
  /** Of all results together. */
  usage?: { calls: number; tokens: { in: number; out: number } };
  /** Seconds of extraction, by `set/id#sample`. */
  seconds: Record<string, number>;
}

/** A run as it lies in its folder. */
export interface EvalRun {
  folder: string;
  manifest: RunManifest;
  /** Sorted by set, id, sample. */
  results: ItemResult[];
}
