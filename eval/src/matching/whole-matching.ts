import type { Comparison } from '../comparison.ts';
import type { ScoredNode, ScoredProcess } from '../scored-process.ts';
import { assign } from './assignment.ts';
import { nearest, neighbours } from './directly-follows.ts';
import { isMatchable } from './node-matching.ts';
import { likeness, type Scale } from './scale.ts';

type Gateway = ScoredNode & { kind: 'gateway' };

/** From so much in common on two gateways may stand for each other. */
const enoughInCommon = 0.25;

/** How often gateways are matched anew, each time by the gateways of the round before as well. */
const rounds = 3;

/**
 * Partners for all nodes, by the draft's id: the matched steps, then start and end events that say nothing with those
 * of the other side, then every gateway, split or join, by what stands directly around it.
 */
export function matchWhole({ draft, gold, nodes, scale }: Comparison): Map<string, ScoredNode> {
  const partners = new Map([...nodes.goldOf]);
  for (const position of ['start', 'end'] as const) {
    const bare = (process: ScoredProcess, isTaken: (id: string) => boolean): ScoredNode[] =>
      process.nodes.filter((node) => node.kind === 'event' && node.position === position && !isTaken(node.id));
    const left = bare(draft.process, (id) => nodes.goldOf.has(id));
    const right = bare(gold.process, (id) => nodes.draftOf.has(id));
    const isNamed = (node: ScoredNode): boolean => isMatchable(node);
    const values = left.map((a) =>
      right.map((b) => (isNamed(a) && isNamed(b) ? 0 : 0.5 + likeness(scale, a.labels, b.labels) / 2)),
    );
    for (const { row, column } of assign(values, 0)) pair(partners, left[row], right[column]);
  }
  const anchors = new Map(partners);
  for (let round = 0; round < rounds; round++) {
    const left = gatewaysOf(draft.process, new Map([...partners].map(([id, partner]) => [id, partner.id])), 'draft');
    const right = gatewaysOf(gold.process, new Map([...partners.values()].map(({ id }) => [id, id])), 'gold');
    const values = left.map((a) => right.map((b) => likenessOf(a, b, scale)));
    partners.clear();
    for (const [id, partner] of anchors) partners.set(id, partner);
    for (const { row, column } of assign(values, enoughInCommon)) pair(partners, left[row]?.node, right[column]?.node);
  }
  return partners;
}

function pair(partners: Map<string, ScoredNode>, draft: ScoredNode | undefined, gold: ScoredNode | undefined): void {
  if (draft && gold) partners.set(draft.id, gold);
}

/** A gateway with what comes before and after it: directly, and as the nearest nodes that are no gateways. */
interface Surroundings {
  node: Gateway;
  directly: [Set<string>, Set<string>];
  beyond: [Set<string>, Set<string>];
}

function gatewaysOf(process: ScoredProcess, names: ReadonlyMap<string, string>, side: string): Surroundings[] {
  const name = (id: string): string => names.get(id) ?? `${side}:${id}`;
  const steps = new Set(process.nodes.flatMap((node) => (node.kind === 'gateway' ? [] : [node.id])));
  const [before, after] = [neighbours(process, 'before'), neighbours(process, 'after')];
  return process.nodes.flatMap((node) => {
    if (node.kind !== 'gateway') return [];
    const next = (around: Map<string, string[]>): Set<string> => new Set((around.get(node.id) ?? []).map(name));
    const far = (around: Map<string, string[]>): Set<string> => new Set([...nearest(node.id, steps, around)].map(name));
    return [{ node, directly: [next(before), next(after)], beyond: [far(before), far(after)] }];
  });
}

/** What two gateways have in common around them; type, number of ways and label decide between equals. */
function likenessOf(a: Surroundings, b: Surroundings, scale: Scale): number {
  const common = ([0, 1] as const).map(
    (side) => (overlap(a.directly[side], b.directly[side]) + overlap(a.beyond[side], b.beyond[side])) / 2,
  );
  const around = common.reduce((sum, one) => sum + one, 0) / 2;
  const sameType = a.node.gateway === b.node.gateway ? 1 : 0;
  const sameWays = ([0, 1] as const).filter((side) => a.directly[side].size === b.directly[side].size).length;
  return around + (sameType + sameWays + likeness(scale, a.node.labels, b.node.labels)) / 100;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]);
  return union.size === 0 ? 1 : [...union].filter((item) => a.has(item) && b.has(item)).length / union.size;
}
