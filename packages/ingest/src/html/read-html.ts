import { parse } from 'parse5';
import { addAll } from '../add-all.ts';
import { formatNumber } from '../docx/numbering.ts';
import {
  type Draft,
  type DraftBlock,
  type DraftField,
  foldSpace,
  HeadingPath,
  type InputFile,
  joinCells,
} from '../draft.ts';
import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { splitMarker } from '../lists.ts';
import { captionRows, looksLikeTableHead } from '../table-head.ts';
import { decodeText, withSigns } from '../text/encoding.ts';
import { ControlWords } from './control-words.ts';
import { readControl } from './controls.ts';
import { refuseDeepTree, refuseDepth } from './depth.ts';
import {
  attribute,
  descendant,
  type Element,
  innerText,
  isBlock,
  isDropped,
  isElement,
  type Node,
  passedOver,
  wholeText,
} from './dom.ts';
import { noteNumber } from './notes.ts';
import { SpannedCells } from './spanned-cells.ts';
import { stateLanguages } from './stated-languages.ts';
import { textRange } from './text-range.ts';

/**
 * Reads a web page: its main part, without scripts, navigation, page header and footer. Form controls become fields.
 *
 * @throws E_TOO_LARGE, E_XML_DEPTH
 */
export function readHtml(file: InputFile): Draft {
  if (file.bytes.length > limits.htmlBytes) throw ingestError('E_TOO_LARGE', file.name, 'mehr als 20 MB');
  const html = decodeHtml(file.bytes);
  const page = readPage(html, file.name);
  const title = page.title ?? page.blocks.find((block) => block.kind === 'heading')?.text;
  return {
    reader: 'html',
    mediaType: 'text/html',
    ...(title ? { title } : {}),
    ...(page.language ? { language: page.language } : {}),
    blocks: page.blocks,
    fields: page.fields,
    leftOut: page.leftOut,
    added: page.added,
    warnings: [],
  };
}

/** The blocks of an HTML text, e.g. an e-mail's body, with what they leave out and add. */
export function readHtmlText(html: string): { blocks: DraftBlock[]; leftOut: string[]; added: string[] } {
  return readPage(html, 'E-Mail');
}

/** The bytes as text: by byte order mark or validity, else what the page declares. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return withSigns(new TextDecoder(declared).decode(bytes));
    } catch {
      return decodeText(bytes);
    }
  }
  return decodeText(bytes);
}

function readPage(html: string, where: string) {
  refuseDepth(html, where);
  const document = parse(html, { sourceCodeLocationInfo: true });
  refuseDeepTree(document.childNodes, where);
  const root = descendant(document, (element) => element.tagName === 'html');
  const head = root && descendant(root, (element) => element.tagName === 'title');
  const title = foldSpace(head ? head.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : '');
  const body = root && descendant(root, (element) => element.tagName === 'body');
  const main =
    body && descendant(body, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main');
  const walk = new PageWalk(html, main !== undefined);
  if (main ?? body) walk.children(main ?? (body as Element));
  if (body && main) addAll(walk.leftOut, textBeside(body, main));
  const language = root && attribute(root, 'lang')?.slice(0, 2).toLowerCase();
  if (main ?? body) stateLanguages(main ?? (body as Element), walk.blocks);
  const { blocks, fields, leftOut, added } = walk;
  return { title: title || undefined, language: language || undefined, blocks, fields, leftOut, added };
}

/** The text of a page beside its main part. */
function textBeside(element: Element, main: Element): string[] {
  return element.childNodes.flatMap((node) => {
    if (node === main) return [];
    const isAround = isElement(node) && descendant(node, (below) => below === main) !== undefined;
    return isAround ? textBeside(node, main) : [wholeText(node)];
  });
}

