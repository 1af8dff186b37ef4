import { type Direction, type Grid, makeGrid, type Port, ports } from './grid.ts';
import { Heap } from './heap.ts';
import type { Link, Problem } from './problem.ts';
import type { Ranks } from './rank.ts';
import type { Placement } from './rows.ts';

/** A way through the grid: the points where it starts, turns and ends. */
export interface Route {
  link: number;
  points: number[];
}

const weight = {
  bend: 26,
  crossing: 70,
  share: 16,
  dock: 34,
  rigid: 300,
  track: 4,
  length: 0.14,
  outside: 30,
} as const;
/** Powers of two, so that sums of bookings stay exact. */
const importance = { sequence: 1, message: 0.75, data: 0.25, note: 0.25 } as const;
/** How much a link's way counts when whole layouts are compared. */
const value = { sequence: 1, message: 0.6, data: 0.5, note: 0.5 } as const;
const halfRow = 50;
const halfColumn = 75;
const channelStep = 20;

export interface Routed {
  grid: Grid;
  routes: Route[];
  /** What all ways together cost, and each link's share. */
  cost: number;
  costs: Map<number, number>;
}

/** Ways for all links, none through a shape that is not its own; each is then routed anew, as often as `rounds` says. */
export function routeAll(problem: Problem, placement: Placement, ranks: Ranks, rounds: number): Routed {
  const grid = makeGrid(problem, placement);
  const router = new Router(grid, ranks);
  const order = routingOrder(problem, placement, ranks);
  const routes = new Map<number, number[]>();
  const costs = new Map<number, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const link of order) {
      const old = routes.get(link.index);
      if (old) router.occupy(link, old, -1);
      const found = router.find(link);
      const path = found?.path ?? old;
      if (!path) continue;
      routes.set(link.index, path);
      if (found) costs.set(link.index, found.cost * value[link.kind]);
      router.occupy(link, path, 1);
    }
  }
  const list = problem.links.flatMap((link) => {
    const path = routes.get(link.index);
    return path ? [{ link: link.index, points: corners(path, grid.width) }] : [];
  });
  let cost = grid.rows.length * 6 + (problem.links.length - routes.size) * 1000;
  for (const one of costs.values()) cost += one;
  return { grid, routes: list, cost, costs };
}

function routingOrder(problem: Problem, placement: Placement, ranks: Ranks): Link[] {
  const rankOf = { sequence: 0, data: 1, note: 2, message: 3 } as const;
  const score = (link: Link): number => {
    if (link.from.type === 'pool' || link.to.type === 'pool') return 500;
    const [a, b] = [link.from.item, link.to.item];
    const sameRow = placement.row[a] === placement.row[b] && problem.items[a]?.band === problem.items[b]?.band;
    const span = Math.abs((placement.c0[b] ?? 0) - (placement.c1[a] ?? 0));
    return (sameRow && link.from.type === 'item' ? 0 : 100) + (ranks.back[link.index] ? 200 : 0) + span;
  };
  return [...problem.links].sort((a, b) => rankOf[a.kind] - rankOf[b.kind] || score(a) - score(b) || a.index - b.index);
}

function corners(path: readonly number[], width: number): number[] {
  return path.filter((point, i) => {
    const before = path[i - 1];
    const after = path[i + 1];
    if (before === undefined || after === undefined) return true;
    return Math.abs(point - before) === 1
      ? Math.abs(after - point) !== 1 || width === 1
      : Math.abs(after - point) === 1;
  });
}

/** In a state, the side from which the way came onto its line: 0 above or left, 1 below or right, or it began there. */
const docked = 2;

interface Found {
  path: number[];
  cost: number;
}

/** What is asked for a link's way and stays the same when it is routed again. */
interface Task {
  starts: Port[];
  /** Cost of arriving, by point and direction. */
  goalAt: ReadonlyMap<number, number>;
  bound: (point: number, direction: number) => number;
  own: ReadonlySet<number>;
  target: ReadonlySet<number>;
  /** Frames around either end. */
  inner: ReadonlySet<number>;
}

class Router {
  readonly #grid: Grid;
  readonly #ranks: Ranks;
  readonly #step: readonly [number, number, number, number];
  /** How many ways use the piece to the right of, or below, a point. */
  readonly #right: Float32Array;
  readonly #down: Float32Array;
  /** How many ways go straight through a point. */
  readonly #across: Float32Array;
  readonly #along: Float32Array;
  /** By point: ways from boundary events that run straight down from here and cannot be moved aside. */
  readonly #rigid: Float32Array;
  readonly #cost: Float64Array;
  readonly #seen: Int32Array;
  readonly #closed: Int32Array;
  readonly #from: Int32Array;
  readonly #tasks = new Map<number, Task>();
  #stamp = 0;

