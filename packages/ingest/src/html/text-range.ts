import { innerParts, isElement, type Node } from './dom.ts';

/** White space as it stands in the markup. */
const gap = /(?:\s|\p{Cf}|&nbsp;|&#160;|&#x0*a0;|&shy;)/iu;
const before = new RegExp(`^${gap.source}+`, 'iu');
const after = new RegExp(`${gap.source}+$`, 'iu');

/** From the first sign that the nodes show to the last, in characters of the page; for nodes without text, all of them. */
export function textRange(nodes: readonly Node[], html: string): { start: number; end: number } {
  const shown = nodes.flatMap((node) => [...innerParts(node)]).filter((part) => part.value.trim() !== '');
  const texts = shown.flatMap(({ sourceCodeLocation: place }) =>
    place ? [{ start: place.startOffset, end: place.endOffset }] : [],
  );
  if (texts.length === 0) return wholeRange(nodes);
  const start = Math.min(...texts.map((text) => text.start));
  const end = Math.max(...texts.map((text) => text.end));
  const slice = html.slice(start, end);
  const lead = before.exec(slice)?.[0].length ?? 0;
  const trail = lead < slice.length ? (after.exec(slice)?.[0].length ?? 0) : 0;
  return { start: start + lead, end: end - trail };
}

function wholeRange(nodes: readonly Node[]): { start: number; end: number } {
  const places = nodes.filter(isElement).flatMap(({ sourceCodeLocation: place }) => (place ? [place] : []));
  const start = places[0]?.startOffset ?? 0;
  return { start, end: places.at(-1)?.endOffset ?? start };
}
