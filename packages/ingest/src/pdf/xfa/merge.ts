import type { Warning } from '@lotse/model';
import type { DraftBlock, DraftField } from '../../draft.ts';
import { draftField } from './blocks.ts';
import type { XfaField, XfaForm } from './xfa-form.ts';

/** What a form that is both AcroForm and XFA gives: fields, and blocks for those that only XFA knows. */
export interface MergedFields {
  fields: DraftField[];
  blocks: DraftBlock[];
  warnings: Warning[];
}

/**
 * One list of fields of a form that the file holds twice: places from the widgets, captions, choices and obligation
 * from XFA. The same are those of the same full name, else of a last name or a label that each side has once.
 */
export function mergeFields(widgets: readonly DraftField[], form: XfaForm, where: string): MergedFields {
  const known = form.items.flatMap((item) =>
    item.kind === 'field' ? [item.field] : item.kind === 'tableRow' ? item.fields : [],
  );
  const partnerOf = partners(widgets, known);
  const differing: string[] = [];
  const fields = widgets.map((widget) => {
    const partner = partnerOf.get(widget);
    if (!partner) return widget;
    if (!sameOptions(widget, partner)) differing.push(partner.label);
    return merged(widget, partner);
  });
  const taken = new Set(partnerOf.values());
  const blocks: DraftBlock[] = [];
  for (const field of known) {
    if (taken.has(field)) continue;
    const place = { headings: [], paragraph: blocks.length + 1 };
    const block: DraftBlock = { kind: 'field', text: field.label, place, path: [] };
    blocks.push(block);
    fields.push(draftField(field, block, undefined));
  }
  return { fields, blocks, warnings: warningsOf(differing, blocks, where) };
}

function merged(widget: DraftField, field: XfaField): DraftField {
  const isChoice = widget.type === 'choice' || widget.type === 'multiChoice';
  const plain = widget.type === 'text' && field.type !== 'checkbox' && field.type !== 'choice';
  const maxLength = field.maxLength ?? widget.maxLength;
  return {
    ...widget,
    ...(field.captioned ? { label: field.label } : {}),
    ...(plain ? { type: field.type } : {}),
    ...(isChoice ? { options: [...new Set([...field.options, ...(widget.options ?? [])])] } : {}),
    required: field.required === 'stated' ? 'stated' : widget.required,
    ...(maxLength ? { maxLength } : {}),
  };
}

function sameOptions(widget: DraftField, field: XfaField): boolean {
  const own = widget.options ?? [];
  if (own.length === 0 || field.options.length === 0) return true;
  return own.length === field.options.length && field.options.every((option) => own.includes(option));
}

function partners(widgets: readonly DraftField[], known: readonly XfaField[]): Map<DraftField, XfaField> {
  const found = new Map<DraftField, XfaField>();
  const taken = new Set<XfaField>();
  const keys: [(field: DraftField) => string, (field: XfaField) => string][] = [
    [({ name }) => bareName(name), ({ name }) => bareName(name)],
    [({ name }) => lastName(name), ({ name }) => lastName(name)],
    [({ label }) => label.toLowerCase(), ({ label }) => label.toLowerCase()],
  ];
  for (const [keyOfWidget, keyOfField] of keys) {
    const left = byKey(
      widgets.filter((widget) => !found.has(widget)),
      keyOfWidget,
    );
    const right = byKey(
      known.filter((field) => !taken.has(field)),
      keyOfField,
    );
    for (const [key, [widget, ...more]] of left) {
      const [field, ...others] = right.get(key) ?? [];
      if (key === '' || !widget || !field || more.length > 0 || others.length > 0) continue;
      found.set(widget, field);
      taken.add(field);
    }
  }
  return found;
}

function byKey<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** `formular[0].#subform[1].name[0]` is `formular.name`. */
function bareName(name: string): string {
  return name
    .split('.')
    .map((part) => part.replace(/\[\d+\]$/, ''))
    .filter((part) => part !== '' && !part.startsWith('#'))
    .join('.');
}

function lastName(name: string): string {
  return bareName(name).split('.').at(-1) ?? '';
}

function warningsOf(differing: readonly string[], blocks: readonly DraftBlock[], where: string): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (differing.length > 0) {
    const list = differing.map((label) => `„${label}“`).join(', ');
    const message = `Das Formular steht zweimal in der Datei (AcroForm und XFA), mit verschiedenen Auswahlwerten: ${list}. Gelesen wurden alle.`;
    warn('W_READINGS_DIFFER', message);
  }
  if (blocks.length > 0) {
    const list = blocks.map(({ text }) => `„${text}“`).join(', ');
    warn('W_READINGS_DIFFER', `Felder, die nur im XFA-Teil des Formulars stehen und auf keiner Seite: ${list}.`);
  }
  return warnings;
}
