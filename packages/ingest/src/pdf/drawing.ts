import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { apply, identity, type Matrix, multiply, type Rect, rectOf, toMatrix } from './layout/geometry.ts';
import type { PdfModule } from './open.ts';

/** A ruled line, horizontal or vertical. */
export interface Rule {
  horizontal: boolean;
  /** y of a horizontal, x of a vertical line. */
  at: number;
  from: number;
  to: number;
}

/** What is drawn on a page besides text. */
export interface Drawing {
  rules: Rule[];
  /** Outlined rectangles. */
  boxes: Rect[];
  /** Filled areas larger than a line. */
  fills: Rect[];
  /** Share of the page that pictures cover, 0 to 1. */
  imageCoverage: number;
  /** Too many operators: lines were not read. */
  skipped: boolean;
}

/** Bars this thin count as lines. */
const thin = 2.6;

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A page with nothing but text. */
export function emptyDrawing(): Drawing {
  return { rules: [], boxes: [], fills: [], imageCoverage: 0, skipped: false };
}

/** Lines, boxes, fills and pictures of a page from its operator list. */
export function readDrawing(
  pdfjs: PdfModule,
  operators: Operators,
  viewport: { transform: unknown; width: number; height: number },
): Drawing {
  const drawing = emptyDrawing();
  if (operators.fnArray.length > limits.pdfOperators) return { ...drawing, skipped: true };
  const { OPS } = pdfjs;
  const stroking = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set([OPS.fill, OPS.eoFill]);
  const images = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]);
  const steps = stepsOf(pdfjs.version);
  let current = toMatrix(viewport.transform);
  const saved: Matrix[] = [];
  let covered = 0;
  for (const [index, operator] of operators.fnArray.entries()) {
    const args: unknown = operators.argsArray[index];
    if (operator === OPS.save) saved.push(current);
    else if (operator === OPS.restore) current = saved.pop() ?? current;
    else if (operator === OPS.transform) current = multiply(current, toMatrix(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current);
      current = multiply(current, Array.isArray(args) && args[0] ? toMatrix(args[0]) : identity);
    } else if (operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? current;
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const paint: unknown = args[0];
      const data: unknown = Array.isArray(args[1]) ? args[1][0] : undefined;
      const path = ArrayBuffer.isView(data) || Array.isArray(data) ? Array.from(data as ArrayLike<number>) : [];
      if (typeof paint !== 'number' || path.length === 0) continue;
      const parts = stroking.has(paint) || filling.has(paint) ? partsOf(path, steps, current) : [];
      if (stroking.has(paint)) strokeParts(parts, drawing);
      else fillParts(parts, drawing);
    } else if (images.has(operator)) {
      const [x1, y1] = apply(current, 0, 0);
      const [x2, y2] = apply(current, 1, 1);
      covered += Math.abs(x2 - x1) * Math.abs(y2 - y1);
    }
  }
  if (drawing.rules.length > limits.pdfRules) {
    drawing.rules = [];
    drawing.boxes = [];
    drawing.skipped = true;
  }
  drawing.imageCoverage = Math.min(1, covered / (viewport.width * viewport.height || 1));
  return drawing;
}

type PathStep = 'move' | 'line' | 'cubic' | 'quadratic' | 'close';

/** What the numbers in a path mean; pdfjs 6 put the quadratic curve before the end of a path. */
const pathSteps: Record<'five' | 'six', readonly PathStep[]> = {
  five: ['move', 'line', 'cubic', 'close'],
  six: ['move', 'line', 'cubic', 'quadratic', 'close'],
};

function stepsOf(version: string): readonly PathStep[] {
  return Number.parseInt(version, 10) >= 6 ? pathSteps.six : pathSteps.five;
}

/** Numbers that follow a step. */
const operands: Record<PathStep, number> = { move: 2, line: 2, cubic: 6, quadratic: 4, close: 0 };

interface Part {
  points: [number, number][];
  closed: boolean;
  curved: boolean;
}

/** The corners of each part of a path; parts with curves are left out. */
function partsOf(path: readonly number[], steps: readonly PathStep[], matrix: Matrix): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (let at = 0; at < path.length; ) {
    const step = steps[path[at] ?? -1];
    if (step === undefined) break;
    const end = at + operands[step];
    const point = apply(matrix, path[end - 1] ?? 0, path[end] ?? 0);
    if (step === 'move') {
      open = { points: [point], closed: false, curved: false };
      parts.push(open);
    } else if (open) {
      if (step === 'close') open.closed = true;
      else open.points.push(point);
      if (step === 'cubic' || step === 'quadratic') open.curved = true;
    }
    at = end + 1;
  }
  return parts.filter((part) => !part.curved);
}

function strokeParts(parts: readonly Part[], drawing: Drawing): void {
  for (const { points, closed } of parts) {
    const box = boxOf(points, closed);
    if (box) {
      addBox(box, drawing);
      continue;
    }
    const ends = closed && points[0] ? [...points, points[0]] : points;
    for (const [index, end] of ends.entries()) {
      const start = ends[index - 1];
      if (start) addLine(start, end, drawing);
    }
  }
}

function fillParts(parts: readonly Part[], drawing: Drawing): void {
  for (const { points } of parts) {
    const box = boxOf(points, true);
    if (!box) continue;
    const flat = box.bottom - box.top <= thin;
    const narrow = box.right - box.left <= thin;
    if (flat && !narrow)
      addLine([box.left, (box.top + box.bottom) / 2], [box.right, (box.top + box.bottom) / 2], drawing);
    else if (narrow && !flat)
      addLine([(box.left + box.right) / 2, box.top], [(box.left + box.right) / 2, box.bottom], drawing);
    else if (!flat && !narrow) drawing.fills.push(box);
  }
}

function addBox(box: Rect, drawing: Drawing): void {
  const flat = box.bottom - box.top <= thin;
  const narrow = box.right - box.left <= thin;
  if (flat || narrow) {
    addLine([box.left, box.top], flat ? [box.right, box.top] : [box.left, box.bottom], drawing);
    return;
  }
  drawing.boxes.push(box);
  for (const y of [box.top, box.bottom]) drawing.rules.push({ horizontal: true, at: y, from: box.left, to: box.right });
  for (const x of [box.left, box.right])
    drawing.rules.push({ horizontal: false, at: x, from: box.top, to: box.bottom });
}

function addLine([x1, y1]: [number, number], [x2, y2]: [number, number], drawing: Drawing): void {
  const rect = rectOf(x1, y1, x2, y2);
  const width = rect.right - rect.left;
  const height = rect.bottom - rect.top;
  if (height <= 1 && width > 3)
    drawing.rules.push({ horizontal: true, at: (y1 + y2) / 2, from: rect.left, to: rect.right });
  else if (width <= 1 && height > 3)
    drawing.rules.push({ horizontal: false, at: (x1 + x2) / 2, from: rect.top, to: rect.bottom });
}

/** The rectangle that four corners (or five, the last the first again) make. */
function boxOf(points: readonly [number, number][], closed: boolean): Rect | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return undefined;
  const again = points.length === 5 && near(first[0], last[0]) && near(first[1], last[1]);
  if (!(again || (points.length === 4 && closed))) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = rectOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const onEdge = ([x, y]: [number, number]) =>
    (near(x, box.left) || near(x, box.right)) && (near(y, box.top) || near(y, box.bottom));
  return points.every(onEdge) ? box : undefined;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.6;
}
