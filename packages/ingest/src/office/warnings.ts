import type { Warning } from '@lotse/model';

/** What a text document holds besides its text: tracked changes, characters of hidden text, large pictures. */
export interface OfficeCounts {
  changes: number;
  hidden: number;
  images: number;
}

/** What a reader of text documents did with it, in German. */
export function officeWarnings({ changes, hidden, images }: OfficeCounts, where: string): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (changes > 0) {
    const what = changes === 1 ? '1 nachverfolgte Änderung' : `${changes} nachverfolgte Änderungen`;
    const accepted = changes === 1 ? 'sie angenommen ist' : 'alle angenommen sind';
    warn('W_TRACKED_CHANGES', `${what}: gelesen wurde die Fassung, in der ${accepted}.`);
  }
  if (hidden > 0) warn('W_HIDDEN_TEXT', `Verborgener Text wurde nicht gelesen (${hidden} Zeichen).`);
  if (images > 0) {
    warn(
      'E_NEEDS_OCR',
      `${images === 1 ? 'Ein großes Bild wurde' : `${images} große Bilder wurden`} nicht gelesen; Text darin fehlt.`,
    );
  }
  return warnings;
}
