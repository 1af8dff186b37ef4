import type { InlineField } from '../office/inline-field.ts';
import { child, childrenOf, descendants, settingOf, switchOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { symbol } from '../text/sign-fonts.ts';

/** The visible text of a paragraph and what hangs on it. */
export interface RunText {
  text: string;
  fields: InlineField[];
  /** Content of text boxes anchored here: block elements. */
  boxes: XmlElement[];
  /** Ids of footnotes and endnotes, in order. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  bookmarks: string[];
  /** Characters in bold, struck and all visible ones. */
  bold: number;
  struck: number;
  visible: number;
  hidden: number;
  changes: number;
  images: number;
  /** Comments anchored here, by id. */
  comments: string[];
  /** Placeholders of empty fields, hidden text, results of references that failed. */
  leftOut: string[];
  /** Inside a table of contents. */
  toc: boolean;
}

/** Stands for a reference without a cached result until all numbers are known: `\ue000name\ue001`. */
export const pendingReference = /\ue000([^\ue001]*)\ue001/g;

interface ComplexField {
  instruction: string;
  showing: boolean;
  start: number;
  data: XmlElement | undefined;
}

/**
 * Collects a paragraph's text: insertions taken, deletions left out, fields by their result,
 * one branch of alternative content.
 *
 * Complex fields (`w:fldChar`) may span paragraphs, so one collector reads a whole story.
 */
export class RunCollector {
  readonly #open: ComplexField[] = [];
  #out: RunText = emptyRunText();

  paragraph(paragraph: XmlElement, styleBold: boolean): RunText {
    this.#out = emptyRunText();
    this.#out.toc = this.#inToc();
    for (const field of this.#open) field.start = 0;
    this.#children(paragraph, styleBold);
    return this.#out;
  }

  #inToc(): boolean {
    return this.#open.some((field) => /^\s*TOC\b/.test(field.instruction));
  }

  #children(element: XmlElement, bold: boolean): void {
    for (const node of childrenOf(element)) this.#node(node, bold);
  }

  #node(node: XmlElement, bold: boolean): void {
    switch (node.name) {
      case 'w:r':
        this.#run(node, bold);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#out.changes++;
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#out.changes++;
        this.#children(node, bold);
        return;
      case 'w:fldSimple':
        this.#simpleField(node, bold);
        return;
      case 'w:sdt':
        this.#contentControl(node, bold);
        return;
      case 'w:bookmarkStart':
        this.#out.bookmarks.push(node.attributes['w:name'] ?? '');
        return;
      case 'mc:AlternateContent':
        this.#children(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node, bold);
        return;
      case 'm:t':
        this.#write(textOf(node), bold);
        return;
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:rPr':
        return;
      default:
        this.#children(node, bold);
    }
  }

  #run(run: XmlElement, styleBold: boolean): void {
    const properties = child(run, 'w:rPr');
    const bold = switchOf(properties, 'w:b') ?? styleBold;
    const struck = (switchOf(properties, 'w:strike') ?? false) || (switchOf(properties, 'w:dstrike') ?? false);
    const hidden = switchOf(properties, 'w:vanish') ?? false;
    for (const node of childrenOf(run)) {
      switch (node.name) {
        case 'w:t':
          if (hidden) {
            this.#out.hidden += textOf(node).length;
            this.#out.leftOut.push(textOf(node));
          } else this.#write(textOf(node), bold, struck);
          break;
        case 'w:tab':
        case 'w:ptab':
        case 'w:br':
        case 'w:cr':
          this.#write(node.name === 'w:br' || node.name === 'w:cr' ? '\n' : '\t', bold);
          break;
        case 'w:noBreakHyphen':
          this.#write('-', bold);
          break;
        case 'w:sym':
          this.#write(symbol(node.attributes['w:char'], node.attributes['w:font']), bold);
          break;
        case 'w:fldChar':
          this.#fieldCharacter(node);
          break;
        case 'w:instrText': {
          const field = this.#open.at(-1);
          if (field && !field.showing) field.instruction += textOf(node);
          break;
        }
        case 'w:footnoteReference':
          this.#out.notes.push({ kind: 'footnote', id: node.attributes['w:id'] ?? '' });
          break;
        case 'w:endnoteReference':
          this.#out.notes.push({ kind: 'endnote', id: node.attributes['w:id'] ?? '' });
          break;
        case 'w:commentReference':
          this.#out.comments.push(node.attributes['w:id'] ?? '');
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          this.#drawing(node);
          break;
        default:
          break;
      }
    }
  }

  #write(text: string, bold: boolean, struck = false): void {
    if (this.#open.some((field) => !field.showing)) return;
    this.#out.text += text;
    const visible = text.trim().length;
    this.#out.visible += visible;
    if (bold) this.#out.bold += visible;
    if (struck) this.#out.struck += visible;
  }

  #drawing(node: XmlElement): void {
    const shown =
      node.name === 'mc:AlternateContent' ? (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node) : node;
    for (const box of outermost(shown, 'w:txbxContent')) this.#out.boxes.push(box);
    for (const extent of descendants(shown, 'wp:extent')) {
      const points = (name: string) => Number(extent.attributes[name] ?? 0) / 12_700;
      const picture = !descendants(shown, 'w:txbxContent').next().value && hasPicture(shown);
      if (picture && points('cx') > 200 && points('cy') > 100) this.#out.images++;
    }
  }

  #fieldCharacter(node: XmlElement): void {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin') {
      this.#open.push({
        instruction: '',
        showing: false,
        start: this.#out.text.length,
        data: child(node, 'w:ffData'),
      });
    } else if (kind === 'separate') {
      const field = this.#open.at(-1);
      if (field) {
        field.showing = true;
        field.start = this.#out.text.length;
        if (/^\s*TOC\b/.test(field.instruction)) this.#out.toc = true;
      }
    } else if (kind === 'end') {
      const field = this.#open.pop();
      if (field) this.#endField(field.instruction, field.start, field.data);
    }
  }

  #endField(instruction: string, start: number, data: XmlElement | undefined): void {
    const shown = this.#out.text.slice(start);
    const reference = /^\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)/.exec(instruction);
    if (reference && !/^\s*PAGEREF/.test(instruction) && (shown.trim() === '' || /^Fehler!/.test(shown.trim()))) {
      this.#out.leftOut.push(shown);
      this.#out.text = `${this.#out.text.slice(0, start)}\ue000${reference[1]}\ue001`;
      return;
    }
    const type = /^\s*FORM(TEXT|CHECKBOX|DROPDOWN)/.exec(instruction)?.[1];
    if (!type) return;
    this.#out.leftOut.push(shown);
    this.#out.text = this.#out.text.slice(0, Math.min(start, this.#out.text.length));
    this.#out.fields.push(legacyField(type, data, this.#out.text.length));
    this.#out.text += ' ';
  }

  #simpleField(node: XmlElement, bold: boolean): void {
    const start = this.#out.text.length;
    this.#children(node, bold);
    this.#endField(node.attributes['w:instr'] ?? '', start, child(node, 'w:fldData'));
  }

  #contentControl(node: XmlElement, bold: boolean): void {
    const properties = child(node, 'w:sdtPr');
    const field = contentControlField(properties, this.#out.text.length);
    if (field) this.#out.fields.push(field);
    const content = child(node, 'w:sdtContent');
    if (!content) return;
    if (field && child(properties, 'w:showingPlcHdr')) {
      this.#out.leftOut.push(textOf(content));
      this.#out.text += ' ';
    } else this.#children(content, bold);
  }
}

