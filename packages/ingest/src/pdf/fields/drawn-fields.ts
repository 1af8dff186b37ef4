import type { FieldType } from '@lotse/model';
import { foldSpace } from '../../draft.ts';
import { cleanLabel, typeFromLabel } from '../../form-field.ts';
import { splitMarker } from '../../lists.ts';
import { contains, type Rect } from '../layout/geometry.ts';
import type { Grid } from '../layout/tables.ts';
import type { PageContent } from '../page.ts';
import { type DrawnShapes, shapesOf } from './drawn-shapes.ts';
import type { FoundField } from './found-field.ts';
import type { Label, PrintedText } from './labels.ts';
import { type Legend, takeMark } from './legend.ts';
import { tickedFields } from './tick-boxes.ts';
import { requiredByMark } from './widget-fields.ts';
import { isPrompt } from './widgets.ts';

/** So many places to write make a page a form; fewer may be an ornament. */
const enough = 3;

/** Fields of a form that is only drawn: lines, boxes, combs and squares with words beside them. */
export function drawnFields(
  page: PageContent,
  printed: PrintedText,
  grids: readonly Grid[],
  widgets: readonly Rect[],
  legend: Legend | undefined,
): FoundField[] {
  const shapes = shapesOf(page, printed, grids, widgets);
  const found = [
    ...combFields(shapes, printed, legend),
    ...blankFields(shapes, printed, legend),
    ...boxFields(shapes, printed, legend),
    ...shapes.underscores.map(({ label, rect, labelRect }) =>
      fieldFrom({ text: label, rect: labelRect }, rect, legend),
    ),
    ...tickedFields(shapes.squares, printed, legend),
  ].filter((field) => field.label !== '');
  return widgets.length > 0 || found.length >= enough ? found : [];
}

/** A field from its printed label. */
export function fieldFrom(
  label: Label,
  rect: Rect,
  legend: Legend | undefined,
  type?: FieldType,
  height?: number,
): FoundField {
  const { label: unmarked, marked } = takeMark(label.text, legend);
  const text = cleanLabel(unmarked);
  const kind = type ?? typeFromLabel(text, height);
  const inferred = requiredByMark(label.text, marked, legend, kind === 'signature');
  return {
    name: text,
    label: text,
    type: kind,
    required: isConditional(text) && kind !== 'signature' && !marked ? 'no' : inferred,
    rect,
    labelRect: label.rect,
  };
}

/** "falls …", "sofern …": asked for only in some cases; the second of several persons may not exist. */
function isConditional(label: string): boolean {
  return (
    /\b(?:falls|sofern|soweit|wenn|ggf\.|gegebenenfalls)\b/i.test(label) ||
    /\((?:\p{L}+ [2-9]|[2-9]\. \p{L}+|weitere\p{L}* .*)\)$/iu.test(label)
  );
}

function combFields(shapes: DrawnShapes, printed: PrintedText, legend: Legend | undefined): FoundField[] {
  return shapes.combs.flatMap(({ rect, groups }) => {
    const label = printed.leftOf(rect, 140) ?? printed.above(rect, 18) ?? printed.below(rect);
    if (!label) return [];
    const shape = groups.join('-');
    const isDate = shape === '2-2-4' || shape === '2-2-2';
    const signs = groups.reduce((sum, size) => sum + size, 0);
    const field = fieldFrom(label, rect, legend, isDate ? 'date' : undefined);
    return [isDate ? field : { ...field, maxLength: signs }];
  });
}

/** Lines one below the other are room for one long answer; a single one has its label left, below or above. */
function blankFields(shapes: DrawnShapes, printed: PrintedText, legend: Legend | undefined): FoundField[] {
  const stacks: Rect[][] = [];
  for (const line of [...shapes.blanks].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const stack = stacks.find((candidate) => {
      const last = candidate.at(-1);
      const same = last && Math.abs(last.left - line.left) < 3 && Math.abs(last.right - line.right) < 3;
      const distance = last ? line.bottom - last.bottom : 0;
      return same && distance > 8 && distance < 34 && !printed.leftOf(line, 40) && !textBetween(printed, last, line);
    });
    if (stack) stack.push(line);
    else stacks.push([line]);
  }
  return stacks.flatMap((stack) => {
    const first = stack[0];
    const last = stack.at(-1);
    if (!first || !last) return [];
    const rect = { ...first, bottom: last.bottom };
    if (stack.length > 1) {
      const label = printed.leftOf(first, 40) ?? printed.above(first, 32);
      return label ? [fieldFrom(label, rect, legend, 'multiline')] : [];
    }
    const label =
      printed.leftOf({ ...first, top: first.bottom - 8 }, 14) ??
      captionOf(printed.below(first)) ??
      captionOf(printed.leftOf({ ...first, top: first.bottom - 8 }, 60)) ??
      captionOf(printed.above(first, 16));
    return label ? [fieldFrom(label, rect, legend)] : [];
  });
}

