/** What stands in an XML text one after the other; `name` is without its prefix. */
export type Markup =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close' | 'empty'; name: string; whole: string; attributes: string };

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"']+|"[^"]*"|'[^']*')*)>|([^<]+)/g;

/** Cuts the markup of well-formed XML out of its characters, without building a tree. */
export function* markupOf(xml: string): Generator<Markup> {
  for (const [, cdata, closing, name, attributes = '', text] of xml.matchAll(token)) {
    if (name === undefined) {
      if (cdata !== undefined || text !== undefined) yield { kind: 'text', text: cdata ?? decoded(text ?? '') };
      continue;
    }
    const local = name.slice(name.indexOf(':') + 1);
    const kind = closing ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    yield { kind, name: local, whole: name, attributes };
  }
}

/** The same without what stands inside elements of these names, with or without their prefix. */
export function* markupOutside(xml: string, skipped: ReadonlySet<string>): Generator<Markup> {
  let inside: string | undefined;
  let depth = 0;
  for (const part of markupOf(xml)) {
    if (inside !== undefined) {
      if (part.kind === 'text' || part.name !== inside) continue;
      depth += part.kind === 'close' ? -1 : part.kind === 'open' ? 1 : 0;
      if (depth === 0) inside = undefined;
    } else if (part.kind === 'open' && (skipped.has(part.name) || skipped.has(part.whole))) {
      inside = part.name;
      depth = 1;
    } else yield part;
  }
}

/** The value of an attribute, named with its prefix; empty where there is none. */
export function attributeOf(attributes: string, name: string): string {
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
