import type { Box, Layout, Point } from '../layout/types.ts';
import { type Element, elements, isElement } from '../xml/moddle.ts';

/** The drawing that a file brings along: bounds, waypoints and label bounds, by element id. */
export function readDiagram(definitions: Element): { layout: Layout; expanded: Map<string, boolean> } {
  const layout = emptyLayout();
  const expanded = new Map<string, boolean>();
  for (const diagram of elements(definitions, 'diagrams')) {
    const plane = diagram['plane'];
    if (!isElement(plane)) continue;
    const root = plane['bpmnElement'];
    // The inside of a collapsed sub-process is drawn on a plane of its own.
    const inside = isElement(root) && /SubProcess$|Transaction$/.test(root.$type) ? root.id : undefined;
    let target = layout;
    if (inside !== undefined) {
      layout.planes ??= {};
      target = layout.planes[inside] ??= emptyLayout();
    }
    readPlane(plane, target, expanded);
  }
  return { layout, expanded };
}

function emptyLayout(): Layout {
  return { shapes: {}, edges: {}, labels: {}, width: 0, height: 0 };
}

function readPlane(plane: Element, layout: Layout, expanded: Map<string, boolean>): void {
  for (const drawn of elements(plane, 'planeElement')) {
    const target = drawn['bpmnElement'];
    const id = isElement(target) ? target.id : undefined;
    if (id === undefined) continue;
    const box = boxOf(drawn['bounds']);
    if (box && !layout.shapes[id]) layout.shapes[id] = box;
    if (drawn['isExpanded'] !== undefined && !expanded.has(id)) expanded.set(id, drawn['isExpanded'] === true);
    const points = elements(drawn, 'waypoint').flatMap((point) => pointOf(point));
    if (points.length > 1 && !layout.edges[id]) layout.edges[id] = points;
    const label = drawn['label'];
    const bounds = isElement(label) ? boxOf(label['bounds']) : undefined;
    if (bounds && bounds.width > 0 && bounds.height > 0) layout.labels[id] = bounds;
  }
  for (const box of Object.values(layout.shapes)) {
    layout.width = Math.max(layout.width, box.x + box.width);
    layout.height = Math.max(layout.height, box.y + box.height);
  }
}

function boxOf(bounds: unknown): Box | undefined {
  if (!isElement(bounds)) return undefined;
  const { x, y, width, height } = bounds;
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return { x, y, width: typeof width === 'number' ? width : 0, height: typeof height === 'number' ? height : 0 };
}

function pointOf(point: Element): Point[] {
  const { x, y } = point;
  return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : [];
}
