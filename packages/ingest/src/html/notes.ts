import { attribute, descendant, type Element, isElement, type Node } from './dom.ts';

/** Links to a footnote and back as LibreOffice, Word, pandoc and GitHub write them. */
const toNote = /^#(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|(?:user-content-)?fn(?!ref)-?\d+)$/i;
const toText = /^#(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc|(?:user-content-)?fnref-?\d+(?:-\d+)?)$/i;
const noteId = /^(?:sd(?:foot|end)note|ftn|edn|(?:user-content-)?fn-?)(\d+)$/i;

/** The sign of a footnote in the text, or the link from the note back to it. */
export function isNoteSign(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const target = attribute(element, 'href') ?? '';
  return toNote.test(target) || toText.test(target);
}

/** The number of the footnote that an element holds; undefined for anything else. */
export function noteNumber(element: Element): string | undefined {
  const id = noteId.exec(attribute(element, 'id') ?? '')?.[1];
  if (id === undefined) return undefined;
  const back = descendant(element, (link) => toText.test(attribute(link, 'href') ?? ''));
  if (!back) return undefined;
  return /^\[?(\d+|[ivx]+|\*+)\]?$/i.exec(textIn(back).trim())?.[1] ?? id;
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(textIn).join('') : '';
}
