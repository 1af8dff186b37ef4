import type { Part } from '../data/data-set.ts';
import type { Entry } from '../difference/difference.ts';
import type { RunManifest } from '../run/records.ts';
import type { Group } from '../statistics/groups.ts';

/** `noise`: what was measured does not tell the two runs apart. */
export type Verdict = 'better' | 'worse' | 'noise';

/** One metric of two runs, over the items that both measured. */
export interface MetricComparison {
  set: string;
  group: Group;
  scale: string;
  metric: string;
  /** German. */
  title: string;
  better: 'higher' | 'lower';
  secondary: boolean;
  /** Items that have the figure in both runs. */
  items: number;
  /** Items that have it in one run alone, which no mean here contains. */
  onlyA: number;
  onlyB: number;
  a: number;
  b: number;
  /** `b − a`, with the 95 % interval of the paired bootstrap over items. */
  difference: number;
  low: number;
  high: number;
  /** Share of the resamples in which the difference is 0 or below. */
  shareNotAbove: number;
  /** So far the means of two runs may lie apart by chance alone; absent where no run has several samples. */
  runNoise?: number;
  verdict: Verdict;
}

/** What became of elements of the gold and of the draft. */
export type ChangeKind =
  /** Of the gold: missed by A, found by B. */
  | 'found'
  /** Of the gold: found by A, missed by B. */
  | 'lost'
  /** Made up by A, no longer by B. */
  | 'dropped'
  /** Made up by B, not by A. */
  | 'invented';

export type Aspect = 'steps' | 'flows' | 'gateways' | 'actors' | 'findings' | 'fields' | 'traps';

export interface Change {
  aspect: Aspect;
  kind: ChangeKind;
  /** The first five. */
  entries: Entry[];
  /** How many there are besides. */
  more: number;
}

/** One item in two runs. */
export interface ItemComparison {
  set: string;
  id: string;
  title: string;
  part: Part;
  verdict: 'better' | 'worse' | 'same';
  /** Mean change of the metrics that the documents are sorted by, turned so that above 0 is better. */
  change: number;
  /** Those of them that the item has in both runs. */
  sortedBy: { metric: string; title: string; a: number; b: number }[];
  /** Why: what B found, lost, dropped and invented. */
  changes: Change[];
  /** What could not be read or made in one run alone, in German. */
  failures: { onlyA: string[]; onlyB: string[] };
}

export interface RunLabel extends Pick<RunManifest, 'extractor' | 'model' | 'created' | 'samples' | 'tool'> {
  folder: string;
  tokensPerDraft?: number;
}

/** Two runs beside each other: A before, B after. */
export interface RunComparison {
  version: 1;
  a: RunLabel;
  b: RunLabel;
  /** Those that both have; the first is the one that documents are sorted by. */
  scales: { name: string; title: string }[];
  sets: { name: string; title: string; items: number }[];
  /** What is in one run alone or not comparable: named, never mixed in. Items as `set/id`. */
  leftOut: {
    scalesOnlyA: string[];
    scalesOnlyB: string[];
    itemsOnlyA: string[];
    itemsOnlyB: string[];
    /** Documents or answer differ between the runs. */
    answerChanged: string[];
  };
  metrics: MetricComparison[];
  /** The best gain first, the worst loss last. */
  items: ItemComparison[];
}
