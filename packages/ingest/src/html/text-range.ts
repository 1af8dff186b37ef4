import { innerParts, isElement, type Node } from './dom.ts';

/** White space as it stands in the markup. */
const gaps = /(?:\s|\p{Cf}|&nbsp;|&#160;|&#x0*a0;|&shy;)+/giu;

/** From the first sign that the nodes show to the last, in characters of the page; for nodes without text, all of them. */
export function textRange(nodes: readonly Node[], html: string): { start: number; end: number } {
  const shown = nodes.flatMap((node) => [...innerParts(node)]).filter((part) => part.value.trim() !== '');
  const texts = shown.flatMap(({ sourceCodeLocation: place }) =>
    place ? [{ start: place.startOffset, end: place.endOffset }] : [],
  );
  if (texts.length === 0) return wholeRange(nodes);
  const start = texts.reduce((least, text) => Math.min(least, text.start), html.length);
  const end = texts.reduce((most, text) => Math.max(most, text.end), 0);
  const slice = html.slice(start, end);
  const edges = Array.from(slice.matchAll(gaps), ({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const lead = edges[0]?.from === 0 ? edges[0].to : 0;
  const last = edges.at(-1);
  const trail = lead < slice.length && last?.to === slice.length ? slice.length - last.from : 0;
  return { start: start + lead, end: end - trail };
}

function wholeRange(nodes: readonly Node[]): { start: number; end: number } {
  const places = nodes.filter(isElement).flatMap(({ sourceCodeLocation: place }) => (place ? [place] : []));
  const start = places[0]?.startOffset ?? 0;
  return { start, end: places.at(-1)?.endOffset ?? start };
}
