import type { GraphNode, ProcessGraph } from '@lotse/model';
import { processGraph } from '../draft/process-graph.ts';
import type { ScoredProcess } from '../scored-process.ts';

/** How two nodes stand to each other over all runs, seen from the first. */
export type Relation =
  /** In no run both. */
  | 'exclusive'
  /** In some run the first before the second, in none the reverse. */
  | 'before'
  | 'after'
  /** Now this one first, now that: at the same time, or in a loop. */
  | 'interleaving';

/** The behavioural profile of a process, by node ids. */
export type Relations = (a: string, b: string) => Relation;

const known = new WeakMap<ScoredProcess, Relations>();

/**
 * The behavioural profile after Weidlich, Mendling, Weske: Efficient Consistency Measurement Based on Behavioral
 * Profiles of Process Models (IEEE TSE 37, 2011), computed once for each process object.
 *
 * The first comes before the second if a path leads from it to the other, or if both can happen at the same time. What
 * can happen at the same time is found as Kovalyov and Esparza do (A polynomial algorithm to compute the concurrency
 * relation of free-choice signal transition graphs, 1996), on the sequence flows of `processGraph`: the ways out of a
 * split are concurrent, and what is concurrent with all that a node waits for is concurrent with what comes out of it.
 *
 * Exact for sound processes whose choices are free, which those of BPMN are without boundary events and inclusive
 * joins. Otherwise an approximation:
 * - inclusive and complex gateways: their ways are concurrent, the join waits for what can reach it and not what is
 *   there already; exact where split and join form a block;
 * - event-based gateways: choices;
 * - boundary events: another way out of their step, beside the normal one where they do not interrupt;
 * - unsound processes: paths count even where a run never gets to their end; a step that runs twice interleaves with
 *   all that comes after it, since it does.
 */
export function behaviourRelations(process: ScoredProcess): Relations {
  const before = known.get(process);
  if (before) return before;
  const relations = relationsOf(processGraph(process));
  known.set(process, relations);
  return relations;
}

function relationsOf(graph: ProcessGraph): Relations {
  const net = new FlowNet(graph);
  const paths = new Map(graph.nodes.map(({ id }) => [id, net.reachableFrom(id)]));
  const precedes = (a: string, b: string): boolean => paths.get(a)?.has(b) === true || net.areConcurrent(a, b);
  return (a, b) => {
    const [forth, back] = [precedes(a, b), precedes(b, a)];
    if (forth && back) return 'interleaving';
    if (forth) return 'before';
    return back ? 'after' : 'exclusive';
  };
}

/** A graph's sequence flows by number, and which of them can carry tokens at the same time. */
class FlowNet {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  /** Numbers of the flows into and out of a node. */
  readonly #into = new Map<string, number[]>();
  readonly #out = new Map<string, number[]>();
  readonly #boundaries = new Map<string, (GraphNode & { kind: 'boundaryEvent' })[]>();
  readonly #from: string[];
  readonly #to: string[];
  readonly #size: number;
  /** `size × size`, 1 where two flows are concurrent; symmetric. */
  readonly #concurrent: Uint8Array;
  /** Pairs that are new in the table: both numbers in one. */
  readonly #open: number[] = [];
  /** For an inclusive join and each flow into it: flows from which it can be reached without passing the join. */
  readonly #leading = new Map<string, Uint8Array[]>();

