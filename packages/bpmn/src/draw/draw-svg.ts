import type { Annotation, DataElement, Lane, ProcessGraph } from '@lotse/model';
import { splitPlanes } from '../layout/planes.ts';
import { flowLabel, laneHeader } from '../layout/size.ts';
import { fontSize, wrapText } from '../layout/text.ts';
import { annotationLinkId, type Box, dataLinkId, type Layout, type Point } from '../layout/types.ts';
import { drawNode, outside } from './nodes.ts';
import { escapeXml, ink, paper, quiet, round, tag, textLines } from './svg.ts';

const margin = 12;

/**
 * A static picture of a graph: one SVG without scripts, styles or outside references, black on white, fit for print.
 * Every element is a group with its id in `data-id`. What is inside of collapsed sub-processes is not shown.
 */
export function drawSvg(whole: ProcessGraph, layout: Layout): string {
  const graph = splitPlanes(whole).visible;
  const parts: string[] = [];
  for (const pool of graph.pools) {
    parts.push(band(pool.id, pool.name, layout, pool.blackBox, true));
    parts.push(...lanes(pool.lanes, layout));
  }
  const depth = (id: string | undefined): number => {
    const node = graph.nodes.find((candidate) => candidate.id === id);
    return node ? 1 + depth(node.parent) : 0;
  };
  const frames = graph.nodes.filter((node) => node.kind === 'subprocess').sort((a, b) => depth(a.id) - depth(b.id));
  const others = graph.nodes.filter((node) => node.kind !== 'subprocess' && node.kind !== 'boundaryEvent');
  const boundary = graph.nodes.filter((node) => node.kind === 'boundaryEvent');
  for (const node of frames) parts.push(drawNode(node, layout));
  for (const flow of graph.flows) {
    const marked = flow.isDefault && graph.nodes.some((node) => node.id === flow.from && node.kind === 'gateway');
    parts.push(edge(flow.id, layout, { label: flow.label, kind: 'sequence', isDefault: marked }));
  }
  for (const data of graph.data)
    for (const link of data.links) {
      parts.push(edge(dataLinkId(data.id, link), layout, { kind: 'data' }));
    }
  for (const note of graph.annotations) parts.push(edge(annotationLinkId(note.id), layout, { kind: 'note' }));
  for (const message of graph.messages) parts.push(edge(message.id, layout, { label: message.label, kind: 'message' }));
  for (const node of [...others, ...boundary]) parts.push(drawNode(node, layout));
  for (const data of graph.data) parts.push(drawData(data, layout));
  for (const note of graph.annotations) parts.push(drawNote(note, layout));
  const width = Math.ceil(layout.width + 2 * margin);
  const height = Math.ceil(layout.height + 2 * margin);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-margin} ${-margin} ${width} ${height}`,
      width,
      height,
      'font-family': 'Helvetica, Arial, "Liberation Sans", sans-serif',
      role: 'img',
      'aria-label': graph.name,
    },
    tag('rect', { x: -margin, y: -margin, width, height, fill: paper }) +
      parts.filter((part) => part !== '').join('\n'),
  );
}

function lanes(list: readonly Lane[], layout: Layout): string[] {
  return list.flatMap((lane) => [band(lane.id, lane.name, layout, false, false), ...lanes(lane.lanes ?? [], layout)]);
}

/** A pool or lane: its frame and its name, upright in the header at the left; across where nothing is inside. */
function band(id: string, name: string, layout: Layout, blackBox: boolean, isPool: boolean): string {
  const box = layout.shapes[id];
  if (!box) return '';
  const { x, y, width, height } = box;
  const frame = tag('rect', { x, y, width, height, fill: paper, stroke: ink, 'stroke-width': isPool ? 1.6 : 1 });
  const size = fontSize.task;
  if (blackBox) {
    const { lines } = wrapText(name, width - 12, size);
    const first = y + height / 2 - ((lines.length - 1) * size * 1.2) / 2 + size * 0.35;
    const text = textLines(lines, x + width / 2, round(first), { size });
    return tag('g', { 'data-id': id, 'data-kind': 'pool' }, frame + text);
  }
  const header = tag('path', {
    d: `M${x + laneHeader} ${y} V${y + height}`,
    stroke: ink,
    'stroke-width': 1,
  });
  const fill = tag('rect', {
    x,
    y,
    width: laneHeader,
    height,
    fill: isPool ? '#eceff3' : '#f6f7f9',
    stroke: ink,
    'stroke-width': 1,
  });
  const { lines } = wrapText(name, height - 12, lineSize(name, height));
  const shown = lines.slice(0, 2);
  const step = lineSize(name, height) * 1.15;
  const texts = shown.map((line, i) => {
    const across = x + laneHeader / 2 + size * 0.35 + (i - (shown.length - 1) / 2) * step;
    return tag(
      'text',
      {
        transform: `translate(${round(across)} ${round(y + height / 2)}) rotate(-90)`,
        'text-anchor': 'middle',
        'font-size': lineSize(name, height),
        'font-weight': isPool ? 'bold' : undefined,
        fill: ink,
      },
      escapeXml(line),
    );
  });
  return tag('g', { 'data-id': id, 'data-kind': isPool ? 'pool' : 'lane' }, frame + fill + header + texts.join(''));
}

/** Two lines fit into a header only a little smaller. */
function lineSize(name: string, height: number): number {
  return wrapText(name, height - 12, fontSize.task).lines.length > 1 ? 11 : fontSize.task;
}

interface EdgeLook {
  kind: 'sequence' | 'message' | 'data' | 'note';
  label?: string | undefined;
  isDefault?: boolean | undefined;
}

function edge(id: string, layout: Layout, look: EdgeLook): string {
  const points = layout.edges[id];
  if (!points || points.length < 2) return '';
  const dashes = { sequence: undefined, message: '7 4', data: '2 3', note: '2 3' }[look.kind];
  const stroke = look.kind === 'sequence' ? ink : quiet;
  let drawing = tag('path', {
    d: path(points),
    fill: 'none',
    stroke,
    'stroke-width': look.kind === 'sequence' ? 1.4 : 1.2,
    'stroke-dasharray': dashes,
    'stroke-linejoin': 'round',
  });
  const last = points.at(-1);
  const before = points.at(-2);
  const first = points[0];
  const second = points[1];
  if (last && before) drawing += head(before, last, look.kind, stroke);
  if (look.kind === 'message' && first) {
    drawing += tag('circle', { cx: first.x, cy: first.y, r: 3.6, fill: paper, stroke, 'stroke-width': 1.2 });
  }
  if (look.isDefault && first && second) drawing += slash(first, second, stroke);
  if (look.label) drawing += outside(id, look.label, layout, flowLabel(look.label).width + 1);
  return tag('g', { 'data-id': id, 'data-kind': look.kind }, drawing);
}

/** A path with slightly rounded corners. */
function path(points: readonly Point[]): string {
  const parts: string[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) parts.push(`M${point.x} ${point.y}`);
    else if (!after) parts.push(`L${point.x} ${point.y}`);
    else {
      const r = Math.min(5, distance(before, point) / 2, distance(point, after) / 2);
      const a = towards(point, before, r);
      const b = towards(point, after, r);
      parts.push(`L${round(a.x)} ${round(a.y)} Q${point.x} ${point.y} ${round(b.x)} ${round(b.y)}`);
    }
  }
  return parts.join(' ');
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function head(from: Point, to: Point, kind: EdgeLook['kind'], stroke: string): string {
  if (kind === 'note') return '';
  const angle = round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI);
  const transform = `translate(${to.x} ${to.y}) rotate(${angle})`;
  if (kind === 'data') {
    return tag('path', { d: 'M-8 -5 L0 0 L-8 5', fill: 'none', stroke, 'stroke-width': 1.2, transform });
  }
  const fill = kind === 'sequence' ? stroke : paper;
  return tag('path', {
    d: 'M-10 -4.5 L0 0 L-10 4.5 Z',
    fill,
    stroke,
    'stroke-width': 1,
    'stroke-linejoin': 'round',
    transform,
  });
}

function slash(from: Point, to: Point, stroke: string): string {
  const at = towards(from, to, Math.min(11, distance(from, to) / 2));
  const angle = round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI);
  return tag('path', {
    d: 'M-3 5 L3 -5',
    stroke,
    'stroke-width': 1.4,
    transform: `translate(${round(at.x)} ${round(at.y)}) rotate(${angle})`,
  });
}

function drawData(data: DataElement, layout: Layout): string {
  const box = layout.shapes[data.id];
  if (!box) return '';
  const shape = data.kind === 'object' ? sheet(box) : drum(box);
  const title = data.label === '' ? '' : tag('title', {}, escapeXml(data.label));
  return tag('g', { 'data-id': data.id, 'data-kind': 'data' }, title + shape + outside(data.id, data.label, layout));
}

function sheet({ x, y, width, height }: Box): string {
  const fold = 11;
  const d = `M${x} ${y} H${x + width - fold} L${x + width} ${y + fold} V${y + height} H${x} Z M${x + width - fold} ${y} V${y + fold} H${x + width}`;
  return tag('path', { d, fill: paper, stroke: ink, 'stroke-width': 1.4, 'stroke-linejoin': 'round' });
}

function drum({ x, y, width, height }: Box): string {
  const ry = 6;
  const r = width / 2;
  const d = `M${x} ${y + ry} A${r} ${ry} 0 0 1 ${x + width} ${y + ry} V${y + height - ry} A${r} ${ry} 0 0 1 ${x} ${y + height - ry} Z`;
  const rings = [0, 5].map((off) => `M${x} ${y + ry + off} A${r} ${ry} 0 0 0 ${x + width} ${y + ry + off}`).join(' ');
  return tag('path', { d: `${d} ${rings}`, fill: paper, stroke: ink, 'stroke-width': 1.4 });
}

function drawNote(note: Annotation, layout: Layout): string {
  const box = layout.shapes[note.id];
  if (!box) return '';
  const { x, y, height } = box;
  const bracket = tag('path', {
    d: `M${x + 10} ${y} H${x} V${y + height} H${x + 10}`,
    fill: 'none',
    stroke: quiet,
    'stroke-width': 1.3,
  });
  const { lines } = wrapText(note.text, box.width - 12, fontSize.label);
  const text = textLines(lines, x + 8, y + 5 + fontSize.label, { size: fontSize.label, anchor: 'start' });
  return tag('g', { 'data-id': note.id, 'data-kind': 'annotation' }, bracket + text);
}
