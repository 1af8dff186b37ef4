/** Words and signs that no cell's text ends with. */
const open =
  /(?:[,(/§–-]|(?:^|\s)(?:der|die|das|des|dem|den|eine?[rsmn]?|und|oder|mit|von|vom|zu|zum|zur|bei|beim|auf|in|im|an|am|für|durch|nach|vor|über|unter|gegen|ohne|sowie|Abs\.|Nr\.|Satz|§§?|bzw\.|ggf\.))$/;

/**
 * Whether the first row on a page is the rest of the last one on the page before: only cells that have text there go
 * on, the first does not (or all show it), and one of them goes on in mid-sentence.
 */
export function goesOnFrom(before: readonly string[], texts: readonly string[]): boolean {
  const filled = [...texts.keys()].filter((column) => texts[column] !== '');
  if (filled.some((column) => !before[column])) return false;
  const isCut = (column: number) => /^\p{Ll}/u.test(texts[column] ?? '') || open.test(before[column] ?? '');
  return texts[0] === '' ? filled.some(isCut) : filled.length < texts.length && filled.every(isCut);
}
