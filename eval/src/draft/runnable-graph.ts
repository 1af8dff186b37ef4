import { type GraphNode, type ProcessGraph, type SequenceFlow, uniqueId } from '@lotse/model';
import type { GatewayType, ScoredFlow, ScoredNode, ScoredProcess } from '../scored-process.ts';

type GraphGateway = Extract<GraphNode, { kind: 'gateway' }>['gateway'];

/** The one pool that everything stands in. */
const pool = { id: 'pool', name: '', blackBox: false, lanes: [] };

/**
 * Any process as a BPMN graph that can be run: for the state search and for the relations between steps. Who does what
 * is left out: all stands in one pool, and order that runs over a message flow becomes a sequence flow.
 *
 * Several ways out of a step or an event are taken at the same time and several ways into one each lead on by
 * themselves, as BPMN means them. Added is what BPMN wants and a sketch leaves out, each under an id that begins with
 * the node's own:
 * - a start before each node without a way in; several starts are alternatives. A start that has a way in becomes an
 *   event under way, with a start before it where nothing else leads there;
 * - an end behind each node without a way out; an end that has a way out becomes an event under way;
 * - a parallel join before a step that order reaches both in its own pool and by message: it waits for both;
 * - a choice behind a dissolved sub-process that events sit on, so that they are other ways to leave it.
 *
 * A complex gateway is taken for an inclusive one: what exactly it waits for stands in no neutral form. Of two nodes
 * with one id the first counts; flows from or to nowhere are left out.
 */
export function runnableGraph(process: ScoredProcess): ProcessGraph {
  return new RunnableGraph(process).build();
}

class RunnableGraph {
  readonly #given = new Map<string, ScoredNode>();
  readonly #nodes: GraphNode[] = [];
  readonly #flows: SequenceFlow[] = [];
  readonly #ids: Set<string>;
  readonly #attached = new Set<string>();
  readonly #leading: ScoredFlow[];