  constructor(grid: Grid, ranks: Ranks) {
    const size = grid.rows.length * grid.width;
    this.#grid = grid;
    this.#ranks = ranks;
    this.#step = [1, grid.width, -1, -grid.width];
    this.#right = new Float32Array(size);
    this.#down = new Float32Array(size);
    this.#across = new Float32Array(size);
    this.#along = new Float32Array(size);
    this.#rigid = new Float32Array(size);
    this.#cost = new Float64Array(size * 16);
    this.#seen = new Int32Array(size * 16);
    this.#closed = new Int32Array(size * 16);
    this.#from = new Int32Array(size * 16);
  }

  /** Books a way (or takes it back, with -1); what is less important weighs less on others. */
  occupy(link: Link, path: readonly number[], sign: 1 | -1): void {
    const width = this.#grid.width;
    const by = sign * importance[link.kind];
    let straight = link.from.type === 'boundary';
    for (let i = 0; i + 1 < path.length; i++) {
      const a = path[i] as number;
      const b = path[i + 1] as number;
      const low = Math.min(a, b);
      straight &&= Math.abs(a - b) !== 1;
      if (straight) this.#rigid[low] = (this.#rigid[low] as number) + sign;
      const uses = Math.abs(a - b) === 1 ? this.#right : this.#down;
      uses[low] = (uses[low] as number) + by;
      const before = path[i - 1];
      if (before === undefined || a - before !== b - a) continue;
      const through = Math.abs(b - a) === width ? this.#along : this.#across;
      through[a] = (through[a] as number) + by;
    }
  }

  /** The cheapest way of a link, as neighbouring points; undefined if there is none. */
  find(link: Link): Found | undefined {
    let task = this.#tasks.get(link.index);
    if (!task) {
      task = this.#task(link);
      this.#tasks.set(link.index, task);
    }
    return this.#search(link, task);
  }

