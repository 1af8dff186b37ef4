import type { Group } from '../statistics/groups.ts';

/** Why a metric does not hold. */
export type Shortfall =
  /** The mean fell by more than the noise. */
  | 'noise'
  /** It fell by less, yet on the whole in every resample of the items. */
  | 'interval'
  /** It was measured in the baseline and is nowhere now. */
  | 'vanished';

/** One metric beside the baseline, over the items whose answers are still the same. */
export interface GatedMetric {
  group: Exclude<Group, 'variant'>;
  scale: string;
  metric: string;
  /** German. */
  title: string;
  /** Items that had it then or have it now. */
  items: number;
  /**
   * Means over these items. Where one of the two has nothing to measure it counts there as the worst: a draft without
   * a matched step has no performer to judge, and is not the better for it.
   */
  before: number;
  mean: number;
  /** How much worse it is, with the 95 % interval over items; negative: better. */
  loss: number;
  low: number;
  high: number;
  /** So much the mean may fall. */
  noise: number;
  /** False: is reported alone. */
  gated: boolean;
  failed?: Shortfall;
}

export interface GatedFloor {
  metric: string;
  title: string;
  scale: string;
  limit: number;
  /** Absent where it was not measured, which fails too. */
  mean?: number;
  failed: boolean;
}

export interface GatedSet {
  set: string;
  title: string;
  /** Of the baseline; those that are neither missing nor changed are compared. */
  items: number;
  metrics: GatedMetric[];
  floors: GatedFloor[];
  /** Tokens per draft, in and out together, where both runs asked a model. */
  tokens?: { before: number; now: number; failed: boolean };
  /** Of the baseline, not in the run; fails. */
  missing: string[];
  /** Documents or answer are not those of the baseline: left out of the means. Fails where it is over half of them. */
  changed: string[];
  /** In the run, not in the baseline: compared with nothing. */
  added: string[];
  /** Metrics that the baseline does not know: compared with nothing. */
  addedMetrics: string[];
}

/** A run held against a baseline. */
export interface GateResult {
  version: 1;
  verdict: 'passed' | 'failed';
  /** Why, German sentences; none if passed. */
  failures: string[];
  /** Of the baseline. */
  sets: GatedSet[];
  /** Of the run, not in the baseline: compared with nothing. */
  addedSets: string[];
}
