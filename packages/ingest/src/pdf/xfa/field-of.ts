import type { FieldType } from '@lotse/model';
import { foldSpace } from '../../draft.ts';
import { cleanLabel, typeFromLabel } from '../../form-field.ts';
import { child, childrenOf, textOf, type XmlElement } from '../../ooxml/xml.ts';
import type { Legend } from '../fields/legend.ts';
import { takeMark } from '../fields/legend.ts';
import { requiredByMark } from '../fields/widget-fields.ts';
import { isPrompt } from '../fields/widgets.ts';
import { at, paragraphsOfValue } from './template.ts';
import type { XfaField } from './xfa-form.ts';

/** What labels a field that has no caption. */
export interface Surroundings {
  /** Text printed before it, or the heads of its row and column. */
  before?: string | undefined;
  legend: Legend | undefined;
}

/** The caption of a field, group or subform. */
export function captionOf(element: XmlElement): string {
  return foldSpace(paragraphsOfValue(at(element, 'caption', 'value')).join(' '));
}

/** A `<field>` or `<exclGroup>` (XFA 3.3, chapter 17, `ui`); undefined for what nobody fills in: buttons, bar codes, fixed pictures. */
export function fieldOf(element: XmlElement, name: string, { before, legend }: Surroundings): XfaField | undefined {
  const type = element.name === 'exclGroup' ? 'choice' : typeOf(element);
  if (!type) return undefined;
  const caption = captionOf(element);
  const raw = caption || before || tooltipOf(element) || (name.split('.').at(-1) ?? '');
  const { label: unmarked, marked } = takeMark(raw, legend);
  const label = cleanLabel(unmarked);
  const stated = child(element, 'validate')?.attributes['nullTest'] === 'error';
  const longest = longestOf(element);
  const asked = type === 'text' ? typeFromLabel(label, 0) : type;
  return {
    name,
    label,
    captioned: caption !== '',
    grouped: element.name === 'exclGroup',
    type: asked === 'multiline' && type === 'text' ? 'text' : asked,
    options: element.name === 'exclGroup' ? buttonNames(element) : itemsOf(element),
    required: stated ? 'stated' : requiredByMark(raw, marked, legend, asked === 'signature'),
    ...(longest ? { maxLength: longest } : {}),
  };
}

/** The tooltip, or what a screen reader is given to say. */
function tooltipOf(element: XmlElement): string {
  const assist = child(element, 'assist');
  return foldSpace(textOf(child(assist, 'toolTip'))) || foldSpace(textOf(child(assist, 'speak')));
}

function typeOf(field: XmlElement): FieldType | undefined {
  const ui = childrenOf(child(field, 'ui')).find(({ name }) => name !== 'picture' && name !== 'extras');
  const isFixed = /^(?:protected|readOnly|nonInteractive)$/.test(field.attributes['access'] ?? '');
  switch (ui?.name) {
    case 'button':
    case 'barcode':
      return undefined;
    case 'imageEdit':
      return isFixed ? undefined : 'file';
    case 'textEdit':
      return ui?.attributes['multiLine'] === '1' ? 'multiline' : (byPicture(field) ?? 'text');
    case 'numericEdit':
      return 'number';
    case 'dateTimeEdit':
      return at(field, 'value', 'time') ? 'text' : 'date';
    case 'choiceList':
      return ui?.attributes['open'] === 'multiSelect' ? 'multiChoice' : 'choice';
    case 'checkButton':
      return 'checkbox';
    case 'signature':
      return 'signature';
    default:
      return byValue(field) ?? byPicture(field) ?? 'text';
  }
}

function byValue(field: XmlElement): FieldType | undefined {
  const value = childrenOf(child(field, 'value'))[0]?.name ?? '';
  if (value === 'date' || value === 'dateTime') return 'date';
  if (/^(?:integer|decimal|float)$/.test(value)) return 'number';
  if (value === 'boolean') return 'checkbox';
  return value === 'image' ? 'file' : undefined;
}

/** Patterns for showing and typing: `date{DD.MM.YYYY}`, `num{zz9}`. */
function byPicture(field: XmlElement): FieldType | undefined {
  const pictures = [at(field, 'ui', 'picture'), at(field, 'format', 'picture'), at(field, 'validate', 'picture')];
  const picture = pictures.map(textOf).find(Boolean) ?? '';
  if (/^(?:date\b|D{1,2}\.M{1,2}\.Y{2,4})/.test(picture)) return 'date';
  return /^num\b/.test(picture) ? 'number' : undefined;
}

function longestOf(field: XmlElement): number | undefined {
  const stated = Number(at(field, 'value', 'text')?.attributes['maxChars'] ?? 0);
  const cells = Number(at(field, 'ui', 'textEdit', 'comb')?.attributes['numberOfCells'] ?? 0);
  const longest = stated || cells;
  return Number.isSafeInteger(longest) && longest > 0 ? longest : undefined;
}

/** The names that are shown; those that are saved have a list of their own and are no words for people. */
function itemsOf(field: XmlElement): string[] {
  if (!at(field, 'ui', 'choiceList')) return [];
  const lists = childrenOf(field, 'items');
  const shown = lists.find((list) => list.attributes['save'] !== '1' && list.attributes['presence'] !== 'hidden');
  return childrenOf(shown ?? lists[0])
    .map((item) => foldSpace(textOf(item)))
    .filter((item) => item !== '' && !isPrompt(item));
}

/** Captions of a group's buttons. */
function buttonNames(group: XmlElement): string[] {
  return childrenOf(group, 'field')
    .filter((button) => at(button, 'ui', 'button') === undefined)
    .map((button) => captionOf(button) || tooltipOf(button) || (button.attributes['name'] ?? ''))
    .filter(Boolean);
}
