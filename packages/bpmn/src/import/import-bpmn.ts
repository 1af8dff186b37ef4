import type { DataElement, GraphNode, Lane, Pool, ProcessGraph, SequenceFlow, Warning } from '@lotse/model';
import { LotseError } from '@lotse/model';
import { annotationLinkId, dataLinkId, type Layout } from '../layout/types.ts';
import { type Element, elements, isElement, Maker } from '../xml/moddle.ts';
import { elementKinds, eventKinds, otherEvents, simplified } from './element-kinds.ts';
import { readDiagram } from './read-diagram.ts';

export interface ImportedBpmn {
  graph: ProcessGraph;
  /** The file's own drawing; what it does not draw is missing. */
  layout: Layout;
  /** What the graph has no word for and lost. */
  warnings: Warning[];
}

/**
 * Reads any BPMN 2.0 file into a graph. A process without a collaboration gets a pool of its own name.
 *
 * @throws LotseError `E_BPMN_UNREADABLE` where the file is no BPMN.
 */
export async function importBpmn(xml: string, file?: string): Promise<ImportedBpmn> {
  const { moddle } = new Maker();
  let root: object;
  let notes: { message: string }[];
  try {
    ({ rootElement: root, warnings: notes } = await moddle.fromXML(xml));
  } catch (cause) {
    throw new LotseError('E_BPMN_UNREADABLE', 'Die Datei lässt sich nicht als BPMN 2.0 lesen.', {
      hint: 'Bitte im Modellierungswerkzeug als BPMN 2.0 (XML) exportieren und noch einmal versuchen.',
      where: file,
      cause,
    });
  }
  if (!isElement(root)) throw new TypeError('moddle returned no element');
  return new Reader(
    root,
    notes.map((note) => note.message),
    file,
  ).read();
}

class Reader {
  readonly #root: Element;
  readonly #file: string | undefined;
  readonly #warnings: Warning[] = [];
  readonly #graph: ProcessGraph;
  readonly #layout: Layout;
  readonly #expanded: Map<string, boolean>;
  readonly #known = new Set<string>();

