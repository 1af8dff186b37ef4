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

  connect(end: LooseEnd, to: string): void {
    const { from, ...rest } = end;
    this.flows.push({ id: this.id('Flow', `${from}--${to}`), from, to, ...rest });
  }

  send(from: string, to: string, rest: Pick<MessageFlow, 'label' | 'channel'> = {}): void {
    const known = this.messages.some((message) => message.from === from && message.to === to);
    if (!known) this.messages.push({ id: this.id('Message', `${from}--${to}`), from, to, ...rest });
  }

  /** Takes out the joins that join nothing: one way in, one way out, no name. */
  dropSuperfluousJoins(): void {
    for (const node of [...this.nodes]) {
      if (node.kind !== 'gateway' || node.label !== '') continue;
      const into = this.flows.filter((flow) => flow.to === node.id);
      const out = this.flows.filter((flow) => flow.from === node.id);
      const [before, after] = [into[0], out[0]];
      if (into.length !== 1 || out.length !== 1 || before === undefined || after === undefined) continue;
      before.to = after.to;
      this.flows.splice(this.flows.indexOf(after), 1);
      this.nodes.splice(this.nodes.indexOf(node), 1);
    }
  }
}

/** The id of a process with this name. */
export function processId(name: string): string {
  return `Process_${slug(name)}`;
}
