import type { GraphNode, Lane, Pool, ProcessGraph } from '@lotse/model';
import { annotationLinkId, dataLinkId, type Layout } from '../layout/types.ts';
import type { BpmnDialect, DialectAddition, DialectElement, DialectTarget } from './dialect.ts';
import { clean, documentationText, type Place } from './documentation.ts';
import { neutralType } from './element-types.ts';
import { Definitions, eventDefinition } from './events.ts';
import { mainPool } from './main-pool.ts';
import { type Element, isElement, Maker, push } from './moddle.ts';
import { writeDiagrams } from './write-diagrams.ts';

export interface BpmnXmlOptions {
  dialect?: BpmnDialect;
  /** Says where a passage stands; without it the ids of document and block are written. */
  place?: Place;
}

/** BPMN 2.0 XML of a graph with its diagram. The same values always give the same text. */
export async function toBpmnXml(graph: ProcessGraph, layout: Layout, options: BpmnXmlOptions = {}): Promise<string> {
  const writer = new GraphWriter(graph, layout, options);
  return writer.write();
}

class GraphWriter {
  readonly #graph: ProcessGraph;
  readonly #layout: Layout;
  readonly #options: BpmnXmlOptions;
  readonly #maker: Maker;
  readonly #shared: Definitions;
  readonly #ids = new Set<string>();
  readonly #elements = new Map<string, Element>();

  constructor(graph: ProcessGraph, layout: Layout, options: BpmnXmlOptions) {
    this.#graph = graph;
    this.#layout = layout;
    this.#options = options;
    this.#maker = new Maker(options.dialect?.descriptors);
    this.#shared = new Definitions(this.#maker, (wanted) => this.#claim(wanted));
  }

