import { foldSpace } from '../draft.ts';
import type { InlineField } from '../office/inline-field.ts';
import { childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';

/** A field met inside a paragraph, and what becomes of the text it shows. */
export interface FoundField {
  field: InlineField;
  /** The shown text invites to write and is no content. */
  placeholder: boolean;
}

/** Text that only asks to be replaced: in brackets, a line to write on, or a request. */
const bracketed = /^(?:<.*>|\[.*\]|[\s_.…]*)$/s;
const request = /^(?:(?:bitte|hier)\b.*)?\b(?:klicken|tippen|eingeben|auswählen|wählen|click|choose|enter)\b/is;

function invites(text: string): boolean {
  return bracketed.test(text) || (text.length <= 120 && request.test(text));
}

/** An input field (`text:text-input`, `text:placeholder`) or the input of a variable or user field. */
export function inputField(node: XmlElement, at: number): FoundField {
  const shown = foldSpace(textOf(node));
  const description = node.attributes['text:description'] ?? '';
  const own = /^[<[](.*)[>\]]$/s.exec(shown)?.[1] ?? '';
  return {
    field: { name: node.attributes['text:name'] ?? '', label: description || own, type: 'text', at },
    placeholder: node.name === 'text:placeholder' || invites(shown) || shown === foldSpace(description),
  };
}

/** An input list (`text:drop-down`). */
export function dropDownField(node: XmlElement, at: number): FoundField {
  const entries = childrenOf(node, 'text:label').map((label) => label.attributes['text:value'] ?? '');
  const label = node.attributes['text:help'] ?? node.attributes['text:hint'] ?? '';
  const name = node.attributes['text:name'] ?? '';
  return {
    field: { name, label, type: 'choice', options: optionsOf(entries), at },
    placeholder: invites(textOf(node)),
  };
}

/** A content control; undefined for those that only hold formatted text. */
export function contentControlField(node: XmlElement, at: number): FoundField | undefined {
  const { attributes } = node;
  const label = attributes['loext:alias'] ?? '';
  const name = attributes['loext:tag'] || label;
  const isOn = (key: string) => attributes[`loext:${key}`] === 'true';
  const placeholder = isOn('showing-place-holder');
  const entries = childrenOf(node, 'loext:list-item');
  if (entries.length > 0 || isOn('dropdown') || isOn('combobox')) {
    const texts = entries.map(
      (entry) => entry.attributes['loext:display-text'] ?? entry.attributes['loext:value'] ?? '',
    );
    return { field: { name, label, type: 'choice', options: optionsOf(texts), at }, placeholder };
  }
  if (isOn('checkbox')) return { field: { name, label, type: 'checkbox', at }, placeholder: false };
  if (isOn('date')) return { field: { name, label, type: 'date', at }, placeholder };
  if (isOn('plain-text') || (placeholder && name !== ''))
    return { field: { name, label, type: 'text', at }, placeholder };
  return undefined;
}

/** A field taken over from Word's legacy forms (`field:fieldmark`); undefined for those of other kinds. */
export function legacyField(node: XmlElement, at: number): InlineField | undefined {
  const kind = /FORM(TEXT|CHECKBOX|DROPDOWN|DATE)$/i.exec(node.attributes['field:type'] ?? '')?.[1]?.toUpperCase();
  if (kind === undefined) return undefined;
  const parameters = childrenOf(node, 'field:param');
  const valuesOf = (pattern: RegExp) =>
    parameters
      .filter((parameter) => pattern.test(parameter.attributes['field:name'] ?? ''))
      .map((parameter) => parameter.attributes['field:value'] ?? '');
  const ownName = node.attributes['text:name'] ?? '';
  const name = /^__Fieldmark__/.test(ownName) ? (valuesOf(/^(?:\w+_)?Name$/i)[0] ?? '') : ownName;
  const label = valuesOf(/(?:^|_)(?:Help|HelpText|Description|Hint)$/i).find((value) => value.trim() !== '') ?? '';
  const longest = Number(valuesOf(/MaxLength$/i)[0]);
  switch (kind) {
    case 'CHECKBOX':
      return { name, label, type: 'checkbox', at };
    case 'DROPDOWN':
      return { name, label, type: 'choice', options: optionsOf(valuesOf(/ListEntry$/i)), at };
    case 'DATE':
      return { name, label, type: 'date', at };
    default:
      return { name, label, type: 'text', ...(longest > 0 ? { maxLength: longest } : {}), at };
  }
}

/** Entries one can choose; those that only say "please choose" are none. */
export function optionsOf(entries: readonly string[]): string[] {
  return entries.filter(
    (entry) => entry.trim() !== '' && !/^(?:Bitte (?:aus)?wählen|Wählen Sie|Choose an)/i.test(entry),
  );
}