class PageWalk {
  readonly blocks: DraftBlock[] = [];
  readonly fields: DraftField[] = [];
  /** Navigation, hidden parts, values of controls. */
  readonly leftOut: string[] = [];
  /** Numbers of lists, names of controls. */
  readonly added: string[] = [];
  /** Fields with options, by their names. */
  readonly #groups = new Map<string, DraftField>();
  readonly #html: string;
  readonly #path = new HeadingPath();
  readonly #insideMain: boolean;
  #tables = 0;

  constructor(html: string, insideMain: boolean) {
    this.#html = html;
    this.#insideMain = insideMain;
  }

  /** Runs of inline content become paragraphs; block elements are walked. */
  children(element: Element, item?: { level: number; marker: string }): void {
    let inline: Node[] = [];
    let marked = item;
    const flush = () => {
      const written = this.#paragraph(inline, marked);
      if (written) marked = undefined;
      inline = [];
    };
    for (const node of element.childNodes) {
      if (isElement(node) && isDropped(node, this.#insideMain)) {
        this.leftOut.push(wholeText(node));
        continue;
      }
      if (!isElement(node) || !(isBlock(node) || hasBlock(node))) {
        inline.push(node);
        continue;
      }
      flush();
      const before = this.blocks.length;
      this.#block(node, item?.level ?? 0, marked);
      if (this.blocks.length > before) marked = undefined;
    }
    flush();
  }

  #block(element: Element, level: number, item: { level: number; marker: string } | undefined): void {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (heading) {
      this.#heading(element, Number(heading), { number: item?.marker });
      return;
    }
    const note = noteNumber(element);
    if (note !== undefined) {
      this.#note(element, note);
      return;
    }
    switch (element.tagName) {
      case 'ul':
      case 'ol':
        this.#list(element, level + 1);
        break;
      case 'table':
        this.#table(element);
        break;
      case 'dt':
      case 'summary':
      case 'legend':
        this.#heading(element, Math.min(this.#path.level + 1, 6), { minor: true });
        break;
      default:
        this.children(element, item);
    }
  }

  /** @param options.number of the list's item that the heading is */
  #heading(element: Element, level: number, options: { minor?: boolean; number?: string | undefined } = {}): void {
    const whole = foldSpace(innerText(element));
    addAll(this.leftOut, passedOver(element));
    if (whole === '') return;
    if (options.minor) {
      this.#push({ kind: 'paragraph', text: whole, ...this.#where(element) });
      return;
    }
    const typed = splitMarker(whole, { heading: true });
    const text = typed?.text ?? whole;
    this.#path.enter(level, text);
    const above = this.#path.path.slice(0, -1);
    const place = { ...textRange([element], this.#html), ...(above.length ? { headings: above } : {}) };
    const listed = options.number !== undefined && /\p{L}|\d/u.test(options.number) ? options.number : undefined;
    if (!typed && listed) this.added.push(listed);
    const marker = typed?.marker ?? listed;
    this.#push({ kind: 'heading', level, text, ...(marker ? { marker } : {}), place, path: above });
  }

  #note(element: Element, marker: string): void {
    const text = foldSpace(innerText(element));
    addAll(this.leftOut, passedOver(element));
    this.added.push(marker);
    if (text !== '') this.#push({ kind: 'footnote', marker, text, ...this.#where(element) });
  }

  #list(list: Element, level: number): void {
    const ordered = list.tagName === 'ol';
    const formats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
    const format = formats[attribute(list, 'type') ?? ''] ?? 'decimal';
    let number = Number(attribute(list, 'start') ?? 1) || 1;
    for (const node of list.childNodes) {
      if (!isElement(node)) {
        this.#paragraph([node], undefined);
        continue;
      }
      if (isDropped(node, true)) {
        this.leftOut.push(wholeText(node));
        continue;
      }
      if (node.tagName !== 'li') {
        this.#block(node, level - 1, undefined);
        continue;
      }
      const value = Number(attribute(node, 'value') ?? Number.NaN);
      if (!Number.isNaN(value)) number = value;
      const marker = ordered ? `${formatNumber(number, format)}.` : '•';
      number++;
      const note = noteNumber(node);
      if (note !== undefined) {
        this.#note(node, note);
        continue;
      }
      this.children(node, { level, marker });
    }
  }

  #paragraph(nodes: Node[], item: { level: number; marker: string } | undefined): boolean {
    const text = foldSpace(nodes.map((node) => innerText(node)).join(''));
    const controls = nodes.flatMap((node) => (isElement(node) ? controlsIn(node) : []));
    for (const node of nodes) addAll(this.leftOut, passedOver(node));
    if (text === '' && controls.length === 0) return false;
    const path = this.#path.path;
    const place = {
      ...textRange(text === '' ? controls : nodes, this.#html),
      ...(path.length ? { headings: path } : {}),
    };
    if (item) this.added.push(item.marker);
    const block: DraftBlock = {
      kind: controls.length > 0 ? 'field' : item ? 'listItem' : 'paragraph',
      ...(item ?? {}),
      text,
      place,
      path,
    };
    this.#controls(controls, block, nodes);
    if (block.text !== '') this.#push(block);
    return true;
  }

  #controls(controls: Element[], block: DraftBlock, nodes: Node[]): void {
    const words = new ControlWords(nodes);
    for (const control of controls) {
      const field = readControl(control, words, block, this.#groups);
      if (!field) continue;
      this.fields.push(field);
      if (block.text !== '') continue;
      block.text = field.label;
      this.added.push(field.label);
    }
  }

  #table(table: Element): void {
    const rows = rowsOf(table);
    for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') this.children(node);
    const number = this.#tables++;
    const spans = new SpannedCells();
    let header: string[] | undefined;
    const sketch = rows.map((row) =>
      row.childNodes.filter((node) => isElement(node)).map((cell) => foldSpace(innerText(cell))),
    );
    const captions = captionRows(sketch);
    const namedHead = looksLikeTableHead(sketch[captions] ?? [], sketch.slice(captions + 1));
    for (const [index, row] of rows.entries()) {
      const cells = row.childNodes.filter((node): node is Element => isElement(node) && /^t[hd]$/.test(node.tagName));
      if (rows.length === 1 && cells.length === 1 && cells[0]) {
        this.children(cells[0]);
        return;
      }
      const { texts, repeated } = spans.next(cells);
      const allHeads = cells.every((cell) => cell.tagName === 'th');
      const isHeader = index === captions && cells.length > 1 && (namedHead || allHeads);
      const controls = controlsIn(row);
      const joined = joinCells(texts);
      addAll(this.leftOut, passedOver(row));
      if (cells.length === 0 || (joined.text === '' && controls.length === 0)) continue;
      addAll(this.added, repeated);
      const block: DraftBlock = {
        kind: 'tableRow',
        cells: texts,
        ...(header ? { headerCells: header } : {}),
        table: number,
        ...joined,
        ...this.#where(row),
      };
      if (isHeader) header = texts;
      this.#controls(controls, block, [row]);
      this.#push(block);
    }
  }

  #where(element: Element): Pick<DraftBlock, 'place' | 'path'> {
    const path = this.#path.path;
    return { place: { ...textRange([element], this.#html), ...(path.length ? { headings: path } : {}) }, path };
  }

  #push(block: DraftBlock): void {
    if (this.blocks.length < limits.blocks) this.blocks.push(block);
  }
}

function hasBlock(element: Element): boolean {
  return descendant(element, isBlock) !== undefined;
}

function controlsIn(element: Element, depth = 0): Element[] {
  if (/^(?:input|select|textarea)$/.test(element.tagName)) return [element];
  if (depth > 2_000) return [];
  return element.childNodes.flatMap((node) => (isElement(node) ? controlsIn(node, depth + 1) : []));
}

function rowsOf(element: Element, depth = 0): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node) || depth > 3) return [];
    if (node.tagName === 'tr') return [node];
    return /^t(?:head|body|foot)$/.test(node.tagName) ? rowsOf(node, depth + 1) : [];
  });
}
