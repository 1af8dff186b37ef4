import type { Block, ReadingComparison, SourceDocument, Warning } from '@lotse/model';
import type { Draft, InputFile } from '../draft.ts';
import { compareReadings } from './compare-readings.ts';
import { missingFiles } from './missing-files.ts';
import type { OtherReading, OtherText } from './other-reading.ts';
import { secondReading } from './second-reading.ts';

/** Words shown in one warning. */
const shown = 8;

/**
 * Holds a document against a second, independent reading of its file. A failure of that reading is no failure of the
 * file: the document then stays without a comparison, and a warning says so.
 */
export async function checkLoss(
  document: SourceDocument,
  draft: Draft,
  file: InputFile,
): Promise<{ comparison?: ReadingComparison; warnings: Warning[] }> {
  if (document.blocks.length === 0 && draft.reader !== 'zip') return { warnings: [] };
  try {
    const { recognised } = draft;
    const other = onPages(await otherReading(draft, file), (page) => !recognised?.has(page));
    if (other === undefined) return { warnings: [] };
    const blocks = document.blocks.filter(({ place }) => !('page' in place && recognised?.has(place.page)));
    if (recognised && recognised.size > 0 && blocks.length === 0) return { warnings: [] };
    const own = {
      blocks,
      leftOut: [...(draft.leftOut ?? []), ...blocks.flatMap(noteNumber)],
      added: draft.added ?? [],
    };
    const words = compareReadings(own, other);
    const comparison = other.files === undefined ? words : { ...words, files: missingFiles(draft, other.files) };
    return { comparison, warnings: differences(comparison, file.name) };
  } catch {
    const message = 'Eine zweite, unabhängige Lesung zum Vergleich war nicht möglich.';
    return { warnings: [{ code: 'W_NOT_COMPARED', message, where: file.name }] };
  }
}

/** On a page the number of a note stands at its word too, where it is left out. */
function noteNumber({ kind, marker, place }: Block): string[] {
  return kind === 'footnote' && marker !== undefined && 'page' in place ? [marker] : [];
}

/** A reading that was made beside ours already, else one made now. */
async function otherReading({ beside, reader }: Draft, file: InputFile): Promise<OtherReading | undefined> {
  return beside ? { with: beside.with, ways: [await beside.pages] } : secondReading(reader, file);
}

/** Without pages that were recognised in their picture: no other reading of the file has their text. */
function onPages(other: OtherReading | undefined, wanted: (page: number) => boolean): OtherReading | undefined {
  const isWanted = ({ page }: OtherText) => page === undefined || wanted(page);
  const unbroken = (part: OtherText) => (part.page === undefined ? part : { ...part, text: withoutHyphens(part.text) });
  return other && { ...other, ways: other.ways.map((texts) => texts.filter(isWanted).map(unbroken)) };
}

/** Words that a line of a page breaks as one, so that they are reported whole. */
function withoutHyphens(text: string): string {
  return text.replace(/(?<=\p{L}) ?[-\u00ad\u2010]\r?\n(?=\p{Ll})(?!(?:und|oder|bzw|sowie)(?!\p{L}))/gu, '');
}

/** What differs, in short: by page where there are pages. */
function differences({ missing, missingTotal, extra, extraTotal, files }: ReadingComparison, where: string): Warning[] {
  const warn = (message: string, at = where) => ({
    code: 'W_READINGS_DIFFER',
    message: `${message} Bitte an der Unterlage prüfen; alle Unterschiede zeigt „lotse read DATEI --compare“.`,
    where: at,
  });
  const warnings: Warning[] = [];
  const pages = new Set(missing.map(({ page }) => page));
  const counted = missing.reduce((sum, { count }) => sum + count, 0);
  for (const page of pages) {
    const here = missing.filter((entry) => entry.page === page);
    const left = pages.size === 1 ? missingTotal - counted : 0;
    const at = page === undefined ? '' : `Seite ${page}: `;
    const words = wordList(here, left);
    warnings.push(
      warn(
        `${at}Eine zweite, unabhängige Lesung findet Wörter, die hier fehlen: ${words}.`,
        page === undefined ? where : `${where}, Seite ${page}`,
      ),
    );
  }
  if (extra.length > 0) {
    const left = extraTotal - extra.reduce((sum, { count }) => sum + count, 0);
    warnings.push(warn(`Eine zweite, unabhängige Lesung findet diese Wörter nicht: ${wordList(extra, left)}.`));
  }
  if (files && files.missing.length > 0) {
    const names = files.missing.map((name) => `„${name}“`).join(', ');
    warnings.push(warn(`Diese enthaltenen Dateien wurden weder gelesen noch übergangen: ${names}.`));
  }
  return warnings;
}

function wordList(entries: readonly { word: string; count: number }[], left: number): string {
  const list = entries.slice(0, shown).map(({ word, count }) => (count > 1 ? `„${word}“ (${count}×)` : `„${word}“`));
  const more = entries.slice(shown).reduce((sum, { count }) => sum + count, 0) + left;
  return `${list.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`;
}
