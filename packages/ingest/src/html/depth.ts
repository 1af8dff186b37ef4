import { ingestError } from '../errors.ts';
import { limits } from '../limits.ts';
import { isElement, type Node } from './dom.ts';

/** Elements that must be closed: how deep they nest can be counted before the page is parsed. */
const nesting =
  /<(\/?)(?:div|span|section|article|main|aside|b|i|u|font|em|strong|small|blockquote|ul|ol|table|a|form|fieldset|center)\b/gi;

/** We walk the tree recursively: markup beyond a sane depth is refused before it is parsed. */
export function refuseDepth(html: string, where: string): void {
  let depth = 0;
  for (const match of html.matchAll(nesting)) {
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > limits.htmlDepth) throw ingestError('E_XML_DEPTH', where, `mehr als ${limits.htmlDepth} Ebenen`);
  }
}

/** The same for elements that may nest without being counted there: of other names, or never closed. */
export function refuseDeepTree(top: readonly Node[], where: string): void {
  let level: readonly Node[] = top;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.htmlDepth) throw ingestError('E_XML_DEPTH', where, `mehr als ${limits.htmlDepth} Ebenen`);
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
}
