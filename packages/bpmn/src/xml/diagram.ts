import type { Box, Layout, Point } from '../layout/types.ts';
import type { Element, Maker } from './moddle.ts';

/** Shape attributes beyond the bounds. */
export interface ShapeOptions {
  isHorizontal?: boolean;
  isExpanded?: boolean;
  isMarkerVisible?: boolean;
}

/** Writes one diagram: a plane, its shapes and edges with the bounds of their labels. */
export class DiagramWriter {
  readonly #maker: Maker;
  readonly #layout: Layout;
  readonly #plane: Element;
  readonly diagram: Element;

  constructor(maker: Maker, layout: Layout, id: string, bpmnElement: Element) {
    this.#maker = maker;
    this.#layout = layout;
    this.diagram = maker.create('bpmndi:BPMNDiagram', { id });
    this.#plane = maker.create('bpmndi:BPMNPlane', { id: `${id}_plane`, bpmnElement });
    this.#plane.$parent = this.diagram;
    this.diagram['plane'] = this.#plane;
  }

  shape(id: string, bpmnElement: Element, options: ShapeOptions = {}): void {
    const box = this.#layout.shapes[id];
    if (!box) return;
    const shape = this.#maker.add(this.#plane, 'planeElement', 'bpmndi:BPMNShape', {
      id: `${bpmnElement.id}_di`,
      bpmnElement,
      ...options,
    });
    this.#bounds(shape, box);
    this.#label(shape, id);
  }

  edge(id: string, bpmnElement: Element): void {
    const points = this.#layout.edges[id];
    if (!points || points.length < 2) return;
    const edge = this.#maker.add(this.#plane, 'planeElement', 'bpmndi:BPMNEdge', {
      id: `${bpmnElement.id}_di`,
      bpmnElement,
    });
    for (const point of points) this.#maker.add(edge, 'waypoint', 'dc:Point', coordinates(point));
    this.#label(edge, id);
  }

  #label(parent: Element, id: string): void {
    const box = this.#layout.labels[id];
    if (!box) return;
    const label = this.#maker.create('bpmndi:BPMNLabel');
    label.$parent = parent;
    this.#bounds(label, box);
    parent['label'] = label;
  }

  #bounds(parent: Element, box: Box): void {
    const bounds = this.#maker.create('dc:Bounds', { x: box.x, y: box.y, width: box.width, height: box.height });
    bounds.$parent = parent;
    parent['bounds'] = bounds;
  }
}

function coordinates(point: Point): { x: number; y: number } {
  return { x: point.x, y: point.y };
}
