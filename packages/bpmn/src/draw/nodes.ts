import type { GraphNode } from '@lotse/model';
import { outerLabel, taskText } from '../layout/size.ts';
import { fontSize, wrapText } from '../layout/text.ts';
import type { Box, Layout } from '../layout/types.ts';
import { collapsedMarker, eventIcon, gatewayIcon, taskIcon } from './markers.ts';
import { escapeXml, ink, paper, round, tag, textLines } from './svg.ts';

/** One node with its label, as a group that a report can find by `data-id`. */
export function drawNode(node: GraphNode, layout: Layout): string {
  const box = layout.shapes[node.id];
  if (!box) return '';
  const title = node.label === '' ? '' : tag('title', {}, escapeXml(node.label));
  const attributes = { 'data-id': node.id, 'data-kind': node.kind, 'data-step': node.step };
  return tag('g', attributes, title + body(node, box, layout));
}

function body(node: GraphNode, box: Box, layout: Layout): string {
  switch (node.kind) {
    case 'task':
      return (
        rounded(box, 1.5) +
        taskIcon(node.taskType, box.x + 14, box.y + 13) +
        innerText(node.label, box, node.taskType !== undefined)
      );
    case 'call':
      return rounded(box, 4) + innerText(node.label, box, false);
    case 'subprocess':
      return subprocess(node, box);
    case 'gateway': {
      const { x, y, cx, cy } = centred(box);
      const points = `${cx},${y} ${x + box.width},${cy} ${cx},${y + box.height} ${x},${cy}`;
      const shape = tag('polygon', { points, fill: paper, stroke: ink, 'stroke-width': 1.5 });
      return shape + gatewayIcon(node.gateway, cx, cy) + outside(node.id, node.label, layout);
    }
    case 'startEvent':
    case 'endEvent':
    case 'catchEvent':
    case 'throwEvent':
    case 'boundaryEvent':
      return event(node, box) + outside(node.id, node.label, layout);
  }
}

function centred(box: Box): { x: number; y: number; cx: number; cy: number } {
  return { x: box.x, y: box.y, cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
}

function rounded(box: Box, stroke: number): string {
  const { x, y, width, height } = box;
  return tag('rect', { x, y, width, height, rx: 10, fill: paper, stroke: ink, 'stroke-width': stroke });
}

function innerText(label: string, box: Box, hasIcon: boolean): string {
  if (label === '') return '';
  const text = taskText(label, box.width);
  const lift = hasIcon ? Math.max(0, text.lines.length - 2) * 5 : 0;
  const y = box.y + box.height / 2 - text.height / 2 + fontSize.task * 0.92 + lift;
  return textLines(text.lines, box.x + box.width / 2, round(y), { size: fontSize.task });
}

function subprocess(node: Extract<GraphNode, { kind: 'subprocess' }>, box: Box): string {
  const shape = rounded(box, 1.5);
  const taskSized = box.width <= 180 && box.height <= 120;
  if (node.collapsed || taskSized) {
    const marker = node.collapsed ? collapsedMarker(box.x + box.width / 2, box.y + box.height - 16) : '';
    return shape + innerText(node.label, { ...box, height: box.height - (node.collapsed ? 12 : 0) }, false) + marker;
  }
  const { lines } = wrapText(node.label, box.width - 24, fontSize.task);
  const first = lines.slice(0, 1);
  return shape + textLines(first, box.x + 12, box.y + 17, { size: fontSize.task, anchor: 'start', weight: 'bold' });
}

function event(node: Extract<GraphNode, { event: unknown }>, box: Box): string {
  const { cx, cy } = centred(box);
  const r = box.width / 2;
  const dashed = node.kind === 'boundaryEvent' && !node.interrupting ? '5 3' : undefined;
  const width = node.kind === 'endEvent' ? 3.6 : 1.5;
  const circle = { cx, cy, fill: paper, stroke: ink, 'stroke-dasharray': dashed };
  let drawing = tag('circle', { ...circle, r: node.kind === 'endEvent' ? r - 1 : r - 0.5, 'stroke-width': width });
  if (node.kind !== 'startEvent' && node.kind !== 'endEvent') {
    drawing += tag('circle', { ...circle, r: r - 4, 'stroke-width': 1.2, fill: 'none' });
  }
  const throwing = node.kind === 'endEvent' || node.kind === 'throwEvent';
  return drawing + eventIcon(node.event, throwing, cx, cy);
}

/** A label outside of its shape, in the box the layout gave it. */
export function outside(id: string, label: string, layout: Layout, max?: number): string {
  const box = layout.labels[id];
  if (!box || label === '') return '';
  const natural = max === undefined ? outerLabel(label) : wrapText(label, max, fontSize.label);
  const text = natural.width <= box.width + 1 ? natural : wrapText(label, box.width + 1, fontSize.label);
  return textLines(text.lines, round(box.x + box.width / 2), round(box.y + fontSize.label * 0.95), {
    size: fontSize.label,
  });
}
