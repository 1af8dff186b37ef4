import { type ActorMatching, matchActors } from './matching/actor-matching.ts';
import { matchNodes, type NodeMatching } from './matching/node-matching.ts';
import type { PassageIndex } from './matching/passages.ts';
import type { Scale } from './matching/scale.ts';
import type { Score } from './score.ts';
import type { Passage, ScoredCase } from './scored-process.ts';

/** What must not be extracted or flagged, and why. */
export interface Trap {
  kind: 'finding' | 'activity' | 'participant';
  /** A finding's code, or the label of the step or participant. */
  what: string;
  quote: string;
  why: string;
}

/** What a draft cost, and the size of what was read. */
export interface Cost {
  /** Answers that were received, those that could not be used included. */
  calls: number;
  /** Rounds in which a draft was given back with the checker's complaints; a spoilt form is corrected beside that. */
  repairs: number;
  tokens: { in: number; out: number };
  /** The documents' own pages, else one per 1,800 characters (a Normseite), begun ones whole. */
  pages: number;
  characters: number;
}

/** What is known of a draft besides its answer; controls have none of it. */
export interface DraftChecks {
  /** Elements that assert something, and those of them whose quotes all stand in the documents. */
  asserted: number;
  grounded: number;
  /** Asserted elements without a quote that stands anywhere, and without the mark that says so to the reader. */
  hallucinated: number;
  soundness: 'sound' | 'unsound' | 'undecided';
  /** What the BPMN schema and the lint rules complain about. */
  problems: string[];
  /** Absent where no model was asked. */
  cost?: Cost;
}

/** One draft beside the gold of one case: what every metric is given. */
export interface Comparison {
  gold: ScoredCase;
  draft: ScoredCase;
  /** By what labels match. */
  scale: Scale;
  nodes: NodeMatching;
  actors: ActorMatching;
  passages: PassageIndex;
  traps: readonly Trap[];
  /** Codes that the gold set uses anywhere; others are not scored. */
  codes: ReadonlySet<string>;
  checks?: DraftChecks;
}

/** One figure. `score` gives nothing where the case has nothing to measure. */
export interface Metric {
  name: string;
  /** German, the head of its column. */
  title: string;
  /** German: what it measures and where it misleads, for readers who are no evaluators. */
  explains: string;
  /** `higher` where nothing is said. */
  better?: 'higher' | 'lower';
  /** Stands below the others (what a draft costs, what other tools are measured by) and decides nothing. */
  secondary?: boolean;
  score(comparison: Comparison): Score | undefined;
}

export interface ComparisonInput {
  gold: ScoredCase;
  draft: ScoredCase;
  scale: Scale;
  passages: PassageIndex;
  traps: readonly Trap[];
  codes: ReadonlySet<string>;
  checks?: DraftChecks;
}

/** Matches nodes and actors once, so that all metrics speak of the same pairs. */
export function compare(input: ComparisonInput): Comparison {
  return {
    ...input,
    nodes: matchNodes(input.draft.process, input.gold.process, input.scale),
    actors: matchActors(input.draft.process, input.gold.process, input.scale),
  };
}

/** Whether any passage of the one overlaps any passage of the other. */
export function shareAPassage(passages: PassageIndex, a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.some((one) => b.some((other) => passages.overlap(one, other)));
}
