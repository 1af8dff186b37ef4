import type { Direction, Grid } from './grid.ts';
import type { Item, Link, Problem } from './problem.ts';
import type { Segment } from './segments.ts';
import { eventSize } from './size.ts';
import type { Box } from './types.ts';

/** A label's box relative to the centre of the item it belongs to (x, y of its upper left corner). */
export interface RelativeLabel {
  id: string;
  item: number;
  box: Box;
}

export interface Anchors {
  /** By item: links that dock at its right, lower, left and upper side. */
  used: number[][][];
  labels: RelativeLabel[];
  /** By id of a boundary event: pixels right of its host's centre. */
  boundaryOffset: Map<string, number>;
  /** Boundary events that sit on the upper edge of their host, since their flow runs up. */
  boundaryOnTop: Set<string>;
  /** By item: room it takes to the left, right, above and below its centre, with its labels. */
  extents: { left: number; right: number; top: number; bottom: number }[];
  /** By vertical channel: width kept free at its left for labels of flows that leave to the right. */
  labelZone: number[];
}

/** The side of its source a link leaves from, and the side of its target it comes in at. */
export function dockSides(list: readonly Segment[]): { from: Direction; to: Direction } {
  const first = list[0];
  const last = list.at(-1);
  const side = (segment: Segment | undefined, forward: boolean): Direction => {
    if (!segment) return 0;
    const positive = segment.ascending === forward;
    if (segment.horizontal) return positive ? 0 : 2;
    return positive ? 1 : 3;
  };
  return { from: side(first, true), to: side(last, false) };
}

/** Where labels and boundary events go, given which sides of each shape edges use, and the room that takes. */
export function anchor(problem: Problem, grid: Grid, segments: Map<number, Segment[]>): Anchors {
  const used = problem.items.map((): number[][] => [[], [], [], []]);
  for (const link of problem.links) {
    const list = segments.get(link.index);
    if (!list) continue;
    const sides = dockSides(list);
    if (link.from.type === 'item') used[link.from.item]?.[sides.from]?.push(link.index);
    if (link.to.type === 'item') used[link.to.item]?.[sides.to]?.push(link.index);
  }
  const labels: RelativeLabel[] = [];
  const boundaryOffset = new Map<string, number>();
  const boundaryOnTop = new Set<string>();
  for (const link of problem.links) {
    const list = link.from.type === 'boundary' ? segments.get(link.index) : undefined;
    if (list && link.from.type === 'boundary' && dockSides(list).from === 3) boundaryOnTop.add(link.from.boundary);
  }
  for (const item of problem.items) {
    placeBoundary(item, problem, segments, boundaryOffset, boundaryOnTop, labels);
    const own = itemLabel(item, used[item.index] ?? []);
    if (own) labels.push(own);
  }
  const labelZone = new Array<number>(grid.columns.length).fill(0);
  for (const link of problem.links) {
    if (link.kind !== 'sequence' || !link.label || link.from.type !== 'item') continue;
    const item = problem.items[link.from.item];
    const list = segments.get(link.index);
    if (!item || !list) continue;
    const label = flowLabelAt(link, item, dockSides(list).from, used[item.index] ?? []);
    labels.push(label);
    const first = list[0];
    if (first?.horizontal && item.shape !== 'frame') {
      const channel = first.ascending ? first.lo.at + 1 : first.hi.at - 1;
      labelZone[channel] = Math.max(labelZone[channel] ?? 0, link.label.width + 6);
    }
  }
  const extents = problem.items.map((item) => ({
    left: item.width / 2,
    right: item.width / 2,
    top: item.height / 2,
    bottom: item.height / 2,
  }));
  const grow = (item: number, box: Box, sideways: boolean) => {
    const room = extents[item];
    if (!room) return;
    room.top = Math.max(room.top, -box.y);
    room.bottom = Math.max(room.bottom, box.y + box.height);
    if (!sideways) return;
    room.left = Math.max(room.left, -box.x);
    room.right = Math.max(room.right, box.x + box.width);
  };
  const links = new Map(problem.links.map((link) => [link.id, link]));
  for (const label of labels) {
    const link = links.get(label.id);
    const list = link && segments.get(link.index);
    grow(label.item, label.box, !(list?.[0]?.horizontal ?? false));
  }
  for (const item of problem.items) {
    for (const boundary of item.boundary) {
      const x = boundaryOffset.get(boundary.id) ?? 0;
      const y = boundaryOnTop.has(boundary.id) ? -item.height / 2 - eventSize / 2 : item.height / 2;
      grow(item.index, { x: x - eventSize / 2, y, width: eventSize, height: eventSize / 2 }, true);
    }
  }
  return { used, labels, boundaryOffset, boundaryOnTop, extents, labelZone };
}

