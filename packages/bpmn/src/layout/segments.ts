import type { Grid } from './grid.ts';
import type { Route } from './route.ts';

/** One end of a segment: where along its line, and which way the route turns there. */
export interface SegmentEnd {
  at: number;
  /** -1 up or left, 1 down or right, 0 docks at a shape. */
  turn: -1 | 0 | 1;
  /** The neighbouring segment of the route. */
  other: Segment | undefined;
}

/** A straight piece of a route on one line of the grid. */
export interface Segment {
  link: number;
  horizontal: boolean;
  line: number;
  lo: SegmentEnd;
  hi: SegmentEnd;
  /** Whether the route runs from lo to hi. */
  ascending: boolean;
  track: number;
  tracks: number;
  /** Pixels beside the line; only on lines of cells. */
  offset: number;
}

/** Cuts routes into segments, in order of each route. */
export function toSegments(grid: Grid, routes: readonly Route[]): Map<number, Segment[]> {
  const { width } = grid;
  const all = new Map<number, Segment[]>();
  for (const route of routes) {
    const list: Segment[] = [];
    for (let i = 0; i + 1 < route.points.length; i++) {
      const a = route.points[i] as number;
      const b = route.points[i + 1] as number;
      const horizontal = Math.floor(a / width) === Math.floor(b / width);
      const place = (point: number) => (horizontal ? point % width : Math.floor(point / width));
      const ascending = b > a;
      const [low, high] = ascending ? [a, b] : [b, a];
      list.push({
        link: route.link,
        horizontal,
        line: horizontal ? Math.floor(a / width) : a % width,
        lo: { at: place(low), turn: 0, other: undefined },
        hi: { at: place(high), turn: 0, other: undefined },
        ascending,
        track: 0,
        tracks: 1,
        offset: 0,
      });
    }
    for (let i = 0; i + 1 < list.length; i++) {
      const first = list[i];
      const second = list[i + 1];
      if (!first || !second) continue;
      const firstEnd = first.ascending ? first.hi : first.lo;
      const secondEnd = second.ascending ? second.lo : second.hi;
      firstEnd.turn = second.ascending ? 1 : -1;
      firstEnd.other = second;
      secondEnd.turn = first.ascending ? -1 : 1;
      secondEnd.other = first;
    }
    all.set(route.link, list);
  }
  return all;
}

/** Position of a segment's end along its line, fine enough to tell apart the tracks of one channel. */
export function endKey(end: SegmentEnd): number {
  return end.at + (end.other ? ((end.other.track + 1) / (end.other.tracks + 1) - 0.5) * 0.9 : 0);
}