  constructor({ nodes, flows }: ProcessGraph) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const { id } of nodes) {
      this.#into.set(id, []);
      this.#out.set(id, []);
    }
    for (const [index, { from, to }] of flows.entries()) {
      this.#out.get(from)?.push(index);
      this.#into.get(to)?.push(index);
    }
    for (const node of nodes) {
      if (node.kind !== 'boundaryEvent') continue;
      this.#boundaries.set(node.attachedTo, [...(this.#boundaries.get(node.attachedTo) ?? []), node]);
    }
    this.#from = flows.map(({ from }) => from);
    this.#to = flows.map(({ to }) => to);
    this.#size = flows.length;
    this.#concurrent = new Uint8Array(this.#size * this.#size);
    for (const node of nodes) this.#split(node);
    for (let pair = this.#open.pop(); pair !== undefined; pair = this.#open.pop()) {
      const [a, b] = [Math.floor(pair / this.#size), pair % this.#size];
      this.#advance(a, b);
      if (a !== b) this.#advance(b, a);
    }
  }

  /** The nodes that some path of at least one flow leads to. */
  reachableFrom(start: string): Set<string> {
    const found = new Set<string>();
    const next = (id: string): string[] => [
      ...(this.#out.get(id) ?? []).flatMap((flow) => this.#to[flow] ?? []),
      ...(this.#boundaries.get(id) ?? []).map((event) => event.id),
    ];
    const open = next(start);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...next(id));
    }
    return found;
  }

  /** Whether two nodes, or one and itself, can have their turn at the same time. */
  areConcurrent(a: string, b: string): boolean {
    const others = this.#waysInto(b);
    return this.#waysInto(a).some((flow) => others.some((other) => this.#areSet(flow, other)));
  }

  #waysInto(id: string): readonly number[] {
    const node = this.#nodes.get(id);
    return this.#into.get(node?.kind === 'boundaryEvent' ? node.attachedTo : id) ?? [];
  }

  #areSet(a: number, b: number): boolean {
    return this.#concurrent[a * this.#size + b] === 1;
  }

  #set(a: number, b: number): void {
    if (this.#areSet(a, b)) return;
    this.#concurrent[a * this.#size + b] = 1;
    this.#concurrent[b * this.#size + a] = 1;
    this.#open.push(a * this.#size + b);
  }

  /** What comes out of a node at the same time. */
  #split(node: GraphNode): void {
    const out = this.#out.get(node.id) ?? [];
    const isChoice = node.kind === 'gateway' && (node.gateway === 'exclusive' || node.gateway === 'eventBased');
    if (!isChoice) this.#setAll(out, out);
    const events = this.#boundaries.get(node.id) ?? [];
    for (const event of events.filter(({ interrupting }) => !interrupting)) {
      const beside = this.#out.get(event.id) ?? [];
      this.#setAll(beside, out);
      for (const other of events) if (other.id !== event.id) this.#setAll(beside, this.#out.get(other.id) ?? []);
    }
  }

  #setAll(some: readonly number[], others: readonly number[]): void {
    for (const a of some) for (const b of others) if (a !== b) this.#set(a, b);
  }

  /** `other` is concurrent with `arrived`: is it also with what comes out of the node where that arrives? */
  #advance(other: number, arrived: number): void {
    const id = this.#to[arrived] ?? '';
    if (!this.#passes(other, arrived, id)) return;
    for (const flow of this.#out.get(id) ?? []) this.#set(other, flow);
    for (const event of this.#boundaries.get(id) ?? []) {
      for (const flow of this.#out.get(event.id) ?? []) this.#set(other, flow);
    }
  }

  #passes(other: number, arrived: number, id: string): boolean {
    const node = this.#nodes.get(id);
    const into = this.#into.get(id) ?? [];
    if (node?.kind !== 'gateway' || into.length < 2) return true;
    switch (node.gateway) {
      case 'exclusive':
      case 'eventBased':
        return true;
      case 'parallel':
        return into.every((flow) => this.#areSet(other, flow));
      case 'inclusive': {
        const leads = this.#leadingTo(id, into);
        return leads[into.indexOf(arrived)]?.[other] === 1 || leads.every((flows) => flows[other] !== 1);
      }
    }
  }

  #leadingTo(join: string, into: readonly number[]): Uint8Array[] {
    const before = this.#leading.get(join);
    if (before) return before;
    const leading = into.map((way) => {
      const flows = new Uint8Array(this.#size);
      const open = [way];
      for (let flow = open.pop(); flow !== undefined; flow = open.pop()) {
        if (flows[flow] === 1) continue;
        flows[flow] = 1;
        const source = this.#from[flow] ?? '';
        if (source !== join) open.push(...this.#waysInto(source));
      }
      return flows;
    });
    this.#leading.set(join, leading);
    return leading;
  }
}
