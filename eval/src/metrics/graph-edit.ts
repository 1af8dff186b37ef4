import type { Comparison, Metric } from '../comparison.ts';
import { pairKey } from '../matching/directly-follows.ts';
import { isMatchable } from '../matching/node-matching.ts';
import { likeness, type Scale } from '../matching/scale.ts';
import { matchWhole } from '../matching/whole-matching.ts';
import type { ScoredNode } from '../scored-process.ts';

/**
 * How much has to be redrawn? 1 − the graph edit distance that the matching induces, divided by the number of nodes and
 * flows of both sides (after Dijkman, Dumas, García-Bañuelos: Graph Matching Algorithms for Business Process Model
 * Similarity Search, BPM 2009).
 *
 * A node or flow without a partner costs 1. A node with one costs 1 − the similarity of the labels, a gateway 1 if the
 * type is another. Flows are partners where their ends are. Steps, starts, ends and gateways are all matched (see
 * `matchWhole`). Optional elements of the gold without a partner, and flows at them, cost nothing.
 *
 * Pitfalls: secondary, for comparison with other papers only. It counts drawing, not meaning: a draft that draws the
 * same with one gateway more loses four points of some hundred, one that swaps yes and no loses nothing, and a chain
 * of the right steps keeps its nodes. An optimal distance, not bound to our matching, could only be smaller. Figures of
 * others differ by definition: with gateways contracted and the mean taken of the shares of nodes, flows and labels that
 * agree, the chain of PMo's gold tasks reaches .86 (1 − (0 + .42 + 0) / 3); here, where gateways are nodes, .43.
 *
 * Example: gold A → B → C, draft A → C: missing B, A → B, B → C; invented A → C: 1 − 4 / (3 + 2 + 2 + 1) = .5.
 */
export const graphEdit: Metric = {
  name: 'graphEdit',
  title: 'Graphabstand',
  explains:
    'Wie viel müsste man umzeichnen? 1 minus der Anteil der Kästen und Pfeile, die fehlen, zu viel oder ' +
    'anders sind. Nur zum Vergleich mit anderen Arbeiten: Er zählt Striche, nicht Bedeutung, und lobt ' +
    'auch eine bloße Kette.',
  secondary: true,
  score(comparison) {
    const { draft, scale } = comparison;
    const partners = matchWhole(comparison);
    const { nodes, flows } = wantedOf(comparison, new Set([...partners.values()].map(({ id }) => id)));
    const drawn = new Set(draft.process.flows.map(({ from, to }) => pairKey(from, to)));
    const total = draft.process.nodes.length + drawn.size + nodes.length + flows.size;
    if (total === 0) return { value: 1 };

    const substituted = draft.process.nodes.flatMap((node) => {
      const partner = partners.get(node.id);
      return partner ? [1 - similarity(node, partner, scale)] : [];
    });
    const kept = [...drawn].filter((key) => {
      const [from, to] = key.split('\n').map((id) => partners.get(id)?.id);
      return from !== undefined && to !== undefined && flows.has(pairKey(from, to));
    }).length;
    const unmatched = draft.process.nodes.length + nodes.length - 2 * substituted.length;
    const distance = unmatched + drawn.size + flows.size - 2 * kept + substituted.reduce((sum, cost) => sum + cost, 0);
    return { value: 1 - distance / total };
  },
};

/** Nodes that say nothing differ in nothing. */
function similarity(a: ScoredNode, b: ScoredNode, scale: Scale): number {
  if (a.kind === 'gateway' && b.kind === 'gateway') return a.gateway === b.gateway ? 1 : 0;
  return isMatchable(a) && isMatchable(b) ? likeness(scale, a.labels, b.labels) : 1;
}

/** The gold's nodes and flows that cost something: all but optional nodes without a partner, and what is at them. */
function wantedOf({ gold }: Comparison, matched: ReadonlySet<string>) {
  const nodes = gold.process.nodes.filter((node) => !node.optional || matched.has(node.id));
  const ids = new Set(nodes.map(({ id }) => id));
  const flows = gold.process.flows.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { nodes, flows: new Set(flows.map(({ from, to }) => pairKey(from, to))) };
}
