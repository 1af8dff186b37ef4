import { addAll } from '../../add-all.ts';
import { foldSpace } from '../../draft.ts';
import type { Piece } from '../layout/flow.ts';
import type { TaggedRole } from '../layout/paragraphs.ts';
import { type Grid, gridsOf } from '../layout/tables.ts';
import type { TextItem } from '../page.ts';
import type { TaggedPage } from './tagged-pages.ts';
import { gridOfTags, type TaggedCell } from './tagged-table.ts';
import { paragraphOf } from './tagged-text.ts';
import { contentsOf, type TagNode } from './tree.ts';

/** Roles that stand inside a line of text (ISO 32000-1, 14.8.4.4). */
const inline = /^(?:Span|Link|Reference|Quote|Code|BibEntry|Annot|Em|Strong|Sub|Form|Ruby|RB|RT|RP|Warichu|WT|WP|Lbl)$/;

/** What holds others and says nothing itself. */
const container = /^(?:Root|Document|Part|Art|Sect|Div|BlockQuote|NonStruct|Private|Aside|DocumentFragment)$/;

/** The pieces of a page in the order of its structure tree, as the file says what they are. */
export function piecesOfTags(tagged: TaggedPage): Piece[] {
  const walk = new TagWalk(tagged);
  walk.block(tagged.tree, { kind: 'paragraph' });
  return walk.pieces;
}

class TagWalk {
  readonly pieces: Piece[] = [];
  readonly #tagged: TaggedPage;
  readonly #ruled: Grid[];
  #listDepth = 0;
  #sections = 0;

  constructor(tagged: TaggedPage) {
    this.#tagged = tagged;
    this.#ruled = gridsOf(tagged.page.drawing.rules, tagged.page.items);
  }

