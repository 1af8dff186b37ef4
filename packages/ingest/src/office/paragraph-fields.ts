import type { FieldType } from '@lotse/model';
import { type DraftBlock, type DraftField, foldSpace } from '../draft.ts';
import { cleanLabel, isOfficeUse, obligationOf, typeFromLabel } from '../form-field.ts';
import type { InlineField } from './inline-field.ts';

/** The fields of one text with their labels: their own, the words beside them, or what stands left or above. */
export function controlFields(
  fields: readonly InlineField[],
  text: string,
  block: DraftBlock,
  neighbour: string,
): DraftField[] {
  return fields.map((field, index) => {
    const end = fields[index + 1]?.at ?? text.length;
    const start = index === 0 ? 0 : (fields[index - 1]?.at ?? 0);
    const before = foldSpace(text.slice(start, field.at));
    const after = foldSpace(text.slice(field.at, end));
    const beside = field.type === 'checkbox' ? after || before : before || (index === 0 ? '' : after);
    const raw = readable(field.label) ? field.label : beside || neighbour || field.label || field.name;
    const options = field.options ? { options: field.options } : {};
    const longest = field.maxLength ? { maxLength: field.maxLength } : {};
    return {
      ...draftField(raw, field.type, block),
      ...options,
      ...longest,
      ...(field.name ? { name: field.name } : {}),
    };
  });
}

const box = /[☐□❏❑❒▢]/u;

/**
 * Fields of a text that offers room by signs only: `Name: ______`, `☐ Ich bin einverstanden`,
 * `Familienstand: ☐ ledig ☐ verheiratet`.
 */
export function typedFields(text: string, block: DraftBlock): DraftField[] {
  const fields: DraftField[] = [];
  const [head = '', ...options] = text
    .split(new RegExp(box, 'gu'))
    .map((part) => foldSpace(part.replace(/_{4,}/g, ' ')));
  if (options.length > 1 && readable(head)) {
    const many = /mehrfach|mehrere/i.test(head);
    fields.push({
      ...draftField(head, many ? 'multiChoice' : 'choice', block),
      options: options.map(cleanLabel).filter(Boolean),
    });
    return fields;
  }
  for (const option of options) if (readable(option)) fields.push(draftField(option, 'checkbox', block));
  if (options.length > 0) return fields;
  for (const [, label = ''] of text.matchAll(/(?<![^_])([^_]+)_{4,}/g)) {
    if (readable(label) && label.length <= 120) fields.push(draftField(label, 'text', block));
  }
  return fields;
}

function draftField(raw: string, kind: FieldType, block: DraftBlock): DraftField {
  const label = cleanLabel(raw);
  const section = block.path.at(-1);
  const type = kind === 'text' ? typeFromLabel(label) : kind;
  return {
    name: label,
    label,
    type,
    required: type === 'signature' || obligationOf(raw) === 'required' ? 'inferred' : 'no',
    ...(isOfficeUse(`${section ?? ''} ${raw}`) ? { officeUse: true } : {}),
    ...(section ? { section } : {}),
    block,
  };
}

/** A caption a person can read, not a technical name. */
function readable(label: string): boolean {
  return /\p{L}{2}/u.test(label) && !/_|^\p{L}+\d+$/u.test(label.trim());
}
