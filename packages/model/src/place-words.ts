import type { Block, Place } from './source-document.ts';

/**
 * Where a block stands, in words a person can follow: „Seite 2“, „Überschrift › Absatz 4“, „Blatt Gebühren, Zelle B4“,
 * „Überschrift › Absatz 4 (Tabelle), Zeile 2“.
 */
export function placeWords(place: Place): string {
  if ('page' in place) return `Seite ${place.page}`;
  if ('sheet' in place) return [`Blatt ${place.sheet}`, cellWords(place.cell)].filter(Boolean).join(', ');
  if ('paragraph' in place) return [...place.headings, paragraphWords(place)].join(' › ');
  if (place.part === 'head') return 'Kopf der E-Mail';
  return [...(place.headings ?? []), `Zeichen ${place.start + 1} bis ${place.end}`].join(' › ');
}

function cellWords(cell: string | undefined): string {
  if (cell === undefined) return '';
  return cell.includes(':') ? `Zellen ${cell.replace(':', ' bis ')}` : `Zelle ${cell}`;
}

const parts = { header: 'Kopfzeile', footer: 'Fußzeile', footnote: 'Fußnote', comment: 'Kommentar' } as const;

function paragraphWords({ paragraph, row, part }: Extract<Place, { paragraph: number }>): string {
  if (part === 'header' || part === 'footer') return parts[part];
  const words = row === undefined ? `Absatz ${paragraph}` : `Absatz ${paragraph} (Tabelle), Zeile ${row}`;
  return part === undefined ? words : `${words}, ${parts[part]}`;
}

/** The same with the number that a reader sees in front of the paragraph: „Seite 2, 3.1“. */
export function blockPlace(block: Block): string {
  const marker = block.marker?.trim() ?? '';
  const numbered = /[\p{L}\p{N}]/u.test(marker);
  return numbered ? `${placeWords(block.place)}, ${marker}` : placeWords(block.place);
}