  async write(): Promise<string> {
    const { dialect } = this.#options;
    const definitions = this.#maker.create('bpmn:Definitions', {
      id: this.#claim('Definitions_lotse'),
      targetNamespace: 'urn:lotse:bpmn',
      exporter: dialect?.exporter?.name ?? 'Lotse',
      exporterVersion: dialect?.exporter?.version ?? '0.1.0',
      ...dialect?.definitions,
    });
    const collaboration = this.#maker.create('bpmn:Collaboration', {
      id: this.#claim(`Collaboration_${this.#graph.id}`),
    });
    const processes = new Map<string, Element>();
    const main = mainPool(this.#graph);
    for (const pool of this.#graph.pools) {
      if (pool.blackBox) continue;
      const wanted = pool === main ? this.#graph.id : `${this.#graph.id}_${pool.id}`;
      processes.set(pool.id, this.#process(pool, wanted));
    }
    for (const pool of this.#graph.pools) {
      const participant = this.#maker.add(collaboration, 'participants', 'bpmn:Participant', {
        id: this.#claim(pool.id),
        name: clean(pool.name),
        processRef: processes.get(pool.id),
      });
      this.#elements.set(pool.id, participant);
    }
    this.#messages(collaboration);
    const roots = [collaboration, ...this.#shared.all(), ...processes.values()];
    for (const root of roots) root.$parent = definitions;
    definitions['rootElements'] = roots;
    const diagrams = writeDiagrams(
      { maker: this.#maker, elements: this.#elements },
      this.#graph,
      this.#layout,
      'Diagram_1',
      collaboration,
    );
    for (const diagram of diagrams) diagram.$parent = definitions;
    definitions['diagrams'] = diagrams;
    const { xml } = await this.#maker.moddle.toXML(definitions, { format: true });
    return xml;
  }

  /** An id that XML accepts and that nothing else has. */
  #claim(wanted: string): string {
    const name = wanted.replace(/[^\p{L}\d_.-]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
    let id = name;
    for (let n = 2; this.#ids.has(id); n++) id = `${name}_${n}`;
    this.#ids.add(id);
    return id;
  }

  #process(pool: Pool, wanted: string): Element {
    const process = this.#maker.create('bpmn:Process', {
      id: this.#claim(wanted),
      name: clean(pool === mainPool(this.#graph) ? this.#graph.name : pool.name),
      isExecutable: false,
    });
    const nodes = this.#graph.nodes.filter((node) => node.pool === pool.id);
    for (const node of nodes) this.#elements.set(node.id, this.#node(node));
    for (const node of nodes) {
      const element = this.#elements.get(node.id);
      const host = node.kind === 'boundaryEvent' ? this.#elements.get(node.attachedTo) : undefined;
      if (element && host) element['attachedToRef'] = host;
      if (element) this.#maker.attach(this.#container(node.parent, process), 'flowElements', element);
    }
    for (const flow of this.#graph.flows) this.#flow(flow, pool, process);
    this.#defaults(nodes);
    this.#data(pool, process);
    this.#annotations(nodes, process);
    if (pool.lanes.length > 0) this.#lanes(process, 'laneSets', pool.lanes, `LaneSet_${pool.id}`, nodes);
    this.#decorate(process, { type: 'process', pool });
    return process;
  }

  #container(parent: string | undefined, process: Element): Element {
    return (parent === undefined ? undefined : this.#elements.get(parent)) ?? process;
  }

  #node(node: GraphNode): Element {
    const { dialect } = this.#options;
    const id = this.#claim(node.id);
    const addition = dialect?.decorate({ type: 'node', node }, this.#graph);
    const element = this.#maker.create(addition?.type ?? neutralType(node), {
      id,
      name: node.label === '' ? undefined : clean(node.label),
    });
    this.#document(element, node);
    if ('event' in node) {
      const definition = eventDefinition(node, id, this.#maker, this.#shared, addition?.messageName);
      if (definition) this.#maker.attach(element, 'eventDefinitions', definition);
      for (const [name, value] of Object.entries(addition?.definition ?? {}))
        if (definition) set(definition, name, value);
    }
    if (node.kind === 'boundaryEvent') element['cancelActivity'] = node.interrupting;
    if (node.kind === 'task' && (node.taskType === 'send' || node.taskType === 'receive')) {
      if (element.$type === neutralType(node))
        element['messageRef'] = this.#shared.message(addition?.messageName ?? node.label);
    }
    this.#apply(element, addition);
    return element;
  }

  #flow(flow: ProcessGraph['flows'][number], pool: Pool, process: Element): void {
    const source = this.#graph.nodes.find((node) => node.id === flow.from);
    const from = this.#elements.get(flow.from);
    const to = this.#elements.get(flow.to);
    if (!source || source.pool !== pool.id || !from || !to) return;
    const element = this.#maker.create('bpmn:SequenceFlow', {
      id: this.#claim(flow.id),
      name: flow.label === undefined ? undefined : clean(flow.label),
      sourceRef: from,
      targetRef: to,
    });
    this.#document(element, flow);
    push(from, 'outgoing', element);
    push(to, 'incoming', element);
    this.#elements.set(flow.id, element);
    this.#maker.attach(this.#container(source.parent, process), 'flowElements', element);
    const addition = this.#options.dialect?.decorate({ type: 'flow', flow, source }, this.#graph);
    const given = addition?.condition ?? this.#plainCondition(flow);
    if (given) {
      const condition = this.#maker.create('bpmn:FormalExpression', given);
      condition.$parent = element;
      element['conditionExpression'] = condition;
    }
    this.#apply(element, addition);
  }

  /** Beside a default flow every other one needs a condition; without a platform it is the answer in words. */
  #plainCondition(flow: ProcessGraph['flows'][number]): { body: string } | undefined {
    if (this.#options.dialect || flow.isDefault || !flow.label) return undefined;
    const hasDefault = this.#graph.flows.some((other) => other.from === flow.from && other.isDefault);
    return hasDefault ? { body: clean(flow.label) } : undefined;
  }

  #defaults(nodes: readonly GraphNode[]): void {
    for (const node of nodes) {
      if (node.kind !== 'gateway' || (node.gateway !== 'exclusive' && node.gateway !== 'inclusive')) continue;
      const addition = this.#options.dialect?.decorate({ type: 'node', node }, this.#graph);
      const marked = this.#graph.flows.find((flow) => flow.from === node.id && flow.isDefault)?.id;
      const id = addition?.defaultFlow === undefined ? marked : addition.defaultFlow;
      const flow = id === undefined || id === null ? undefined : this.#elements.get(id);
      const element = this.#elements.get(node.id);
      if (flow && element) element['default'] = flow;
    }
  }

  #data(pool: Pool, process: Element): void {
    for (const data of this.#graph.data.filter((one) => one.pool === pool.id)) {
      const home = this.#graph.nodes.find((node) => node.id === data.links[0]?.node)?.parent;
      const container = this.#container(home, process);
      const name = data.label === '' ? undefined : clean(data.label);
      let element: Element;
      if (data.kind === 'object') {
        const object = this.#maker.add(container, 'flowElements', 'bpmn:DataObject', {
          id: this.#claim(`${data.id}_object`),
        });
        element = this.#maker.create('bpmn:DataObjectReference', {
          id: this.#claim(data.id),
          name,
          dataObjectRef: object,
        });
      } else element = this.#maker.create('bpmn:DataStoreReference', { id: this.#claim(data.id), name });
      this.#maker.attach(container, 'flowElements', element);
      this.#elements.set(data.id, element);
      for (const link of data.links) this.#dataLink(data.id, element, link, process);
    }
  }

  #dataLink(data: string, element: Element, link: { node: string; direction: 'in' | 'out' }, process: Element): void {
    const node = this.#graph.nodes.find((candidate) => candidate.id === link.node);
    const target = this.#elements.get(link.node);
    if (!node || !target) return;
    const key = dataLinkId(data, link);
    const id = this.#claim(key);
    const activity = node.kind === 'task' || node.kind === 'call' || node.kind === 'subprocess';
    if (!activity) {
      const [sourceRef, targetRef] = link.direction === 'in' ? [element, target] : [target, element];
      const made = this.#maker.add(this.#container(node.parent, process), 'artifacts', 'bpmn:Association', {
        id,
        sourceRef,
        targetRef,
        associationDirection: 'One',
      });
      this.#elements.set(key, made);
      return;
    }
    if (link.direction === 'in') {
      const known = Array.isArray(target['properties']) ? target['properties'].find(isElement) : undefined;
      const slot =
        known ??
        this.#maker.add(target, 'properties', 'bpmn:Property', {
          id: this.#claim(`${target.id}_input`),
          name: '__targetRef_placeholder',
        });
      const made = this.#maker.add(target, 'dataInputAssociations', 'bpmn:DataInputAssociation', {
        id,
        sourceRef: [element],
        targetRef: slot,
      });
      this.#elements.set(key, made);
    } else {
      const made = this.#maker.add(target, 'dataOutputAssociations', 'bpmn:DataOutputAssociation', {
        id,
        targetRef: element,
      });
      this.#elements.set(key, made);
    }
  }

  #annotations(nodes: readonly GraphNode[], process: Element): void {
    for (const note of this.#graph.annotations) {
      const node = nodes.find((candidate) => candidate.id === note.node);
      const target = this.#elements.get(note.node);
      if (!node || !target) continue;
      const container = this.#container(node.parent, process);
      const element = this.#maker.add(container, 'artifacts', 'bpmn:TextAnnotation', {
        id: this.#claim(note.id),
        text: clean(note.text),
      });
      const key = annotationLinkId(note.id);
      const link = this.#maker.add(container, 'artifacts', 'bpmn:Association', {
        id: this.#claim(key),
        sourceRef: target,
        targetRef: element,
      });
      this.#elements.set(note.id, element).set(key, link);
    }
  }

  #lanes(
    parent: Element,
    property: 'laneSets' | 'childLaneSet',
    lanes: readonly Lane[],
    id: string,
    nodes: GraphNode[],
  ): void {
    const set = this.#maker.create('bpmn:LaneSet', { id: this.#claim(id) });
    set.$parent = parent;
    if (property === 'laneSets') push(parent, property, set);
    else parent[property] = set;
    for (const lane of lanes) {
      const members = nodes.filter((node) => node.lane === lane.id && node.parent === undefined);
      const element = this.#maker.add(set, 'lanes', 'bpmn:Lane', {
        id: this.#claim(lane.id),
        name: clean(lane.name),
        flowNodeRef: members.flatMap((node) => this.#elements.get(node.id) ?? []),
      });
      this.#elements.set(lane.id, element);
      if (lane.lanes && lane.lanes.length > 0)
        this.#lanes(element, 'childLaneSet', lane.lanes, `LaneSet_${lane.id}`, nodes);
    }
  }

  #messages(collaboration: Element): void {
    for (const message of this.#graph.messages) {
      const sourceRef = this.#elements.get(message.from);
      const targetRef = this.#elements.get(message.to);
      if (!sourceRef || !targetRef) continue;
      const element = this.#maker.add(collaboration, 'messageFlows', 'bpmn:MessageFlow', {
        id: this.#claim(message.id),
        name: message.label === undefined ? undefined : clean(message.label),
        sourceRef,
        targetRef,
      });
      this.#elements.set(message.id, element);
      this.#decorate(element, { type: 'message', message });
    }
  }

  #document(element: Element, values: Parameters<typeof documentationText>[0]): void {
    const text = documentationText(values, this.#options.place);
    if (text !== '') this.#maker.add(element, 'documentation', 'bpmn:Documentation', { text });
  }

  #decorate(element: Element, target: DialectTarget): void {
    this.#apply(element, this.#options.dialect?.decorate(target, this.#graph));
  }

  #apply(element: Element, addition: DialectAddition | undefined): void {
    if (!addition) return;
    for (const [name, value] of Object.entries(addition.attributes ?? {})) set(element, name, value);
    if (!addition.extensions || addition.extensions.length === 0) return;
    const extension = this.#maker.create('bpmn:ExtensionElements');
    extension.$parent = element;
    element['extensionElements'] = extension;
    for (const value of addition.extensions) this.#maker.attach(extension, 'values', this.#extension(value));
  }

  #extension({ $type, ...properties }: DialectElement): Element {
    const made = this.#maker.create($type);
    const nested = (value: unknown): unknown => {
      if (!isElement(value)) return value;
      const child = this.#extension(value);
      child.$parent = made;
      return child;
    };
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined) made[name] = Array.isArray(value) ? value.map(nested) : nested(value);
    }
    return made;
  }
}

/** Sets an attribute; one with a prefix goes through moddle's own setter. */
function set(element: Element, name: string, value: unknown): void {
  const setter = element['set'];
  if (typeof setter === 'function') setter.call(element, name, value);
  else element[name] = value;
}
