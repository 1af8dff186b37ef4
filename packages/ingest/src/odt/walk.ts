import { addAll } from '../add-all.ts';
import { type DraftBlock, foldSpace } from '../draft.ts';
import { cleanLabel } from '../form-field.ts';
import { BlockWriter, type ParagraphPlace } from '../office/block-writer.ts';
import { child, childrenOf, spacedTextOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { type InlineContext, readInline } from './inline.ts';
import { type ListPosition, Numbering } from './numbering.ts';
import { isBoldHeading, type Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** Indentation that one level of a list stands for where no style gives one, in twentieths of a point. */
const usualIndent = 360;

/** One walk through an OpenDocument text: body first, then whatever hangs on it. */
export class DocumentWalk {
  readonly writer = new BlockWriter();
  /** Comments, and where they are anchored. */
  readonly annotations: { element: XmlElement; place: ParagraphPlace | undefined }[] = [];
  /** What becomes a warning. */
  readonly counts = { hidden: 0, conditional: 0, images: 0, embedded: 0 };
  /** Visible characters by language. */
  readonly languages = new Map<string, number>();
  readonly #numbering = new Numbering();
  #context: InlineContext;
  #noteNumber = 0;
  /** Where paragraphs go instead of into blocks: the cell or note that is being read. */
  #into: Paragraph[] | undefined;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  /** Block content: paragraphs, headings, lists, tables, sections, shapes. */
  content(container: XmlElement, position?: ListPosition): void {
    for (const node of childrenOf(container)) this.#block(node, position);
  }

  /** The head or foot of the pages, with the styles of the page. */
  margin(container: XmlElement, kind: 'header' | 'footer', styles: Styles): void {
    const context = this.#context;
    this.#context = { ...context, styles };
    const marker = kind === 'header' ? 'Kopfzeile' : 'Fußzeile';
    this.#story(container, { kind: 'note', marker }, { headings: [], paragraph: 0, part: kind });
    this.#context = context;
  }

  /** A comment, where it is anchored. */
  comment({ element, place }: { element: XmlElement; place: ParagraphPlace | undefined }): void {
    const author = textOf(child(element, 'dc:creator')).trim();
    const marker = author ? `Kommentar ${author}` : 'Kommentar';
    this.#story(element, { kind: 'note', marker }, { ...(place ?? this.writer.here().place), part: 'comment' });
  }

  /** A story beside the body: one block. */
  #story(container: XmlElement, block: Pick<DraftBlock, 'kind' | 'marker'>, place: ParagraphPlace): void {
    const paragraphs = this.#collect(container, true);
    const parts = paragraphs.map((paragraph) => `${paragraph.marker ?? ''} ${paragraph.text}`);
    for (const { marker } of paragraphs) this.writer.added.push(marker ?? '');
    const text = foldSpace(parts.join(' '));
    if (text === '') return;
    if (block.kind === 'note') this.writer.added.push(block.marker ?? '');
    this.writer.push({ ...block, text, place, path: this.writer.here().path });
  }

  #block(node: XmlElement, position: ListPosition | undefined): void {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        this.#take(this.#read(node, position));
        return;
      case 'text:list':
        this.#list(node, position);
        return;
      case 'text:numbered-paragraph':
        this.#numberedParagraph(node);
        return;
      case 'table:table':
        this.#table(node);
        return;
      case 'text:section':
        if (node.attributes['text:display'] === 'none') this.#leaveHidden(node);
        else this.content(node);
        return;
      case 'text:table-of-content':
      case 'text:illustration-index':
      case 'text:table-index':
      case 'text:object-index':
      case 'text:user-index':
      case 'text:alphabetical-index':
        this.writer.leftOut.push(spacedTextOf(child(node, 'text:index-body')));
        return;
      case 'text:tracked-changes':
      case 'office:forms':
        return;
      default:
        if (node.name.startsWith('draw:')) this.#shape(node);
        else this.content(node, position);
    }
  }

  /** A shape that is anchored to a page: read as if it stood in a paragraph of its own. */
  #shape(node: XmlElement): void {
    this.#take(this.#read({ name: 'text:p', attributes: {}, children: [node] }, undefined));
  }

  #list(list: XmlElement, outer: ListPosition | undefined): void {
    const style = list.attributes['text:style-name'] ?? outer?.style;
    const thread = this.#numbering.open(list, style, outer);
    const depth = (outer?.depth ?? 0) + 1;
    for (const item of childrenOf(list)) {
      const waiting = item.name === 'text:list-item';
      this.content(item, { thread, style, depth, waiting, start: startOf(item) });
    }
  }

  #numberedParagraph(node: XmlElement): void {
    const { attributes } = node;
    this.content(node, {
      thread: this.#numbering.named(attributes['text:list-id']),
      style: attributes['text:style-name'],
      depth: Math.min(Math.max(Number(attributes['text:level'] ?? 1) || 1, 1), 10),
      waiting: true,
      start: startOf(node),
    });
  }

  #read(element: XmlElement, position: ListPosition | undefined): Paragraph {
    const { styles } = this.#context;
    const style = styles.paragraph(element.attributes['text:style-name']);
    const hidden = child(element, 'text:hidden-paragraph')?.attributes['text:is-hidden'];
    if (hidden !== undefined) this.counts.conditional++;
    const inline = readInline(element, hidden === 'true' ? { ...style, hidden: true } : style, this.#context);
    const text = foldSpace(inline.text);
    const level = Number(element.attributes['text:outline-level'] ?? 1) || 1;
    const heading = element.name === 'text:h' ? Math.min(Math.max(level, 1), 10) : style.heading;
    const listStyle = position?.style ?? style.listStyle;
    const levels = position && styles.list(listStyle);
    const at = Math.min((position?.depth ?? 1) - 1, 9);
    let marker: string | undefined;
    if (position?.waiting) {
      position.waiting = false;
      if (levels) marker = this.#numbering.next(position.thread, levels, at, position.start);
    } else if (!position && element.name === 'text:h' && style.listStyle !== '' && text !== '') {
      marker = this.#headingNumber(element, heading ?? 1);
    }
    for (const [language, count] of inline.languages) {
      this.languages.set(language, (this.languages.get(language) ?? 0) + count);
    }
    addAll(this.writer.leftOut, inline.leftOut);
    addAll(this.writer.leftOut, inline.hidden);
    for (const passage of inline.hidden) this.counts.hidden += passage.length;
    this.counts.conditional += inline.conditional;
    this.counts.images += inline.images;
    this.counts.embedded += inline.embedded;
    return {
      inline,
      text,
      marker: marker === '' ? undefined : marker,
      bullet: levels?.[at]?.bullet !== undefined,
      key: marker ? `${listStyle}:${at}` : undefined,
      indent: position ? (levels?.[at]?.indent ?? usualIndent * position.depth) : style.indent,
      ruledTabs: style.ruledTabs ?? [],
      heading,
      title: style.title ?? false,
    };
  }

  #headingNumber(element: XmlElement, level: number): string | undefined {
    if (element.attributes['text:is-list-header'] === 'true') return undefined;
    const { outline } = this.#context.styles;
    const restarts = element.attributes['text:restart-numbering'] === 'true';
    return this.#numbering.nextHeading(outline, level, restarts ? (startOf(element) ?? 1) : undefined);
  }

  #take(paragraph: Paragraph): void {
    if (this.#into) {
      this.#into.push(paragraph);
      return;
    }
    if (paragraph.text !== '' || paragraph.inline.fields.length > 0) this.#emit(paragraph);
    this.#attached(paragraph);
  }

  #attached({ inline }: Paragraph): void {
    for (const element of inline.annotations) this.annotations.push({ element, place: this.writer.here().place });
    for (const note of inline.notes) {
      const body = child(note, 'text:note-body');
      const citation = foldSpace(textOf(child(note, 'text:note-citation')));
      this.#noteNumber++;
      if (citation === '') this.writer.added.push(String(this.#noteNumber));
      const marker = citation || String(this.#noteNumber);
      if (body) this.#story(body, { kind: 'footnote', marker }, { ...this.writer.here().place, part: 'footnote' });
    }
    for (const box of inline.boxes) this.content(box);
  }

  /** All paragraphs inside, those of tables too and, if wanted, of text boxes, without making blocks of them. */
  #collect(container: XmlElement, boxes = false): Paragraph[] {
    const outer = this.#into;
    const collected: Paragraph[] = [];
    this.#into = collected;
    this.content(container);
    if (boxes) for (const { inline } of collected) for (const box of inline.boxes) this.content(box);
    if (boxes) this.#anchored(collected);
    this.#into = outer;
    return collected;
  }

  /** Comments on what is no block of its own. */
  #anchored(paragraphs: readonly Paragraph[]): void {
    for (const { inline } of paragraphs) {
      for (const element of inline.annotations) this.annotations.push({ element, place: this.writer.here().place });
    }
  }

  #emit(paragraph: Paragraph): void {
    const { inline, text } = paragraph;
    const fields = inline.fields.filter((field) => isField(field.label || field.name, paragraph));
    const block = this.writer.paragraph(
      {
        ...paragraph,
        bold: isBoldHeading(paragraph),
        struck: inline.visible > 0 && inline.struck === inline.visible,
        fields,
        source: inline.text,
        ruledTabs: paragraph.ruledTabs,
      },
      text === '' ? this.#labelBefore(inline) : '',
    );
    if (block?.text !== '') return;
    block.text = fields.map((field) => cleanLabel(field.label) || field.name).join(' ');
    this.writer.added.push(block.text);
  }

  /** What names a field that stands alone: the paragraph before it, else what it shows itself. */
  #labelBefore(inline: Paragraph['inline']): string {
    const before = this.writer.blocks.at(-1);
    return before && /:$/.test(before.text) ? before.text : (inline.leftOut[0] ?? '');
  }

  #table(element: XmlElement): void {
    const table = this.#into ? undefined : readTable(element, (cell) => this.#collect(cell));
    if (!table) {
      for (const cell of cellsIn(element)) this.content(cell);
      return;
    }
    if (table.only) this.content(table.only);
    else this.writer.table(table.rows, table.leftOut, (paragraph) => this.#attached(paragraph));
  }

  #leaveHidden(node: XmlElement): void {
    const text = textOf(node);
    this.counts.hidden += foldSpace(text).length;
    this.writer.leftOut.push(text);
  }
}

/** An input without any label around all the text of a paragraph is how Word's text controls are kept: only text. */
function isField(label: string, { inline, text }: Paragraph): boolean {
  return (
    label !== '' ||
    inline.fields.length > 1 ||
    text === '' ||
    inline.fields[0]?.type !== 'text' ||
    inline.fields[0].at > 0
  );
}

function startOf(element: XmlElement): number | undefined {
  const start = Number(element.attributes['text:start-value'] ?? Number.NaN);
  return Number.isInteger(start) ? start : undefined;
}

/** The cells of a table that stands inside another. */
function* cellsIn(table: XmlElement): Generator<XmlElement> {
  for (const node of childrenOf(table)) {
    if (node.name === 'table:table-cell') yield node;
    else if (node.name !== 'table:covered-table-cell') yield* cellsIn(node);
  }
}
