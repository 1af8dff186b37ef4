import { type Anchors, dockSides } from './anchors.ts';
import { itemBox, type Pixels, trackStep } from './coordinates.ts';
import type { Direction, Grid } from './grid.ts';
import type { Item, Link, Terminal } from './problem.ts';
import type { Segment, SegmentEnd } from './segments.ts';
import { eventSize } from './size.ts';
import type { Box, Point } from './types.ts';

/** Moves segments that share a line of cells apart, so that each docks beside the other. */
export function assignOffsets(grid: Grid, segments: Map<number, Segment[]>, pixels: Pixels, anchors: Anchors): void {
  const lines = new Map<string, Segment[]>();
  for (const list of segments.values()) {
    for (const segment of list) {
      if ((segment.horizontal ? grid.rows : grid.columns)[segment.line]?.kind !== 'cell') continue;
      const key = `${segment.horizontal ? 'h' : 'v'}${segment.line}`;
      lines.set(key, [...(lines.get(key) ?? []), segment]);
    }
  }
  for (const group of lines.values()) spread(grid, group, segments, pixels, anchors);
}

interface Lying {
  segment: Segment;
  from: number;
  to: number;
  limit: number;
  fixed: number | undefined;
  /** Places of boundary events on the sides it docks at. */
  avoid: number[];
  docks: number;
  lean: number;
}

function spread(
  grid: Grid,
  group: Segment[],
  segments: Map<number, Segment[]>,
  pixels: Pixels,
  anchors: Anchors,
): void {
  const lying = group.map((segment) => describe(grid, segment, segments, pixels, anchors));
  const urgency = (one: Lying) => (one.fixed !== undefined ? 0 : one.docks === 2 ? 1 : one.docks === 1 ? 2 : 3);
  lying.sort((a, b) => urgency(a) - urgency(b) || b.to - b.from - (a.to - a.from) || a.segment.link - b.segment.link);
  const placed: Lying[] = [];
  for (const one of lying) {
    const sign = one.lean < 0 ? -1 : 1;
    const options =
      one.fixed !== undefined
        ? [one.fixed]
        : [0, 9, -9, 16, -16, 23, -23, 32, -32, 44, -44, 56, -56].map((value) => value * sign);
    const clear = options.filter(
      (offset) =>
        Math.abs(offset) <= one.limit &&
        one.avoid.every((place) => Math.abs(place - offset) >= 24) &&
        placed.every(
          (other) => other.from > one.to + 3 || one.from > other.to + 3 || Math.abs(other.segment.offset - offset) >= 7,
        ),
    );
    const straight = clear.find((offset) => placed.every((other) => !entangled(one.segment, offset, other.segment)));
    one.segment.offset = straight ?? clear[0] ?? options[0] ?? 0;
    placed.push(one);
  }
}

/** Two segments that turn off at the same line, one to either side, the wrong way round: they would lie on each other. */
function entangled(one: Segment, offset: number, other: Segment): boolean {
  for (const a of [one.lo, one.hi]) {
    for (const b of [other.lo, other.hi]) {
      if (a.at !== b.at || a.turn * b.turn !== -1) continue;
      if (a.turn < 0 ? offset > other.offset : offset < other.offset) return true;
    }
  }
  return false;
}

