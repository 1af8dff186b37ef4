import type { Comparison } from '../comparison.ts';
import type { GatewayType, ScoredNode, ScoredProcess } from '../scored-process.ts';
import { assign } from './assignment.ts';
import { nearest, neighbours } from './directly-follows.ts';
import { keptNodes } from './node-matching.ts';
import { likeness } from './scale.ts';

/** A gateway that opens a branching; what stands before and after under names that both sides share. */
export interface Split {
  node: ScoredNode & { kind: 'gateway' };
  before: Set<string>;
  after: Set<string>;
  /** Each way out: what is written at it, and what comes first on it. */
  ways: { condition: string; after: Set<string> }[];
}

/**
 * The least Jaccard coefficient of two gateways' surroundings, or of two ways' continuations. Fixed on the PMo
 * texts, where it gives the published pipelines' figures; it does not move with the label threshold.
 */
export const sameContext = 0.25;

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
    const ways = process.flows
      .filter((flow) => flow.from === node.id)
      .map(({ to, condition = '' }) => ({
        condition,
        after: new Set([...(kept.has(to) ? [to] : nearest(to, kept, after))].map(name)),
      }));
    return [{ node, before: around(before), after: around(after), ways }];
  });
}

/** The gateways that open a branching, matched one to one; among equal contexts the label decides. */
export function matchGateways(
  { draft, gold, nodes, scale }: Comparison,
  isSameType: (a: GatewayType, b: GatewayType) => boolean,
) {
  const goldNames = new Map([...nodes.draftOf.keys()].map((id) => [id, id]));
  const draftNames = new Map([...nodes.goldOf].map(([id, partner]) => [id, partner.id]));
  const claimed = splitsOf(draft.process, draftNames, 'draft');
  const wanted = splitsOf(gold.process, goldNames, 'gold');
  const values = claimed.map((a) =>
    wanted.map((b) => {
      if (!isSameType(a.node.gateway, b.node.gateway)) return 0;
      const before = jaccard(a.before, b.before);
      const after = jaccard(a.after, b.after);
      const context = Math.max(before, after);
      return context < sameContext
        ? 0
        : context + (before + after + likeness(scale, a.node.labels, b.node.labels)) / 100;
    }),
  );
  const pairs = assign(values, sameContext).flatMap(({ row, column }) => {
    const a = claimed[row];
    const b = wanted[column];
    return a && b ? [{ draft: a, gold: b }] : [];
  });
  return { claimed, wanted, pairs };
}

/** The share of common items among all of both; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]);
  if (union.size === 0) return 0;
  return [...union].filter((item) => a.has(item) && b.has(item)).length / union.size;
}