  #task(link: Link): Task {
    const back = this.#ranks.back[link.index] ?? false;
    const starts = ports(this.#grid, link, link.from, true, back);
    const goals = ports(this.#grid, link, link.to, false, back);
    const goalAt = new Map<number, number>();
    for (const goal of goals) {
      // The last move runs against the port's outward direction and ends on its point.
      const key = goal.point * 4 + ((goal.direction + 2) % 4);
      goalAt.set(key, Math.min(goal.cost, goalAt.get(key) ?? Number.POSITIVE_INFINITY));
    }
    return {
      starts,
      goalAt,
      bound: this.#bound(goals),
      own: new Set(starts.map((start) => start.point)),
      target: new Set(goals.map((goal) => goal.point)),
      inner: this.#scopesOf(link),
    };
  }

  #search(link: Link, { starts, goalAt, bound, own, target, inner }: Task): Found | undefined {
    const stamp = ++this.#stamp;
    const heap = new Heap();
    for (const start of starts) {
      const state = (start.point * 4 + start.direction) * 4 + docked;
      if (this.#seen[state] === stamp && (this.#cost[state] as number) <= start.cost) continue;
      this.#seen[state] = stamp;
      this.#cost[state] = start.cost;
      this.#from[state] = -1;
      heap.push(state, start.cost + bound(start.point, start.direction));
    }
    let best = Number.POSITIVE_INFINITY;
    let bestState = -1;
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      if (this.#closed[state] === stamp) continue;
      this.#closed[state] = stamp;
      const so = this.#cost[state] as number;
      if (so >= best) break;
      const point = state >> 4;
      const direction = ((state >> 2) & 3) as Direction;
      const side = state & 3;
      const begun = this.#from[state] !== -1;
      if (begun && target.has(point)) {
        const end = goalAt.get(state >> 2);
        if (end !== undefined && so + end < best) {
          best = so + end;
          bestState = state;
        }
        continue;
      }
      for (let turn = 0; turn < 4; turn++) {
        if (turn === (direction + 2) % 4 || (!begun && turn !== direction)) continue;
        const move = this.#move(link, inner, point, turn as Direction, direction, begun, own, target);
        if (move < 0) continue;
        const turns = begun && turn !== direction;
        // Coming onto a line from one side and leaving it on the other crosses all that run straight along it.
        const leaves = turn === 0 || turn === 1 ? 1 : 0;
        const along = direction % 2 === 0 ? this.#across : this.#along;
        const crossed = turns && side !== docked && side !== leaves ? weight.crossing * (along[point] as number) : 0;
        const came = turns ? (direction === 0 || direction === 1 ? 0 : 1) : side;
        const next = ((point + (this.#step[turn] as number)) * 4 + turn) * 4 + came;
        const cost = so + move + crossed;
        if (this.#seen[next] === stamp && (this.#cost[next] as number) <= cost) continue;
        this.#seen[next] = stamp;
        this.#cost[next] = cost;
        this.#from[next] = state;
        heap.push(next, cost + bound(next >> 4, turn));
      }
    }
    if (bestState < 0) return undefined;
    const path: number[] = [];
    for (let state = bestState; state >= 0; state = this.#from[state] as number) path.push(state >> 4);
    return { path: path.reverse(), cost: best };
  }

  /** Cost of one move, -1 if it is not allowed. */
  #move(
    link: Link,
    inner: ReadonlySet<number>,
    point: number,
    turn: Direction,
    direction: Direction,
    begun: boolean,
    own: ReadonlySet<number>,
    target: ReadonlySet<number>,
  ): number {
    const { width, rows, columns, item, scope } = this.#grid;
    const step = this.#step[turn] as number;
    const next = point + step;
    const horizontal = turn === 0 || turn === 2;
    const h = Math.floor(point / width);
    const v = point % width;
    const nh = horizontal ? h : h + (turn === 1 ? 1 : -1);
    const nv = horizontal ? v + (turn === 0 ? 1 : -1) : v;
    const row = rows[nh];
    const column = columns[nv];
    if (!row || !column || nv < 0) return -1;
    const isTarget = target.has(next);
    const bound = link.kind !== 'message';
    if (bound && (row.kind === 'gap' || column.kind === 'gap' || row.pool !== rows[h]?.pool)) return -1;
    const taken = item[next] as number;
    if (taken >= 0 && !isTarget) {
      const frame = this.#grid.problem.items[taken]?.shape === 'frame';
      if (!frame || !inner.has(taken) || link.kind === 'sequence') return -1;
    }
    const area = scope[next] as number;
    if (area >= 0 && !inner.has(area)) return -1;
    if (link.kind === 'sequence' && taken < 0 && area !== this.#home(link)) return -1;
    // Frames' border points belong to no scope; only a link that ends there or crosses it gets that far.
    let cost =
      weight.length *
      (horizontal ? halfColumn : row.kind === 'cell' || rows[h]?.kind === 'cell' ? halfRow : channelStep);
    if (row.kind === 'gap' || column.kind === 'gap') cost += column.kind === 'gap' ? weight.outside : 0;
    if (begun && turn !== direction) cost += weight.bend;
    else if (begun && !own.has(point)) {
      const through = horizontal ? this.#along : this.#across;
      cost += weight.crossing * (through[point] as number);
    }
    const uses = horizontal
      ? (this.#right[Math.min(point, next)] as number)
      : (this.#down[Math.min(point, next)] as number);
    if (link.from.type === 'boundary' && !horizontal && column.kind === 'cell') {
      cost += weight.rigid * (this.#rigid[Math.min(point, next)] as number);
    }
    if (uses > 0) {
      const onCells = (horizontal ? row.kind : column.kind) === 'cell';
      cost += uses * (onCells ? weight.share : weight.track);
      if (onCells && (!begun || isTarget)) cost += uses * weight.dock;
    }
    return cost;
  }

  /** The frame a sequence flow runs in. */
  #home(link: Link): number {
    return link.from.type === 'pool' ? -1 : (this.#grid.problem.items[link.from.item]?.scope ?? -1);
  }

  /** The frames around either end of a link. */
  #scopesOf(link: Link): Set<number> {
    const found = new Set<number>();
    for (const end of [link.from, link.to]) {
      if (end.type === 'pool') continue;
      const items = this.#grid.problem.items;
      for (let item = items[items[end.item]?.scope ?? -1]; item; item = items[item.scope]) found.add(item.index);
    }
    return found;
  }

  /** A lower bound of the cost from a point, moving in a direction, to the nearest goal. */
  #bound(goals: readonly Port[]): (point: number, direction: number) => number {
    const width = this.#grid.width;
    let top = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    for (const goal of goals) {
      const h = Math.floor(goal.point / width);
      const v = goal.point % width;
      top = Math.min(top, h);
      bottom = Math.max(bottom, h);
      left = Math.min(left, v);
      right = Math.max(right, v);
    }
    return (point, direction) => {
      const h = Math.floor(point / width);
      const v = point % width;
      const dh = h < top ? top - h : h > bottom ? h - bottom : 0;
      const dv = v < left ? left - v : v > right ? v - right : 0;
      const turns = direction % 2 === 0 ? dh > 0 : dv > 0;
      return weight.length * (dh * channelStep + dv * halfColumn) + (turns ? weight.bend : 0);
    };
  }
}