function describe(
  grid: Grid,
  segment: Segment,
  segments: Map<number, Segment[]>,
  pixels: Pixels,
  anchors: Anchors,
): Lying {
  const link = grid.problem.links[segment.link];
  const list = segments.get(segment.link) ?? [];
  let limit = 40;
  let fixed: number | undefined;
  let docks = 0;
  const avoid: number[] = [];
  const terminals: [Terminal | undefined, SegmentEnd, boolean][] = [];
  if (list[0] === segment) terminals.push([link?.from, segment.ascending ? segment.lo : segment.hi, true]);
  if (list.at(-1) === segment) terminals.push([link?.to, segment.ascending ? segment.hi : segment.lo, false]);
  const reach = new Map<SegmentEnd, number>();
  for (const [terminal, end] of terminals) {
    docks++;
    if (!terminal || terminal.type === 'pool') continue;
    const item = grid.problem.items[terminal.item];
    if (!item) continue;
    if (terminal.type === 'boundary') fixed = anchors.boundaryOffset.get(terminal.boundary) ?? 0;
    const box = itemBox(grid, pixels, item);
    limit = Math.min(limit, dockLimit(item, segment.horizontal));
    const low = end === segment.lo;
    if (!segment.horizontal && terminal.type === 'item') {
      for (const boundary of item.boundary) {
        // The segment's lower end is the shape it leaves downwards from.
        if (anchors.boundaryOnTop.has(boundary.id) !== low) avoid.push(anchors.boundaryOffset.get(boundary.id) ?? 0);
      }
    }
    reach.set(end, segment.horizontal ? (low ? box.x + box.width : box.x) : low ? box.y + box.height : box.y);
  }
  const place = (end: SegmentEnd) => reach.get(end) ?? endPixel(end, segment.horizontal, pixels);
  return {
    segment,
    from: place(segment.lo),
    to: place(segment.hi),
    limit,
    fixed,
    avoid,
    docks,
    lean: segment.lo.turn + segment.hi.turn,
  };
}

function dockLimit(item: Item, horizontal: boolean): number {
  switch (item.shape) {
    case 'gateway':
      return 18;
    case 'event':
      return 12;
    case 'data':
      return 14;
    case 'note':
      return 12;
    default:
      return (horizontal ? item.height : item.width) / 2 - 12;
  }
}

function endPixel(end: SegmentEnd, horizontal: boolean, pixels: Pixels): number {
  const line = (horizontal ? pixels.x : pixels.y)[end.at] ?? 0;
  return line + (end.other ? end.other.track * trackStep : 0);
}

/** The place of a segment across its direction. */
function across(grid: Grid, segment: Segment, pixels: Pixels): number {
  const kind = (segment.horizontal ? grid.rows : grid.columns)[segment.line]?.kind;
  const line = (segment.horizontal ? pixels.y : pixels.x)[segment.line] ?? 0;
  return Math.round(line + (kind === 'cell' ? segment.offset : segment.track * trackStep));
}

/** The waypoints of a link, from outline to outline. */
export function waypoints(
  grid: Grid,
  link: Link,
  list: readonly Segment[],
  pixels: Pixels,
  boxOf: (terminal: Terminal) => { box: Box; shape: Item['shape'] } | undefined,
): Point[] {
  const sides = dockSides(list);
  const points: Point[] = [];
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last) return points;
  const start = boxOf(link.from);
  const goal = boxOf(link.to);
  if (!start || !goal) return points;
  points.push(dock(start.box, start.shape, sides.from, across(grid, first, pixels)));
  for (let i = 0; i + 1 < list.length; i++) {
    const a = list[i];
    const b = list[i + 1];
    if (!a || !b) continue;
    const [h, v] = a.horizontal ? [a, b] : [b, a];
    points.push({ x: across(grid, v, pixels), y: across(grid, h, pixels) });
  }
  points.push(dock(goal.box, goal.shape, sides.to, across(grid, last, pixels)));
  return points;
}

/** The point of a shape's outline on the given side, at the given place along that side. */
export function dock(box: Box, shape: Item['shape'], side: Direction, at: number): Point {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  const horizontal = side === 0 || side === 2;
  const half = (horizontal ? box.width : box.height) / 2;
  const off = at - (horizontal ? cy : cx);
  let reach = half;
  if (shape === 'gateway') reach = Math.max(0, half - Math.abs(off));
  else if (shape === 'event') reach = Math.sqrt(Math.max(0, half * half - off * off));
  reach = Math.round(reach * 10) / 10;
  const sign = side === 0 || side === 1 ? 1 : -1;
  return horizontal ? { x: cx + sign * reach, y: at } : { x: at, y: cy + sign * reach };
}

/** The box of a boundary event on its host's lower or upper edge. */
export function boundaryBox(host: Box, x: number, onTop: boolean): Box {
  return {
    x: Math.round(x - eventSize / 2),
    y: Math.round(host.y + (onTop ? 0 : host.height) - eventSize / 2),
    width: eventSize,
    height: eventSize,
  };
}
