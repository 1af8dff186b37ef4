import { child, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import { twips } from './lengths.ts';
import { type ListLevel, readListLevels } from './list-levels.ts';

/** How characters are shown; what a style does not say is undefined. */
export interface CharacterStyle {
  bold?: boolean;
  struck?: boolean;
  hidden?: boolean;
  /** ISO 639-1. */
  language?: string;
}

/** What a paragraph style says, inheritance resolved. */
export interface ParagraphStyle extends CharacterStyle {
  /** Heading level from 1, by the name of the built-in style. */
  heading?: number;
  title?: boolean;
  /** Name of the list style; empty where the style takes its paragraphs out of numbering. */
  listStyle?: string;
  /** Left indentation in twentieths of a point. */
  indent?: number;
  /** Which tab stops draw a line, from left to right. */
  ruledTabs?: readonly boolean[];
}

/** The styles that one part of a document sees: the common ones and its own automatic ones. */
export class Styles {
  /** Numbers of headings that stand in no list. */
  readonly outline: readonly ListLevel[];
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, ParagraphStyle>();
  readonly #lists = new Map<string, ListLevel[]>();
  readonly #standard: ParagraphStyle = {};

  constructor(containers: readonly (XmlElement | undefined)[]) {
    let outline: ListLevel[] = [];
    for (const style of containers.flatMap((container) => childrenOf(container))) {
      const name = style.attributes['style:name'] ?? '';
      if (style.name === 'style:style') this.#elements.set(`${style.attributes['style:family']}:${name}`, style);
      else if (style.name === 'text:list-style') this.#lists.set(name, readListLevels(style));
      else if (style.name === 'text:outline-style') outline = readListLevels(style);
      else if (style.name === 'style:default-style' && style.attributes['style:family'] === 'paragraph')
        this.#standard = characterStyle(style);
    }
    this.outline = outline;
  }

  paragraph(name: string | undefined): ParagraphStyle {
    return { ...this.#standard, ...this.#resolve('paragraph', name, 0) };
  }

  text(name: string | undefined): CharacterStyle {
    return this.#resolve('text', name, 0);
  }

  list(name: string | undefined): readonly ListLevel[] | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  #resolve(family: string, name: string | undefined, depth: number): ParagraphStyle {
    const key = `${family}:${name}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const element = name === undefined ? undefined : this.#elements.get(key);
    if (!element || depth > 20) return {};
    const parent = element.attributes['style:parent-style-name'];
    const style = {
      ...(parent === undefined ? {} : this.#resolve(family, parent, depth + 1)),
      ...characterStyle(element),
      ...(family === 'paragraph' ? paragraphStyle(element) : {}),
    };
    this.#resolved.set(key, style);
    return style;
  }
}

function characterStyle(style: XmlElement): CharacterStyle {
  const { attributes = {} } = child(style, 'style:text-properties') ?? {};
  const weight = attributes['fo:font-weight'];
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  const display = attributes['text:display'];
  const language = attributes['fo:language'];
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
    ...(language !== undefined && /^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}

function paragraphStyle(style: XmlElement): ParagraphStyle {
  const name = (style.attributes['style:display-name'] ?? style.attributes['style:name'] ?? '').replace(/_20_/g, ' ');
  const level = /^(?:heading|überschrift)\s*(\d{1,2})$/i.exec(name)?.[1];
  const listStyle = style.attributes['style:list-style-name'];
  const properties = child(style, 'style:paragraph-properties');
  const indent = twips(properties?.attributes['fo:margin-left']);
  const stops = childrenOf(child(properties, 'style:tab-stops'), 'style:tab-stop');
  return {
    ...(level === undefined ? {} : { heading: Number(level) }),
    ...(/^(?:title|titel)$/i.test(name) ? { title: true } : {}),
    ...(/sub|unter/i.test(name) ? { title: false } : {}),
    ...(listStyle === undefined ? {} : { listStyle }),
    ...(indent === undefined ? {} : { indent }),
    ...(stops.length === 0 ? {} : { ruledTabs: stops.map(isRuled) }),
  };
}

/** Draws a line, not dots that lead to a page number. */
function isRuled({ attributes }: XmlElement): boolean {
  const text = attributes['style:leader-text'] ?? '_';
  return attributes['style:leader-style'] === 'solid' && text === '_';
}
