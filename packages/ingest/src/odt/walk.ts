import { controlFields, typedFields } from '../docx/paragraph-fields.ts';
import { type DraftBlock, type DraftField, foldSpace, HeadingPath } from '../draft.ts';
import { cleanLabel } from '../form-field.ts';
import { ListNesting, splitMarker } from '../lists.ts';
import { child, childrenOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import { type InlineContext, readInline } from './inline.ts';
import { type ListPosition, Numbering } from './numbering.ts';
import { isBoldHeading, type Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** Indentation that one level of a list stands for where no style gives one, in twentieths of a point. */
const usualIndent = 360;

type ParagraphPlace = Extract<DraftBlock['place'], { paragraph: number }>;

/** One walk through an OpenDocument text: body first, then whatever hangs on it. */
export class DocumentWalk {
  readonly blocks: DraftBlock[] = [];
  readonly fields: DraftField[] = [];
  /** Comments, and where they are anchored. */
  readonly annotations: { element: XmlElement; place: ParagraphPlace | undefined }[] = [];
  /** What becomes a warning. */
  readonly counts = { hidden: 0, conditional: 0, images: 0, embedded: 0 };
  /** Visible characters by language. */
  readonly languages = new Map<string, number>();
  /** Tables of contents, placeholders, hidden text, table heads that come again. */
  readonly leftOut: string[] = [];
  /** Automatic numbers, cells repeated in the rows that they cover, names of fields. */
  readonly added: string[] = [];
  title: string | undefined;
  readonly #numbering = new Numbering();
  readonly #headings = new HeadingPath();
  readonly #nesting = new ListNesting();
  #context: InlineContext;
  #tables = 0;
  #noteNumber = 0;
  #styledLevel = 0;
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
    this.#story(element, { kind: 'note', marker }, { ...(place ?? this.#here().place), part: 'comment' });
  }

  /** A story beside the body: one block. */
  #story(container: XmlElement, block: Pick<DraftBlock, 'kind' | 'marker'>, place: ParagraphPlace): void {
    const paragraphs = this.#collect(container, true);
    const parts = paragraphs.map((paragraph) => `${paragraph.marker ?? ''} ${paragraph.text}`);
    for (const { marker } of paragraphs) this.added.push(marker ?? '');
    const text = foldSpace(parts.join(' '));
    if (text === '') return;
    if (block.kind === 'note') this.added.push(block.marker ?? '');
    this.#push({ ...block, text, place, path: this.#headings.path });
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
        this.leftOut.push(textOf(child(node, 'text:index-body')));
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
    this.leftOut.push(...inline.leftOut, ...inline.hidden);
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
    for (const element of inline.annotations) this.annotations.push({ element, place: this.#here().place });
    for (const note of inline.notes) {
      const body = child(note, 'text:note-body');
      const citation = foldSpace(textOf(child(note, 'text:note-citation')));
      this.#noteNumber++;
      if (citation === '') this.added.push(String(this.#noteNumber));
      const marker = citation || String(this.#noteNumber);
      if (body) this.#story(body, { kind: 'footnote', marker }, { ...this.#here().place, part: 'footnote' });
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
      for (const element of inline.annotations) this.annotations.push({ element, place: this.#here().place });
    }
  }

  #emit(paragraph: Paragraph): void {
    const { inline } = paragraph;
    if (paragraph.marker !== undefined) this.added.push(paragraph.marker);
    const struck = inline.visible > 0 && inline.struck === inline.visible;
    const bold = isBoldHeading(paragraph);
    const typed = paragraph.marker === undefined ? splitMarker(paragraph.text, { heading: bold }) : undefined;
    const marker = typed?.marker ?? paragraph.marker;
    const text = typed?.text ?? paragraph.text;
    if (paragraph.title && this.title === undefined) this.title = text;
    const level = paragraph.title ? 1 : (paragraph.heading ?? (bold ? this.#boldLevel(marker) : undefined));
    const common = { text, ...(marker ? { marker } : {}), ...(struck ? { quoted: true } : {}) };
    if (level !== undefined && text !== '') {
      if (paragraph.heading !== undefined) this.#styledLevel = level;
      const number = this.#headings.next(level);
      this.#headings.enter(level, text);
      this.#nesting.reset();
      const above = this.#headings.path.slice(0, -1);
      this.#push({
        kind: 'heading',
        level,
        ...common,
        place: { headings: above, paragraph: number },
        path: above,
      });
      return;
    }
    const key = paragraph.key ?? typed?.key;
    const item = marker !== undefined && key !== undefined;
    const fields = inline.fields.filter((field) => isField(field.label || field.name, paragraph));
    const block: DraftBlock = {
      kind: item ? 'listItem' : fields.length > 0 ? 'field' : 'paragraph',
      ...(item ? { level: this.#nesting.level(key, paragraph.indent) } : {}),
      ...common,
      ...this.#next(),
    };
    const neighbour = text === '' ? this.#labelBefore(inline) : '';
    this.#push(block);
    this.fields.push(...controlFields(fields, inline.text, block, neighbour));
    if (block.text === '') {
      block.text = fields.map((field) => cleanLabel(field.label) || field.name).join(' ');
      this.added.push(block.text);
    }
    if (fields.length === 0) this.#typed([text], block);
  }

  /** What names a field that stands alone: the paragraph before it, else what it shows itself. */
  #labelBefore(inline: Paragraph['inline']): string {
    const before = this.blocks.at(-1);
    return before && /:$/.test(before.text) ? before.text : (inline.leftOut[0] ?? '');
  }

  /** A bold paragraph in place of a heading: by its typed number, else one below the last real heading. */
  #boldLevel(marker: string | undefined): number {
    return marker?.match(/\d+/g)?.length ?? this.#styledLevel + 1;
  }

  #table(element: XmlElement): void {
    const table = this.#into ? undefined : readTable(element, (cell) => this.#collect(cell));
    if (!table) {
      for (const cell of cellsIn(element)) this.content(cell);
      return;
    }
    if (table.only) {
      this.content(table.only);
      return;
    }
    this.#nesting.reset();
    const number = this.#tables++;
    const { place, path } = this.#next();
    this.leftOut.push(...table.leftOut);
    for (const row of table.rows) {
      if (row.text === '' && row.fields.length === 0) continue;
      this.added.push(...row.added);
      const block: DraftBlock = {
        kind: 'tableRow',
        text: row.text,
        cells: row.cells,
        ...(row.headerCells ? { headerCells: row.headerCells } : {}),
        table: number,
        breaks: row.breaks,
        ...(row.struck ? { quoted: true } : {}),
        place: { ...place, row: row.number },
        path,
      };
      this.#push(block);
      for (const { paragraph, beside } of row.fields) {
        this.fields.push(
          ...controlFields(
            paragraph.inline.fields,
            paragraph.inline.text,
            block,
            beside || (paragraph.inline.leftOut[0] ?? ''),
          ),
        );
      }
      if (row.fields.length === 0) this.#typed(row.cells, block);
      for (const paragraph of row.paragraphs) this.#attached(paragraph);
    }
  }

  /** Room to write that is only typed, as in forms without controls. */
  #typed(texts: readonly string[], block: DraftBlock): void {
    const found = texts.flatMap((text) => typedFields(text, block));
    this.fields.push(...found);
    if (found.length > 0 && block.kind === 'paragraph') block.kind = 'field';
  }

  #leaveHidden(node: XmlElement): void {
    const text = textOf(node);
    this.counts.hidden += foldSpace(text).length;
    this.leftOut.push(text);
  }

  /** The place of what was written last. */
  #here(): Pick<DraftBlock, 'path'> & { place: ParagraphPlace } {
    const path = this.#headings.path;
    return { place: { headings: path, paragraph: Math.max(this.#headings.paragraphs, 1) }, path };
  }

  /** The place of one more paragraph. */
  #next(): Pick<DraftBlock, 'path'> & { place: ParagraphPlace } {
    this.#headings.next();
    return this.#here();
  }

  #push(block: DraftBlock): void {
    this.blocks.push(block);
    if (block.kind !== 'listItem') this.#nesting.interrupt();
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
