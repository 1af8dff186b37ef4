import { type Draft, type DraftBlock, foldSpace, HeadingPath, type InputFile, joinCells } from '../draft.ts';
import { ListNesting, splitMarker } from '../lists.ts';
import { decodeText } from './encoding.ts';

/** Reads Markdown: headings, lists, tables, paragraphs; emphasis and link targets are left out, code blocks kept as text. */
export function readMarkdown(file: InputFile): Draft {
  const text = decodeText(file.bytes);
  const reader = new MarkdownReader();
  let at = 0;
  for (const raw of text.split('\n')) {
    reader.line(raw.replace(/\r$/, ''), at);
    at += raw.length + 1;
  }
  reader.flush();
  const title = reader.blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text;
  return {
    reader: 'markdown',
    mediaType: 'text/markdown',
    ...(title ? { title } : {}),
    blocks: reader.blocks,
    leftOut: reader.leftOut,
    fields: [],
    warnings: [],
  };
}

/** Lines that belong together, until a mark or an empty line ends them. */
interface OpenText {
  lines: string[];
  start: number;
  end: number;
  item?: { marker: string; level: number };
  /** The number of a footnote. */
  note?: string;
}

class MarkdownReader {
  readonly blocks: DraftBlock[] = [];
  /** Targets of links, languages of code. */
  readonly leftOut: string[] = [];
  readonly #path = new HeadingPath();
  readonly #lists = new ListNesting();
  #open: OpenText | undefined;
  #table = -1;
  #rows: { cells: string[]; start: number; end: number }[] = [];
  #fenced = false;

  line(raw: string, at: number): void {
    const text = raw.trim();
    if (/^(?:```|~~~)/.test(text)) {
      this.#fenced = !this.#fenced;
      this.leftOut.push(text);
      this.flush();
      return;
    }
    if (this.#fenced) {
      this.#write(raw, raw, at);
      return;
    }
    const heading = /^(#{1,6})\s+(.*)$/.exec(text);
    if (heading) {
      this.#heading(
        heading[1]?.length ?? 1,
        withoutClosing(heading[2] ?? ''),
        beginOf(raw, at),
        at + raw.trimEnd().length,
      );
      return;
    }
    if (/^(?:=+|-{2,})$/.test(text) && this.#open?.lines.length === 1 && !this.#open.item) {
      const open = this.#open;
      this.#open = undefined;
      this.#heading(text.startsWith('=') ? 1 : 2, open.lines[0] ?? '', open.start, open.end);
      return;
    }
    if (text === '' || /^(?:[-*_]\s*){3,}$/.test(text)) {
      this.flush();
      return;
    }
    if (/^\|.*\|$/.test(text)) {
      this.#row(text, beginOf(raw, at), at + raw.trimEnd().length);
      return;
    }
    const note = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/.exec(text);
    if (note) {
      this.flush();
      const [, number = '', content = ''] = note;
      this.#open = { lines: [content], start: beginOf(raw, at), end: at + raw.trimEnd().length, note: number };
      return;
    }
    const marker = splitMarker(text.replace(/^\+\s/, '- '));
    if (marker && !this.#runsInto(marker.key)) {
      this.flush();
      const level = this.#lists.level(marker.key, raw.length - raw.trimStart().length);
      const shown = /^[-*–]$/.test(marker.marker) ? '•' : marker.marker;
      this.#open = {
        lines: [marker.text],
        start: beginOf(raw, at),
        end: at + raw.trimEnd().length,
        item: { marker: shown, level },
      };
      return;
    }
    this.#write(text.replace(/^>\s?/, ''), raw, at);
  }

  /** "…zurückzugeben an SG" and on the next line "40.2 …": a number of several parts inside a sentence. */
  #runsInto(key: string): boolean {
    const before = this.#open?.lines.at(-1) ?? '';
    return /^dec[2-9]/.test(key) && /[\p{L}\p{N},(]$/u.test(before);
  }

  #write(text: string, raw: string, at: number): void {
    this.#flushTable();
    this.#open ??= { lines: [], start: beginOf(raw, at), end: at };
    this.#open.lines.push(text);
    this.#open.end = at + raw.trimEnd().length;
  }

  flush(): void {
    this.#flushTable();
    const open = this.#open;
    this.#open = undefined;
    const text = open ? this.#plain(open.lines.join(' ')) : '';
    if (!open || text === '') return;
    const where = this.#where(open.start, open.end);
    if (open.note) this.blocks.push({ kind: 'footnote', marker: open.note, text, ...where });
    else if (open.item) this.blocks.push({ kind: 'listItem', ...open.item, text, ...where });
    else {
      this.#lists.interrupt();
      this.blocks.push({ kind: 'paragraph', text, ...where });
    }
  }

  #heading(level: number, raw: string, start: number, end: number): void {
    this.flush();
    const whole = this.#plain(raw);
    const typed = splitMarker(whole, { heading: true });
    const text = typed?.text ?? whole;
    this.#path.enter(level, text);
    this.#lists.reset();
    const above = this.#path.path.slice(0, -1);
    const marker = typed ? { marker: typed.marker } : {};
    this.blocks.push({ kind: 'heading', level, text, ...marker, place: { start, end, headings: above }, path: above });
  }

  #row(text: string, start: number, end: number): void {
    if (this.#open) this.flush();
    const cells = text
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => this.#plain(cell));
    this.#rows.push({ cells, start, end });
  }

  #flushTable(): void {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    this.#table++;
    const ruled = rows[1]?.cells.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
    const headerCells = ruled ? rows[0]?.cells : undefined;
    for (const [index, row] of rows.entries()) {
      if (ruled && index === 1) continue;
      const { text, breaks } = joinCells(row.cells);
      if (text === '') continue;
      this.blocks.push({
        kind: 'tableRow',
        text,
        cells: row.cells,
        ...(headerCells && index > 0 ? { headerCells } : {}),
        table: this.#table,
        breaks,
        ...this.#where(row.start, row.end),
      });
    }
  }

  #plain(text: string): string {
    for (const [, target = ''] of text.matchAll(/\]\(([^)]{0,2000})\)/g)) this.leftOut.push(target);
    const calls = /\[\^([^\]\s]{1,40})\]/g;
    for (const [, note = ''] of text.matchAll(calls)) this.leftOut.push(note);
    return plain(text.replace(calls, ''));
  }

  #where(start: number, end: number): Pick<DraftBlock, 'place' | 'path'> {
    const path = this.#path.path;
    return { place: { start, end, ...(path.length ? { headings: path } : {}) }, path };
  }
}

/** A heading without the number signs that may close it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

/** Where the first sign of a line stands. */
function beginOf(raw: string, at: number): number {
  return at + raw.length - raw.trimStart().length;
}

/**
 * Inline marks taken off: emphasis, code, links and pictures by their words. What is longer than any of them is looked
 * through no further: a mark without its end would be sought to the end of the text, each time.
 */
function plain(text: string): string {
  return foldSpace(
    text
      .replace(/!?\[([^\]]{0,1000})\]\([^)]{0,2000}\)/g, '$1')
      .replace(/<(https?:[^>]{1,2000})>/g, '$1')
      .replace(/(\*\*|__|~~)(?=\S)([^\n]{0,1000}?\S)\1/g, '$2')
      .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]{0,1000}?\S)\*(?![\p{L}\d*])/gu, '$1')
      .replace(/(?<![\p{L}\d_])_(?=\S)([^_\n]{0,1000}?\S)_(?![\p{L}\d_])/gu, '$1')
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1'),
  );
}
