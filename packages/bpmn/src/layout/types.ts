/** A rectangle in pixels; x grows right, y grows down. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where everything of a graph is drawn, by element id. */
export interface Layout {
  /** Pools, lanes, nodes, data and annotations. */
  shapes: Record<string, Box>;
  /** Waypoints of sequence flows, message flows and associations; horizontal and vertical pieces only. */
  edges: Record<string, Point[]>;
  /** Labels that stand outside of their shape: of events, gateways, data and flows. */
  labels: Record<string, Box>;
  width: number;
  height: number;
  /** What is inside of collapsed sub-processes, each a picture of its own, by the sub-process's id. */
  planes?: Record<string, Layout>;
}

/** The id of the association between a data element and a node, in layout and XML. */
export function dataLinkId(data: string, link: { node: string; direction: 'in' | 'out' }): string {
  return `${data}_${link.direction}_${link.node}`;
}

/** The id of the association between an annotation and its node, in layout and XML. */
export function annotationLinkId(annotation: string): string {
  return `${annotation}_association`;
}
