import type { DefaultTreeAdapterTypes } from 'parse5';
import { isNoteSign } from './notes.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Nothing of these is content of the page. */
const dropped = new Set(
  'script style noscript template svg canvas iframe object embed audio video map head link meta nav footer button dialog'.split(
    ' ',
  ),
);
const droppedRoles = new Set('navigation banner contentinfo dialog alertdialog search menu menubar toolbar'.split(' '));

/** Scripts, navigation, page header and footer, cookie notes, hidden parts. */
export function isDropped(element: Element, insideMain: boolean): boolean {
  if (dropped.has(element.tagName)) return true;
  if (element.tagName === 'header' && !insideMain) return !hasHeading(element);
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  if (droppedRoles.has(attribute(element, 'role') ?? '')) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return /\b(?:cookie|consent|breadcrumb|skip-?link|sr-only-nav|pagination|social|share)/i.test(names);
}

function hasHeading(element: Element): boolean {
  return descendant(element, (node) => /^h[1-6]$/.test(node.tagName)) !== undefined;
}

/** The first element below that fits, in document order. */
export function descendant(
  from: { childNodes: Node[] },
  fits: (element: Element) => boolean,
  depth = 0,
): Element | undefined {
  if (depth > 2_000) return undefined;
  for (const node of from.childNodes) {
    if (!isElement(node)) continue;
    if (fits(node)) return node;
    const below = descendant(node, fits, depth + 1);
    if (below) return below;
  }
  return undefined;
}

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

export function isBlock(element: Element): boolean {
  return blockTags.has(element.tagName);
}

/** The words inside, line breaks as white space, dropped parts left out. */
export function innerText(node: Node, depth = 0): string {
  if (depth > 2_000) return '';
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '\n';
  if (isPassedOver(node)) return '';
  const inside = node.childNodes.map((child) => innerText(child, depth + 1)).join('');
  return isBlock(node) ? ` ${inside} ` : inside;
}

/** The pieces of text that `innerText` is made of. */
export function* innerParts(node: Node, depth = 0): Generator<TextNode> {
  if (depth > 2_000) return;
  if (isText(node)) yield node;
  else if (isElement(node) && !isPassedOver(node)) {
    for (const child of node.childNodes) yield* innerParts(child, depth + 1);
  }
}

/** The text that `innerText` leaves out: what is dropped, and the values of controls. */
export function* passedOver(node: Node, depth = 0): Generator<string> {
  if (depth > 2_000 || !isElement(node)) return;
  if (isPassedOver(node)) yield wholeText(node);
  else for (const child of node.childNodes) yield* passedOver(child, depth + 1);
}

/** All text inside that a browser may show, dropped parts too. */
export function wholeText(node: Node, depth = 0): string {
  if (depth > 2_000) return '';
  if (isText(node)) return node.value;
  if (!isElement(node) || /^(?:script|style|template)$/.test(node.tagName)) return '';
  const inside = node.childNodes.map((child) => wholeText(child, depth + 1)).join('');
  return isInline.has(node.tagName) ? inside : ` ${inside} `;
}

const isInline = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u var wbr'.split(' '),
);

function isPassedOver(element: Element): boolean {
  const isValue = element.tagName === 'select' || element.tagName === 'textarea';
  return isValue || isNoteSign(element) || isDropped(element, true);
}

function isText(node: Node): node is TextNode {
  return 'value' in node && node.nodeName === '#text';
}
