/** Signs of the fonts Wingdings and Symbol that forms use, by their code. */
const symbols: Record<string, string> = {
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F0FE: '☒',
  F0FD: '☒',
  F052: '☑',
  F0FC: '✓',
  F0E0: '→',
  F0E8: '→',
  F0B7: '•',
  F0A7: '▪',
  F02D: '–',
  F0DE: '⇒',
  F028: '☎',
};

/** The character that `w:sym` shows: of a sign font by its table, else by its code. */
export function symbol(code: string | undefined, font: string | undefined): string {
  if (!code) return '';
  const upper = code.toUpperCase();
  const known = symbols[upper] ?? symbols[`F0${upper.slice(-2)}`];
  if (known && (upper.startsWith('F') || /wingdings|symbol/i.test(font ?? ''))) return known;
  const value = Number.parseInt(code, 16);
  return (value >= 0xe000 && value <= 0xf8ff) || value > 0x10ffff ? '' : String.fromCodePoint(value || 0x20);
}

/** The signs that text of a sign font shows where the file gives it the font's own codes (U+F020 to U+F0FF). */
export function withFontSigns(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => symbols[sign.charCodeAt(0).toString(16).toUpperCase()] ?? sign);
}
