import { withSigns } from '../text/encoding.ts';

/** Elements whose content nobody is shown as text. */
const silent = new Set('script style template title'.split(' '));

/** Elements whose content holds no markup. */
const raw = new Set('script style title textarea'.split(' '));

/** Elements inside a word; any other ends it. */
const inline = new Set('a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u var wbr'.split(' '));

/**
 * The text of markup: tags cut out of the characters, character references resolved, no tree built and nothing taken
 * out but what no browser shows.
 */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  const hidden: string[] = [];
  for (let at = 0; at < html.length; ) {
    const tag = nextTag(html, at);
    if (hidden.length === 0) texts.push(decoded(html.slice(at, tag.start)));
    at = tag.end;
    if (tag.name === '') continue;
    if (!inline.has(tag.name)) texts.push('\n');
    if (tag.closes) {
      if (hidden.at(-1) === tag.name) hidden.pop();
    } else if (raw.has(tag.name)) {
      const end = endOfRaw(html, at, tag.name);
      if (!silent.has(tag.name) && hidden.length === 0) texts.push(decoded(html.slice(at, end)));
      at = end;
    } else if (silent.has(tag.name)) hidden.push(tag.name);
  }
  return texts.join('');
}

interface Tag {
  start: number;
  end: number;
  /** Empty for comments, declarations and the end of the text. */
  name: string;
  closes: boolean;
}

function nextTag(html: string, from: number): Tag {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
    if (html.startsWith('<!--', start)) return { start, end: past(html, '-->', start + 4), name: '', closes: false };
    const [, slash, name = ''] = /^<(\/?)([a-z][^\s/>]*)?/i.exec(html.slice(start, start + 64)) ?? [];
    const isTag = name !== '' || slash === '/' || /^<[!?]/.test(html.slice(start, start + 2));
    if (isTag) return { start, end: endOfTag(html, start), name: name.toLowerCase(), closes: slash === '/' };
  }
  return { start: html.length, end: html.length, name: '', closes: false };
}

/** The place after the `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(html: string, start: number): number {
  let before = '';
  for (let at = start + 1; at < html.length; at++) {
    const sign = html.charAt(at);
    if (sign === '>') return at + 1;
    if ((sign === '"' || sign === "'") && before === '=') at = past(html, sign, at + 1) - 1;
    if (sign.trim() !== '') before = sign;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?![a-z\\d-])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function past(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Names of the letters and signs from U+00A0 on (HTML 4.01, 24.2.1). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
const further: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Zcaron: 'Ž',
  zcaron: 'ž',
  Ccaron: 'Č',
  ccaron: 'č',
  percnt: '%',
  zwnj: '',
  zwj: '',
};
const named = new Map([
  ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(further),
]);

/** Names that are not in the table stand for signs, which are no words: a space takes their place. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? (whole.endsWith(';') ? ' ' : whole);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? withSigns(String.fromCodePoint(code)) : ' ';
  });
}
