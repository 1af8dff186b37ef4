import type { Place } from '@lotse/model';
import { type DraftBlock, foldSpace, HeadingPath } from '../../draft.ts';
import { ListNesting, splitMarker } from '../../lists.ts';
import { unhyphenate } from '../../text/lines.ts';
import type { Piece } from './flow.ts';
import { type Rect, toBox } from './geometry.ts';
import { headingLevels, isNumberedHeading, looksLikeHeading } from './headings.ts';
import type { Paragraph, TaggedRole } from './paragraphs.ts';
import { TableWriter } from './write-table.ts';

/** A block and where on its page it stands: labels of fields are looked up by place. */
export interface PlacedBlock {
  block: DraftBlock;
  page: number;
  box: Rect;
}

/**
 * Turns the pieces of all pages into blocks: paragraphs that run over a page are joined, headings ranked,
 * tables numbered; tables of contents are left out.
 */
export function writeBlocks(
  pages: readonly (readonly Piece[])[],
  bodySize: number,
  fills: ReadonlyMap<number, readonly Rect[]>,
  labels: ReadonlyMap<number, readonly Rect[]>,
): { placed: PlacedBlock[]; leftOut: string[]; added: string[] } {
  const pieces = joinOverBreaks(pages, bodySize);
  const title = untaggedTitle(pieces, bodySize);
  if (title) title.role = { kind: 'heading', level: 1 };
  const headings = pieces.flatMap((piece, index) => {
    if (piece.kind !== 'text' || piece.paragraph.role) return [];
    const { paragraph } = piece;
    const next = pieces[index + 1];
    // What ends the document heads nothing: a name under it, a place and date.
    if (next === undefined && pieces.length > 1) return [];
    const heads =
      looksLikeHeading(paragraph, bodySize, labels.get(paragraph.page)) ||
      (next?.kind === 'text' && isNumberedHeading(paragraph, next.paragraph));
    return heads ? [paragraph] : [];
  });
  const writer = new BlockWriter(headingLevels(headings), bodySize, fills);
  const leftOut: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'contents') leftOut.push(piece.text);
    else if (piece.kind === 'text' && isContentsTitle(piece.paragraph)) leftOut.push(piece.paragraph.text);
    else writer.write(piece);
  }
  return { placed: writer.placed, leftOut: [...leftOut, ...writer.leftOut], added: writer.added };
}

/**
 * The title of a tagged file that only tags it as a paragraph, as LibreOffice does with what has no outline level: before
 * the first heading, and larger than all other text.
 */
function untaggedTitle(pieces: readonly Piece[], bodySize: number): Paragraph | undefined {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.paragraph] : []));
  const first = texts.findIndex(({ role }) => role?.kind === 'heading');
  const before = texts.slice(0, first < 0 ? 5 : first).filter(({ page }) => page === 1);
  const [largest] = before.toSorted((a, b) => b.size - a.size);
  if (largest?.role?.kind !== 'paragraph' || !looksLikeHeading(largest, bodySize)) return undefined;
  const others = texts.filter((text) => text !== largest);
  return others.every(({ size }) => size < 0.95 * largest.size) ? largest : undefined;
}

/** A paragraph that stops in mid-sentence at the foot of a page or column, notes aside, goes on at the head of the next. */
function joinOverBreaks(pages: readonly (readonly Piece[])[], bodySize: number): Piece[] {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  for (const piece of pages.flat()) {
    if (piece.kind === 'text' && last?.kind === 'text' && continues(last.paragraph, piece.paragraph)) {
      last.paragraph.text = foldSpace(unhyphenate([last.paragraph.text, piece.paragraph.text]));
      last.paragraph.more = [...(last.paragraph.more ?? []), piece.paragraph];
      continue;
    }
    pieces.push(piece);
    if (piece.kind !== 'text' || !isFootnote(piece.paragraph, bodySize)) last = piece;
  }
  return pieces;
}

/** Below a rule or in small print, and begins with the number of a note. */
function isFootnote(paragraph: Paragraph, bodySize: number): boolean {
  if (paragraph.role) return paragraph.role.kind === 'footnote';
  return (paragraph.note || paragraph.size < 0.95 * bodySize) && /^\d{1,2}\s+(?=\p{Lu}|§)/u.test(paragraph.text);
}

