import type { Block, BlockKind, FieldType, Place, Warning } from '@lotse/model';

/** A file as it comes in. `name` is its path within the case, with forward slashes. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
  /** Tried where the file wants one; they go into no result and no message. */
  passwords?: readonly string[] | undefined;
  /** What stands in a mail or archive: its name there, as written. */
  entry?: string | undefined;
}

/** A block before it has an id. */
export interface DraftBlock {
  kind: BlockKind;
  text: string;
  place: Place;
  level?: number;
  marker?: string;
  cells?: string[];
  headerCells?: string[];
  table?: number;
  quoted?: boolean;
  /** The language that the file states for this block alone: a hint for texts too short to tell. */
  statedLanguage?: string;
  /** The headings above, outermost first: part of the id, so that a change elsewhere leaves it as it is. */
  path: readonly string[];
  /** Offsets in `text` where a sentence surely ends: cell and paragraph borders. */
  breaks?: number[];
  /** Recognised text: mean confidence of the words, and those read unsurely. */
  confidence?: number;
  uncertain?: NonNullable<Block['uncertain']>;
}

/** A field before it has an id. */
export interface DraftField {
  name: string;
  label: string;
  type: FieldType;
  options?: string[];
  required: 'stated' | 'inferred' | 'no';
  maxLength?: number;
  officeUse?: boolean;
  section?: string;
  /** The block that shows it. */
  block: DraftBlock;
}

/** What a reader makes of one file. */
export interface Draft {
  reader: string;
  mediaType: string;
  title?: string;
  /** ISO 639-1, where the file states it. */
  language?: string;
  pages?: number;
  tagged?: boolean;
  blocks: DraftBlock[];
  fields: DraftField[];
  warnings: Warning[];
  /** Text left out on purpose: tables of contents, placeholders of empty fields, numbers shown in another way. */
  leftOut?: string[];
  /** Text of the blocks that the file has not: automatic numbers, cells repeated, values as a reader sees them. */
  added?: string[];
  /** A second reading that another engine made at the same time: text by page. */
  beside?: { with: string; pages: Promise<{ page: number; text: string }[]> };
  /** Pages whose text was recognised in their picture: no other reading of the file has it. */
  recognised?: ReadonlySet<number>;
  /** Attachments: read as documents of their own. */
  attachments?: InputFile[];
  /** Files inside that are not handed on: passed over on purpose or with a warning. Their names as written. */
  leftFiles?: string[];
}

/** Signs that are not seen, but for the zero-width non-joiner between letters of Arabic script: Persian is spelt with it. */
const unseen = /(?!(?<=[\p{scx=Arabic}&&[\p{L}\p{M}]])\u200c(?=[\p{scx=Arabic}&&\p{L}]))\p{Cf}/gv;

/** White space folded to single spaces, soft hyphens and zero-width characters dropped. */
export function foldSpace(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim();
}

/** The cells of a table row as one text, empty ones left out, and where each but the last ends. */
export function joinCells(cells: readonly string[]): { text: string; breaks: number[] } {
  const breaks: number[] = [];
  let text = '';
  for (const cell of cells) {
    if (!cell) continue;
    if (text) {
      breaks.push(text.length);
      text += ' | ';
    }
    text += cell;
  }
  return { text, breaks };
}

/** The headings above the current place, kept up to date while blocks are written. */
export class HeadingPath {
  #stack: { level: number; text: string; paragraphs: number }[] = [];
  #paragraphs = 0;

  enter(level: number, text: string): void {
    this.#leave(level);
    this.#stack.push({ level, text, paragraphs: 0 });
  }

  /** Counts one more paragraph below the last heading; a heading of a level counts below the one above it. */
  next(level?: number): number {
    if (level !== undefined) this.#leave(level);
    const last = this.#stack.at(-1);
    if (last) return ++last.paragraphs;
    return ++this.#paragraphs;
  }

  /** How many paragraphs stand below the last heading so far. */
  get paragraphs(): number {
    return this.#stack.at(-1)?.paragraphs ?? this.#paragraphs;
  }

  get path(): string[] {
    return this.#stack.map((heading) => heading.text);
  }

  get level(): number {
    return this.#stack.at(-1)?.level ?? 0;
  }

  #leave(level: number): void {
    while ((this.#stack.at(-1)?.level ?? 0) >= level) this.#stack.pop();
  }
}
