import { addAll } from '../../add-all.ts';
import { cleanLabel } from '../../form-field.ts';
import { splitMarker } from '../../lists.ts';
import type { Rect } from '../layout/geometry.ts';
import { fieldFrom } from './drawn-fields.ts';
import type { FoundField } from './found-field.ts';
import type { Label, PrintedText } from './labels.ts';
import { type Legend, takeMark } from './legend.ts';
import { nextOn } from './widget-fields.ts';

interface Tick {
  square: Rect;
  option: Label | undefined;
}

/** Squares to tick: several after or below a question on one line are a choice, several below each other a multiple choice. */
export function tickedFields(squares: readonly Rect[], printed: PrintedText, legend: Legend | undefined): FoundField[] {
  const fields: FoundField[] = [];
  const alone: Tick[] = [];
  for (const line of linesOf(squares)) {
    let group: { label: Label; ticks: Tick[] } | undefined;
    let before: Tick | undefined;
    const unasked: Tick[] = [];
    const close = () => {
      if (group) fields.push(choice(group.label, group.ticks, legend));
      group = undefined;
    };
    for (const square of line) {
      const option = printed.rightOf(square, nextOn(square, squares));
      const tick = { square, option };
      const left = printed.leftOf(square, 60);
      const isQuestion =
        left && left.rect.left > (before?.option?.rect.right ?? before?.square.right ?? Number.NEGATIVE_INFINITY) - 2;
      if (isQuestion) {
        close();
        group = { label: left, ticks: [tick] };
      } else if (group) group.ticks.push(tick);
      else unasked.push(tick);
      before = tick;
    }
    close();
    const above = questionAbove(unasked, printed);
    if (above) fields.push(choice(above, unasked, legend));
    else addAll(alone, unasked);
  }
  return [...fields, ...stacked(alone, printed, legend)];
}

/** Short words right above the first of several squares on a line, and above no other of them. */
function questionAbove(ticks: readonly Tick[], printed: PrintedText): Label | undefined {
  const [first, second] = ticks;
  if (!first || !second) return undefined;
  const label = printed.above(first.square, 16);
  const isHeading = label && /^(?:[A-Z]|\d{1,2})[.)]?\s+\p{Lu}/u.test(label.text);
  const isQuestion = label && !isHeading && label.text.length <= 60 && !/[.;,]$/.test(label.text);
  return isQuestion && label.rect.right < second.square.right + 40 ? label : undefined;
}

function linesOf(squares: readonly Rect[]): Rect[][] {
  const lines: Rect[][] = [];
  for (const square of [...squares].sort((a, b) => a.top - b.top)) {
    const line = lines.find((candidate) => Math.abs((candidate[0]?.top ?? 0) - square.top) < 4);
    if (line) line.push(square);
    else lines.push([square]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function choice(label: Label, ticks: readonly Tick[], legend: Legend | undefined): FoundField {
  const first = ticks[0]?.square ?? label.rect;
  const options = ticks.map((tick) => cleanLabel(tick.option?.text ?? '')).filter(Boolean);
  const many = /mehrfach|mehrere|alle zutreffenden/i.test(label.text);
  if (ticks.length === 1) {
    const text = options[0] ? { text: options[0], rect: label.rect } : label;
    return { ...fieldFrom(text, first, legend, 'checkbox'), required: 'no' };
  }
  const besides = ticks.flatMap((tick) => (tick.option ? [tick.option.rect] : []));
  return { ...fieldFrom(label, first, legend, many ? 'multiChoice' : 'choice'), options, besides };
}

/** Ticks one below the other with the same left edge are one question; its words stand above. */
function stacked(ticks: readonly Tick[], printed: PrintedText, legend: Legend | undefined): FoundField[] {
  const stacks: Tick[][] = [];
  for (const tick of ticks) {
    const stack = stacks.find((candidate) => {
      const last = candidate.at(-1)?.square;
      return (
        last &&
        Math.abs(last.left - tick.square.left) < 4 &&
        tick.square.top - last.top > 0 &&
        tick.square.top - last.top < 32
      );
    });
    if (stack) stack.push(tick);
    else stacks.push([tick]);
  }
  return stacks.flatMap((stack) => {
    const first = stack[0];
    if (!first) return [];
    const marked = stack.some(({ option }) => option && takeMark(option.text, legend).marked);
    const above = stack.length > 1 && !marked ? printed.above(first.square, 40) : undefined;
    // The end of a sentence asks nothing.
    if (above && !/^\p{Ll}[^:?]*\.$/u.test(above.text)) {
      const text = splitMarker(above.text, { heading: true })?.text ?? above.text;
      const field = choice({ ...above, text }, stack, legend);
      return [{ ...field, type: isExclusive(field.options ?? []) ? 'choice' : 'multiChoice', required: 'no' }];
    }
    return stack.flatMap(({ square, option }) => (option ? [checkbox(option, square, marked, legend)] : []));
  });
}

/** A square by itself has to be ticked only where its own words are marked. */
function checkbox(option: Label, square: Rect, marked: boolean, legend: Legend | undefined): FoundField {
  const field = fieldFrom(option, square, legend, 'checkbox');
  return marked ? field : { ...field, required: 'no' };
}

function isExclusive(options: readonly string[]): boolean {
  return options.some((option) => /^(?:ja|nein|männlich|weiblich)$/i.test(option));
}
