import { strFromU8, unzipSync } from 'fflate';
import type { InputFile } from '../draft.ts';
import type { OtherReading } from '../second-reading.ts';

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
  'master-styles',
  'creator',
  'date-string',
  'creator-initials',
  'binary-data',
  'event-listeners',
  'desc',
  'title',
  'math',
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
export function plainReading(file: InputFile): OtherReading[] {
  const packed = file.bytes[0] === 0x50;
  const bytes = packed
    ? unzipSync(file.bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml']
    : file.bytes;
  return bytes ? [{ text: withoutMarkup(strFromU8(bytes)) }] : [];
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"']+|"[^"]*"|'[^']*')*)>|([^<]+)/g;

function withoutMarkup(xml: string): string {
  const parts: string[] = [];
  let skipped: string | undefined;
  let depth = 0;
  const userFields = new Map<string, string>();
  for (const [, cdata, closing, name, attributes = '', text] of xml.matchAll(token)) {
    if (name === undefined) {
      if (skipped === undefined) parts.push(cdata ?? decoded(text ?? ''));
      continue;
    }
    const open = closing === '' && !attributes.endsWith('/');
    if (skipped !== undefined) {
      if (name === skipped) depth += closing ? -1 : open ? 1 : 0;
      if (depth === 0) skipped = undefined;
      continue;
    }
    const local = name.slice(name.indexOf(':') + 1);
    if (open && silent.has(local)) {
      skipped = name;
      depth = 1;
    } else if (!inline.has(local)) parts.push('\n');
    if (local === 'user-field-decl') {
      userFields.set(attributeOf(attributes, 'text:name'), attributeOf(attributes, 'office:string-value'));
    } else if (local === 'user-field-get' && !open)
      parts.push(userFields.get(attributeOf(attributes, 'text:name')) ?? '');
    else if (labelled.has(local)) parts.push(attributeOf(attributes, 'form:label'));
  }
  return parts.join('');
}

function attributeOf(attributes: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return decoded(double ?? single ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, named = '') => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (Number.isInteger(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return entities[named] ?? whole;
    },
  );
}
