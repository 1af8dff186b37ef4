import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { withFontSigns } from '../text/sign-fonts.ts';
import { type Drawing, emptyDrawing, readDrawing } from './drawing.ts';
import { multiply, type Rect, toMatrix } from './layout/geometry.ts';
import type { PdfModule } from './open.ts';
import { withoutStruck } from './struck.ts';
import { type Mark, Marks } from './tagged/marks.ts';
import { type TagNode, tagsOf } from './tagged/tree.ts';
import { joined, turnedRect } from './turned.ts';

/** A run of text as the file sets it: one font, one line. */
export interface TextItem extends Rect {
  text: string;
  baseline: number;
  /** Font size in points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** Recognised in a picture: how surely, 0 to 1. */
  confidence?: number;
  /** The marked content that holds it, in a tagged file. */
  mark?: Mark;
}

export interface PageContent {
  number: number;
  width: number;
  height: number;
  items: TextItem[];
  /** Text that does not run from left to right: margins, stamps. */
  rotated: string[];
  /** Where that stands: what lies close together in one rectangle. */
  rotatedAt?: Rect[];
  drawing: Drawing;
  /** Text with a line through it. */
  struck?: TextItem[];
  /** Share of characters without a meaning (replacement, private use), 0 to 1. */
  unreadable: number;
  /** More text than is read of one page. */
  cut: boolean;
  /** What the file's structure tree says of the page. */
  tags?: TagNode;
}

/** What is known of a page before it is read, to leave out what costs time and tells nothing. */
export interface PageOutlook {
  /** The document has shown itself to be scanned: a page without text is taken for a scan, its picture not decoded. */
  amongScans?: boolean | undefined;
  /** Nothing but text stands on it: where its fonts are known, its operators need not be read. */
  textOnly?: boolean | undefined;
  /** The file is tagged: its text comes with the marks that its structure tree names. */
  tagged?: boolean | undefined;
}

interface FontStyle {
  bold: boolean;
  italic: boolean;
}

/** Text of common signs alone: nothing in it to translate or to miss. */
const plain = /^[\x20-\x7e\u00a0-\u017f\u2010-\u2027]*$/;

/** Fewer letters than this on a page covered by a picture: a scan. */
const fewLetters = 25;

/** Whether the page is a picture of text. */
export function isScan(page: PageContent): boolean {
  return lettersOf(page) < fewLetters && page.drawing.imageCoverage > 0.5;
}

/** Letters and digits that a page gives as text. */
export function lettersOf(page: PageContent): number {
  return [...page.items.map((item) => item.text), ...page.rotated].join('').replace(/\s/g, '').length;
}

/** Text and drawing of one page, turned upright, origin top left. */
export async function readPage(
  pdfjs: PdfModule,
  page: PDFPageProxy,
  { amongScans = false, textOnly = false, tagged = false }: PageOutlook = {},
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const early = amongScans || textOnly ? await page.getTextContent({ includeMarkedContent: tagged }) : undefined;
  const isBlank = early?.items.every((item) => !('str' in item) || item.str.trim() === '');
  if (isBlank && amongScans) return scannedPage(page, viewport);
  const fontsKnown = early?.items.every((item) => !('str' in item) || page.commonObjs.has(item.fontName));
  const operators =
    textOnly && fontsKnown ? undefined : await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const content = early ?? (await page.getTextContent({ includeMarkedContent: tagged }));
  const tags = tagged ? await tagsOf(page) : undefined;
  const marks = new Marks();
  const toPage = toMatrix(viewport.transform);
  const styles = new Map<string, FontStyle>();
  const items: TextItem[] = [];
  const rotated: string[] = [];
  const rotatedAt: Rect[] = [];
  let characters = 0;
  let unreadable = 0;
  for (const item of content.items.slice(0, limits.pdfItems)) {
    if (!('str' in item)) marks.follow(item);
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = multiply(toPage, toMatrix(item.transform));
    const size = Math.hypot(matrix[2], matrix[3]);
    const upright = Math.abs(matrix[1]) < 0.1 * Math.abs(matrix[0]) && matrix[0] > 0;
    characters += item.str.length;
    const isPlain = plain.test(item.str);
    const shown = isPlain ? item.str : withFontSigns(item.str);
    if (!isPlain) unreadable += shown.match(/\ufffd|\p{Co}|\p{Cc}/gu)?.length ?? 0;
    if (!upright) {
      rotated.push(item.str);
      rotatedAt.push(turnedRect(matrix, item.width * page.userUnit));
      continue;
    }
    let style = styles.get(item.fontName);
    if (!style) {
      style = fontStyle(page, item.fontName);
      styles.set(item.fontName, style);
    }
    const [left, baseline] = [matrix[4], matrix[5]];
    items.push({
      text: isPlain ? shown : ligatures(shown),
      left,
      right: left + item.width * page.userUnit,
      top: baseline - 0.8 * size,
      bottom: baseline + 0.2 * size,
      baseline,
      size,
      ...style,
      ...(marks.current ? { mark: marks.current } : {}),
    });
  }
  const drawing = operators ? readDrawing(pdfjs, operators, viewport) : emptyDrawing();
  const text = withoutStruck(withoutShadows(items), drawing.rules);
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    items: text.items,
    ...(text.struck.length > 0 ? { struck: text.struck } : {}),
    rotated,
    ...(rotatedAt.length > 0 ? { rotatedAt: joined(rotatedAt) } : {}),
    drawing: { ...drawing, rules: text.rules },
    cut: content.items.length > limits.pdfItems,
    ...(tags ? { tags } : {}),
    unreadable: characters === 0 ? 0 : unreadable / characters,
  };
}

function scannedPage(page: PDFPageProxy, { width, height }: { width: number; height: number }): PageContent {
  const drawing: Drawing = { ...emptyDrawing(), imageCoverage: 1 };
  return { number: page.pageNumber, width, height, items: [], rotated: [], drawing, cut: false, unreadable: 0 };
}

function fontStyle(page: PDFPageProxy, name: string): FontStyle {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  const known = typeof font === 'object' && font !== null ? (font as Record<string, unknown>) : {};
  const fontName = typeof known['name'] === 'string' ? known['name'] : '';
  return {
    bold: known['bold'] === true || known['black'] === true || /bold|black|heavy|semibd|demi/i.test(fontName),
    italic: known['italic'] === true || /italic|oblique/i.test(fontName),
  };
}

/** Typographic ligatures that a font's map left in place. */
function ligatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
}

/** Drops text set twice at the same place, as some programs do for bold and shadow. */
function withoutShadows(items: TextItem[]): TextItem[] {
  const seen = new Map<string, Set<number>>();
  const placeOf = (x: number, y: number) => x * 0x100_0000 + y;
  return items.filter((item) => {
    const places = seen.get(item.text);
    const [x, y] = [Math.round(item.left / 1.5), Math.round(item.baseline / 1.5)];
    if (!places) {
      seen.set(item.text, new Set([placeOf(x, y)]));
      return true;
    }
    const near = [-1, 0, 1].some((right) => [-1, 0, 1].some((down) => places.has(placeOf(x + right, y + down))));
    if (!near) places.add(placeOf(x, y));
    return !near;
  });
}
