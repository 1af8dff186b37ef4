import type { Lane, Pool } from '@lotse/model';
import { inReadingOrder } from '../controls.ts';
import { neighbours } from '../matching/directly-follows.ts';
import type { ScoredNode, ScoredParticipant, ScoredProcess } from '../scored-process.ts';

/** Where everything of a process is drawn. */
export interface DrawnPools {
  pools: Pool[];
  /** The pool and, where it has lanes, the innermost lane of a node. */
  spotOf(node: ScoredNode): { pool: string; lane?: string };
  /** The pool in which a participant acts or stands for itself; undefined for an unknown one. */
  poolOf(participant: string): string | undefined;
}

/** The pool of whoever belongs to no other. */
const home = 'Pool';

/**
 * Pools and lanes of those who take part. The authority is a pool with its units, roles and systems as lanes, nested as
 * they lie within each other; units of no authority share one pool. Applicants and external bodies have pools of their
 * own, black boxes where they do nothing themselves; without steps only who exchanges a message is drawn. A node
 * without a performer stands with the node before it, else with the one after it.
 */
export function drawnPools(process: ScoredProcess): DrawnPools {
  const byId = new Map(process.participants.map((participant) => [participant.id, participant]));
  const performers = performersOf(process);
  const authority = process.participants.find(({ kind }) => kind === 'authority');
  const rootOf = (id: string): string => root(id, byId) ?? authority?.id ?? '';
  const poolId = (participantRoot: string): string => (participantRoot === '' ? home : `Pool_${participantRoot}`);

  const acting = new Map<string, Set<string>>();
  for (const node of inReadingOrder(process)) {
    const performer = performers.get(node.id);
    const owner = performer === undefined ? (authority?.id ?? '') : rootOf(performer);
    const known = acting.get(owner) ?? new Set();
    acting.set(owner, performer === undefined ? known : known.add(performer));
  }
  const lanes = new Map([...acting].map(([owner, ids]) => [owner, lanesOf(owner, [...ids], byId)]));
  const spoken = process.messages.flatMap(({ from, to }) => [from, to]).filter((end) => byId.has(end));
  const silent = new Set(spoken.map(rootOf).filter((owner) => !acting.has(owner)));
  const pools = [...acting.keys(), ...silent].map(
    (owner): Pool => ({
      id: poolId(owner),
      name: byId.get(owner)?.labels[0] ?? '',
      ...(owner === '' ? {} : { participant: owner }),
      blackBox: silent.has(owner),
      lanes: lanes.get(owner)?.lanes ?? [],
    }),
  );
  return {
    pools,
    spotOf: (node) => {
      const performer = performers.get(node.id);
      const owner = performer === undefined ? (authority?.id ?? '') : rootOf(performer);
      const drawn = lanes.get(owner);
      const lane = (performer === undefined ? undefined : drawn?.laneOf.get(performer)) ?? firstLeaf(drawn?.lanes);
      return { pool: poolId(owner), ...(lane === undefined ? {} : { lane }) };
    },
    poolOf: (participant) => (byId.has(participant) ? poolId(rootOf(participant)) : undefined),
  };
}

/** Who does each node; where nothing is said, who does the node before it or after it. */
function performersOf(process: ScoredProcess): Map<string, string> {
  const known = new Set(process.participants.map(({ id }) => id));
  const performers = new Map<string, string>();
  for (const { id, participant } of process.nodes) {
    if (participant !== undefined && known.has(participant)) performers.set(id, participant);
  }
  for (const direction of ['after', 'before'] as const) {
    const next = neighbours(process, direction);
    const open = [...performers.keys()];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      const performer = performers.get(id);
      for (const other of next.get(id) ?? []) {
        if (performer === undefined || performers.has(other)) continue;
        performers.set(other, performer);
        open.push(other);
      }
    }
  }
  return performers;
}

/** The participant whose pool this one stands in: an applicant, external body or authority; undefined for none. */
function root(id: string, byId: ReadonlyMap<string, ScoredParticipant>): string | undefined {
  const seen = new Set<string>();
  for (let at = byId.get(id); at !== undefined && !seen.has(at.id); at = byId.get(at.within ?? '')) {
    if (at.kind === 'applicant' || at.kind === 'external' || at.kind === 'authority') return at.id;
    seen.add(at.id);
  }
  return undefined;
}

/**
 * Lanes of those who act in a pool, none where the pool's owner acts alone. Who acts and holds others gets an inner
 * lane of the same name, since a node stands in an innermost lane.
 */
function lanesOf(
  owner: string,
  acting: readonly string[],
  byId: ReadonlyMap<string, ScoredParticipant>,
): { lanes: Lane[]; laneOf: Map<string, string> } {
  const laneOf = new Map<string, string>();
  if (acting.length === 0 || (acting.length === 1 && acting[0] === owner)) return { lanes: [], laneOf };
  const inner = new Map<string, Set<string>>();
  for (const performer of acting) {
    const chain = [performer];
    for (let at = byId.get(performer)?.within; at !== undefined && at !== owner; at = byId.get(at)?.within) {
      if (chain.includes(at) || !byId.has(at)) break;
      chain.unshift(at);
    }
    let outer = '';
    for (const id of chain) {
      inner.set(outer, (inner.get(outer) ?? new Set()).add(id));
      outer = id;
    }
  }
  const build = (id: string): Lane => {
    const lane = { id: `Lane_${id}`, name: byId.get(id)?.labels[0] ?? id, participant: id };
    const held = [...(inner.get(id) ?? [])].map(build);
    if (held.length === 0) {
      laneOf.set(id, lane.id);
      return lane;
    }
    if (!acting.includes(id)) return { ...lane, lanes: held };
    laneOf.set(id, `${lane.id}_own`);
    return { ...lane, lanes: [{ ...lane, id: `${lane.id}_own` }, ...held] };
  };
  return { lanes: [...(inner.get('') ?? [])].map(build), laneOf };
}

function firstLeaf(lanes: readonly Lane[] | undefined): string | undefined {
  const first = lanes?.[0];
  return first?.lanes ? firstLeaf(first.lanes) : first?.id;
}
