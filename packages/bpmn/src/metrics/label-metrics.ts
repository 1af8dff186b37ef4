import type { ProcessGraph } from '@lotse/model';
import { boxesOverlap, pairs, segmentHitsBox } from '../layout/geometry.ts';
import { flowLabel, outerLabel } from '../layout/size.ts';
import type { Box, Layout, Point } from '../layout/types.ts';

/** Labels that lie on a shape, an edge or another label. A label without bounds is estimated where tools draw it. */
export function labelOverlaps(
  graph: ProcessGraph,
  layout: Layout,
  solid: ReadonlyMap<string, Box>,
  frames: ReadonlySet<string>,
): number {
  const labels: Box[] = [];
  const outside = (id: string, text: string) => {
    const box = layout.shapes[id];
    const given = layout.labels[id];
    if (given) labels.push(given);
    else if (box && text !== '') {
      const { width, height } = outerLabel(text);
      labels.push({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height + 4, width, height });
    }
  };
  for (const node of graph.nodes) if ('event' in node || node.kind === 'gateway') outside(node.id, node.label);
  for (const data of graph.data) outside(data.id, data.label);
  for (const flow of [...graph.flows, ...graph.messages]) {
    const points = layout.edges[flow.id];
    const given = layout.labels[flow.id];
    if (given) labels.push(given);
    else if (points && flow.label) labels.push(estimate(points, flow.label));
  }
  const pieces = Object.values(layout.edges).flatMap((points) => pairs(points));
  let count = 0;
  for (const [i, label] of labels.entries()) {
    for (const [id, box] of solid) if (!frames.has(id) && boxesOverlap(label, box)) count++;
    for (const [a, b] of pieces) if (segmentHitsBox(a, b, label)) count++;
    for (const other of labels.slice(i + 1)) if (boxesOverlap(label, other)) count++;
  }
  return count;
}

/** Where bpmn-js puts a flow's label by itself: above the middle. */
function estimate(points: readonly Point[], text: string): Box {
  const { width, height } = flowLabel(text);
  const middle = pairs(points)[Math.floor((points.length - 1) / 2)];
  const [a, b] = middle ?? [points[0] ?? { x: 0, y: 0 }, points[0] ?? { x: 0, y: 0 }];
  return { x: (a.x + b.x - width) / 2, y: (a.y + b.y) / 2 - height - 4, width, height };
}
