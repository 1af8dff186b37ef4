import type { Form } from '@lotse/model';
import { uniqueVariable } from '../variables.ts';
import type { FormJsComponent, FormJsOption, Validation } from './form-js.ts';
import { markdownText, plainText } from './texts.ts';

export type Field = Form['fields'][number];

/** More options than these are a drop-down list. */
const mostRadioButtons = 5;

function optionsOf(field: Field): FormJsOption[] {
  const taken = new Set<string>();
  return (field.options ?? []).map((label) => ({ label: plainText(label), value: uniqueVariable(label, taken) }));
}

function validation(field: Field): { validate?: Validation } {
  const validate: Validation = {};
  if (field.required !== 'no' && !field.officeUse) validate.required = true;
  const isText = field.type === 'text' || field.type === 'multiline';
  if (isText && field.maxLength !== undefined && field.maxLength > 0) validate.maxLength = field.maxLength;
  return Object.keys(validate).length > 0 ? { validate } : {};
}

/** What the form's own attributes cannot say; a modeller sees it in the properties panel. */
function properties(field: Field): { properties?: Record<string, string> } {
  const entries: Record<string, string> = {};
  if (field.required === 'inferred') entries['lotse:pflicht'] = 'erschlossen';
  if (field.officeUse) entries['lotse:nurBehoerde'] = 'ja';
  return Object.keys(entries).length > 0 ? { properties: entries } : {};
}

function tableOf(field: Field, id: string, key: string, label: string): FormJsComponent {
  const columns = field.options ?? [];
  if (columns.length === 0) {
    const description = 'In der Vorlage eine Tabelle, deren Spalten nicht erkannt wurden; bitte je Zeile eine Angabe.';
    return { type: 'textarea', id, key, label, description, ...validation(field), ...properties(field) };
  }
  const taken = new Set<string>();
  const components = columns.map((column): FormJsComponent => {
    const name = uniqueVariable(column, taken);
    return { type: 'textfield', id: `${id}-${name}`, key: name, label: plainText(column) };
  });
  const repeating = { isRepeating: true, allowAddRemove: true, defaultRepetitions: 1, showOutline: true } as const;
  return { type: 'dynamiclist', id, path: key, label, ...repeating, components, ...properties(field) };
}

/** A field as form-js knows it. `keys` holds the keys given so far and gets this one. */
export function componentOf(field: Field, id: string, keys: Set<string>): FormJsComponent {
  const label = plainText(field.label);
  if (field.type === 'signature') {
    const text = `**Unterschrift:** Die Vorlage verlangt hier eine Unterschrift („${markdownText(field.label)}“). Ein Online-Formular kann sie nicht abbilden. Ob sie entfallen oder durch eine elektronische Identifizierung ersetzt werden kann, ist zu prüfen.`;
    return { type: 'text', id, text, properties: { 'lotse:unterschrift': 'ja' } };
  }
  const key = uniqueVariable(field.label, keys);
  const common = { id, key, label, ...validation(field), ...properties(field) };
  switch (field.type) {
    case 'text':
      return { type: 'textfield', ...common };
    case 'multiline':
      return { type: 'textarea', ...common };
    case 'number':
      return { type: 'number', ...common };
    case 'checkbox':
      return { type: 'checkbox', ...common };
    case 'file':
      return { type: 'filepicker', ...common };
    case 'date': {
      const { label: dateLabel, ...rest } = common;
      return { type: 'datetime', subtype: 'date', dateLabel, ...rest };
    }
    case 'table':
      return tableOf(field, id, key, label);
    case 'choice':
    case 'multiChoice': {
      const values = optionsOf(field);
      if (values.length === 0) {
        const description = 'In der Vorlage eine Auswahl, deren Möglichkeiten nicht erkannt wurden.';
        return { type: 'textfield', ...common, description };
      }
      if (field.type === 'multiChoice') return { type: 'checklist', ...common, values };
      return { type: values.length > mostRadioButtons ? 'select' : 'radio', ...common, values };
    }
  }
}
