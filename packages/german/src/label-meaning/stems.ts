/** Lower case, umlauts to their vowels, so that "Anträge" and "Antrag" begin alike. */
function foldVowels(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * A German noun or adjective without its inflection: "Anträge", "Antrags" → "antrag"; "Halterin" → "halt",
 * "Vollständigkeit" → "vollstandig".
 */
export function germanStem(word: string): string {
  const folded = foldVowels(word)
    .replace(/(?<=er|or|ist|ent|eur|amt|ig)in(?:nen)?$/, '')
    .replace(/(?<=ig|lich|bar|sam)keit$/, '');
  for (const ending of ['ern', 'en', 'em', 'er', 'es', 'e', 'n', 's']) {
    if (folded.endsWith(ending) && folded.length - ending.length >= 4) return folded.slice(0, -ending.length);
  }
  return folded;
}

/** An English noun without its plural. */
export function englishStem(word: string): string {
  const lower = word.toLowerCase();
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /[^su]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}
