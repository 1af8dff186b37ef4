import type { GraphNode } from '@lotse/model';
import { fitText, fontSize, type TextBlock, wrapText } from './text.ts';

export interface Size {
  width: number;
  height: number;
}

export const eventSize = 36;
export const gatewaySize = 50;
export const laneHeader = 30;
export const framePadding = 14;

const taskWidths = [100, 110, 120, 130, 140, 150, 160, 170, 180];
const taskPadding = 8;

/** The text inside a task's box. */
export function taskText(label: string, width: number): TextBlock {
  return wrapText(label, width - 2 * taskPadding, fontSize.task);
}

/** A task's box: as narrow as its longest word allows, 80 high up to four lines, three below the sign of its type. */
export function taskSize(label: string, hasSign = false): Size {
  const rows = hasSign ? 3 : 4;
  const inner = taskWidths.map((width) => width - 2 * taskPadding);
  const block = fitText(label, inner, rows, fontSize.task);
  const width = taskWidths.find((w) => w - 2 * taskPadding >= block.width) ?? 180;
  const fits = taskWidths.find((w) => taskText(label, w).lines.length <= rows && w >= width) ?? 180;
  const lines = taskText(label, fits).lines.length;
  return { width: fits, height: Math.max(80, lines * 15 + 22) };
}

/** A label beside an event, gateway or data element. */
export function outerLabel(text: string, max = 100): TextBlock {
  return fitText(text, [max * 0.7, max * 0.85, max, max * 1.2, max * 1.35], 3, fontSize.label);
}

/** A label on a flow: one line up to 90 px, else wrapped. */
export function flowLabel(text: string): TextBlock {
  return fitText(text, [60, 90, 110, 130], 2, fontSize.label);
}

export function annotationSize(text: string): Size {
  const block = fitText(text, [100, 130, 160, 190], 4, fontSize.label);
  return { width: Math.max(60, block.width + 16), height: Math.max(30, block.height + 10) };
}

export function dataSize(kind: 'object' | 'store'): Size {
  return kind === 'object' ? { width: 36, height: 50 } : { width: 50, height: 50 };
}

/** The box of a node that has nothing drawn inside. */
export function nodeSize(node: GraphNode): Size {
  switch (node.kind) {
    case 'task':
      return taskSize(node.label, node.taskType !== undefined);
    case 'call':
    case 'subprocess':
      return taskSize(node.label);
    case 'gateway':
      return { width: gatewaySize, height: gatewaySize };
    case 'startEvent':
    case 'endEvent':
    case 'catchEvent':
    case 'throwEvent':
    case 'boundaryEvent':
      return { width: eventSize, height: eventSize };
  }
}
