import type { ProcessGraph } from '@lotse/model';
import type { Box, Layout } from '../layout/types.ts';

/** Nodes that do not lie inside their lane, pool or enclosing sub-process; lanes outside of their pool. */
export function countOutside(graph: ProcessGraph, layout: Layout): number {
  let count = 0;
  for (const node of graph.nodes) {
    const box = layout.shapes[node.id];
    const home = node.kind === 'boundaryEvent' ? undefined : (node.parent ?? node.lane ?? node.pool);
    const around = home === undefined ? undefined : layout.shapes[home];
    if (box && around && !contains(around, box)) count++;
  }
  const lanes = (list: ProcessGraph['pools'][number]['lanes'], outer: Box | undefined) => {
    for (const lane of list) {
      const box = layout.shapes[lane.id];
      if (box && outer && !contains(outer, box)) count++;
      lanes(lane.lanes ?? [], box);
    }
  };
  for (const pool of graph.pools) lanes(pool.lanes, layout.shapes[pool.id]);
  return count;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Share of sequence flows outside of loops that run to the right; 1 if there are none. */
export function leftToRightShare(graph: ProcessGraph, layout: Layout): number {
  const component = components(graph);
  const centre = (id: string) => {
    const box = layout.shapes[id];
    return box && box.x + box.width / 2;
  };
  let right = 0;
  let all = 0;
  for (const flow of graph.flows) {
    if (component.get(flow.from) === component.get(flow.to)) continue;
    const from = centre(flow.from);
    const to = centre(flow.to);
    if (from === undefined || to === undefined) continue;
    all++;
    if (to > from) right++;
  }
  return all === 0 ? 1 : right / all;
}

/** Strongly connected components (Tarjan): nodes of one loop share a number. */
function components(graph: ProcessGraph): Map<string, number> {
  const next = new Map<string, string[]>();
  const add = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const flow of graph.flows) add(flow.from, flow.to);
  for (const node of graph.nodes) if (node.kind === 'boundaryEvent') add(node.attachedTo, node.id);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const stack: string[] = [];
  let counter = 0;
  let found = 0;
  for (const { id: root } of graph.nodes) {
    if (index.has(root)) continue;
    const work = [{ id: root, child: 0 }];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      if (top.child === 0) {
        index.set(top.id, counter);
        low.set(top.id, counter++);
        stack.push(top.id);
      }
      const child = (next.get(top.id) ?? [])[top.child++];
      if (child !== undefined) {
        if (!index.has(child)) work.push({ id: child, child: 0 });
        else if (!component.has(child)) lower(low, top.id, index.get(child));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(low, parent.id, low.get(top.id));
      if (low.get(top.id) !== index.get(top.id)) continue;
      for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
        component.set(id, found);
        if (id === top.id) break;
      }
      found++;
    }
  }
  return component;
}

function lower(low: Map<string, number>, id: string, value: number | undefined): void {
  if (value !== undefined && value < (low.get(id) ?? value + 1)) low.set(id, value);
}
