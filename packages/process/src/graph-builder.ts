import { type Evidence, type GraphNode, type MessageFlow, type SequenceFlow, slug, uniqueId } from '@lotse/model';

/** An end of the flow that the next node will be joined to. */
export interface LooseEnd {
  from: string;
  label?: string;
  isDefault?: boolean;
  evidence?: Evidence[];
}

/** Collects nodes and flows; ids are unique, valid in XML and the same for the same order of calls. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly flows: SequenceFlow[] = [];
  readonly messages: MessageFlow[] = [];
  readonly #ids = new Set<string>();

  /** An id made of a kind and a step's id, with what XML forbids in names replaced. */
  id(prefix: string, name: string): string {
    return uniqueId(`${prefix}_${name.replace(/[^\p{L}\p{N}_-]/gu, '_')}`, this.#ids);
  }

  add<Node extends GraphNode>(node: Node): Node {
    this.nodes.push(node);
    return node;
  }

  node(id: string): GraphNode | undefined {
    return this.nodes.find((node) => node.id === id);
  }

  /** Two answers of a choice that lead to the same place become one flow with both answers. */
  connect(end: LooseEnd, to: string): void {
    const { from, ...rest } = end;
    const same = this.flows.find((flow) => flow.from === from && flow.to === to);
    if (same === undefined) {
      this.flows.push({ id: this.id('Flow', `${from}--${to}`), from, to, ...rest });
      return;
    }
    const labels = [same.label, rest.label].filter((label) => label !== undefined);
    if (labels.length > 0) same.label = [...new Set(labels)].join(' oder ');
    if (rest.isDefault) same.isDefault = true;
    if (rest.evidence) same.evidence = [...(same.evidence ?? []), ...rest.evidence];
  }

  send(from: string, to: string, rest: Pick<MessageFlow, 'label' | 'channel'> = {}): void {
    const known = this.messages.some((message) => message.from === from && message.to === to);
    if (!known) this.messages.push({ id: this.id('Message', `${from}--${to}`), from, to, ...rest });
  }

  /** Takes out the gateways that neither part nor join: one way in, one way out. */
  dropSuperfluousGateways(): void {
    for (let at = this.#superfluous(); at !== undefined; at = this.#superfluous()) {
      const { gateway, before, after } = at;
      this.flows.splice(this.flows.indexOf(after), 1);
      this.flows.splice(this.flows.indexOf(before), 1);
      this.nodes.splice(this.nodes.indexOf(gateway), 1);
      const { to: _to, id: _id, ...end } = before;
      this.connect(end, after.to);
    }
  }

  /** The first gateway with one way in and one way out, and these two. */
  #superfluous(): { gateway: GraphNode; before: SequenceFlow; after: SequenceFlow } | undefined {
    for (const gateway of this.nodes) {
      if (gateway.kind !== 'gateway') continue;
      const into = this.flows.filter((flow) => flow.to === gateway.id);
      const out = this.flows.filter((flow) => flow.from === gateway.id);
      const [before, after] = [into[0], out[0]];
      if (into.length === 1 && out.length === 1 && before && after) return { gateway, before, after };
    }
    return undefined;
  }
}

/** The id of a process with this name. */
export function processId(name: string): string {
  return `Process_${slug(name)}`;
}
