import type { FieldType } from '@lotse/model';
import { type DraftBlock, type DraftField, foldSpace } from '../draft.ts';
import { cleanLabel, isOfficeUse, obligationOf, typeFromLabel } from '../form-field.ts';
import { attribute, descendant, type Element, innerText, isElement, type Node } from './dom.ts';

const inputTypes: Record<string, FieldType> = {
  number: 'number',
  range: 'number',
  date: 'date',
  'datetime-local': 'date',
  month: 'date',
  checkbox: 'checkbox',
  radio: 'choice',
  file: 'file',
};

/** A form control as a field; a further radio button of a known group is added to it and gives undefined. */
export function readControl(
  control: Element,
  around: Node[],
  block: DraftBlock,
  known: DraftField[],
): DraftField | undefined {
  const kind = attribute(control, 'type') ?? 'text';
  if (control.tagName === 'input' && /^(?:hidden|submit|reset|button|image|password)$/.test(kind)) return undefined;
  const name = attribute(control, 'name') ?? attribute(control, 'id') ?? '';
  const raw =
    labelOf(control, around) ||
    attribute(control, 'aria-label') ||
    attribute(control, 'placeholder') ||
    textBeside(control, around, /^(?:checkbox|radio)$/.test(kind)) ||
    name;
  const label = cleanLabel(raw);
  if (kind === 'radio') {
    const group = known.find((field) => field.name === name && field.type === 'choice');
    if (group) {
      group.options = [...(group.options ?? []), label];
      return undefined;
    }
  }
  const type = typeOf(control, kind, label);
  const longest = Number(attribute(control, 'maxlength') ?? 0);
  const required = attribute(control, 'required') !== undefined || attribute(control, 'aria-required') === 'true';
  const section = block.path.at(-1);
  return {
    name,
    label: kind === 'radio' ? section || name : label,
    type,
    ...(control.tagName === 'select' ? { options: optionsOf(control) } : kind === 'radio' ? { options: [label] } : {}),
    required: required ? 'stated' : obligationOf(raw) === 'required' ? 'inferred' : 'no',
    ...(longest > 0 ? { maxLength: longest } : {}),
    ...(isOfficeUse(`${section ?? ''} ${raw}`) ? { officeUse: true } : {}),
    ...(section ? { section } : {}),
    block,
  };
}

function typeOf(control: Element, kind: string, label: string): FieldType {
  if (control.tagName === 'select') return attribute(control, 'multiple') === undefined ? 'choice' : 'multiChoice';
  if (control.tagName === 'textarea') return 'multiline';
  return inputTypes[kind] ?? typeFromLabel(label);
}

function optionsOf(select: Element): string[] {
  const options: string[] = [];
  const collect = (element: Element) => {
    for (const node of element.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === 'option') {
        const text = foldSpace(innerText(node));
        if (text && attribute(node, 'value') !== '') options.push(text);
      } else if (node.tagName === 'optgroup') collect(node);
    }
  };
  collect(select);
  return options;
}

/** The label that names the control by `for`, that encloses it, or that stands in the same paragraph. */
function labelOf(control: Element, around: Node[]): string {
  const id = attribute(control, 'id');
  for (let node: Element['parentNode'] = control.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'label') return foldSpace(innerText(node));
  }
  const isLabel = (element: Element) =>
    element.tagName === 'label' && (attribute(element, 'for') === undefined || attribute(element, 'for') === id);
  for (const node of around) {
    if (!isElement(node)) continue;
    const label = isLabel(node) ? node : descendant(node, isLabel);
    if (label) return foldSpace(innerText(label));
  }
  return '';
}

/** Words longer than a label are a sentence about the control. */
const longestLabel = 160;

/** The words that stand after a button, before any other control; up to the next control. */
function textBeside(control: Element, around: Node[], isButton: boolean): string {
  let [before, after, passed] = ['', '', false];
  const collect = (node: Node, depth: number) => {
    if (node === control) passed = true;
    else if (isElement(node) && /^(?:input|select|textarea)$/.test(node.tagName)) {
      if (passed) after += '\u0000';
      else before = '';
    } else if (isElement(node) && depth < 50 && node.childNodes.length > 0) {
      for (const child of node.childNodes) collect(child, depth + 1);
    } else if (passed) after += innerText(node);
    else before += innerText(node);
  };
  for (const node of around) collect(node, 0);
  const text = foldSpace(isButton ? (after.split('\u0000')[0] ?? '') : before);
  return text.length > longestLabel ? '' : text;
}
