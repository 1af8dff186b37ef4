import type { InputFile } from '../../draft.ts';
import { ingestError } from '../../errors.ts';
import { child, childrenOf, parseXml, textOf, type XmlElement } from '../../ooxml/xml.ts';

/**
 * The template of an XFA form as a tree of local names (XFA 3.3, chapter 17), or undefined where there is none.
 *
 * @throws E_XML_DOCTYPE, E_XML_DEPTH, E_TOO_LARGE, E_DAMAGED
 */
export function templateOf(packets: ReadonlyMap<string, Uint8Array>, file: InputFile): XmlElement | undefined {
  const own = packets.get('template');
  const root = own ? parsePacket(own, packets, file) : parseAll(packets, file);
  return root && (root.name === 'template' ? root : child(root, 'template'));
}

/** A packet may use prefixes that the packet around it declares: then all are read as the one text that they make. */
function parsePacket(own: Uint8Array, packets: ReadonlyMap<string, Uint8Array>, file: InputFile) {
  try {
    return withLocalNames(parseXml(own, file.name));
  } catch (error) {
    if (packets.size < 2 || !(error instanceof Error && 'code' in error && error.code === 'E_DAMAGED')) throw error;
    return parseAll(packets, file);
  }
}

function parseAll(packets: ReadonlyMap<string, Uint8Array>, file: InputFile): XmlElement | undefined {
  if (packets.size === 0) return undefined;
  const whole = Buffer.concat([...packets.values()]);
  if (whole.length === 0) throw ingestError('E_DAMAGED', file.name, 'leeres XFA-Formular');
  return withLocalNames(parseXml(whole, file.name));
}

/** Producers use a prefix or none; the depth is bounded by the parser. */
function withLocalNames(element: XmlElement): XmlElement {
  element.name = element.name.replace(/^.*:/, '');
  for (const inner of childrenOf(element)) withLocalNames(inner);
  return element;
}

/** The element at the end of a path of children: `at(field, 'ui', 'textEdit')`. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((inner, name) => child(inner, name), element);
}

/** Paragraphs of a `<value>`: plain text line by line, rich text by its paragraphs and items. */
export function paragraphsOfValue(value: XmlElement | undefined): string[] {
  const plain = child(value, 'text');
  if (plain) return textOf(plain).split(/\r?\n|\u2029/);
  const rich = child(value, 'exData');
  if (!rich) return [];
  const paragraphs = [''];
  const collect = (element: XmlElement) => {
    for (const node of element.children) {
      if (typeof node === 'string') paragraphs.push(`${paragraphs.pop() ?? ''}${node}`);
      else if (node.name === 'br') paragraphs.push(`${paragraphs.pop() ?? ''} `);
      else {
        const isBlock = /^(?:p|div|li|ol|ul|h[1-6]|table|tr)$/.test(node.name);
        if (isBlock) paragraphs.push('');
        collect(node);
        if (isBlock) paragraphs.push('');
      }
    }
  };
  collect(rich);
  return paragraphs;
}