  /** An element with its own text as a paragraph of that role and the blocks inside after it. */
  block(node: TagNode, role: TaggedRole): void {
    let open: TextItem[] = [];
    let current = role;
    const flush = () => {
      const paragraph = paragraphOf(open, this.#tagged.page.number, current);
      if (paragraph) {
        this.pieces.push({ kind: 'text', paragraph });
        current = after(current);
      }
      open = [];
    };
    const later: TagNode[] = [];
    for (const child of node.children) {
      if ('annotation' in child) continue;
      if ('content' in child) addAll(open, this.#itemsOf(child.content));
      else if (isNote(child) && !container.test(node.role)) later.push(child);
      else if (isInline(child)) {
        addAll(open, this.#inlineItems(child, later));
      } else {
        flush();
        current = this.#element(child, current);
      }
    }
    flush();
    for (const note of later) this.#note(note);
  }

  /** @returns the role that the rest of the element around it has */
  #element(node: TagNode, around: TaggedRole): TaggedRole {
    const level = /^H([1-6])$/.exec(node.role)?.[1];
    if (level !== undefined) this.block(node, { kind: 'heading', level: Number(level) });
    else if (node.role === 'H' || isTitle(node, this.#tagged)) {
      this.block(node, { kind: 'heading', level: Math.min(6, Math.max(1, this.#sections)) });
    } else if (node.role === 'P') this.block(node, around);
    else if (node.role === 'L') this.#list(node);
    else if (node.role === 'LI') this.#item(node);
    else if (node.role === 'Table') this.#table(node);
    else if (node.role === 'TOC' || node.role === 'TOCI') this.#contents(node);
    else if (node.role === 'Figure' || node.role === 'Formula') this.#figure(node);
    else if (isNote(node)) this.#note(node);
    else this.#container(node, around);
    return node.role === 'P' || container.test(node.role) ? after(around) : around;
  }

  #container(node: TagNode, around: TaggedRole): void {
    const isSection = node.role === 'Sect' || node.role === 'Art';
    if (isSection) this.#sections++;
    this.block(node, around.kind === 'heading' ? { kind: 'paragraph' } : around);
    if (isSection) this.#sections--;
  }

  #list(node: TagNode): void {
    this.#listDepth++;
    this.block(node, { kind: 'paragraph' });
    this.#listDepth--;
  }

  #item(node: TagNode): void {
    const label = node.children.find((child) => 'role' in child && child.role === 'Lbl');
    const items = label && 'role' in label ? contentsOf(label).flatMap((id) => this.#itemsOf(id)) : [];
    // A bullet that is drawn has no text.
    const marker = foldSpace(items.map((item) => item.text).join('')) || (label ? '•' : '');
    const body = { ...node, children: node.children.filter((child) => child !== label) };
    const level = Math.max(1, this.#listDepth);
    this.block(body, { kind: 'listItem', level, ...(marker ? { marker } : {}) });
  }

  #table(node: TagNode): void {
    const rows: TaggedCell[][] = [];
    const collect = (inner: TagNode) => {
      for (const child of inner.children) {
        if (!('role' in child)) continue;
        if (child.role === 'TR') rows.push(this.#row(child));
        else if (child.role === 'Caption') this.block(child, { kind: 'paragraph' });
        else collect(child);
      }
    };
    collect(node);
    const { page } = this.#tagged;
    const grid = gridOfTags(rows, this.#ruled);
    if (grid) this.pieces.push({ kind: 'table', grid, page: page.number });
    else this.block({ ...node, children: node.children.map(withoutTable) }, { kind: 'paragraph' });
  }

  #row(node: TagNode): TaggedCell[] {
    return node.children.flatMap((cell) =>
      'role' in cell && (cell.role === 'TH' || cell.role === 'TD')
        ? [{ items: contentsOf(cell).flatMap((id) => this.#itemsOf(id)), head: cell.role === 'TH' }]
        : [],
    );
  }

  /** A table of contents is left out, as it repeats the headings. */
  #contents(node: TagNode): void {
    const items = contentsOf(node).flatMap((id) => this.#itemsOf(id));
    const paragraph = paragraphOf(items, this.#tagged.page.number, { kind: 'paragraph' });
    if (paragraph) this.pieces.push({ kind: 'contents', text: paragraph.text });
  }

  /** What a picture shows, in the words of who made the file; text set in it follows. */
  #figure(node: TagNode): void {
    if (node.alt !== '') this.pieces.push({ kind: 'figure', text: node.alt, page: this.#tagged.page.number });
    this.block(node, { kind: 'paragraph' });
  }

  /** Its number and its text stand in elements of their own. */
  #note(node: TagNode): void {
    const items = contentsOf(node).flatMap((id) => this.#itemsOf(id));
    const paragraph = paragraphOf(items, this.#tagged.page.number, { kind: 'footnote' });
    if (paragraph) this.pieces.push({ kind: 'text', paragraph });
  }

  #inlineItems(node: TagNode, later: TagNode[]): TextItem[] {
    return node.children.flatMap((child): TextItem[] => {
      if ('annotation' in child) return [];
      if ('content' in child) return [...this.#itemsOf(child.content)];
      if (isNote(child)) {
        later.push(child);
        return [];
      }
      return this.#inlineItems(child, later);
    });
  }

  #itemsOf(content: string): readonly TextItem[] {
    return this.#tagged.contents.get(content) ?? [];
  }
}

/** The second paragraph of an item is no item; more text of a heading or note is. */
function after(role: TaggedRole): TaggedRole {
  return role.kind === 'listItem' ? { kind: 'paragraph' } : role;
}

/** Part of a line; Chromium wraps each line of text in an element that says nothing. */
function isInline(node: TagNode): boolean {
  if (node.role !== 'NonStruct' && node.role !== 'Private') return inline.test(node.role);
  return node.children.every((child) => !('role' in child) || isInline(child));
}

function isNote(node: TagNode): boolean {
  return node.role === 'Note' || node.role === 'FENote';
}

/** LibreOffice and Word map their style for titles to a paragraph and keep its name on the text. */
function isTitle(node: TagNode, { contents }: TaggedPage): boolean {
  if (node.role !== 'P') return node.role === 'Title';
  const first = contentsOf(node).flatMap((id) => contents.get(id) ?? [])[0];
  return /^(?:Title|Titel)$/.test(first?.mark?.tag ?? '');
}

/** The cells of a table of one column are paragraphs one below the other. */
function withoutTable(child: TagNode['children'][number]): TagNode['children'][number] {
  if (!('role' in child)) return child;
  const role = /^(?:THead|TBody|TFoot|TR)$/.test(child.role) ? 'Div' : /^T[HD]$/.test(child.role) ? 'Div' : child.role;
  return role === 'Caption'
    ? { ...child, children: [] }
    : { ...child, role, children: child.children.map(withoutTable) };
}
