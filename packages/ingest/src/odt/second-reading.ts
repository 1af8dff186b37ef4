import { strFromU8 } from 'fflate';
import { attributeOf, markupOutside } from '../comparison/markup.ts';
import type { OtherReading } from '../comparison/other-reading.ts';
import { unpacked } from '../comparison/unpacked.ts';
import type { InputFile } from '../draft.ts';

/** Elements whose content is no text of the document as it reads with all changes accepted, by local name. */
const silent = new Set([
  'tracked-changes',
  'change-info',
  'meta',
  'settings',
  'scripts',
  'font-face-decls',
  'styles',
  'automatic-styles',
  'creator',
  'dc:date',
  'date-string',
  'creator-initials',
  'binary-data',
  'event-listeners',
  'desc',
  'title',
  'math',
  'table-of-content-source',
  'index-title-template',
]);

/** Elements inside a line; any other begins a new one. */
const inline = new Set([
  'span',
  'a',
  'bookmark-start',
  'bookmark-end',
  'bookmark',
  'change-start',
  'change-end',
  'change',
  'soft-page-break',
  'meta-field',
  'reference-mark',
  'reference-mark-start',
  'reference-mark-end',
]);

/** Controls that show their label. */
const labelled = new Set(['checkbox', 'radio', 'fixed-text']);

/**
 * The text of an OpenDocument file by an own way: another unpacker, and the markup cut out of the characters without
 * building a tree. Only for files that have passed our limits and were well-formed.
 */
export function odtSecondReading(file: InputFile): OtherReading {
  const packed = file.bytes[0] === 0x50;
  const parts = packed
    ? Object.values(unpacked(file.bytes, (name) => name === 'content.xml' || name === 'styles.xml'))
    : [file.bytes];
  return { with: 'XML', ways: [parts.map((bytes) => ({ text: withoutMarkup(strFromU8(bytes)) }))] };
}

function withoutMarkup(xml: string): string {
  const parts: string[] = [];
  const userFields = new Map<string, string>();
  for (const part of markupOutside(xml, silent)) {
    if (part.kind === 'text') {
      parts.push(part.text);
      continue;
    }
    const { kind, name, attributes } = part;
    if (!inline.has(name)) parts.push('\n');
    if (kind === 'close') continue;
    if (name === 'user-field-decl') {
      userFields.set(attributeOf(attributes, 'text:name'), attributeOf(attributes, 'office:string-value'));
    } else if (name === 'user-field-get' && kind === 'empty') {
      parts.push(userFields.get(attributeOf(attributes, 'text:name')) ?? '');
    } else if (labelled.has(name)) parts.push(attributeOf(attributes, 'form:label'));
  }
  return parts.join('');
}
