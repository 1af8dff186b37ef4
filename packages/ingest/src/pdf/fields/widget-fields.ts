import { foldSpace } from '../../draft.ts';
import { cleanLabel, obligationOf, typeFromLabel } from '../../form-field.ts';
import type { Rect } from '../layout/geometry.ts';
import type { FoundField } from './found-field.ts';
import type { Label, PrintedText } from './labels.ts';
import { type Legend, takeMark } from './legend.ts';
import type { Widget } from './widgets.ts';

/** AcroForm fields as a person sees them: printed label, else tooltip; options of buttons by the words beside them. */
export function fieldsOfWidgets(
  widgets: readonly Widget[],
  printed: PrintedText,
  legend: Legend | undefined,
): FoundField[] {
  const all = widgets.flatMap((widget) => widget.rects);
  return widgets.map((widget) => {
    const rect = widget.rects[0] ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const group = widget.rects.length > 1 || isLoneButton(widget);
    const buttons = group ? widget.rects.map((each) => printed.rightOf(each, nextOn(each, all))) : [];
    const options = group ? buttonOptions(widget, buttons) : widget.options;
    const label = group ? groupLabel(widget, printed) : singleLabel(widget, rect, printed, all);
    const shown = takeMark(label?.text ?? '', legend);
    const raw = preferred(shown.label, widget.tooltip, widget.name);
    const text = cleanLabel(raw);
    const tall = widget.type === 'multiline';
    const type = widget.type === 'text' ? typeFromLabel(text, 0) : widget.type;
    return {
      name: widget.name || text,
      label: text,
      type: type === 'multiline' && !tall ? 'text' : type,
      ...(widget.type === 'choice' || widget.type === 'multiChoice' ? { options } : {}),
      required: statedBy(widget, shown.marked, legend)
        ? 'stated'
        : requiredByMark(label?.text ?? raw, shown.marked, legend, type === 'signature'),
      ...(widget.maxLength ? { maxLength: widget.maxLength } : {}),
      rect,
      labelRect: label?.rect ?? rect,
      besides: buttons.flatMap((button) => (button ? [button.rect] : [])),
    };
  });
}

/** The only button of its group on this page: its value is one of the choices. */
function isLoneButton({ type, options, values }: Widget): boolean {
  return type === 'choice' && options.length === 0 && values.some((value) => value !== '');
}

/** The file's own flag; at a check box a legend that marks the others and not this one weighs more. */
function statedBy(widget: Widget, marked: boolean, legend: Legend | undefined): boolean {
  if (widget.type === 'checkbox' && legend?.means === 'required' && !marked) return false;
  return widget.required;
}

/** Inferred from mark and legend; a signature is always asked for. */
export function requiredByMark(
  raw: string,
  marked: boolean,
  legend: Legend | undefined,
  signature: boolean,
): 'inferred' | 'no' {
  if (signature) return 'inferred';
  if (legend?.means === 'optional') return marked || obligationOf(raw) === 'optional' ? 'no' : 'inferred';
  return marked || obligationOf(raw) === 'required' ? 'inferred' : 'no';
}

function singleLabel(widget: Widget, rect: Rect, printed: PrintedText, all: readonly Rect[]): Label | undefined {
  if (widget.type === 'checkbox') return printed.rightOf(rect, nextOn(rect, all)) ?? printed.leftOf(rect, 40);
  const above = printed.above(rect);
  const left = printed.leftOf(rect, 160);
  const below = widget.type === 'signature' || rect.bottom - rect.top < 30 ? printed.below(rect) : undefined;
  const candidates = [above, left, below].filter((label) => label !== undefined);
  return candidates.find((label) => related(label.text, widget.tooltip)) ?? candidates[0];
}

/** The words of a printed label and of a tooltip have something in common. */
function related(printed: string, tooltip: string): boolean {
  if (tooltip === '') return false;
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const asked = words(tooltip);
  return [...words(printed)].some((word) => asked.has(word)) || foldSpace(printed) === foldSpace(tooltip);
}

function preferred(printed: string, tooltip: string, name: string): string {
  if (printed !== '' && printed.length <= 160 && (tooltip === '' || related(printed, tooltip))) return printed;
  return printed !== '' && isInstruction(tooltip) ? printed : tooltip || printed || name;
}

/** A tooltip that says how to fill in a field and not what it is: "TT.MM.JJJJ", "Bitte geben Sie …". */
function isInstruction(tooltip: string): boolean {
  return (
    /^[TMJhs.:/ -]+$/i.test(tooltip) ||
    /^(?:Bitte|Geben Sie|Tragen Sie|Hier|Format|z\. ?B\.)/.test(tooltip) ||
    tooltip.length > 120
  );
}

function groupLabel(widget: Widget, printed: PrintedText): Label | undefined {
  const first = widget.rects[0];
  if (!first) return undefined;
  const left = printed.leftOf(first, 160);
  const above = printed.above(first, 22);
  const fits = [left, above].find((label) => label && related(label.text, widget.tooltip));
  return fits ?? left ?? above;
}

function buttonOptions(widget: Widget, labels: readonly (Label | undefined)[]): string[] {
  return widget.rects.map((_, index) => cleanLabel(labels[index]?.text ?? '') || (widget.values[index] ?? ''));
}

/** Left edge of the next widget on the same line. */
export function nextOn(rect: Rect, all: readonly Rect[]): number {
  const middle = (rect.top + rect.bottom) / 2;
  const next = all.filter((other) => other.left > rect.right && other.top < middle && other.bottom > middle);
  return Math.min(Number.POSITIVE_INFINITY, ...next.map((other) => other.left));
}
