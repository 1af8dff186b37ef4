/** Words that head the columns of tables in administrative documents. */
const headWords =
  /^(?:(?:lfd\.?\s*)?nr\.?|schritte?|tätigkeit(?:en)?|aufgaben?\b.*|was\b.*|wer\b.*|wann\b.*|wie\b.*|zuständig\p{L}*|verantwortlich\p{L}*|durchführung|frist(?:en)?|dauer|bemerkung(?:en)?|hinweise?|unterlagen?|nachweise?|form|gebühr(?:en)?\b.*|betrag\b.*|kosten|rechtsgrundlagen?|datum|vorgang|ergebnis|bezeichnung|gegenstand|kürzel|abkürzung|bedeutung|stelle|beteiligte\b.*|ausstellende stelle|dokumente?|system|vordruck|entscheidung|leistung|merkmal|kriterium|punkte|anlass|termin|fall(?:gruppe)?|ziffer|quelle|ziel|rolle|änderung|amtshandlung|höchstalter|erforderlich\b.*|vorhanden\b.*)$/iu;

/**
 * Whether the first row of a table that nothing marks as such is its header: filled in every column that is used,
 * short words without figures, and words that usually head columns or figures below them.
 */
export function looksLikeTableHead(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const filled = first.filter(Boolean);
  if (filled.length < 2 || rest.length === 0) return false;
  const used = (row: readonly string[]) => row.reduce((last, cell, index) => (cell ? index : last), -1);
  if (rest.some((row) => row.some((cell, column) => cell && !first[column] && column <= used(first)))) return false;
  if (rest.some((row) => used(row) > used(first))) return false;
  if (!filled.every((cell) => cell.length <= 45 && !/\d/.test(cell) && !/[;:!]$/.test(cell))) return false;
  const known = filled.filter((cell) => headWords.test(cell)).length;
  if (known >= 2) return true;
  const figures = first.some((_, column) => {
    const cells = rest.map((row) => row[column] ?? '').filter(Boolean);
    return cells.length >= 2 && cells.every((cell) => /\d/.test(cell));
  });
  return known === 1 && figures;
}

/** How many rows at the top hold but one text, as titles of a sheet do; 0 where no fuller row follows. */
export function captionRows(rows: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    rows.findIndex((cells) => cells.filter(Boolean).length > 1),
  );
}
