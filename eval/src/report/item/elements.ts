import { type Comparison, shareAPassage } from '../../comparison.ts';
import { matchActors, samePerformer } from '../../matching/actor-matching.ts';
import { neighbours } from '../../matching/directly-follows.ts';
import { matchGateways } from '../../matching/gateway-matching.ts';
import { PassageIndex } from '../../matching/passages.ts';
import type { Scale } from '../../matching/scale.ts';
import type { ItemDetail } from '../../run/records.ts';
import type { ScoredNode, ScoredProcess } from '../../scored-process.ts';

/** What became of an element in the comparison; each has one colour and one word. */
export type Status = 'missed' | 'invented' | 'matched' | 'optional' | 'uncounted';

/** A node of either side, or two that stand for each other. */
export interface ElementPair {
  status: Status;
  gold?: ScoredNode;
  draft?: ScoredNode;
  /** Of the labels, 0 to 1; absent where position decided (gateways). */
  similarity?: number;
  /** Where nothing stands for it on the other side: the node there that stands for the nearest step before it. */
  near?: string;
  /** Likewise: the nodes there that quote the same passage. */
  fromSamePlace?: ScoredNode[];
  /** Who does it: 1 the same, ½ one within the other, 0 somebody else. Steps alone. */
  performer?: number;
}

/**
 * A stored comparison as metrics know it: the pairs are those of the run, the rest is matched anew from them.
 * `codes` holds every code that occurs; which of them are scored, the result's difference says.
 */
export function comparisonOf(detail: ItemDetail, scale: Scale): Comparison {
  const golds = new Map(detail.gold.process.nodes.map((node) => [node.id, node]));
  const drafts = new Map(detail.draft.process.nodes.map((node) => [node.id, node]));
  const pairs = detail.pairs.flatMap((pair) => {
    const [draft, gold] = [drafts.get(pair.draft), golds.get(pair.gold)];
    return draft && gold ? [{ draft, gold, similarity: pair.similarity }] : [];
  });
  const documents = detail.documents.map(({ file, blocks }) => ({
    file,
    blocks: Object.entries(blocks).map(([id, text]) => ({ id, text })),
  }));
  return {
    gold: detail.gold,
    draft: detail.draft,
    scale,
    nodes: {
      pairs,
      goldOf: new Map(pairs.map((pair) => [pair.draft.id, pair.gold])),
      draftOf: new Map(pairs.map((pair) => [pair.gold.id, pair.draft])),
    },
    actors: matchActors(detail.draft.process, detail.gold.process, scale),
    passages: new PassageIndex(documents),
    traps: detail.traps,
    codes: new Set([...detail.gold.findings, ...detail.draft.findings].map((finding) => finding.code)),
  };
}

/**
 * Every node of both sides, in the order of the gold, then what the draft alone has. `gatewaysCount`: whether
 * branchings are measured in this item.
 */
export function elementsOf(comparison: Comparison, { gatewaysCount }: { gatewaysCount: boolean }): ElementPair[] {
  const { gold, draft, nodes, actors, passages } = comparison;
  const gateways = matchGateways(comparison, (a, b) => a === b);
  const gatewayOf = new Map(gateways.pairs.map((pair) => [pair.gold.node.id, pair.draft.node]));
  const splits = new Set<ScoredNode>(
    gatewaysCount ? [...gateways.wanted, ...gateways.claimed].map(({ node }) => node) : [],
  );
  const similarities = new Map(nodes.pairs.map((pair) => [pair.gold.id, pair.similarity]));
  const taken = new Set<ScoredNode>();
  const matesOf = (node: ScoredNode, other: ScoredProcess): ScoredNode[] =>
    other.nodes.filter((mate) => mate.kind !== 'gateway' && shareAPassage(passages, mate.evidence, node.evidence));
  const partners = [
    ...nodes.pairs,
    ...gateways.pairs.map((pair) => ({ draft: pair.draft.node, gold: pair.gold.node })),
  ];
  const nearInDraft = nearestPartner(gold.process, new Map(partners.map((pair) => [pair.gold.id, pair.draft.id])));
  const nearInGold = nearestPartner(draft.process, new Map(partners.map((pair) => [pair.draft.id, pair.gold.id])));

  const fromGold = gold.process.nodes.map((node): ElementPair => {
    const partner = nodes.draftOf.get(node.id) ?? gatewayOf.get(node.id);
    if (!partner) {
      const counts = node.kind === 'task' || splits.has(node);
      const status = !counts ? 'uncounted' : node.optional ? 'optional' : 'missed';
      return { status, gold: node, ...nearInDraft(node.id), fromSamePlace: matesOf(node, draft.process) };
    }
    taken.add(partner);
    const similarity = similarities.get(node.id);
    return {
      status: 'matched',
      gold: node,
      draft: partner,
      ...(similarity === undefined ? {} : { similarity }),
      ...(partner.kind === 'task'
        ? {
            performer: samePerformer(actors, draft.process, gold.process, partner.participant, node.participant),
          }
        : {}),
    };
  });
  const fromDraft = draft.process.nodes
    .filter((node) => !taken.has(node))
    .map(
      (node): ElementPair => ({
        status: node.kind === 'task' || splits.has(node) ? 'invented' : 'uncounted',
        draft: node,
        ...nearInGold(node.id),
        fromSamePlace: matesOf(node, gold.process),
      }),
    );
  return [...fromGold, ...fromDraft];
}

/** Of a node without a partner: the partner of the nearest node before it that has one. */
function nearestPartner(
  process: ScoredProcess,
  partners: ReadonlyMap<string, string>,
): (id: string) => Pick<ElementPair, 'near'> {
  const before = neighbours(process, 'before');
  return (id) => {
    const seen = new Set([id]);
    for (const at of seen) {
      const near = partners.get(at);
      if (near !== undefined) return { near };
      for (const other of before.get(at) ?? []) seen.add(other);
    }
    return {};
  };
}
