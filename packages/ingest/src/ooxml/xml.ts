import { SaxesParser } from 'saxes';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';

/** An element of a light XML tree; names carry the usual prefix of their namespace whatever the file calls it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The usual prefix of each namespace, transitional and strict. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:form:1.0': 'form',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0': 'field',
  'urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:form:1.0': 'formx',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'http://schemas.microsoft.com/office/2006/encryption': '',
  'http://schemas.microsoft.com/office/2006/keyEncryptor/password': 'p',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const chunkSize = 1 << 16;

/**
 * Parses one XML part.
 *
 * @throws E_XML_DOCTYPE for any DOCTYPE, E_XML_DEPTH and E_TOO_LARGE beyond the limits, E_DAMAGED for malformed XML
 */
export function parseXml(bytes: Uint8Array, where: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const count = () => {
    if (++nodes > limits.xmlNodes) {
      throw ingestError('E_TOO_LARGE', where, `mehr als ${limits.xmlNodes.toLocaleString('de')} XML-Elemente`);
    }
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw ingestError('E_XML_DOCTYPE', where);
  });
  parser.on('error', (error) => {
    throw ingestError('E_DAMAGED', where, 'fehlerhaftes XML', error);
  });
  parser.on('opentag', (tag) => {
    count();
    if (open.length > limits.xmlDepth) throw ingestError('E_XML_DEPTH', where, `mehr als ${limits.xmlDepth} Ebenen`);
    const element: XmlElement = { name: named(tag.uri, tag.prefix, tag.local), attributes: {}, children: [] };
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const key = attribute.prefix ? named(attribute.uri, attribute.prefix, attribute.local) : attribute.local;
      element.attributes[key] = attribute.value;
    }
    open.at(-1)?.children.push(element);
    if (!tag.isSelfClosing) open.push(element);
  });
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) open.pop();
  });
  parser.on('text', (text) => {
    count();
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    count();
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += chunkSize) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true }));
  }
  parser.write(decoder.decode()).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top || typeof top === 'string') throw ingestError('E_DAMAGED', where, 'leerer XML-Teil');
  return top;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function named(uri: string, prefix: string, local: string): string {
  const usual = prefixes[uri] ?? prefix;
  return usual ? `${usual}:${local}` : local;
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** All child elements, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = (element?.children ?? []).filter((node): node is XmlElement => typeof node !== 'string');
  return name === undefined ? elements : elements.filter((node) => node.name === name);
}

/** The value of a child's attribute, e.g. `<w:pStyle w:val="…"/>`. */
export function settingOf(element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined {
  return child(element, name)?.attributes[attribute];
}

/** A switch such as `<w:b/>`, `<w:b w:val="0"/>`: undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** All elements of that name below, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}

/** The text directly and deeply inside. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

/** The same with a space where a paragraph, tab or line ends: to count its words. */
export function spacedTextOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const inside = element.children.map((node) => (typeof node === 'string' ? node : spacedTextOf(node))).join('');
  return /^(?:w|text):(?:p|h|tab|br|line-break|s|index-title)$/.test(element.name) ? ` ${inside} ` : inside;
}
