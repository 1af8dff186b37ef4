import type { Grid } from './grid.ts';
import { endKey, type Segment, type SegmentEnd } from './segments.ts';

/**
 * Gives every segment in a channel or gap a track of its own, so that no two edges lie on each other,
 * in an order that crosses as little as possible. Two rounds: the second knows the tracks of the first.
 */
export function assignTracks(grid: Grid, segments: Map<number, Segment[]>): void {
  const lines = new Map<string, Segment[]>();
  for (const list of segments.values()) {
    for (const segment of list) {
      const kind = (segment.horizontal ? grid.rows : grid.columns)[segment.line]?.kind;
      if (kind === 'cell') continue;
      const key = `${segment.horizontal ? 'h' : 'v'}${segment.line}`;
      const group = lines.get(key);
      if (group) group.push(segment);
      else lines.set(key, [segment]);
    }
  }
  const vertical = [...lines].filter(([key]) => key.startsWith('v'));
  const horizontal = [...lines].filter(([key]) => key.startsWith('h'));
  for (let round = 0; round < 3; round++) {
    for (const [, group] of vertical) orderLine(group);
    for (const [, group] of horizontal) orderLine(group);
  }
}

function orderLine(group: Segment[]): void {
  const spans = group.map((segment) => ({ segment, lo: endKey(segment.lo), hi: endKey(segment.hi) }));
  const lean = (segment: Segment) => segment.lo.turn + segment.hi.turn;
  spans.sort(
    (a, b) => lean(a.segment) - lean(b.segment) || a.lo - b.lo || a.hi - b.hi || a.segment.link - b.segment.link,
  );
  const cost = spans.map((a) => spans.map((b) => (a === b ? 0 : before(a, b))));
  let order = spans.map((_, i) => i);
  // Insertion: each segment to its best place among the others, until nothing gets better.
  for (let round = 0; round < 4; round++) {
    let better = false;
    for (const moving of [...order]) {
      const rest = order.filter((i) => i !== moving);
      const from = order.indexOf(moving);
      let sum = 0;
      for (const i of rest) sum += cost[moving]?.[i] ?? 0;
      const sums = [sum];
      for (const i of rest) {
        sum += (cost[i]?.[moving] ?? 0) - (cost[moving]?.[i] ?? 0);
        sums.push(sum);
      }
      const now = sums[from] ?? 0;
      let best = from;
      for (const [i, value] of sums.entries()) if (value < (sums[best] ?? 0)) best = i;
      if ((sums[best] ?? 0) < now) {
        order = [...rest.slice(0, best), moving, ...rest.slice(best)];
        better = true;
      }
    }
    if (!better) break;
  }
  let tracks = 1;
  const placed: Span[] = [];
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    let track = 0;
    for (const other of placed) if (meet(span, other)) track = Math.max(track, other.segment.track + 1);
    span.segment.track = track;
    tracks = Math.max(tracks, track + 1);
    placed.push(span);
  }
  for (const { segment } of spans) segment.tracks = tracks;
}

interface Span {
  segment: Segment;
  lo: number;
  hi: number;
}

/** Ends at the same line count as meeting, whatever their order there turns out to be. */
function meet(a: Span, b: Span): boolean {
  return a.segment.lo.at <= b.segment.hi.at && b.segment.lo.at <= a.segment.hi.at;
}

/** Crossings if `a` runs left of (or above) `b`. */
function before(a: Span, b: Span): number {
  if (!meet(a, b)) return 0;
  let sum = 0;
  for (const [end, key] of ends(a)) {
    if (end.turn > 0 && inside(key, b)) sum += 1;
    for (const [other, otherKey] of ends(b)) {
      if (key !== otherKey) continue;
      // The wrong way round both would lie on the same line.
      if (end.turn > 0 && other.turn < 0) sum += 2;
      // A docking end must not lie under a turning one.
      else if (end.turn === 0 && other.turn < 0) sum += 0.5;
      else if (other.turn === 0 && end.turn > 0) sum += 0.5;
    }
  }
  for (const [end, key] of ends(b)) if (end.turn < 0 && inside(key, a)) sum += 1;
  return sum;
}

function ends(span: Span): [SegmentEnd, number][] {
  return [
    [span.segment.lo, span.lo],
    [span.segment.hi, span.hi],
  ];
}

function inside(key: number, span: Span): boolean {
  return key > span.lo && key < span.hi;
}
