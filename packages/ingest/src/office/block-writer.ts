import { addAll } from '../add-all.ts';
import { type DraftBlock, type DraftField, HeadingPath } from '../draft.ts';
import { ListNesting, splitMarker } from '../lists.ts';
import type { InlineField } from './inline-field.ts';
import { controlFields, typedFields } from './paragraph-fields.ts';
import { isPrompt, promptTable } from './prompt-table.ts';
import { captionsBelow, linesAlone, withDrawnTabs } from './written-lines.ts';

/** The place of a paragraph of a document without pages. */
export type ParagraphPlace = Extract<DraftBlock['place'], { paragraph: number }>;

/** A paragraph of any office format, read. */
export interface OfficeParagraph {
  /** White space folded. */
  text: string;
  /** Its automatic number or bullet; none where the format gives it none, so that a typed one is looked for. */
  marker: string | undefined;
  /** Same list and level: same key. */
  key: string | undefined;
  /** Twentieths of a point. */
  indent: number | undefined;
  /** Heading level by style or outline, from 1. */
  heading: number | undefined;
  /** Its style is that of the document's title. */
  title: boolean;
  /** Stands in place of a heading by its look. */
  bold: boolean;
  /** All of it is struck out. */
  struck: boolean;
  fields: readonly InlineField[];
  /** The text that the fields stand in, white space as it was. */
  source: string;
  /** Which of its tabs draw a line to write on. */
  ruledTabs: readonly boolean[];
}

/** A row of a table of any office format, read. */
export interface OfficeRow<Paragraph> {
  cells: string[];
  text: string;
  breaks: number[];
  headerCells: string[] | undefined;
  fields: readonly CellFields[];
  paragraphs: readonly Paragraph[];
  struck: boolean;
  /** Its place among the rows of the table, from 1. */
  number: number;
  /** Automatic numbers in its cells, and what it repeats of other cells. */
  added: readonly string[];
}

/** The fields of one paragraph of a cell. */
export interface CellFields {
  fields: readonly InlineField[];
  /** The text that they stand in, white space as it was. */
  text: string;
  /** What names them where nothing stands beside them: the cell to the left or above. */
  left: string;
}

/** Makes blocks and fields of the paragraphs and tables of an office text, in the same way for each format. */
export class BlockWriter {
  readonly blocks: DraftBlock[] = [];
  readonly fields: DraftField[] = [];
  /** What is no text of the document: tables of contents, placeholders, hidden text, table heads that come again. */
  readonly leftOut: string[] = [];
  /** What stands in blocks and not as text in the file: automatic numbers, repeated cells, names. */
  readonly added: string[] = [];
  title: string | undefined;
  readonly #headings = new HeadingPath();
  readonly #lists = new ListNesting();
  #tables = 0;
  #styledLevel = 0;
  /** Lines to write on that stand right above. */
  #lines = 0;

