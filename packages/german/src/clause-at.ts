/** Ends a clause wherever it stands; a hyphen only between spaces, a bar between the cells of a table row. */
const hardEnd = /[;:()!?|•·]|\s[-–—]\s|(?<!(?<!\d)\d{1,2})\.\s+(?=\p{Lu})/gu;

const finite =
  /(?<![\p{L}])(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|muss|müssen|musste|kann|können|soll|sollen|sollte|darf|dürfen|gilt|gelten|bleibt|bedarf|erfolgt|liegt|liegen|geht|gehen|gibt|fehlt|fehlen|genügt|genügen|reicht|reichen|braucht|brauchen|kommt|kommen|steht|stehen)(?![\p{L}])/iu;

/** More words than this before a comma are taken for a clause, not for the first item of a list. */
const LONGEST_LIST_ITEM = 3;

/**
 * The clause of the sentence around the words from `start` to `end`: as far as what denies or restricts it can reach.
 * Commas end a clause unless they only part the items of a list ("Stempel, Siegel und Unterschriften").
 */
export function clauseAt(sentence: string, start: number, end: number): { start: number; end: number } {
  const ends = [...sentence.matchAll(hardEnd)].map((found) => found.index + found[0].length);
  for (const found of sentence.matchAll(/,\s/gu)) {
    const from = Math.max(0, ...ends.filter((at) => at <= found.index));
    const before = sentence.slice(from, found.index);
    const isItem = before.trim().split(/\s+/u).length <= LONGEST_LIST_ITEM && !finite.test(before);
    if (!isItem) ends.push(found.index + 1);
  }
  const from = Math.max(0, ...ends.filter((at) => at <= start));
  const to = Math.min(sentence.length, ...ends.filter((at) => at >= end));
  return { start: from, end: to };
}