  constructor({ nodes, flows }: ScoredProcess) {
    for (const node of nodes) if (!this.#given.has(node.id)) this.#given.set(node.id, node);
    this.#ids = new Set(this.#given.keys());
    for (const node of this.#given.values()) if (this.#hostOf(node)) this.#attached.add(node.id);
    this.#leading = flows.filter(
      ({ from, to }) => this.#given.has(from) && this.#given.has(to) && !this.#attached.has(to),
    );
  }

  build(): ProcessGraph {
    const unled = this.#unledStarts();
    for (const node of this.#given.values()) {
      const into = this.#leading.filter(({ to }) => to === node.id);
      const out = this.#leading.filter(({ from }) => from === node.id);
      const hasStart = into.length === 0 || unled.has(node.id);
      const isStart = node.kind === 'event' && node.position === 'start' && into.length === 0;
      this.#nodes.push(this.#nodeOf(node, into.length > 0, out.length > 0));
      if (hasStart && !isStart && !this.#attached.has(node.id)) {
        this.#connect(this.#add({ kind: 'startEvent', event: 'none', ...unnamed(`${node.id}--start`) }), node.id);
      }
      const isEnd = node.kind === 'event' && node.position === 'end';
      if (out.length === 0 && !isEnd) {
        this.#connect(node.id, this.#add({ kind: 'endEvent', event: 'none', ...unnamed(`${node.id}--end`) }));
      }
      this.#enter(node, into);
    }
    for (const id of this.#dissolvedHosts()) this.#leaveByChoice(id);
    return {
      version: 1,
      id: 'process',
      name: '',
      pools: [pool],
      nodes: this.#nodes,
      flows: this.#flows,
      messages: [],
      data: [],
      annotations: [],
    };
  }

  /** The step that an event sits on; undefined where it sits on none or that is no step. */
  #hostOf(node: ScoredNode): string | undefined {
    if (node.kind !== 'event' || node.position !== 'intermediate' || node.attachedTo === undefined) return undefined;
    return this.#given.get(node.attachedTo)?.kind === 'task' ? node.attachedTo : undefined;
  }

  /** Starts with a way in that no other beginning leads to. */
  #unledStarts(): Set<string> {
    const led = new Set<string>();
    const walk = (start: string): void => {
      const open = [start];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (led.has(id)) continue;
        led.add(id);
        for (const flow of this.#leading) if (flow.from === id) open.push(flow.to);
        for (const node of this.#given.values()) if (this.#hostOf(node) === id) open.push(node.id);
      }
    };
    const entered = new Set(this.#leading.map(({ to }) => to));
    for (const id of this.#given.keys()) if (!entered.has(id) && !this.#attached.has(id)) walk(id);
    const unled = new Set<string>();
    for (const node of this.#given.values()) {
      if (node.kind !== 'event' || node.position !== 'start' || led.has(node.id)) continue;
      unled.add(node.id);
      walk(node.id);
    }
    return unled;
  }

  #nodeOf(node: ScoredNode, hasIn: boolean, hasOut: boolean): GraphNode {
    const element = { id: node.id, label: node.labels[0] ?? '', pool: pool.id };
    if (node.kind === 'task') return { kind: 'task', ...element };
    if (node.kind === 'gateway') return { kind: 'gateway', gateway: graphGateway(node.gateway), ...element };
    const attachedTo = this.#hostOf(node);
    if (attachedTo !== undefined) {
      return { kind: 'boundaryEvent', event: 'none', attachedTo, interrupting: node.interrupting ?? true, ...element };
    }
    if (node.position === 'start' && !hasIn) return { kind: 'startEvent', event: 'none', ...element };
    if (node.position === 'end' && !hasOut) {
      return { kind: 'endEvent', event: node.terminates ? 'terminate' : 'none', ...element };
    }
    return { kind: 'throwEvent', event: 'none', ...element };
  }

  /** The ways into a node; what comes by message and what comes at home wait for each other. */
  #enter(node: ScoredNode, into: readonly ScoredFlow[]): void {
    const groups = [true, false].map((byMessage) => into.filter((flow) => (flow.byMessage ?? false) === byMessage));
    if (node.kind === 'gateway' || groups.some((group) => group.length === 0)) {
      for (const { from, condition } of into) this.#connect(from, node.id, condition);
      return;
    }
    const join = this.#add({ kind: 'gateway', gateway: 'parallel', ...unnamed(`${node.id}--join`) });
    this.#connect(join, node.id);
    for (const group of groups) {
      const merge =
        group.length === 1
          ? join
          : this.#add({ kind: 'gateway', gateway: 'exclusive', ...unnamed(`${node.id}--merge`) });
      if (merge !== join) this.#connect(merge, join);
      for (const { from, condition } of group) this.#connect(from, merge, condition);
    }
  }

  /** Dissolved sub-processes with events on their boundary. */
  #dissolvedHosts(): Set<string> {
    return new Set(
      [...this.#given.values()].flatMap((node) => {
        const host = node.kind === 'event' ? node.attachedTo : undefined;
        return host !== undefined && this.#given.get(host)?.kind === 'event' ? [host] : [];
      }),
    );
  }

  #leaveByChoice(id: string): void {
    const choice = this.#add({ kind: 'gateway', gateway: 'exclusive', ...unnamed(`${id}--choice`) });
    for (const flow of this.#flows) if (flow.from === id) flow.from = choice;
    this.#connect(id, choice);
  }

  #add(node: GraphNode): string {
    const id = uniqueId(node.id, this.#ids);
    this.#nodes.push({ ...node, id });
    return id;
  }

  #connect(from: string, to: string, condition?: string): void {
    const label = condition === undefined ? {} : { label: condition };
    this.#flows.push({ id: `flow ${this.#flows.length + 1}`, from, to, ...label });
  }
}

function unnamed(id: string): { id: string; label: string; pool: string } {
  return { id, label: '', pool: pool.id };
}

/** A gateway's type in the graph, which has no complex ones. */
export function graphGateway(type: GatewayType): GraphGateway {
  return type === 'complex' ? 'inclusive' : type;
}
