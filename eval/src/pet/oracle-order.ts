import type { Annotations, Mention } from './annotations.ts';

/** A marked text's flow as nested ways, the form in which an outline states order. */
export type OrderPart =
  | { kind: 'activity'; mention: number }
  | { kind: 'exclusive'; at: number; ways: OrderWay[] }
  | { kind: 'parallel'; at: number; ways: OrderWay[] }
  | { kind: 'jump'; to: number }
  | { kind: 'end' };

export interface OrderWay {
  marker?: number;
  condition?: number;
  parts: OrderPart[];
}

/** One way out before it is followed: where it leads, if anywhere. */
interface Exit {
  marker?: number;
  condition?: number;
  to: number | undefined;
}

/**
 * Nests the flows of a marked text: ways that part come together at the first place that all of them reach; what
 * cannot be nested becomes a jump. Gateways that PET calls the same become one. Text that no flow leads to follows
 * after an end.
 */
export function orderOf({ mentions, relations }: Annotations): OrderPart[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const flows = relations.filter(({ type }) => type === 'Flow');
  const leader = new Map<number, number>();
  const leaderOf = (id: number): number => {
    const next = leader.get(id);
    return next === undefined ? id : leaderOf(next);
  };
  for (const { type, from, to } of relations) {
    const [one, other] = [leaderOf(from), leaderOf(to)].sort((a, b) => position(byId.get(a)) - position(byId.get(b)));
    if (type === 'Same Gateway' && one !== undefined && other !== undefined && one !== other) leader.set(other, one);
  }
  const targetsOf = (id: number): number[] =>
    flows
      .filter(({ from }) => from === id)
      .map(({ to }) => to)
      .sort((a, b) => position(byId.get(a)) - position(byId.get(b)));
  const places = mentions
    .filter(({ type }) => type === 'Activity' || type === 'XOR Gateway' || type === 'AND Gateway')
    .sort((a, b) => a.start - b.start);
  const done = new Set<number>();
  const parts: OrderPart[] = [];
  const reached = new Set(flows.map(({ to }) => leaderOf(to)));
  for (const { id } of [...places.filter((place) => !reached.has(leaderOf(place.id))), ...places]) {
    if (done.has(leaderOf(id))) continue;
    if (parts.length > 0) parts.push({ kind: 'end' });
    parts.push(...follow(leaderOf(id), undefined, new Set()));
  }
  return parts;

  /** `next`: where the flow goes on when the list is through; `pending`: places that outer lists go on with. */
  function follow(first: number | undefined, next: number | undefined, pending: ReadonlySet<number>): OrderPart[] {
    const list: OrderPart[] = [];
    let at = first;
    while (at !== next) {
      if (at === undefined) return [...list, { kind: 'end' }];
      if (done.has(at) || pending.has(at)) return [...list, { kind: 'jump', to: at }];
      done.add(at);
      const type = byId.get(at)?.type;
      if (type === 'Activity') list.push({ kind: 'activity', mention: at });
      const exits = exitsOf(at);
      if (type === 'Activity' && exits.length <= 1) {
        at = exits[0]?.to;
        continue;
      }
      const join =
        meeting(
          exits.map(({ to }) => to),
          at,
        ) ?? next;
      const inner = new Set([...pending, ...(next === undefined ? [] : [next])]);
      const ways = exits.map(({ to, ...way }): OrderWay => ({ ...way, parts: follow(to, join, inner) }));
      const kind = type === 'XOR Gateway' ? 'exclusive' : 'parallel';
      list.push({ kind, at, ways });
      if (join === next) return list;
      at = join;
    }
    return list;
  }

  function exitsOf(at: number): Exit[] {
    const type = byId.get(at)?.type;
    if (type !== 'XOR Gateway') return targetsOf(at).map((to) => ({ to: leaderOf(to) }));
    const markers = places.filter(({ id }) => leaderOf(id) === at).map(({ id }) => id);
    return markers.flatMap((marker) =>
      targetsOf(marker).flatMap((to): Exit[] => {
        if (byId.get(to)?.type !== 'Condition Specification') return [{ marker, to: leaderOf(to) }];
        const beyond = targetsOf(to);
        return beyond.length === 0
          ? [{ marker, condition: to, to: undefined }]
          : beyond.map((target) => ({ marker, condition: to, to: leaderOf(target) }));
      }),
    );
  }

  /** The place that all ways reach, the earliest of the text. */
  function meeting(starts: readonly (number | undefined)[], from: number): number | undefined {
    const sets = starts.map((start) => (start === undefined ? undefined : reachable(start)));
    const open = sets.filter((set) => set !== undefined && set.size > 0);
    const common = places.filter(
      ({ id }) => id !== from && open.length > 1 && open.every((set) => set?.has(leaderOf(id))),
    );
    return common.map(({ id }) => leaderOf(id)).find((id) => !done.has(id));
  }

  function reachable(start: number): Set<number> {
    const seen = new Set<number>();
    const queue = [start];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const { to } of exitsOf(at)) if (to !== undefined) queue.push(to);
    }
    return seen;
  }
}

function position(mention: Mention | undefined): number {
  return mention?.start ?? Number.POSITIVE_INFINITY;
}