/** A caption of a line is short and no sentence; at a footnote's rule stand sentences. */
function captionOf(label: Label | undefined): Label | undefined {
  return label && label.text.length <= 80 && !/\.$|^\d+\s/.test(label.text) ? label : undefined;
}

function textBetween(printed: PrintedText, above: Rect, below: Rect): boolean {
  return (
    printed.inside({ left: above.left, right: above.right, top: above.bottom + 2, bottom: below.bottom - 1 }).length > 0
  );
}

function boxFields(shapes: DrawnShapes, printed: PrintedText, legend: Legend | undefined): FoundField[] {
  const fields: FoundField[] = [];
  const empty = shapes.boxes.filter((box) => writtenIn(box, printed).length === 0);
  for (const box of shapes.boxes) {
    const holdsOthers = [...shapes.boxes, ...shapes.squares, ...shapes.blanks].some(
      (other) =>
        other !== box &&
        contains(box, (other.left + other.right) / 2, (other.top + other.bottom) / 2) &&
        area(other) < 0.9 * area(box),
    );
    if (holdsOthers) continue;
    const inside = writtenIn(box, printed);
    if (inside.length > 0) {
      const label = labelInside(box, inside);
      if (label) fields.push(fieldFrom(label, box, legend, undefined, box.bottom - label.rect.bottom));
      continue;
    }
    const label = labelOfEmpty(box, empty, printed, legend);
    if (label) {
      const field = fieldFrom(label, box, legend, undefined, box.bottom - box.top);
      fields.push(label.besides ? { ...field, besides: label.besides } : field);
    }
  }
  return fields;
}

/** The text in a box; "bitte wählen", which a list leaves there when it is printed, is no text. */
function writtenIn(box: Rect, printed: PrintedText): ReturnType<PrintedText['inside']> {
  return printed.inside(box).filter((chunk) => !isPrompt(chunk.text));
}

/** One or two small lines at the top of a box with room below. */
function labelInside(box: Rect, inside: ReturnType<PrintedText['inside']>): Label | undefined {
  const bottom = Math.max(...inside.map((chunk) => chunk.bottom));
  const lines = new Set(inside.map((chunk) => Math.round(chunk.bottom / 3))).size;
  const first = inside[0];
  const isPrompted = lines === 1 && inside.length === 1 && endsInPrompt(first, box);
  if (!first || lines > 2) return undefined;
  if (!isPrompted && (box.bottom - bottom < 8 || first.top - box.top > 8)) return undefined;
  return { text: foldSpace(inside.map((chunk) => chunk.text).join(' ')), rect: first };
}

/** "Eingang am:" with room to write after it. */
function endsInPrompt(label: { text: string; right: number } | undefined, box: Rect): boolean {
  return label !== undefined && /\p{L}.*:$/u.test(label.text.trim()) && box.right - label.right > 60;
}

/** An empty box is named by its row and column where it is one of several in a grid, else by what stands above or left. */
function labelOfEmpty(
  box: Rect,
  empty: readonly Rect[],
  printed: PrintedText,
  legend: Legend | undefined,
): (Label & { besides?: Rect[] }) | undefined {
  const row = empty.filter((other) => Math.abs(other.top - box.top) < 3 && Math.abs(other.bottom - box.bottom) < 3);
  const column = empty.filter((other) => Math.abs(other.left - box.left) < 3 && Math.abs(other.right - box.right) < 3);
  const leftmost = row.reduce((best, other) => (other.left < best.left ? other : best), box);
  const topmost = column.reduce((best, other) => (other.top < best.top ? other : best), box);
  const side = printed.leftOf(leftmost, 200);
  const head = printed.above(topmost, 20);
  if (side && head && row.length > 1) {
    const { label, marked } = takeMark(side.text, legend);
    const text = `${cleanLabel(label)} (${cleanLabel(splitMarker(head.text)?.text ?? head.text)})`;
    return { text: marked && legend ? `${text} ${legend.mark}` : text, rect: side.rect, besides: [head.rect] };
  }
  return printed.above(box, 14) ?? printed.leftOf(box, 160) ?? unnumbered(printed.below(box));
}

/** Below the last row of a table, the next part of the form begins. */
function unnumbered(label: Label | undefined): Label | undefined {
  return label && splitMarker(label.text, { heading: true }) ? undefined : label;
}

function area(box: Rect): number {
  return (box.right - box.left) * (box.bottom - box.top);
}
