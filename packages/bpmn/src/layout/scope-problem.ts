import type { Item } from './problem.ts';
import type { Taste, Wire } from './sketch.ts';

/** Rows of band b are counted around b times this, so that bands never mix. */
export const bandStep = 1000;

/** What the rows of one scope are sought for: the process itself, or the inside of a sub-process. */
export interface ScopeProblem {
  items: readonly Item[];
  members: readonly Item[];
  wires: Wire[];
  c0: number[];
  c1: number[];
  /** Rows a frame needs above and below the row its edges dock at. */
  up: readonly number[];
  down: readonly number[];
  pulls: readonly { item: number; y: number }[];
  taste: Taste;
  /** All members share one stripe, whatever their lane. */
  single: boolean;
}
