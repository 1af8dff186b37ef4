import type { EventKind, TaskType } from '@lotse/model';
import { ink, paper, tag } from './svg.ts';

const line = { fill: 'none', stroke: ink, 'stroke-width': 1.3, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };

/** An icon drawn in a square of 20 by 20 around its centre, moved to x, y. */
function icon(x: number, y: number, content: string, scale = 1): string {
  const transform = `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`;
  return tag('g', { transform }, content);
}

function envelope(filled: boolean): string {
  return filled
    ? tag('path', { d: 'M-9 -5.5 L0 1 L9 -5.5 Z', fill: ink }) +
        tag('path', { d: 'M-9 -3.6 L0 3 L9 -3.6 V6.5 H-9 Z', fill: ink })
    : tag('path', { ...line, fill: paper, d: 'M-9 -6 H9 V6.5 H-9 Z' }) +
        tag('path', { ...line, d: 'M-9 -6 L0 1 L9 -6' });
}

function clock(): string {
  const ticks = [0, 90, 180, 270].map((angle) =>
    tag('path', { ...line, d: 'M0 -9.5 V-7.5', transform: `rotate(${angle})` }),
  );
  return (
    tag('circle', { ...line, fill: paper, r: 9.5 }) + ticks.join('') + tag('path', { ...line, d: 'M1.5 -6 L0 0 L5 1' })
  );
}

function page(): string {
  const rows = [-4.5, -1.5, 1.5, 4.5].map((y) => tag('path', { ...line, d: `M-4.5 ${y} H4.5` }));
  return tag('rect', { ...line, fill: paper, x: -6.5, y: -8, width: 13, height: 16 }) + rows.join('');
}

function bolt(filled: boolean): string {
  return tag('path', { ...line, fill: filled ? ink : paper, d: 'M-8 8 L-3.5 -6 L2.5 2 L8 -8 L3.5 6.5 L-2.5 -1.5 Z' });
}

function arrow(filled: boolean): string {
  return tag('path', { ...line, fill: filled ? ink : paper, d: 'M-8 -3 H2 V-7 L9 0 L2 7 V3 H-8 Z' });
}

/** What stands inside an event's circle; throwing events carry the filled form. */
export function eventIcon(kind: EventKind, throwing: boolean, x: number, y: number): string {
  switch (kind) {
    case 'none':
      return '';
    case 'message':
      return icon(x, y, envelope(throwing), 0.95);
    case 'timer':
      return icon(x, y, clock());
    case 'conditional':
      return icon(x, y, page());
    case 'link':
      return icon(x, y, arrow(throwing));
    case 'error':
      return icon(x, y, bolt(throwing));
    case 'terminate':
      return tag('circle', { cx: x, cy: y, r: 10.5, fill: ink });
  }
}

function person(): string {
  return (
    tag('path', { ...line, fill: paper, d: 'M-7.5 8 C-7.5 2 -4.5 0.5 0 0.5 C4.5 0.5 7.5 2 7.5 8 Z' }) +
    tag('circle', { ...line, fill: paper, cy: -4, r: 4 })
  );
}

function gear(): string {
  const teeth = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) =>
    tag('path', {
      ...line,
      'stroke-width': 3,
      'stroke-linecap': 'butt',
      d: 'M0 -8.5 V-5',
      transform: `rotate(${angle})`,
    }),
  );
  return (
    teeth.join('') + tag('circle', { ...line, fill: paper, r: 5.6 }) + tag('circle', { ...line, fill: paper, r: 2.2 })
  );
}

function hand(): string {
  return tag('path', {
    ...line,
    fill: paper,
    d: 'M-8 -2 L-3.5 -6.5 H2 C3.6 -6.5 3.6 -4.3 2 -4.3 H-1 M1 -4.3 H7 C8.6 -4.3 8.6 -1.9 7 -1.9 H2 M2 -1.9 H7.2 C8.7 -1.9 8.7 0.5 7.2 0.5 H2 M2 0.5 H6 C7.4 0.5 7.4 2.8 6 2.8 H1.6 M1.6 2.8 H4.4 C5.6 2.8 5.6 5 4.4 5 H-5.5 L-8 3.4 Z',
  });
}

function script(): string {
  const rows = [-4, -1, 2].map((y) => tag('path', { ...line, 'stroke-width': 1, d: `M-3 ${y} H3` }));
  return tag('path', { ...line, fill: paper, d: 'M-4 -8 H7 C2 -4 9 1 4 8 H-7 C-2 3 -9 -3 -4 -8 Z' }) + rows.join('');
}

function table(): string {
  return (
    tag('rect', { ...line, fill: paper, x: -8, y: -6.5, width: 16, height: 13 }) +
    tag('rect', { ...line, fill: '#c9ced6', x: -8, y: -6.5, width: 16, height: 4 }) +
    tag('path', { ...line, d: 'M-8 2 H8 M-3 -2.5 V6.5' })
  );
}

/** The sign of a task's type in its upper left corner. */
export function taskIcon(type: TaskType | undefined, x: number, y: number): string {
  if (type === undefined) return '';
  const drawings: Record<TaskType, () => string> = {
    user: person,
    manual: hand,
    service: gear,
    send: () => envelope(true),
    receive: () => envelope(false),
    businessRule: table,
    script,
  };
  return icon(x, y, drawings[type](), 0.85);
}

export function gatewayIcon(kind: 'exclusive' | 'parallel' | 'inclusive' | 'eventBased', x: number, y: number): string {
  switch (kind) {
    case 'exclusive':
      return icon(
        x,
        y,
        tag('path', { stroke: ink, 'stroke-width': 3.4, fill: 'none', d: 'M-6.5 -8 L6.5 8 M6.5 -8 L-6.5 8' }),
      );
    case 'parallel':
      return icon(
        x,
        y,
        tag('path', { stroke: ink, 'stroke-width': 3.4, fill: 'none', d: 'M0 -10.5 V10.5 M-10.5 0 H10.5' }),
      );
    case 'inclusive':
      return tag('circle', { cx: x, cy: y, r: 10, fill: 'none', stroke: ink, 'stroke-width': 2.8 });
    case 'eventBased':
      return (
        tag('circle', { cx: x, cy: y, r: 14, fill: 'none', stroke: ink, 'stroke-width': 1 }) +
        tag('circle', { cx: x, cy: y, r: 11.5, fill: 'none', stroke: ink, 'stroke-width': 1 }) +
        icon(x, y, tag('path', { ...line, 'stroke-width': 1.2, d: 'M0 -7.5 L7.3 -2 L4.6 6.2 H-4.6 L-7.3 -2 Z' }))
      );
  }
}

/** The small square with a plus of a collapsed sub-process, its upper edge at y. */
export function collapsedMarker(x: number, y: number): string {
  return (
    tag('rect', { ...line, fill: paper, x: x - 7, y, width: 14, height: 14 }) +
    tag('path', { ...line, d: `M${x} ${y + 3} V${y + 11} M${x - 4} ${y + 7} H${x + 4}` })
  );
}
