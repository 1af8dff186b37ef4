import type { FieldType } from '@lotse/model';
import { addAll } from '../add-all.ts';
import type { InlineField } from '../office/inline-field.ts';
import { childrenOf, descendants, type XmlElement } from '../ooxml/xml.ts';
import { optionsOf } from './fields.ts';

/** A control of a form layer, as the shape that shows it needs it. */
export interface FormControl {
  /** Absent for captions, and for the further buttons of a group. */
  field: Omit<InlineField, 'at'> | undefined;
  /** Words the control itself shows. */
  caption: string;
}

const types: Record<string, FieldType> = {
  'form:text': 'text',
  'form:formatted-text': 'text',
  'form:password': 'text',
  'form:time': 'text',
  'form:textarea': 'multiline',
  'form:date': 'date',
  'form:number': 'number',
  'form:checkbox': 'checkbox',
  'form:listbox': 'choice',
  'form:combobox': 'choice',
  'form:file': 'file',
};

/** The controls of `office:forms` by their id (ODF 1.3 part 3, 13). */
export function readFormControls(content: XmlElement): Map<string, FormControl> {
  const elements: XmlElement[] = [];
  for (const forms of descendants(content, 'office:forms')) addAll(elements, controlsIn(forms));
  const captions = new Map<string, string>();
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const target = element.attributes['form:for'];
    if (element.name === 'form:fixed-text' && target) captions.set(target, element.attributes['form:label'] ?? '');
    if (element.name !== 'form:radio') continue;
    const members = groups.get(groupOf(element)) ?? [];
    members.push(element);
    groups.set(groupOf(element), members);
  }
  const controls = new Map<string, FormControl>();
  for (const element of elements) {
    const control = { field: fieldOf(element, captions, groups), caption: captionOf(element) };
    for (const id of idsOf(element)) controls.set(id, control);
  }
  return controls;
}

function* controlsIn(element: XmlElement): Generator<XmlElement> {
  for (const node of childrenOf(element)) {
    if (idsOf(node).length > 0) yield node;
    yield* controlsIn(node);
  }
}

function idsOf(element: XmlElement): string[] {
  return ['xml:id', 'form:id'].flatMap((key) => element.attributes[key] ?? []);
}

function groupOf(radio: XmlElement): string {
  return (
    radio.attributes['formx:group-name'] ?? radio.attributes['form:group-name'] ?? radio.attributes['form:name'] ?? ''
  );
}

/** Buttons, pictures and hidden controls show nothing that is read; a check box shows its label. */
function captionOf(element: XmlElement): string {
  const shows = ['form:checkbox', 'form:radio', 'form:fixed-text', 'form:frame'].includes(element.name);
  return shows ? (element.attributes['form:label'] ?? '') : '';
}

function fieldOf(
  element: XmlElement,
  captions: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, XmlElement[]>,
): FormControl['field'] {
  const { attributes } = element;
  const name = attributes['form:name'] ?? '';
  const captioned = idsOf(element).map((id) => captions.get(id));
  const label = captioned.find((caption) => caption) ?? attributes['form:title'] ?? '';
  if (element.name === 'form:radio') {
    const members = groups.get(groupOf(element)) ?? [];
    if (members.length === 1) return { name, label: attributes['form:label'] || label, type: 'checkbox' };
    if (members[0] !== element) return undefined;
    return { name: groupOf(element), label, type: 'choice', options: members.map(captionOf).filter(Boolean) };
  }
  const type = types[element.name];
  if (type === undefined) return undefined;
  if (type === 'checkbox') return { name, label: attributes['form:label'] || label, type };
  if (type === 'choice') {
    const entries = childrenOf(element).filter(({ name: kind }) => kind === 'form:option' || kind === 'form:item');
    const options = optionsOf(entries.map((entry) => entry.attributes['form:label'] ?? ''));
    return { name, label, type: attributes['form:multiple'] === 'true' ? 'multiChoice' : 'choice', options };
  }
  const longest = Number(attributes['form:max-length']);
  return { name, label, type, ...(longest > 0 ? { maxLength: longest } : {}) };
}
