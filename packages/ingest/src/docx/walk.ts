import { addAll } from '../add-all.ts';
import { type DraftBlock, foldSpace } from '../draft.ts';
import { cleanLabel } from '../form-field.ts';
import { BlockWriter, type ParagraphPlace } from '../office/block-writer.ts';
import { controlFields } from '../office/paragraph-fields.ts';
import { child, childrenOf, settingOf, spacedTextOf, textOf, type XmlElement } from '../ooxml/xml.ts';
import type { Numbering } from './numbering.ts';
import { isBoldHeading, joined, type Paragraph, paragraphsIn } from './paragraph.ts';
import { contentControlField, pendingReference, RunCollector } from './runs.ts';
import { indentOf, numberingOf, ruledTabsOf, type Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** What was left out or taken in a special way; becomes warnings. */
export interface Counts {
  changes: number;
  hidden: number;
  images: number;
  unread: number;
}

/** One walk through the stories of a document: body first, then whatever hangs on it. */
export class DocumentWalk {
  readonly writer = new BlockWriter();
  readonly counts: Counts = { changes: 0, hidden: 0, images: 0, unread: 0 };
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Record<'footnote' | 'endnote', Map<string, XmlElement>>;
  readonly #markers = new Map<string, string>();
  #runs = new RunCollector();
  /** Where each comment is anchored. */
  readonly #comments = new Map<string, ParagraphPlace>();
  #carried: Paragraph | undefined;
  #noteNumber = 0;

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
    const { place, path } = this.writer.here();
    this.writer.added.push(block.marker ?? '');
    this.writer.push({ ...block, text, place: { ...(at ?? place), part }, path });
  }

  /** Replaces references that had no cached result by the numbers they point to. */
  resolveReferences(): void {
    const resolve = (text: string) =>
      foldSpace(text.replace(pendingReference, (_, name: string) => this.#markers.get(name) ?? ''));
    for (const block of this.writer.blocks) {
      if (!block.text.includes('\ue000')) continue;
      for (const [, name = ''] of block.text.matchAll(pendingReference))
        this.writer.added.push(this.#markers.get(name) ?? '');
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
    addAll(this.writer.leftOut, run.leftOut);
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
      ruledTabs: ruledTabsOf(properties) ?? style.ruledTabs,
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
    if (contents) this.writer.leftOut.push(paragraph.text);
    else if (paragraph.text !== '' || paragraph.run.fields.length > 0) this.#emit(paragraph);
    this.#attached(paragraph);
  }

  #attached(paragraph: Paragraph): void {
    for (const id of paragraph.run.comments) this.#comments.set(id, this.writer.here().place);
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
    this.writer.paragraph({
      text: paragraph.text,
      marker: paragraph.numbered?.marker,
      key: paragraph.numbered?.key,
      indent: paragraph.indent,
      heading: paragraph.heading,
      title: style.title === true,
      bold: !paragraph.numbered?.bullet && isBoldHeading(paragraph) && run.fields.length === 0,
      struck: run.visible > 0 && run.struck === run.visible,
      fields: run.fields,
      source: run.text,
      ruledTabs: paragraph.ruledTabs,
    });
  }

  #table(element: XmlElement): void {
    const table = readTable(element, this);
    if (table.only) this.content(table.only);
    else this.writer.table(table.rows, table.leftOut, (paragraph) => this.#attached(paragraph));
  }

  #blockControl(node: XmlElement): void {
    const properties = child(node, 'w:sdtPr');
    const gallery = settingOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
    const content = child(node, 'w:sdtContent');
    if (/table of contents/i.test(gallery)) {
      this.writer.leftOut.push(spacedTextOf(content));
      return;
    }
    const field = contentControlField(properties, 0);
    if (!content) return;
    const before = this.writer.blocks.length;
    const previous = this.writer.blocks.at(-1);
    if (field && child(properties, 'w:showingPlcHdr')) this.writer.leftOut.push(textOf(content));
    else this.content(content);
    if (!field) return;
    let shown = this.writer.blocks[before];
    if (!shown) {
      shown = { kind: 'field', text: cleanLabel(field.label) || field.name, ...this.writer.next() };
      this.writer.added.push(shown.text);
      this.writer.push(shown);
    }
    addAll(this.writer.fields, controlFields([field], '', shown, previous?.text ?? ''));
  }
}
