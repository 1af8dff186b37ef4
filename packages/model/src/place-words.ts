import type { Block, Place } from './source-document.ts';

/** Where a block stands, in words a person can follow: „Seite 2“, „Überschrift › Absatz 4“, „Blatt Gebühren, Zelle B4“. */
export function placeWords(place: Place): string {
  if ('page' in place) return `Seite ${place.page}`;
  if ('sheet' in place) return `Blatt ${place.sheet}, Zelle ${place.cell}`;
  if ('paragraph' in place) return [...place.headings, `Absatz ${place.paragraph}`].join(' › ');
  return [...(place.headings ?? []), `Zeichen ${place.start + 1} bis ${place.end}`].join(' › ');
}

/** The same with the number that a reader sees in front of the paragraph: „Seite 2, 3.1“. */
export function blockPlace(block: Block): string {
  const marker = block.marker?.trim() ?? '';
  const numbered = /[\p{L}\p{N}]/u.test(marker);
  return numbered ? `${placeWords(block.place)}, ${marker}` : placeWords(block.place);
}