function emptyRunText(): RunText {
  return {
    text: '',
    fields: [],
    boxes: [],
    notes: [],
    bookmarks: [],
    bold: 0,
    struck: 0,
    visible: 0,
    hidden: 0,
    changes: 0,
    images: 0,
    comments: [],
    leftOut: [],
    toc: false,
  };
}

/** The field a `w:sdtPr` describes; undefined for containers (rich text, building blocks, citations). */
export function contentControlField(properties: XmlElement | undefined, at: number): InlineField | undefined {
  if (!properties) return undefined;
  const tag = settingOf(properties, 'w:tag') ?? '';
  const alias = settingOf(properties, 'w:alias') ?? '';
  const name = tag || alias;
  const label = alias || '';
  const list = child(properties, 'w:dropDownList') ?? child(properties, 'w:comboBox');
  if (list) {
    const options = childrenOf(list, 'w:listItem')
      .filter((item) => item.attributes['w:value'] !== '')
      .map((item) => item.attributes['w:displayText'] ?? item.attributes['w:value'] ?? '')
      .filter((option) => option !== '' && !/^(Wählen Sie|Choose an)/.test(option));
    return { name, label, type: 'choice', options, at };
  }
  if (child(properties, 'w14:checkbox')) return { name, label, type: 'checkbox', at };
  if (child(properties, 'w:date')) return { name, label, type: 'date', at };
  const text = child(properties, 'w:text');
  if (text) {
    const multiline = ['1', 'true', 'on'].includes(text.attributes['w:multiLine'] ?? '');
    return { name, label, type: multiline ? 'multiline' : 'text', at };
  }
  if (child(properties, 'w:docPartObj') || child(properties, 'w:citation') || child(properties, 'w:group'))
    return undefined;
  const empty = child(properties, 'w:showingPlcHdr') !== undefined;
  return empty && name ? { name, label, type: 'text', at } : undefined;
}

function legacyField(kind: string, data: XmlElement | undefined, at: number): InlineField {
  const name = settingOf(data, 'w:name') ?? '';
  const label = settingOf(data, 'w:helpText') || settingOf(data, 'w:statusText') || '';
  if (kind === 'CHECKBOX') return { name, label, type: 'checkbox', at };
  if (kind === 'DROPDOWN') {
    const entries = childrenOf(child(data, 'w:ddList'), 'w:listEntry');
    const options = entries.map((entry) => entry.attributes['w:val'] ?? '').filter((option) => option.trim() !== '');
    return { name, label, type: 'choice', options, at };
  }
  const input = child(data, 'w:textInput');
  const type = { date: 'date', number: 'number' }[settingOf(input, 'w:type') ?? ''] ?? 'text';
  const longest = Number(settingOf(input, 'w:maxLength') ?? 0);
  return {
    name,
    label,
    type: type === 'date' || type === 'number' ? type : 'text',
    ...(longest > 0 ? { maxLength: longest } : {}),
    at,
  };
}

function hasPicture(element: XmlElement): boolean {
  return descendants(element, 'a:blip').next().value !== undefined;
}

function outermost(element: XmlElement, name: string): XmlElement[] {
  if (element.name === name) return [element];
  return childrenOf(element).flatMap((node) =>
    node.name === 'mc:AlternateContent'
      ? outermost(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? { ...node, children: [] }, name)
      : outermost(node, name),
  );
}
