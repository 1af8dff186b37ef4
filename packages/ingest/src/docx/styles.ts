import { child, childrenOf, settingOf, switchOf, type XmlElement } from '../ooxml/xml.ts';

export interface NumberingReference {
  /** Absent where a style only names its level. */
  numId: string | undefined;
  level: number | undefined;
}

/** What a paragraph style says, inheritance resolved. */
export interface ParagraphStyle {
  name: string;
  /** Heading level from 1. */
  heading: number | undefined;
  title: boolean;
  toc: boolean;
  numbering: NumberingReference | undefined;
  bold: boolean;
  /** Left indentation in twentieths of a point. */
  indent: number | undefined;
  /** Which tab stops draw a line, from left to right. */
  ruledTabs: readonly boolean[];
}

const plain: ParagraphStyle = {
  name: '',
  heading: undefined,
  title: false,
  toc: false,
  numbering: undefined,
  bold: false,
  indent: undefined,
  ruledTabs: [],
};

/** The paragraph styles of `styles.xml`. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, ParagraphStyle>();
  readonly #default: string | undefined;

  constructor(tree: XmlElement | undefined) {
    for (const style of childrenOf(tree, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (!id || style.attributes['w:type'] !== 'paragraph') continue;
      this.#elements.set(id, style);
      if (style.attributes['w:default'] === '1') this.#default = id;
    }
  }

  /** The style of that id; the default style for undefined. */
  paragraph(id: string | undefined): ParagraphStyle {
    const wanted = id !== undefined && this.#elements.has(id) ? id : this.#default;
    return wanted === undefined ? plain : this.#resolve(wanted, 0);
  }

  #resolve(id: string, depth: number): ParagraphStyle {
    const known = this.#resolved.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element || depth > 20) return plain;
    const base = settingOf(element, 'w:basedOn');
    const inherited = base === undefined ? plain : this.#resolve(base, depth + 1);
    const properties = child(element, 'w:pPr');
    const name = settingOf(element, 'w:name') ?? id;
    const style: ParagraphStyle = {
      name,
      heading: headingLevel(name, settingOf(properties, 'w:outlineLvl')) ?? inherited.heading,
      title: /^(title|titel)$/i.test(name) || (inherited.title && !/sub|unter/i.test(name)),
      toc: /^(toc|verzeichnis)\s*\d|^(toc heading|inhaltsverzeichnis)/i.test(name) || inherited.toc,
      numbering: numberingOf(properties) ?? inherited.numbering,
      bold: switchOf(child(element, 'w:rPr'), 'w:b') ?? inherited.bold,
      indent: indentOf(properties) ?? inherited.indent,
      ruledTabs: ruledTabsOf(properties) ?? inherited.ruledTabs,
    };
    this.#resolved.set(id, style);
    return style;
  }
}

/** The numbering a `w:pPr` names; level and list may be given alone. */
export function numberingOf(properties: XmlElement | undefined): NumberingReference | undefined {
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return undefined;
  const level = settingOf(numbering, 'w:ilvl');
  return { numId: settingOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

/** Left indentation of a `w:pPr`. */
export function indentOf(properties: XmlElement | undefined): number | undefined {
  const attributes = child(properties, 'w:ind')?.attributes;
  const left = attributes?.['w:left'] ?? attributes?.['w:start'];
  return left === undefined ? undefined : Number(left);
}

/** Which tab stops of a `w:pPr` draw a line to write on. */
export function ruledTabsOf(properties: XmlElement | undefined): boolean[] | undefined {
  const stops = childrenOf(child(properties, 'w:tabs'), 'w:tab').filter(
    ({ attributes }) => attributes['w:val'] !== 'clear',
  );
  if (stops.length === 0) return undefined;
  return stops
    .toSorted((a, b) => Number(a.attributes['w:pos']) - Number(b.attributes['w:pos']))
    .map(({ attributes }) => /^(?:underscore|heavy)$/.test(attributes['w:leader'] ?? ''));
}

/** Heading level from 1, from the built-in style's name or an outline level (0 to 8; 9 is body text). */
export function headingLevel(name: string, outline: string | undefined): number | undefined {
  const named = /^(?:heading|überschrift)\s*(\d)/i.exec(name)?.[1];
  if (named) return Number(named);
  if (outline === undefined) return undefined;
  const level = Number(outline);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}
