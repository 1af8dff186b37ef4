import { type GraphNode, type MessageFlow, type ProcessGraph, type SequenceFlow, uniqueId } from '@lotse/model';
import type { ScoredMessage, ScoredNode, ScoredProcess } from '../scored-process.ts';
import { type DrawnPools, drawnPools } from './drawing-pools.ts';
import { graphGateway } from './runnable-graph.ts';

/**
 * Any process as a BPMN graph to be drawn, with pools and lanes as `drawnPools` lays them out. Order that crosses pools
 * becomes a message flow. Since none may begin or end at a gateway, an event without a name stands in for it there,
 * under an id that begins with the gateway's. Messages within one pool have no place in BPMN and are left out, as are
 * messages to or from what does not exist.
 */
export function drawingGraph(process: ScoredProcess): ProcessGraph {
  return new Drawing(process).build();
}

class Drawing {
  readonly #process: ScoredProcess;
  readonly #given = new Map<string, ScoredNode>();
  readonly #pools: DrawnPools;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #flows: SequenceFlow[] = [];
  readonly #messages: MessageFlow[] = [];
  readonly #ids: Set<string>;

  constructor(process: ScoredProcess) {
    this.#process = process;
    for (const node of process.nodes) if (!this.#given.has(node.id)) this.#given.set(node.id, node);
    this.#pools = drawnPools(process);
    this.#ids = new Set([...this.#given.keys(), ...this.#pools.pools.map(({ id }) => id)]);
  }

  build(): ProcessGraph {
    for (const node of this.#given.values()) this.#nodes.set(node.id, this.#nodeOf(node));
    for (const { from, to, condition } of this.#process.flows) this.#connect(from, to, condition);
    for (const message of this.#process.messages) this.#send(message);
    return {
      version: 1,
      id: 'process',
      name: '',
      pools: this.#pools.pools,
      nodes: [...this.#nodes.values()].map((node) => this.#withMessage(node)),
      flows: this.#flows,
      messages: this.#messages,
      data: [],
      annotations: [],
    };
  }

  #nodeOf(node: ScoredNode): GraphNode {
    const element = { id: node.id, label: node.labels[0] ?? '', ...this.#pools.spotOf(node) };
    if (node.kind === 'task') return { kind: 'task', ...element };
    if (node.kind === 'gateway') return { kind: 'gateway', gateway: graphGateway(node.gateway), ...element };
    const host = this.#given.get(node.attachedTo ?? '');
    if (host?.kind === 'task' && node.position === 'intermediate') {
      const interrupting = node.interrupting ?? true;
      return {
        kind: 'boundaryEvent',
        event: 'none',
        attachedTo: host.id,
        interrupting,
        ...element,
        ...this.#pools.spotOf(host),
      };
    }
    switch (node.position) {
      case 'start':
        return { kind: 'startEvent', event: 'none', ...element };
      case 'end':
        return { kind: 'endEvent', event: node.terminates ? 'terminate' : 'none', ...element };
      case 'intermediate':
        return { kind: 'throwEvent', event: 'none', ...element };
    }
  }

  #connect(from: string, to: string, condition: string | undefined): void {
    const [source, target] = [this.#nodes.get(from), this.#nodes.get(to)];
    if (!source || !target || (target.kind === 'boundaryEvent' && target.attachedTo === from)) return;
    if (source.pool === target.pool) {
      this.#sequence(from, to, condition);
      return;
    }
    const sender = source.kind === 'gateway' ? this.#standIn(source, 'throwEvent', condition) : from;
    const receiver = target.kind === 'gateway' ? this.#standIn(target, 'catchEvent') : to;
    this.#message(sender, receiver);
  }

  /** An event that sends or receives for a gateway. */
  #standIn(gateway: GraphNode, kind: 'throwEvent' | 'catchEvent', condition?: string): string {
    const id = uniqueId(`${gateway.id}--message`, this.#ids);
    const spot = { pool: gateway.pool, ...(gateway.lane === undefined ? {} : { lane: gateway.lane }) };
    this.#nodes.set(id, { kind, event: 'message', id, label: '', ...spot });
    if (kind === 'throwEvent') this.#sequence(gateway.id, id, condition);
    else this.#sequence(id, gateway.id, undefined);
    return id;
  }

  #sequence(from: string, to: string, condition: string | undefined): void {
    const label = condition === undefined || condition === '' ? {} : { label: condition };
    this.#flows.push({ id: `flow-${this.#flows.length + 1}`, from, to, ...label });
  }

  /** A message beside the order. Where the order already crosses between the same two, it only gives its label. */
  #send({ from, to, label, medium }: ScoredMessage): void {
    const [sender, receiver] = [this.#endOf(from), this.#endOf(to)];
    if (sender === undefined || receiver === undefined || sender.pool === receiver.pool) return;
    if (sender.node === undefined && receiver.node === undefined) return;
    const isSame = (end: { node?: string; pool: string }, id: string): boolean =>
      end.node === undefined ? this.#nodes.get(id)?.pool === end.pool : end.node === id;
    const drawn = this.#messages.find(
      (message) => message.label === undefined && isSame(sender, message.from) && isSame(receiver, message.to),
    );
    const said = { ...(label === '' ? {} : { label }), ...(medium === undefined ? {} : { channel: medium }) };
    if (drawn) Object.assign(drawn, said);
    else this.#message(sender.node ?? sender.pool, receiver.node ?? receiver.pool, said);
  }

  #endOf(id: string): { node?: string; pool: string } | undefined {
    const node = this.#nodes.get(id);
    if (node) return node.kind === 'gateway' ? undefined : { node: id, pool: node.pool };
    const pool = this.#pools.poolOf(id);
    return pool === undefined ? undefined : { pool };
  }

  #message(from: string, to: string, said: Pick<MessageFlow, 'label' | 'channel'> = {}): void {
    this.#messages.push({ id: `message-${this.#messages.length + 1}`, from, to, ...said });
  }

  /** An event that a message begins or ends at shows so. */
  #withMessage(node: GraphNode): GraphNode {
    const sends = this.#messages.some(({ from }) => from === node.id);
    const receives = this.#messages.some(({ to }) => to === node.id);
    if (node.kind === 'startEvent' && receives) return { ...node, event: 'message' };
    if (node.kind === 'endEvent' && sends && node.event === 'none') return { ...node, event: 'message' };
    if (node.kind !== 'throwEvent' || node.event !== 'none' || !(sends || receives)) return node;
    return { ...node, kind: receives ? 'catchEvent' : 'throwEvent', event: 'message' };
  }
}
