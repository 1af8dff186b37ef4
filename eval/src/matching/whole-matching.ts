import type { Comparison } from '../comparison.ts';
import type { ScoredNode, ScoredProcess } from '../scored-process.ts';
import { assign } from './assignment.ts';
import { nearest, neighbours } from './directly-follows.ts';
import { isMatchable } from './node-matching.ts';
import { likeness, type Scale } from './scale.ts';

/** What says nothing by itself and is told by what stands around it. */
type Silent = Exclude<ScoredNode, { kind: 'task' }>;

/** From so much in common on two of them may stand for each other. */
const enoughInCommon = 0.25;

/** How often they are matched anew, each time by those of the round before as well. */
const rounds = 3;

/**
 * Partners for all nodes, by the draft's id: the matched steps, then start and end events that say nothing with those
 * of the other side, then every gateway, split or join, and every intermediate event that says nothing, by what stands
 * directly around it.
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
    const left = silentOf(draft.process, new Map([...partners].map(([id, partner]) => [id, partner.id])), 'draft');
    const right = silentOf(gold.process, new Map([...partners.values()].map(({ id }) => [id, id])), 'gold');
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

/** A silent node with what comes before and after it: directly, and as the nearest nodes that are not silent. */
interface Surroundings {
  node: Silent;
  directly: [Set<string>, Set<string>];
  beyond: [Set<string>, Set<string>];
}

function silentOf(process: ScoredProcess, names: ReadonlyMap<string, string>, side: string): Surroundings[] {
  const name = (id: string): string => names.get(id) ?? `${side}:${id}`;
  const steps = new Set(process.nodes.flatMap((node) => (isSilent(node) ? [] : [node.id])));
  const [before, after] = [neighbours(process, 'before'), neighbours(process, 'after')];
  return process.nodes.flatMap((node) => {
    if (!isSilent(node)) return [];
    const next = (around: Map<string, string[]>): Set<string> => new Set((around.get(node.id) ?? []).map(name));
    const far = (around: Map<string, string[]>): Set<string> => new Set([...nearest(node.id, steps, around)].map(name));
    return [{ node, directly: [next(before), next(after)], beyond: [far(before), far(after)] }];
  });
}

function isSilent(node: ScoredNode): node is Silent {
  if (node.kind === 'gateway') return true;
  return node.kind === 'event' && node.position === 'intermediate' && !isMatchable(node);
}

/** What two have in common around them; type, number of ways and label decide between equals. Kinds do not mix. */
function likenessOf(a: Surroundings, b: Surroundings, scale: Scale): number {
  if (a.node.kind !== b.node.kind) return 0;
  const common = ([0, 1] as const).map(
    (side) => (overlap(a.directly[side], b.directly[side]) + overlap(a.beyond[side], b.beyond[side])) / 2,
  );
  const around = common.reduce((sum, one) => sum + one, 0) / 2;
  const sameType = typeOf(a.node) === typeOf(b.node) ? 1 : 0;
  const sameWays = ([0, 1] as const).filter((side) => a.directly[side].size === b.directly[side].size).length;
  return around + (sameType + sameWays + likeness(scale, a.node.labels, b.node.labels)) / 100;
}

function typeOf(node: Silent): string {
  return node.kind === 'gateway' ? node.gateway : node.position;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]);
  return union.size === 0 ? 1 : [...union].filter((item) => a.has(item) && b.has(item)).length / union.size;
}