  constructor(root: Element, notes: string[], file: string | undefined) {
    this.#root = root;
    this.#file = file;
    const { layout, expanded } = readDiagram(root);
    this.#layout = layout;
    this.#expanded = expanded;
    this.#graph = {
      version: 1,
      id: 'process',
      name: '',
      pools: [],
      nodes: [],
      flows: [],
      messages: [],
      data: [],
      annotations: [],
    };
    for (const note of notes) this.#warn('W_BPMN_IMPORT', `Beim Lesen aufgefallen: ${note.split('\n')[0] ?? ''}`);
  }

  read(): ImportedBpmn {
    const roots = elements(this.#root, 'rootElements');
    const processes = roots.filter((element) => element.$type === 'bpmn:Process');
    const collaboration = roots.find((element) => element.$type === 'bpmn:Collaboration');
    const done = new Set<Element>();
    for (const participant of collaboration ? elements(collaboration, 'participants') : []) {
      const process = isElement(participant['processRef']) ? participant['processRef'] : undefined;
      const empty = !process || done.has(process) || elements(process, 'flowElements').length === 0;
      const pool = this.#pool(textOf(participant.id), textOf(participant['name']), empty ? undefined : process);
      if (!empty && process) {
        done.add(process);
        this.#process(process, pool);
      }
    }
    for (const process of processes) {
      if (done.has(process) || elements(process, 'flowElements').length === 0) continue;
      const pool = this.#pool(`Pool_${textOf(process.id)}`, textOf(process['name']) || textOf(process.id), process);
      this.#process(process, pool);
    }
    const main = processes.find((process) => done.has(process)) ?? processes[0];
    this.#graph.id = textOf(main?.id) || 'process';
    this.#graph.name = textOf(main?.['name']) || textOf(main?.id);
    if (collaboration) {
      this.#messages(collaboration);
      for (const pool of this.#graph.pools) this.#annotations(collaboration, pool);
    }
    return { graph: this.#graph, layout: this.#layout, warnings: this.#warnings };
  }

  #warn(code: string, message: string): void {
    this.#warnings.push({ code, message, ...(this.#file === undefined ? {} : { where: this.#file }) });
  }

  #pool(id: string, name: string, process: Element | undefined): Pool {
    const sets = process ? elements(process, 'laneSets') : [];
    const pool: Pool = { id, name, blackBox: !process, lanes: sets.flatMap((set) => this.#lanes(set)) };
    this.#graph.pools.push(pool);
    this.#known.add(id);
    return pool;
  }

  #lanes(set: Element): Lane[] {
    return elements(set, 'lanes').map((lane) => {
      const inner = isElement(lane['childLaneSet']) ? this.#lanes(lane['childLaneSet']) : [];
      const id = textOf(lane.id);
      return { id, name: textOf(lane['name']), participant: id, ...(inner.length > 0 ? { lanes: inner } : {}) };
    });
  }

  #process(process: Element, pool: Pool): void {
    const laneOf = new Map<string, string>();
    const collect = (set: Element) => {
      for (const lane of elements(set, 'lanes')) {
        for (const member of elements(lane, 'flowNodeRef')) laneOf.set(textOf(member.id), textOf(lane.id));
        if (isElement(lane['childLaneSet'])) collect(lane['childLaneSet']);
      }
    };
    for (const set of elements(process, 'laneSets')) collect(set);
    this.#container(process, pool, undefined, laneOf);
  }

  #container(container: Element, pool: Pool, parent: string | undefined, laneOf: Map<string, string>): void {
    const inside = elements(container, 'flowElements');
    for (const element of inside) this.#node(element, pool, parent, laneOf);
    for (const element of inside) {
      if (element.$type === 'bpmn:SequenceFlow') this.#flow(element);
      else this.#data(element, pool);
    }
    for (const element of inside) this.#dataLinks(element);
    this.#annotations(container, pool);
  }

  #node(element: Element, pool: Pool, parent: string | undefined, laneOf: Map<string, string>): void {
    const type = element.$type.replace(/^bpmn:/, '');
    const kind = elementKinds[type];
    if (!kind) return;
    const id = textOf(element.id);
    const label = textOf(element['name']);
    const lane =
      laneOf.get(id) ??
      (element.$type === 'bpmn:BoundaryEvent' ? laneOf.get(refId(element['attachedToRef'])) : undefined);
    if (simplified[type])
      this.#warn('W_BPMN_SIMPLIFIED', `„${label || id}“ (${type}) wurde als ${simplified[type]} gelesen.`);
    const common = {
      id,
      label,
      pool: pool.id,
      ...(lane === undefined ? {} : { lane }),
      ...(parent === undefined ? {} : { parent }),
      ...documentationOf(element),
    };
    this.#known.add(id);
    const node = this.#make(kind, element, common);
    this.#graph.nodes.push(node);
    if (node.kind === 'subprocess') this.#container(element, pool, id, laneOf);
  }

  #make(kind: NonNullable<(typeof elementKinds)[string]>, element: Element, common: Common): GraphNode {
    switch (kind.kind) {
      case 'task':
        return { kind: 'task', ...common, ...(kind.taskType === undefined ? {} : { taskType: kind.taskType }) };
      case 'gateway':
        return { kind: 'gateway', ...common, gateway: kind.gateway };
      case 'call':
        return { kind: 'call', ...common };
      case 'subprocess':
        return { kind: 'subprocess', ...common, collapsed: !(this.#expanded.get(common.id) ?? false) };
      case 'boundaryEvent': {
        const attachedTo = refId(element['attachedToRef']);
        const interrupting = element['cancelActivity'] !== false;
        return { kind: 'boundaryEvent', ...common, ...this.#event(element, common.label), attachedTo, interrupting };
      }
      default:
        return { kind: kind.kind, ...common, ...this.#event(element, common.label) };
    }
  }

  #event(
    element: Element,
    label: string,
  ): Pick<Extract<GraphNode, { event: unknown }>, 'event' | 'timer' | 'condition'> {
    const definition = elements(element, 'eventDefinitions')[0];
    if (!definition) return { event: 'none' };
    const type = definition.$type.replace(/^bpmn:/, '');
    const event = eventKinds[type];
    if (!event) {
      const name = otherEvents[type] ?? type;
      this.#warn(
        'W_BPMN_SIMPLIFIED',
        `„${label || textOf(element.id)}“ (${name}) wurde als einfaches Ereignis gelesen.`,
      );
      return { event: 'none' };
    }
    if (event === 'timer') {
      const timer =
        bodyOf(definition['timeDuration']) || bodyOf(definition['timeDate']) || bodyOf(definition['timeCycle']);
      return { event, ...(timer === '' ? {} : { timer }) };
    }
    if (event === 'conditional') return { event, condition: bodyOf(definition['condition']) };
    return { event };
  }

  #flow(element: Element): void {
    const from = isElement(element['sourceRef']) ? element['sourceRef'] : undefined;
    const to = refId(element['targetRef']);
    if (!from || to === '') return;
    const label = textOf(element['name']);
    const flow: SequenceFlow = {
      id: textOf(element.id),
      from: textOf(from.id),
      to,
      ...(label === '' ? {} : { label }),
      ...(from['default'] === element ? { isDefault: true } : {}),
    };
    this.#graph.flows.push(flow);
  }

  #data(element: Element, pool: Pool): void {
    const kind = { 'bpmn:DataObjectReference': 'object', 'bpmn:DataStoreReference': 'store' } as const;
    const found = kind[element.$type as keyof typeof kind];
    if (!found) return;
    const id = textOf(element.id);
    this.#known.add(id);
    this.#graph.data.push({ id, kind: found, label: textOf(element['name']), pool: pool.id, links: [] });
  }

  #dataLinks(element: Element): void {
    const link = (data: string, direction: 'in' | 'out', association: Element) => {
      const found = this.#graph.data.find((one) => one.id === data);
      if (found) this.#addLink(found, { node: textOf(element.id), direction }, association);
    };
    for (const association of elements(element, 'dataInputAssociations')) {
      for (const source of elements(association, 'sourceRef')) link(textOf(source.id), 'in', association);
    }
    for (const association of elements(element, 'dataOutputAssociations')) {
      link(refId(association['targetRef']), 'out', association);
    }
  }

  #addLink(data: DataElement, link: DataElement['links'][number], association: Element): void {
    if (data.links.some((known) => known.node === link.node && known.direction === link.direction)) return;
    data.links.push(link);
    const points = this.#layout.edges[textOf(association.id)];
    if (points) this.#layout.edges[dataLinkId(data.id, link)] = points;
  }

  #annotations(container: Element, pool: Pool): void {
    const artifacts = elements(container, 'artifacts');
    for (const artifact of artifacts) {
      if (artifact.$type === 'bpmn:Group')
        this.#warn('W_BPMN_DROPPED', `Die Gruppe „${textOf(artifact.id)}“ wurde nicht gelesen.`);
      if (artifact.$type !== 'bpmn:Association') continue;
      const [a, b] = [artifact['sourceRef'], artifact['targetRef']].map((end) => (isElement(end) ? end : undefined));
      if (!a || !b) continue;
      const note = [a, b].find((end) => end.$type === 'bpmn:TextAnnotation');
      const other = note === a ? b : a;
      if (note) this.#note(note, other, artifact);
      else {
        const data = this.#graph.data.find((one) => one.id === a.id || one.id === b.id);
        if (data)
          this.#addLink(
            data,
            { node: textOf(data.id === a.id ? b.id : a.id), direction: data.id === a.id ? 'in' : 'out' },
            artifact,
          );
      }
    }
    for (const artifact of artifacts) {
      const id = textOf(artifact.id);
      if (artifact.$type !== 'bpmn:TextAnnotation' || this.#known.has(id)) continue;
      this.#warn(
        'W_BPMN_DROPPED',
        `Die Anmerkung „${textOf(artifact['text'])}“ hängt an keinem Knoten in „${pool.name}“.`,
      );
    }
  }

  #note(note: Element, other: Element, association: Element): void {
    const id = textOf(note.id);
    const node = textOf(other.id);
    if (this.#known.has(id) || !this.#graph.nodes.some((candidate) => candidate.id === node)) return;
    this.#known.add(id);
    this.#graph.annotations.push({ id, text: textOf(note['text']), node });
    const points = this.#layout.edges[textOf(association.id)];
    if (points) this.#layout.edges[annotationLinkId(id)] = points;
  }

  #messages(collaboration: Element): void {
    for (const message of elements(collaboration, 'messageFlows')) {
      const from = refId(message['sourceRef']);
      const to = refId(message['targetRef']);
      if (!this.#known.has(from) || !this.#known.has(to)) continue;
      const label = textOf(message['name']);
      this.#graph.messages.push({ id: textOf(message.id), from, to, ...(label === '' ? {} : { label }) });
    }
  }
}

interface Common {
  id: string;
  label: string;
  pool: string;
  lane?: string;
  parent?: string;
  documentation?: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function refId(value: unknown): string {
  return isElement(value) ? textOf(value.id) : '';
}

function bodyOf(value: unknown): string {
  return isElement(value) ? textOf(value['body']) : '';
}

function documentationOf(element: Element): { documentation?: string } {
  const texts = elements(element, 'documentation').map((one) =>
    typeof one['text'] === 'string' ? one['text'].trim() : '',
  );
  const text = texts.filter((one) => one !== '').join('\n');
  return text === '' ? {} : { documentation: text };
}