function continues(open: Paragraph, next: Paragraph): boolean {
  if (open.role && next.role && (open.page === next.page || !mayGoOn(open.role, next.role))) return false;
  if (open.page === next.page && next.top > open.top - 20) return false;
  if (Math.abs(open.size - next.size) > 0.3 || open.bold !== next.bold) return false;
  if (/[.!?:;][“”"«)]?$/.test(open.text) && !/(?:\bAbs|\bNr|\bbzw|\bggf|\bvgl|\bz|\bi)\.$/.test(open.text))
    return false;
  if (open.role?.kind === 'listItem' && next.role?.kind === 'listItem' && open.role.level === next.role.level)
    return true;
  if (splitMarker(next.text) !== undefined && !/^\p{Ll}/u.test(next.text)) return false;
  const last = open.lines.at(-1);
  const full = last !== undefined && last.right > open.columnRight - 0.2 * (open.columnRight - open.columnLeft);
  return /^\p{Ll}/u.test(next.text) || /\p{L}-$/u.test(open.text) || full;
}

/** By their tags: a paragraph of text on the next page, or the rest of an item, which has no number of its own. */
function mayGoOn(open: TaggedRole, next: TaggedRole): boolean {
  if (open.kind === 'listItem' && next.kind === 'listItem') return next.marker === undefined;
  return (open.kind === 'paragraph' || open.kind === 'listItem') && next.kind === 'paragraph';
}

function isContentsTitle(paragraph: Paragraph): boolean {
  return /^(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht)$/i.test(paragraph.text);
}

class BlockWriter {
  readonly placed: PlacedBlock[] = [];
  /** Descriptions of pictures. */
  readonly #described: string[] = [];
  readonly #tables: TableWriter;
  readonly #levels: Map<Paragraph, number>;
  readonly #bodySize: number;
  readonly #path = new HeadingPath();
  readonly #lists = new ListNesting();

  constructor(levels: Map<Paragraph, number>, bodySize: number, fills: ReadonlyMap<number, readonly Rect[]>) {
    this.#levels = levels;
    this.#bodySize = bodySize;
    this.#tables = new TableWriter(fills);
  }

  write(piece: Exclude<Piece, { kind: 'contents' }>): void {
    if (piece.kind === 'table') {
      this.#lists.reset();
      for (const { block, box } of this.#tables.write(piece.grid, piece.page, this.#path.path)) {
        this.#push(block, { ...box, page: piece.page });
      }
      return;
    }
    // Notes stand at the foot of a page that a table runs over.
    if (piece.kind !== 'text' || !this.#isNote(piece.paragraph)) this.#tables.close();
    if (piece.kind === 'figure') {
      this.#writeFigure(piece.text, piece.page);
      return;
    }
    this.#writeParagraph(piece.paragraph);
  }

  /** Heads of tables that come again on the next page. */
  get leftOut(): string[] {
    return this.#tables.leftOut;
  }

  /** Cells repeated in the rows that they reach into, descriptions of pictures. */
  get added(): string[] {
    return [...this.#tables.added, ...this.#described];
  }

  #isNote(paragraph: Paragraph): boolean {
    return isFootnote(paragraph, this.#bodySize);
  }

  #writeParagraph(paragraph: Paragraph): void {
    const { role } = paragraph;
    const level = role?.kind === 'heading' ? role.level : this.#levels.get(paragraph);
    const typed = splitMarker(paragraph.text, { heading: level !== undefined });
    const text = typed?.text ?? paragraph.text;
    const marker = typed ? { marker: typed.marker } : {};
    const place = placeOf(paragraph);
    if (level !== undefined) {
      this.#path.enter(level, text);
      this.#lists.reset();
      this.#push({ kind: 'heading', level, text, ...marker, place, path: this.#path.path.slice(0, -1) }, paragraph);
      return;
    }
    const path = this.#path.path;
    if (role?.kind === 'listItem') {
      this.#lists.interrupt();
      const shown = role.marker ?? typed?.marker;
      const tagged = { kind: 'listItem' as const, level: role.level, ...(shown ? { marker: shown } : {}) };
      this.#push({ ...tagged, text: role.marker ? paragraph.text : text, place, path }, paragraph);
      return;
    }
    if (role?.kind === 'footnote') {
      const [before = '', number] = /^\[?(\d{1,3}|\*+)\]?[.)]?\s*/.exec(paragraph.text) ?? [];
      const content = paragraph.text.slice(before.length);
      this.#push({ kind: 'footnote', ...(number ? { marker: number } : {}), text: content, place, path }, paragraph);
      return;
    }
    const note = /^(\d{1,2})\s+/.exec(paragraph.text);
    if (note && !typed && isFootnote(paragraph, this.#bodySize)) {
      const content = paragraph.text.slice(note[0].length);
      this.#push({ kind: 'footnote', marker: note[1] ?? '', text: content, place, path }, paragraph);
      return;
    }
    if (typed) {
      const nesting = this.#lists.level(typed.key, paragraph.left);
      this.#push({ kind: 'listItem', level: nesting, marker: typed.marker, text, place, path }, paragraph);
      return;
    }
    this.#lists.interrupt();
    this.#push({ kind: 'paragraph', text, place, path }, paragraph);
  }

  /** No place on the page is known of it but the page. */
  #writeFigure(text: string, page: number): void {
    this.#described.push('Bild', text);
    const nowhere = { left: -1, top: -1, right: -1, bottom: -1 };
    const path = this.#path.path;
    this.#push({ kind: 'note', marker: 'Bild', text, place: { page }, path }, { ...nowhere, page });
  }

  #push(block: DraftBlock, at: Rect & { page: number }): void {
    this.placed.push({ block, page: at.page, box: at });
  }
}

function placeOf({ page, ink, more = [] }: Paragraph): Place {
  const goesOn = more.map((part) => ({ page: part.page, box: toBox(part.ink) }));
  return { page, box: toBox(ink), ...(goesOn.length > 0 ? { goesOn } : {}) };
}
