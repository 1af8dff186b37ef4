import { type DraftBlock, type DraftField, foldSpace, HeadingPath } from '../draft.ts';
import { cleanLabel } from '../form-field.ts';
import { ListNesting, splitMarker } from '../lists.ts';
import { child, childrenOf, settingOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import type { Numbering } from './numbering.ts';
import { isBoldHeading, joined, type Paragraph, paragraphsIn } from './paragraph.ts';
import { controlFields, typedFields } from './paragraph-fields.ts';
import { contentControlField, pendingReference, RunCollector } from './runs.ts';
import { indentOf, numberingOf, type Styles } from './styles.ts';
import { readTable } from './tables.ts';

type ParagraphPlace = Extract<DraftBlock['place'], { paragraph: number }>;

/** What was left out or taken in a special way; becomes warnings. */
export interface Counts {
  changes: number;
  hidden: number;
  images: number;
  unread: number;
}

/** One walk through the stories of a document: body first, then whatever hangs on it. */
export class DocumentWalk {
  readonly blocks: DraftBlock[] = [];
  readonly fields: DraftField[] = [];
  readonly counts: Counts = { changes: 0, hidden: 0, images: 0, unread: 0 };
  /** Tables of contents, placeholders, hidden text, table heads that come again. */
  readonly leftOut: string[] = [];
  /** Automatic numbers, numbers referred to, cells repeated in the rows that they cover. */
  readonly added: string[] = [];
  title: string | undefined;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Record<'footnote' | 'endnote', Map<string, XmlElement>>;
  readonly #headings = new HeadingPath();
  readonly #lists = new ListNesting();
  readonly #markers = new Map<string, string>();
  #runs = new RunCollector();
  /** Where each comment is anchored. */
  readonly #comments = new Map<string, ParagraphPlace>();
  #tables = 0;
  #carried: Paragraph | undefined;
  #noteNumber = 0;
  #styledLevel = 0;

  constructor(styles: Styles, numbering: Numbering, notes: Record<'footnote' | 'endnote', Map<string, XmlElement>>) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#notes = notes;
  }

  /** Block content: paragraphs, tables, content controls and their wrappers. */
  content(container: XmlElement): void {
    for (const node of childrenOf(container)) {
      switch (node.name) {
        case 'w:p':
          this.#paragraph(node);
          break;
        case 'w:tbl':
          this.#table(node);
          break;
        case 'w:sdt':
          this.#blockControl(node);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.counts.changes++;
          break;
        case 'mc:AlternateContent':
          this.content(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node);
          break;
        case 'w:altChunk':
          this.counts.unread++;
          break;
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          this.content(node);
          break;
        default:
          break;
      }
    }
  }

  /** A comment, where it is anchored. */
  comment(container: XmlElement): void {
    const author = container.attributes['w:author'];
    const place = this.#comments.get(container.attributes['w:id'] ?? '');
    this.#story(container, { kind: 'note', marker: author ? `Kommentar ${author}` : 'Kommentar' }, 'comment', place);
  }

  /** The head or foot of the pages. */
  margin(container: XmlElement, kind: 'header' | 'footer'): void {
    const place = { headings: [], paragraph: 0 };
    this.#story(container, { kind: 'note', marker: kind === 'header' ? 'Kopfzeile' : 'Fußzeile' }, kind, place);
  }

  /** A story beside the body: one block. */
  #story(
    container: XmlElement,
    block: Pick<DraftBlock, 'kind' | 'marker'>,
    part: 'header' | 'footer' | 'footnote' | 'comment',
    at?: ParagraphPlace,
  ): void {
    this.#runs = new RunCollector();
    const parts: string[] = [];
    for (const paragraph of paragraphsIn(container)) parts.push(foldSpace(this.read(paragraph).text));
    const text = foldSpace(parts.join(' '));
    if (text === '') return;
    const { place, path } = this.#here();
    this.added.push(block.marker ?? '');
    this.#push({ ...block, text, place: { ...(at ?? place), part }, path });
  }

  /** Replaces references that had no cached result by the numbers they point to. */
  resolveReferences(): void {
    const resolve = (text: string) =>
      foldSpace(text.replace(pendingReference, (_, name: string) => this.#markers.get(name) ?? ''));
    for (const block of this.blocks) {
      if (!block.text.includes('\ue000')) continue;
      for (const [, name = ''] of block.text.matchAll(pendingReference)) this.added.push(this.#markers.get(name) ?? '');
      block.text = resolve(block.text);
      if (block.cells) block.cells = block.cells.map(resolve);
    }
  }

  /** Reads a paragraph's text and number. */
  read(element: XmlElement): Paragraph {
    const properties = child(element, 'w:pPr');
    const styleId = settingOf(properties, 'w:pStyle');
    const style = this.#styles.paragraph(styleId);
    const run = this.#runs.paragraph(element, style.bold);
    const own = numberingOf(properties);
    const reference = own
      ? { numId: own.numId ?? style.numbering?.numId, level: own.level ?? style.numbering?.level }
      : style.numbering;
    const text = foldSpace(run.text);
    const empty = text === '' && run.fields.length === 0;
    const numbered = reference && !empty ? this.#numbering.next(reference, styleId) : undefined;
    const outline = settingOf(properties, 'w:outlineLvl');
    const heading = outline === undefined ? style.heading : Number(outline) < 9 ? Number(outline) + 1 : undefined;
    if (numbered) for (const bookmark of run.bookmarks) this.#markers.set(bookmark, numbered.marker.replace(/\.$/, ''));
    this.leftOut.push(...run.leftOut);
    this.counts.changes += run.changes;
    this.counts.hidden += run.hidden;
    this.counts.images += run.images;
    const mark = child(properties, 'w:rPr');
    return {
      run,
      text,
      numbered,
      style,
      indent: indentOf(properties) ?? numbered?.indent ?? style.indent,
      heading,
      runsOn: child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined,
    };
  }

  #paragraph(element: XmlElement): void {
    const read = this.read(element);
    const paragraph = this.#carried ? joined(this.#carried, read) : read;
    this.#carried = undefined;
    if (read.runsOn && read.text !== '') {
      this.#carried = paragraph;
      return;
    }
    const contents = paragraph.style.toc || (paragraph.run.toc && paragraph.heading === undefined);
    if (contents) this.leftOut.push(paragraph.text);
    else if (paragraph.text !== '' || paragraph.run.fields.length > 0) this.#emit(paragraph);
    this.#attached(paragraph);
  }

  #attached(paragraph: Paragraph): void {
    for (const id of paragraph.run.comments) this.#comments.set(id, this.#here().place);
    for (const note of paragraph.run.notes) {
      const element = this.#notes[note.kind].get(note.id);
      if (element) this.#footnote(element);
    }
    for (const box of paragraph.run.boxes) this.content(box);
  }

  #footnote(element: XmlElement): void {
    const runs = this.#runs;
    this.#noteNumber++;
    this.#story(element, { kind: 'footnote', marker: String(this.#noteNumber) }, 'footnote');
    this.#runs = runs;
  }

  #emit(paragraph: Paragraph): void {
    const { run, style } = paragraph;
    const struck = run.visible > 0 && run.struck === run.visible;
    let text = paragraph.text;
    let marker = paragraph.numbered?.marker;
    if (marker !== undefined) this.added.push(marker);
    const looksLikeHeading = !paragraph.numbered?.bullet && isBoldHeading(paragraph) && run.fields.length === 0;
    const typed = marker === undefined ? splitMarker(text, { heading: looksLikeHeading }) : undefined;
    if (typed) {
      marker = typed.marker;
      text = typed.text;
    }
    if (style.title && this.title === undefined) this.title = text;
    const level = style.title ? 1 : (paragraph.heading ?? (looksLikeHeading ? this.#boldLevel(marker) : undefined));
    if (level !== undefined) {
      if (paragraph.heading !== undefined) this.#styledLevel = level;
      const path = this.#headings;
      const number = path.next(level);
      path.enter(level, text);
      this.#lists.reset();
      const above = path.path.slice(0, -1);
      this.#push({
        kind: 'heading',
        level,
        text,
        ...(marker ? { marker } : {}),
        ...(struck ? { quoted: true } : {}),
        place: { headings: above, paragraph: number },
        path: above,
      });
      return;
    }
    const key = paragraph.numbered?.key ?? typed?.key;
    const item = marker !== undefined && marker !== '' && key !== undefined;
    const block: DraftBlock = {
      kind: item ? 'listItem' : run.fields.length > 0 ? 'field' : 'paragraph',
      ...(item ? { level: this.#lists.level(key, paragraph.indent), marker } : {}),
      text,
      ...(struck ? { quoted: true } : {}),
      ...this.#next(),
    };
    this.#push(block);
    this.fields.push(...controlFields(run.fields, run.text, block, ''));
    if (run.fields.length === 0) this.#typed([text], block);
  }

  /** A bold paragraph in place of a heading: by its typed number, else one below the last real heading. */
  #boldLevel(marker: string | undefined): number {
    const depth = marker?.match(/\d+/g)?.length;
    return depth ?? this.#styledLevel + 1;
  }

  #table(element: XmlElement): void {
    const table = readTable(element, this);
    if (table.only) {
      this.content(table.only);
      return;
    }
    this.#lists.reset();
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
      for (const cell of row.fields) this.fields.push(...controlFields(cell.fields, cell.text, block, cell.left));
      if (row.fields.length === 0) this.#typed(row.cells, block);
      for (const paragraph of row.paragraphs) this.#attached(paragraph);
    }
  }

  #blockControl(node: XmlElement): void {
    const properties = child(node, 'w:sdtPr');
    const gallery = settingOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
    const content = child(node, 'w:sdtContent');
    if (/table of contents/i.test(gallery)) {
      this.leftOut.push(textOf(content));
      return;
    }
    const field = contentControlField(properties, 0);
    if (!content) return;
    const before = this.blocks.length;
    const previous = this.blocks.at(-1);
    if (field && child(properties, 'w:showingPlcHdr')) this.leftOut.push(textOf(content));
    else this.content(content);
    if (!field) return;
    let shown = this.blocks[before];
    if (!shown) {
      shown = { kind: 'field', text: cleanLabel(field.label) || field.name, ...this.#next() };
      this.added.push(shown.text);
      this.#push(shown);
    }
    this.fields.push(...controlFields([field], '', shown, previous?.text ?? ''));
  }

  /** Room to write that is only typed, as in forms without controls. */
  #typed(texts: readonly string[], block: DraftBlock): void {
    const found = texts.flatMap((text) => typedFields(text, block));
    this.fields.push(...found);
    if (found.length > 0 && block.kind === 'paragraph') block.kind = 'field';
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
    if (block.kind !== 'listItem') this.#lists.interrupt();
  }
}
