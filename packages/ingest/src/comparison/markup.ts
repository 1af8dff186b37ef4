/** What stands in an XML text one after the other; `name` is without its prefix. */
export type Markup =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close' | 'empty'; name: string; whole: string; attributes: string };

/**
 * A tag; what it names begins without white space, a `<` stands nowhere inside. The name is taken whole: one without an
 * end is not tried again by each of its letters.
 */
const tag = /<(\/?)(?=([^\s/<>]+))\2((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;

/** Cuts the markup of XML out of its characters, without building a tree; what is no markup after all is passed over. */
export function* markupOf(xml: string): Generator<Markup> {
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start < 0 ? undefined : start);
    if (text !== '') yield { kind: 'text', text: decoded(text) };
    if (start < 0) return;
    const special = specials.find(({ begin }) => xml.startsWith(begin, start));
    if (special) {
      const end = xml.indexOf(special.end, start + special.begin.length);
      if (special.isText)
        yield { kind: 'text', text: xml.slice(start + special.begin.length, end < 0 ? undefined : end) };
      at = end < 0 ? xml.length : end + special.end.length;
      continue;
    }
    tag.lastIndex = start;
    const [whole, closing, name = '', attributes = ''] = tag.exec(xml) ?? [];
    at = start + (whole?.length ?? 1);
    if (whole === undefined) continue;
    const kind = closing ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    yield { kind, name: name.slice(name.indexOf(':') + 1), whole: name, attributes };
  }
}

const specials = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
];

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

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, named = '') => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (Number.isInteger(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return entities.get(named) ?? whole;
    },
  );
}