function placeBoundary(
  item: Item,
  problem: Problem,
  segments: Map<number, Segment[]>,
  offsets: Map<string, number>,
  onTop: ReadonlySet<string>,
  labels: RelativeLabel[],
): void {
  if (item.boundary.length === 0) return;
  const turn = (id: string): number => {
    const link = problem.links.find(
      (candidate) => candidate.from.type === 'boundary' && candidate.from.boundary === id,
    );
    const first = link && segments.get(link.index)?.[0];
    return first ? (first.ascending ? first.hi.turn : first.lo.turn) : 0;
  };
  const half = item.shape === 'frame' ? 0 : item.width / 2;
  for (const top of [false, true]) {
    const order = item.boundary.filter((boundary) => onTop.has(boundary.id) === top);
    order.sort((a, b) => turn(a.id) - turn(b.id));
    const count = order.length;
    for (const [i, boundary] of order.entries()) {
      const spread = count === 1 ? half - 28 : -half + 24 + ((2 * half - 48) * i) / (count - 1);
      const x = half === 0 ? 0 : Math.round(spread);
      offsets.set(boundary.id, x);
      if (!boundary.label || half === 0) continue;
      const { width, height } = boundary.label;
      const reach = item.height / 2 + eventSize / 2 + 2;
      labels.push({
        id: boundary.id,
        item: item.index,
        box: { x: x - 6 - width, y: top ? -reach - height : reach, width, height },
      });
    }
  }
}

/** Below an event, above a gateway; where an edge docks, on the other side or beside the edge. */
function itemLabel(item: Item, used: readonly number[][]): RelativeLabel | undefined {
  if (!item.label) return undefined;
  const { width, height } = item.label;
  const free = (side: Direction) => (used[side] ?? []).length === 0;
  const h = item.height / 2;
  const above = { x: -width / 2, y: -h - 4 - height, width, height };
  const below = { x: -width / 2, y: h + 4, width, height };
  const leftAbove = { x: -8 - width, y: -h - 4 - height, width, height };
  const box =
    item.shape === 'gateway'
      ? free(3)
        ? above
        : free(1)
          ? below
          : leftAbove
      : free(1)
        ? below
        : free(3)
          ? above
          : { ...leftAbove, y: h + 4 };
  return { id: item.id, item: item.index, box };
}

function flowLabelAt(link: Link, item: Item, side: Direction, used: readonly number[][]): RelativeLabel {
  const { width, height } = link.label ?? { width: 0, height: 0 };
  const nth = Math.max(0, (used[side] ?? []).indexOf(link.index));
  const w = item.width / 2;
  const h = item.height / 2;
  const x = nth % 2 === 0 ? 5 : -5 - width;
  const boxes: Record<Direction, Box> = {
    0: { x: w + 4, y: nth % 2 === 0 ? -3 - height : 4, width, height },
    1: { x, y: h + 4, width, height },
    2: { x: -w - 4 - width, y: -3 - height, width, height },
    3: { x, y: -h - 4 - height, width, height },
  };
  return { id: link.id, item: item.index, box: boxes[side] };
}
