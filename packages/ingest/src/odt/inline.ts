import { addAll } from '../add-all.ts';
import type { InlineField } from '../office/inline-field.ts';
import { child, childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { contentControlField, dropDownField, type FoundField, inputField, legacyField } from './fields.ts';
import type { FormControl } from './form-controls.ts';
import { twips } from './lengths.ts';
import type { CharacterStyle, Styles } from './styles.ts';

/** The visible text of a paragraph and what hangs on it. */
export interface InlineText {
  text: string;
  fields: InlineField[];
  /** Elements with block content that are anchored here: text boxes, frames, shapes. */
  boxes: XmlElement[];
  /** Footnotes and endnotes, in order. */
  notes: XmlElement[];
  annotations: XmlElement[];
  /** Characters in bold, struck and all visible ones. */
  bold: number;
  struck: number;
  visible: number;
  /** Text that is not shown. */
  hidden: string[];
  /** Placeholders of empty fields. */
  leftOut: string[];
  /** Passages whose wording hangs on a condition. */
  conditional: number;
  images: number;
  embedded: number;
  /** Visible characters by language. */
  languages: Map<string, number>;
}

/** What the text of a paragraph refers to. */
export interface InlineContext {
  styles: Styles;
  controls: ReadonlyMap<string, FormControl>;
  /** Values of user fields by name. */
  userFields: ReadonlyMap<string, string>;
}

/** Spaces written for one `text:s`; all are folded to one later. */
const mostSpaces = 100;
/** A picture of this size, in twentieths of a point, may hold text: as for Word files. */
const largePicture = { width: 4_000, height: 2_000 };

/** Reads the content of a paragraph or heading. */
export function readInline(paragraph: XmlElement, style: CharacterStyle, context: InlineContext): InlineText {
  const reader = new InlineReader(context);
  reader.children(paragraph, style);
  reader.endMark();
  return reader.out;
}

class InlineReader {
  readonly out: InlineText = {
    text: '',
    fields: [],
    boxes: [],
    notes: [],
    annotations: [],
    bold: 0,
    struck: 0,
    visible: 0,
    hidden: [],
    leftOut: [],
    conditional: 0,
    images: 0,
    embedded: 0,
    languages: new Map(),
  };
  readonly #context: InlineContext;
  /** The legacy field whose content is being read. */
  #mark: InlineField | undefined;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  children(element: XmlElement, style: CharacterStyle): void {
    for (const node of element.children) {
      if (typeof node === 'string') this.#write(node, style);
      else this.#node(node, style);
    }
  }

  /** Takes what a legacy field shows out of the text; a field that has no end ends with its paragraph. */
  endMark(): void {
    const mark = this.#mark;
    this.#mark = undefined;
    if (!mark) return;
    this.out.leftOut.push(this.out.text.slice(mark.at));
    this.out.text = `${this.out.text.slice(0, mark.at)} `;
    this.out.fields.push(mark);
  }

  #node(node: XmlElement, style: CharacterStyle): void {
    switch (node.name) {
      case 'text:span':
        this.children(node, { ...style, ...this.#context.styles.text(node.attributes['text:style-name']) });
        return;
      case 'text:s':
        this.#write(' '.repeat(Math.min(Math.max(Number(node.attributes['text:c'] ?? 1) || 1, 1), mostSpaces)), style);
        return;
      case 'text:tab':
        this.#write('\t', style);
        return;
      case 'text:line-break':
        this.#write('\n', style);
        return;
      case 'text:note':
        this.out.notes.push(node);
        return;
      case 'office:annotation':
        this.out.annotations.push(node);
        return;
      case 'text:ruby':
        this.children(child(node, 'text:ruby-base') ?? node, style);
        return;
      case 'text:text-input':
      case 'text:placeholder':
      case 'text:user-field-input':
      case 'text:variable-input':
        this.#field(inputField(node, this.out.text.length), node, style);
        return;
      case 'text:drop-down':
        this.#field(dropDownField(node, this.out.text.length), node, style);
        return;
      case 'loext:content-control': {
        const found = contentControlField(node, this.out.text.length);
        if (found) this.#field(found, node, style);
        else this.children(node, style);
        return;
      }
      case 'field:fieldmark-start':
        this.endMark();
        this.#mark = legacyField(node, this.out.text.length);
        return;
      case 'field:fieldmark-end':
        this.endMark();
        return;
      case 'field:fieldmark': {
        const field = legacyField(node, this.out.text.length);
        if (field) this.out.fields.push(field);
        this.#write(' ', style);
        return;
      }
      case 'text:user-field-get': {
        const value = textOf(node) || (this.#context.userFields.get(node.attributes['text:name'] ?? '') ?? '');
        this.#write(value, node.attributes['text:display'] === 'none' ? { ...style, hidden: true } : style);
        return;
      }
      case 'text:variable-set':
        this.children(node, node.attributes['text:display'] === 'none' ? { ...style, hidden: true } : style);
        return;
      case 'text:conditional-text':
        this.out.conditional++;
        this.children(node, style);
        return;
      case 'text:hidden-text':
        this.#hiddenText(node, style);
        return;
      case 'office:event-listeners':
      case 'office:annotation-end':
      case 'text:hidden-paragraph':
        return;
      default:
        if (node.name.startsWith('draw:')) this.#drawing(node, style);
        else this.children(node, style);
    }
  }

  #write(text: string, style: CharacterStyle): void {
    if (style.hidden) {
      if (text.trim() !== '') this.out.hidden.push(text);
      return;
    }
    this.out.text += text;
    const visible = text.trim().length;
    this.out.visible += visible;
    if (style.bold) this.out.bold += visible;
    if (style.struck) this.out.struck += visible;
    if (style.language && visible > 0) {
      this.out.languages.set(style.language, (this.out.languages.get(style.language) ?? 0) + visible);
    }
  }

  #field({ field, placeholder }: FoundField, node: XmlElement, style: CharacterStyle): void {
    if (style.hidden) {
      this.#write(textOf(node), style);
      return;
    }
    this.out.fields.push(field);
    if (placeholder) {
      this.out.leftOut.push(textOf(node));
      this.out.text += ' ';
    } else this.children(node, style);
  }

  /** Shown only where its condition does not hold; what is hidden stands in an attribute. */
  #hiddenText(node: XmlElement, style: CharacterStyle): void {
    this.out.conditional++;
    const [shown, kept] = [textOf(node), node.attributes['text:string-value'] ?? ''];
    if (node.attributes['text:is-hidden'] === 'false') this.#write(shown || kept, style);
    else this.#write(kept || shown, { ...style, hidden: true });
  }

  #drawing(node: XmlElement, style: CharacterStyle): void {
    switch (node.name) {
      case 'draw:control':
        this.#control(node, style);
        return;
      case 'draw:frame':
        this.#frame(node);
        return;
      case 'draw:a':
      case 'draw:g':
        for (const shape of childrenOf(node)) if (shape.name.startsWith('draw:')) this.#drawing(shape, style);
        return;
      default:
        if (childrenOf(node).some(({ name }) => name === 'text:p' || name === 'text:list')) this.out.boxes.push(node);
    }
  }

  #frame(frame: XmlElement): void {
    const boxes = childrenOf(frame, 'draw:text-box');
    addAll(this.out.boxes, boxes);
    if (boxes.length > 0) return;
    if (child(frame, 'draw:object') || child(frame, 'draw:object-ole')) this.out.embedded++;
    else if (child(frame, 'draw:image')) {
      const width = twips(frame.attributes['svg:width']) ?? 0;
      const height = twips(frame.attributes['svg:height']) ?? 0;
      if (width > largePicture.width && height > largePicture.height) this.out.images++;
    }
  }

  #control(node: XmlElement, style: CharacterStyle): void {
    const control = this.#context.controls.get(node.attributes['draw:control'] ?? '');
    if (!control) return;
    if (control.field) this.out.fields.push({ ...control.field, at: this.out.text.length });
    this.#write(control.caption === '' ? ' ' : ` ${control.caption} `, style);
  }
}
