import type { FieldType } from '@lotse/model';
import { type DraftBlock, type DraftField, foldSpace } from '../draft.ts';
import { cleanLabel, isOfficeUse, obligationOf, typeFromLabel } from '../form-field.ts';
import type { ControlWords } from './control-words.ts';
import { attribute, type Element, innerText, isElement } from './dom.ts';

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

/**
 * A form control as a field; a further radio button of a known group is added to it and gives undefined.
 *
 * @param words those around the controls of its paragraph
 * @param groups fields with options so far, by their names; a new one is added
 */
export function readControl(
  control: Element,
  words: ControlWords,
  block: DraftBlock,
  groups: Map<string, DraftField>,
): DraftField | undefined {
  const kind = attribute(control, 'type') ?? 'text';
  if (control.tagName === 'input' && /^(?:hidden|submit|reset|button|image|password)$/.test(kind)) return undefined;
  const name = attribute(control, 'name') ?? attribute(control, 'id') ?? '';
  const raw =
    words.label(control) ||
    attribute(control, 'aria-label') ||
    attribute(control, 'placeholder') ||
    words.beside(control, /^(?:checkbox|radio)$/.test(kind)) ||
    name;
  const label = cleanLabel(raw);
  if (kind === 'radio') {
    const group = groups.get(name);
    if (group) {
      group.options ??= [];
      group.options.push(label);
      return undefined;
    }
  }
  const type = typeOf(control, kind, label);
  const longest = Number(attribute(control, 'maxlength') ?? 0);
  const required = attribute(control, 'required') !== undefined || attribute(control, 'aria-required') === 'true';
  const section = block.path.at(-1);
  const field: DraftField = {
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
  if (field.type === 'choice' && !groups.has(name)) groups.set(name, field);
  return field;
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
