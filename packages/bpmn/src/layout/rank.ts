import type { Link, Problem } from './problem.ts';

/** First and last column of every item, and the links that run back. */
export interface Ranks {
  start: number[];
  end: number[];
  columns: number;
  /** By link index: it closes a loop. */
  back: boolean[];
}

interface Arc {
  from: number;
  to: number;
  gap: number;
}

/** The item a link leaves or enters; -1 at a pool. */
export function linkEnds(link: Link): { from: number; to: number } {
  return {
    from: link.from.type === 'pool' ? -1 : link.from.item,
    to: link.to.type === 'pool' ? -1 : link.to.item,
  };
}

/** Links that close a loop: found by depth-first search from the starts, in the order of the graph. */
function findBack(problem: Problem): boolean[] {
  const back = problem.links.map(() => false);
  const out: number[][] = problem.items.map(() => []);
  const incoming = problem.items.map(() => 0);
  for (const link of problem.links) {
    const { from, to } = linkEnds(link);
    if (link.kind !== 'sequence' || from < 0 || to < 0) continue;
    out[from]?.push(link.index);
    if (from !== to) incoming[to] = (incoming[to] ?? 0) + 1;
  }
  const state = problem.items.map(() => 0);
  const visit = (root: number) => {
    if (state[root] !== 0) return;
    const stack = [{ item: root, next: 0 }];
    state[root] = 1;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const index = out[top.item]?.[top.next++];
      if (index === undefined) {
        state[top.item] = 2;
        stack.pop();
        continue;
      }
      const link = problem.links[index];
      const to = link ? linkEnds(link).to : -1;
      if (state[to] === 1) back[index] = true;
      else if (state[to] === 0) {
        state[to] = 1;
        stack.push({ item: to, next: 0 });
      }
    }
  };
  for (const item of problem.items) if (item.isStart) visit(item.index);
  for (const item of problem.items) if (incoming[item.index] === 0) visit(item.index);
  for (const item of problem.items) visit(item.index);
  return back;
}

/** Shapes whose column follows from others. */
const unranked: ReadonlySet<string> = new Set(['data', 'note', 'pool']);

/** Columns by longest path; an item whose only neighbours come later moves up to them. */
export function rank(problem: Problem): Ranks {
  const back = findBack(problem);
  const count = problem.items.length;
  // Two vertices each: where an item begins (i) and ends (i + count).
  const arcs: Arc[] = [];
  const placed = problem.items.filter((item) => !unranked.has(item.shape));
  for (const item of placed) {
    arcs.push({ from: item.index, to: item.index + count, gap: item.shape === 'frame' ? 2 : 0 });
    if (item.scope < 0) continue;
    arcs.push({ from: item.scope, to: item.index, gap: 1 });
    arcs.push({ from: item.index + count, to: item.scope + count, gap: 1 });
  }
  for (const link of problem.links) {
    const { from, to } = linkEnds(link);
    if (link.kind !== 'sequence' || back[link.index] || from < 0 || to < 0 || from === to) continue;
    arcs.push({ from: from + count, to, gap: 1 });
  }
  for (const link of problem.links) {
    const { from, to } = linkEnds(link);
    if (link.kind !== 'message' || from < 0 || to < 0 || from === to) continue;
    if (problem.items[from]?.shape === 'pool' || problem.items[to]?.shape === 'pool') continue;
    if (!reaches(arcs, count, to, from)) arcs.push({ from, to, gap: 0 });
  }
  const order = topological(arcs, 2 * count);
  const value = new Array<number>(2 * count).fill(0);
  const into = group(arcs, 2 * count, (arc) => arc.to);
  const outOf = group(arcs, 2 * count, (arc) => arc.from);
  for (const vertex of order) {
    for (const arc of into[vertex] ?? [])
      value[vertex] = Math.max(value[vertex] ?? 0, (value[arc.from] ?? 0) + arc.gap);
  }
  const boundTo = (vertex: number) => {
    const out = outOf[vertex] ?? [];
    return Math.min(...out.map((arc) => (value[arc.to] ?? 0) - arc.gap));
  };
  for (const vertex of [...order].reverse()) {
    const item = problem.items[vertex % count];
    if (!item || item.shape === 'frame' || vertex >= count) continue;
    const free = (into[vertex] ?? []).every((arc) => problem.items[arc.from]?.index === item.scope);
    const late = boundTo(vertex + count);
    if (free && Number.isFinite(late) && late > (value[vertex] ?? 0)) {
      value[vertex] = late;
      value[vertex + count] = late;
    }
  }
  const columns = 1 + Math.max(0, ...value);
  return { start: value.slice(0, count), end: value.slice(count), columns, back };
}

function group(arcs: Arc[], size: number, key: (arc: Arc) => number): Arc[][] {
  const groups: Arc[][] = Array.from({ length: size }, () => []);
  for (const arc of arcs) groups[key(arc)]?.push(arc);
  return groups;
}

/** Whether the end or the begin of one item comes at or before another's begin on some path. */
function reaches(arcs: Arc[], count: number, from: number, to: number): boolean {
  const outOf = group(arcs, 2 * count, (arc) => arc.from);
  const seen = new Set([from]);
  const todo = [from];
  for (let vertex = todo.pop(); vertex !== undefined; vertex = todo.pop()) {
    if (vertex % count === to) return true;
    for (const arc of outOf[vertex] ?? []) {
      if (seen.has(arc.to)) continue;
      seen.add(arc.to);
      todo.push(arc.to);
    }
  }
  return false;
}

function topological(arcs: Arc[], size: number): number[] {
  const outOf = group(arcs, size, (arc) => arc.from);
  const waiting = new Array<number>(size).fill(0);
  for (const arc of arcs) waiting[arc.to] = (waiting[arc.to] ?? 0) + 1;
  const order: number[] = [];
  for (let vertex = 0; vertex < size; vertex++) if (waiting[vertex] === 0) order.push(vertex);
  for (let i = 0; i < order.length; i++) {
    const vertex = order[i];
    if (vertex === undefined) break;
    for (const arc of outOf[vertex] ?? []) {
      const left = (waiting[arc.to] ?? 0) - 1;
      waiting[arc.to] = left;
      if (left === 0) order.push(arc.to);
    }
  }
  return order;
}
