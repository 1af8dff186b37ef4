import { assign } from '../assignment.ts';
import type { Comparison, Metric } from '../comparison.ts';
import { nearest, neighbours } from '../directly-follows.ts';
import { keptNodes } from '../node-matching.ts';
import { f1Score, type Score } from '../score.ts';
import type { GatewayType, ScoredNode, ScoredProcess } from '../scored-process.ts';

/**
 * Two gateways match from here on. Fixed on the PMo texts, where it gives the published pipelines' figures; it
 * does not move with the label threshold.
 */
const threshold = 0.25;

interface Split {
  node: ScoredNode & { kind: 'gateway' };
  before: Set<string>;
  after: Set<string>;
}

/**
 * Gateways with several ways out, with what stands directly before and after under common names: a matched node
 * under its gold name, a start or end event as such, anything else under a name that the other side has not.
 */
function splitsOf(process: ScoredProcess, matched: ReadonlyMap<string, string>, side: string): Split[] {
  const margin = new Map(
    process.nodes.flatMap((node) =>
      node.kind === 'event' && node.position !== 'intermediate' ? [[node.id, node.position]] : [],
    ),
  );
  const kept = keptNodes(process, (id) => matched.has(id) || margin.has(id));
  const after = neighbours(process, 'after');
  const before = neighbours(process, 'before');
  const name = (id: string): string => matched.get(id) ?? margin.get(id) ?? `${side}:${id}`;
  return process.nodes.flatMap((node) => {
    if (node.kind !== 'gateway' || (after.get(node.id)?.length ?? 0) < 2) return [];
    const around = (next: Map<string, string[]>): Set<string> => new Set([...nearest(node.id, kept, next)].map(name));
    return [{ node, before: around(before), after: around(after) }];
  });
}

/** The gateways that open a branching, matched one to one. */
export function matchGateways(
  { draft, gold, nodes }: Comparison,
  isSameType: (a: GatewayType, b: GatewayType) => boolean,
) {
  const goldNames = new Map([...nodes.draftOf.keys()].map((id) => [id, id]));
  const draftNames = new Map([...nodes.goldOf].map(([id, partner]) => [id, partner.id]));
  const claimed = splitsOf(draft.process, draftNames, 'draft');
  const wanted = splitsOf(gold.process, goldNames, 'gold');
  const values = claimed.map((a) =>
    wanted.map((b) => {
      if (!isSameType(a.node.gateway, b.node.gateway)) return 0;
      return Math.max(jaccard(a.before, b.before), jaccard(a.after, b.after));
    }),
  );
  const pairs = assign(values, threshold).flatMap(({ row, column }) => {
    const a = claimed[row];
    const b = wanted[column];
    return a && b ? [{ draft: a.node, gold: b.node }] : [];
  });
  return { claimed, wanted, pairs };
}

function gatewayScore(comparison: Comparison, isSameType: (a: GatewayType, b: GatewayType) => boolean): Score {
  const { claimed, wanted, pairs } = matchGateways(comparison, isSameType);
  const free = pairs.filter((pair) => pair.gold.optional).length;
  const hits = pairs.length - free;
  return f1Score({
    claimed: claimed.length - free,
    correct: hits,
    wanted: wanted.filter(({ node }) => !node.optional).length,
    found: hits,
  });
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]);
  if (union.size === 0) return 0;
  return [...union].filter((item) => a.has(item) && b.has(item)).length / union.size;
}

/**
 * Does the process branch where it should, and in the right way? F1 over gateways that open a branching.
 *
 * Joins are not counted: modellers leave them out or merge them. Two gateways match by where they stand, not by
 * what is written at them, since "vollständig?" is asked everywhere: of the steps directly before both, or of
 * those directly after both, at least a quarter must agree (Jaccard coefficient; steps without a partner never
 * do). The type (exclusive, parallel, inclusive, event-based) must be the same.
 *
 * Pitfalls: few gateways per case, so one more or less moves a case by .1; a choice of three ways that the
 * draft asks as two questions of two ways gives one hit and one invention. Cases of one office resemble each
 * other: another German case's answer reaches .4 here, another English text's .08.
 *
 * Example: gold asks "Vollständig?" between A and {B, C}; the draft branches between A and {B, X}:
 * before 1, after 1/3: a hit. With type parallel instead of exclusive: no hit.
 */
export const gatewayTyped: Metric = {
  name: 'gatewayTyped',
  title: 'Verzweigungen',
  score: (comparison) => gatewayScore(comparison, (a, b) => a === b),
};

/** As `gatewayTyped`, but a gateway of another type may match: is there a branching at all? */
export const gateway: Metric = {
  name: 'gateway',
  title: 'Verzweigungen ohne Art',
  score: (comparison) => gatewayScore(comparison, () => true),
};
