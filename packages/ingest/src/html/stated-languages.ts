import type { DraftBlock } from '../draft.ts';
import { attribute, type Element, isElement, type Node } from './dom.ts';

/** Notes the language that the innermost element around a block states: `<p lang="tr">`. */
export function stateLanguages(root: Element, blocks: readonly DraftBlock[]): void {
  const stated = statedLanguages(root);
  const open: typeof stated = [];
  let next = 0;
  for (const block of blocks) {
    const at = 'start' in block.place ? block.place.start : -1;
    for (let inner = stated[next]; inner && inner.start <= at; inner = stated[++next]) open.push(inner);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop();
    const language = open.at(-1)?.language;
    if (language) block.statedLanguage = language;
  }
}

/** The elements that state a language, in document order: characters of the page, end exclusive. */
function statedLanguages(root: Element): { start: number; end: number; language: string }[] {
  const stated: { start: number; end: number; language: string }[] = [];
  const rest: Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!isElement(node)) continue;
    const language = /^[a-z]{2}(?![a-z])/i.exec(attribute(node, 'lang') ?? '')?.[0].toLowerCase();
    const place = node.sourceCodeLocation;
    if (language && place) stated.push({ start: place.startOffset, end: place.endOffset, language });
    for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return stated;
}