  /**
   * Writes a paragraph as heading, list item, field or plain text; undefined where it became a heading.
   *
   * @param neighbour what names a field with nothing beside it
   */
  paragraph(read: OfficeParagraph, neighbour = ''): DraftBlock | undefined {
    if (read.marker !== undefined) this.added.push(read.marker);
    const typed = read.marker === undefined ? splitMarker(read.text, { heading: read.bold }) : undefined;
    const marker = typed?.marker ?? read.marker;
    const text = typed?.text ?? read.text;
    const struck = read.struck ? { quoted: true } : {};
    if (read.title && this.title === undefined) this.title = text;
    const level = read.title ? 1 : (read.heading ?? (read.bold ? this.#boldLevel(marker) : undefined));
    if (level !== undefined && text !== '') {
      if (read.heading !== undefined) this.#styledLevel = level;
      const number = this.#headings.next(level);
      this.#headings.enter(level, text);
      this.#lists.reset();
      const path = this.#headings.path.slice(0, -1);
      const place = { headings: path, paragraph: number };
      this.push({ kind: 'heading', level, text, ...(marker ? { marker } : {}), ...struck, place, path });
      return undefined;
    }
    const key = read.key ?? typed?.key;
    const item = marker !== undefined && marker !== '' && key !== undefined;
    const block: DraftBlock = {
      kind: item ? 'listItem' : read.fields.length > 0 ? 'field' : 'paragraph',
      ...(item ? { level: this.#lists.level(key, read.indent), marker } : {}),
      text,
      ...struck,
      ...this.next(),
    };
    this.push(block);
    addAll(this.fields, controlFields(read.fields, read.source, block, neighbour));
    const lines = this.#lines;
    this.#lines = linesAlone(text);
    if (read.fields.length > 0) return block;
    const captions = captionsBelow(read.source, lines);
    if (captions.length > 0) this.#typed([captions.map((caption) => `${caption} ______`).join(' ')], block);
    else this.#typed([read.ruledTabs.includes(true) ? withDrawnTabs(read.source, read.ruledTabs) : text], block);
    return block;
  }

  /**
   * Writes the rows of a table.
   *
   * @param after called for each paragraph of a row when that is written: notes and boxes follow
   */
  table<Paragraph>(
    rows: readonly OfficeRow<Paragraph>[],
    leftOut: readonly string[],
    after: (paragraph: Paragraph) => void,
  ): void {
    this.#lists.reset();
    const table = this.#tables++;
    const { place, path } = this.next();
    addAll(this.leftOut, leftOut);
    this.#lines = 0;
    const prompts = promptTable(rows);
    const [, ...below] = rows;
    const onlyHead = below.length > 0 && below.every(({ text, fields }) => text === '' && fields.length === 0);
    for (const row of rows) {
      if (row.text === '' && row.fields.length === 0) continue;
      addAll(this.added, row.added);
      const { text, cells, headerCells, breaks } = row;
      const block: DraftBlock = {
        kind: 'tableRow',
        text,
        cells,
        ...(headerCells ? { headerCells } : {}),
        table,
        breaks,
        ...(row.struck ? { quoted: true } : {}),
        place: { ...place, row: row.number },
        path,
      };
      this.push(block);
      for (const cell of row.fields) addAll(this.fields, controlFields(cell.fields, cell.text, block, cell.left));
      if (row.fields.length === 0) {
        const isToFillIn = (cell: string) => cell !== '' && (onlyHead || (prompts !== undefined && isPrompt(cell)));
        this.#typed(
          cells.map((cell) => (isToFillIn(cell) ? `${cell} ______` : cell)),
          block,
          prompts,
        );
      }
      for (const paragraph of row.paragraphs) after(paragraph);
    }
  }

  /** The place of what was written last. */
  here(): Pick<DraftBlock, 'path'> & { place: ParagraphPlace } {
    const path = this.#headings.path;
    return { place: { headings: path, paragraph: Math.max(this.#headings.paragraphs, 1) }, path };
  }

  /** The place of one more paragraph. */
  next(): Pick<DraftBlock, 'path'> & { place: ParagraphPlace } {
    this.#headings.next();
    return this.here();
  }

  push(block: DraftBlock): void {
    this.blocks.push(block);
    if (block.kind !== 'listItem') this.#lists.interrupt();
  }

  /** A bold paragraph in place of a heading: by its typed number, else one below the last real heading. */
  #boldLevel(marker: string | undefined): number {
    return marker?.match(/\d+/g)?.length ?? this.#styledLevel + 1;
  }

  /** Room to write that is only typed, as in forms without controls. */
  #typed(texts: readonly string[], block: DraftBlock, { officeUse = false } = {}): void {
    const typed = texts.flatMap((text) => typedFields(text, block));
    const found = officeUse ? typed.map((field) => ({ ...field, officeUse })) : typed;
    addAll(this.fields, found);
    if (found.length > 0 && block.kind === 'paragraph') block.kind = 'field';
  }
}
