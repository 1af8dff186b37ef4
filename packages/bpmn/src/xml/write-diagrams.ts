import type { GraphNode, Lane, ProcessGraph } from '@lotse/model';
import { splitPlanes } from '../layout/planes.ts';
import { annotationLinkId, dataLinkId, type Layout } from '../layout/types.ts';
import { DiagramWriter } from './diagram.ts';
import type { Element, Maker } from './moddle.ts';

interface DiagramSources {
  maker: Maker;
  /** The BPMN element of every id of the graph. */
  elements: ReadonlyMap<string, Element>;
}

/** The diagram of a graph, then those of its collapsed sub-processes. */
export function writeDiagrams(
  sources: DiagramSources,
  whole: ProcessGraph,
  layout: Layout,
  id: string,
  plane: Element,
): Element[] {
  const { maker, elements } = sources;
  const { visible: graph, inner } = splitPlanes(whole);
  const writer = new DiagramWriter(maker, layout, id, plane);
  const shape = (id: string, options = {}) => {
    const element = elements.get(id);
    if (element) writer.shape(id, element, options);
  };
  const edge = (id: string) => {
    const element = elements.get(id);
    if (element) writer.edge(id, element);
  };
  const lanes = (list: readonly Lane[]) => {
    for (const lane of list) {
      shape(lane.id, { isHorizontal: true });
      lanes(lane.lanes ?? []);
    }
  };
  for (const pool of graph.pools) {
    shape(pool.id, { isHorizontal: true });
    lanes(pool.lanes);
  }
  const depth = (node: GraphNode): number => {
    const parent = graph.nodes.find((candidate) => candidate.id === node.parent);
    return parent ? 1 + depth(parent) : 0;
  };
  for (const node of [...graph.nodes].sort((a, b) => depth(a) - depth(b))) {
    if (node.kind === 'subprocess') shape(node.id, { isExpanded: !node.collapsed });
    else if (node.kind === 'gateway' && node.gateway === 'exclusive') shape(node.id, { isMarkerVisible: true });
    else shape(node.id);
  }
  for (const data of graph.data) shape(data.id);
  for (const note of graph.annotations) shape(note.id);
  for (const flow of graph.flows) edge(flow.id);
  for (const message of graph.messages) edge(message.id);
  for (const data of graph.data) for (const link of data.links) edge(dataLinkId(data.id, link));
  for (const note of graph.annotations) edge(annotationLinkId(note.id));
  const below = [...inner].flatMap(([subprocess, content]) => {
    const element = elements.get(subprocess);
    const picture = layout.planes?.[subprocess];
    return element && picture ? writeDiagrams(sources, content, picture, `Diagram_${element.id}`, element) : [];
  });
  return [writer.diagram, ...below];
}
